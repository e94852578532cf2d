// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which branches decide whether a block of a body runs (Ferrante, Ottenstein
// and Warren 1987): a block depends on a branch where one way from it always
// leads to the block and another may go by.
//
// The graph is that of what the code says: calls that may throw lead nowhere,
// a written `throw` leads to its handlers or out. A loop without an end is
// taken to end at its head.
#ifndef ART5_SUMMARY_CONTROLDEPENDENCE_H
#define ART5_SUMMARY_CONTROLDEPENDENCE_H

#include "summary/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include <vector>

namespace art5 {

/// What decides about a block: the terminator of Block; or, where Block is a
/// handler, what it has caught.
struct Decider {
  uint32_t Block = 0;
  bool Caught = false;
  auto operator<=>(const Decider &) const = default;
};

/// Whether \p B starts a handler.
bool isHandler(const Block &B);
/// Whether \p B ends in a `throw`.
bool throws(const Block &B);

/// The control dependences of one body. A body without branches costs nothing.
class ControlDependence {
public:
  ControlDependence() = default;
  explicit ControlDependence(llvm::ArrayRef<Block> Blocks);

  /// What decides directly whether \p Block runs, sorted; a branch that decides
  /// whether a decider of it is reached is not listed.
  llvm::ArrayRef<Decider> deciders(uint32_t Block) const {
    return Block < Direct.size() ? llvm::ArrayRef<Decider>(Direct[Block])
                                 : llvm::ArrayRef<Decider>();
  }
  /// The block where all ways from \p Block meet again; NoIndex: the end.
  uint32_t join(uint32_t Block) const {
    return Block < Join.size() ? Join[Block] : NoIndex;
  }
  /// Whether any block depends on anything.
  bool any() const { return Any; }

private:
  std::vector<std::vector<Decider>> Direct;
  std::vector<uint32_t> Join;
  bool Any = false;
};

/// By block: whether it runs whenever \p B does, or under conditions on what the
/// function was given; not under those that it has found out by itself.
std::vector<bool> runsWithCall(const Body &B, const ControlDependence &Control);

} // namespace art5

#endif // ART5_SUMMARY_CONTROLDEPENDENCE_H
