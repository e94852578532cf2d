// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Many units as one: entities merged by their id, bodies left where they are.
#ifndef ART5_SUMMARY_ENTITYLINKER_H
#define ART5_SUMMARY_ENTITYLINKER_H

#include "summary/PackedUnit.h"
#include "summary/Summary.h"
#include <vector>

namespace art5 {

/// A linked program. Inline functions and templates of several units are one
/// entity with one body; definitions under one id that differ stay apart, with
/// the facts that their own unit declares on them, and calls of that unit bind
/// to them.
class LUSummary {
public:
  /// Strings and entities; Entity::Body is an index for body() and scan().
  /// There are no Bodies in it.
  TUSummary Tables;
  /// Definitions that another one of the same id differs from, each once, by
  /// more than what is internal to a header that both include.
  std::vector<EntityRef> Clashes;
  /// A function without a body that stands for several definitions of one id,
  /// and these: it is what units call that see none of them.
  struct Ambiguous {
    EntityRef Declared = NoIndex;
    std::vector<EntityRef> Definitions;
  };
  std::vector<Ambiguous> Several;

  size_t bodies() const { return Bodies.size(); }
  /// In the numbering of Tables.
  Body body(size_t Index) const;
  /// As PackedUnit::scan, in the numbering of Tables.
  void scan(size_t Index, BodyScratch &Scratch,
            llvm::function_ref<void(uint32_t Block, const Statement &)> Visit)
      const;

private:
  friend class EntityLinker;
  struct Numbering {
    std::vector<StringId> Strings;
    std::vector<EntityRef> Entities;
    std::vector<bool> Defines; ///< By entity: the unit has its body.
  };
  struct Source {
    uint32_t Unit = 0, Body = 0;
  };
  std::vector<PackedUnit> Units;
  std::vector<Numbering> Numberings; ///< By unit.
  std::vector<Source> Bodies;
};

/// Links \p Units: a sorted union by EntityId, associative, commutative and
/// idempotent up to the order of indices, which follows the sorted main files.
LUSummary linkUnits(std::vector<PackedUnit> Units);

} // namespace art5

#endif // ART5_SUMMARY_ENTITYLINKER_H
