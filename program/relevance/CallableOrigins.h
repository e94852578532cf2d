// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions may be the value that is called somewhere: backwards over the
// outline, each node once however many calls ask, since nodes that reach each
// other (Tarjan's components) have the same answer.
#ifndef ART5_PROGRAM_RELEVANCE_CALLABLEORIGINS_H
#define ART5_PROGRAM_RELEVANCE_CALLABLEORIGINS_H

#include "program/relevance/Outline.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <vector>

namespace art5 {

class CallableOrigins {
public:
  /// So many targets of one call are told apart; past that, any function whose
  /// value is taken may be meant.
  static constexpr size_t MaxTargets = 256;

  /// Functions in order; or any.
  struct Set {
    std::vector<EntityRef> Functions;
    bool Any = false;
  };
  /// Tells the nodes that values come from, and the callables that come into
  /// being at a node; answers false where anything may come together.
  struct Graph {
    llvm::function_ref<bool(NodeId, llvm::SmallVectorImpl<NodeId> &)> Sources;
    llvm::function_ref<void(NodeId, std::vector<EntityRef> &)> Origins;
  };

  /// What may be called at \p N. Valid until forget(): the graph must be the
  /// same in all calls between.
  const Set &at(NodeId N, const Graph &In);
  void forget();

private:
  struct Frame {
    NodeId Node;
    llvm::SmallVector<NodeId, 4> Sources;
    size_t Next = 0;
    Set Found;
  };
  struct State {
    uint32_t Index = 0, Low = 0;
    uint32_t Component = NoIndex;
  };
  void enter(NodeId N, const Graph &In);
  void leave();
  static void unite(Set &Into, const Set &More);

  llvm::DenseMap<NodeId, State> States;
  std::vector<Set> Components;
  std::vector<Frame> Frames;
  std::vector<NodeId> Open; ///< Nodes whose component is not complete.
  uint32_t NextIndex = 1;
};

} // namespace art5

#endif // ART5_PROGRAM_RELEVANCE_CALLABLEORIGINS_H
