// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A summary as bytes. Programs are large and little of them is ever looked at:
// the tables of a unit are read when it is linked, a body when somebody asks
// for it.
//
//   payload = bodies(varint) tables body*
//   body    = digest(u64 LE) size(varint) bytes
//
// Every number is a varint: the same bytes on every machine. The digest stands
// for what a body says, whatever the unit's numbering.
#ifndef ART5_SUMMARY_PACKEDUNIT_H
#define ART5_SUMMARY_PACKEDUNIT_H

#include "summary/Summary.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <string>
#include <vector>

namespace art5 {

/// Space that scanning bodies uses again and again.
struct BodyScratch {
  Body Head; ///< Variables, tries and blocks without their statements.
  Statement At;
};

class PackedUnit {
public:
  PackedUnit() = default;

  static PackedUnit pack(const TUSummary &Unit);
  /// Takes a payload that anybody may have written: what is not whole (too
  /// short, references out of range, cyclic bases) is an error without a name.
  static llvm::Expected<PackedUnit> open(std::string Payload);

  /// Shared by copies of the unit.
  llvm::StringRef payload() const;
  /// Files and gaps alone, with the strings that they need: at hand always.
  const TUSummary &notes() const { return *Notes; }
  /// Everything but the bodies, read anew; Entity::Body counts as in the whole.
  TUSummary tables() const;
  TUSummary unpack() const;

  size_t bodies() const { return Bodies.size(); }
  uint64_t digest(size_t Body) const { return Bodies[Body].Digest; }
  /// By string and entity of a unit, what stands for it in a digest.
  struct Meanings {
    std::vector<uint64_t> Strings, Entities;
    /// What has internal linkage means the same in each unit that includes the
    /// header it stands in.
    static Meanings loose(const TUSummary &Tables);
  };
  /// A digest of \p Body by other meanings than those of ids.
  uint64_t digest(size_t Body, const Meanings &By) const;
  /// \p Body in the numbering of the unit.
  Body body(size_t Body) const;
  /// Visits the statements of \p Body in order, one at a time and without
  /// keeping them. Scratch.Head is complete only afterwards.
  void scan(size_t Body, BodyScratch &Scratch,
            llvm::function_ref<void(uint32_t Block, const Statement &)> Visit)
      const;

private:
  struct Packed {
    uint64_t Digest = 0;
    size_t Offset = 0, Size = 0;
  };
  struct Counts {
    size_t Strings = 0, Entities = 0;
  };
  llvm::Error readTables(TUSummary &Tables);
  llvm::Error checkBodies(const TUSummary &Tables) const;
  llvm::StringRef bytes(size_t Body) const;

  std::shared_ptr<const std::string> Payload;
  std::shared_ptr<const TUSummary> Notes = std::make_shared<TUSummary>();
  Counts Of;
  std::vector<Packed> Bodies;
};

} // namespace art5

#endif // ART5_SUMMARY_PACKEDUNIT_H
