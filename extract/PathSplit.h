// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths that no run takes: two branches on one unchanged condition go the same
// way, a flag that was just set is set, and a loop whose condition holds at
// first runs once at least. The blocks between such places are doubled, one
// copy for each outcome, and join again where nobody asks for the outcome any
// more. Pure: it knows nothing of clang.
#ifndef ART5_EXTRACT_PATHSPLIT_H
#define ART5_EXTRACT_PATHSPLIT_H

#include "summary/Summary.h"
#include "llvm/ADT/SmallVector.h"
#include <vector>

namespace art5 {

/// Index into BranchTests::Conditions.
using ConditionId = uint32_t;

/// A comparison of a variable with a constant.
struct TestedCondition {
  uint32_t Variable = 0; ///< Conditions of one variable are kept together.
  /// At most one condition of a variable with this holds: v == 1, v == 2.
  bool OneOfMany = false;
};

/// What is known of a condition where an edge was taken.
struct KnownOutcome {
  ConditionId Condition = 0;
  bool Holds = false;
};

/// An edge that is only taken where conditions have these outcomes.
struct TestedEdge {
  uint32_t From = 0, To = 0;
  llvm::SmallVector<KnownOutcome, 2> Means;
};

/// Where a variable gets a value: of its conditions, only these are known
/// then.
struct VariableSet {
  uint32_t Block = 0, Variable = 0;
  llvm::SmallVector<KnownOutcome, 1> Means;
};

/// What the conditions at the ends of a body's blocks ask.
struct BranchTests {
  std::vector<TestedCondition> Conditions;
  std::vector<TestedEdge> Edges;
  std::vector<VariableSet> Sets;
};

/// So many variables of a function that several branches ask for split its
/// paths, and so many that are constants where one branch asks for them.
inline constexpr unsigned MaxSplittingVariables = 2, MaxSplittingConstants = 4;
/// So many times as many blocks may come out.
inline constexpr unsigned MaxSplitFactor = 4;

/// Rewrites the blocks of \p B, which need not be in any order but for the
/// entry. Those that no run reaches are gone.
void splitPaths(Body &B, const BranchTests &Tests);

} // namespace art5

#endif // ART5_EXTRACT_PATHSPLIT_H
