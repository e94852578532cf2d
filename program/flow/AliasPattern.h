// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Alias patterns: which names of a summary mean the same memory.
//
// A summary names entry memory by access paths, and two paths may lead to one
// object: two parameters, a parameter and a global, a member and the object
// that it is in. A summary is therefore made for a pattern of overlap (partial
// transfer functions, Wilson and Lam 1995), the empty one first; a caller that
// has one object under two names asks for the summary of that pattern.
#ifndef ART5_PROGRAM_FLOW_ALIASPATTERN_H
#define ART5_PROGRAM_FLOW_ALIASPATTERN_H

#include "program/flow/Domain.h"
#include "llvm/ADT/ArrayRef.h"
#include <map>
#include <vector>

namespace art5 {

/// What pointers to one object of entry memory lead to instead of it.
struct EntryAlias {
  std::vector<LocationId> Others; ///< Places under other names, sorted.
  bool Own = false;               ///< Also to an object with no other name.
  auto operator<=>(const EntryAlias &) const = default;
};

/// By root of entry memory, of the kind Pre. What is not in it is an object of
/// its own.
using AliasPattern = std::map<LocationId, EntryAlias>;

/// A name of a summary, and what the caller has under it.
struct NamedMemory {
  LocationId Name = NoIndex;  ///< Root of entry memory in the callee.
  std::vector<LocationId> At; ///< In the caller, sorted.
  bool Written = false;       ///< The callee writes something in it.
  bool Exact = false;         ///< At is one object, and surely that one.
  bool Loose = false;         ///< May be what the caller has no name for.
};

/// How two places lie to each other.
struct Overlap {
  enum class Kind : uint8_t { None, Same, Inside, Around } K = Kind::None;
  bool Exact = false;     ///< At no element of unknown index.
  std::vector<Step> Rest; ///< From the outer place to the inner one.
};
/// Inside: \p A lies in \p B. Around: \p B lies in \p A.
Overlap overlap(const Domain &D, LocationId A, LocationId B);

/// What the overlaps between \p Names, of which at least one is written, add
/// to a pattern.
AliasPattern patternOf(Domain &D, llvm::ArrayRef<NamedMemory> Names);

/// Adds \p More to \p To; places under names that are replaced themselves are
/// told under those that stay.
void extend(Domain &D, AliasPattern &To, const AliasPattern &More);

} // namespace art5

#endif // ART5_PROGRAM_FLOW_ALIASPATTERN_H
