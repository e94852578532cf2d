// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What would change a verdict: the smallest sets of statements and evidence,
// found by judging the changed situation.
#ifndef ART5_LAW_SMALLESTCHANGE_H
#define ART5_LAW_SMALLESTCHANGE_H

#include "law/Judge.h"
#include "law/Situation.h"
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace art5 {

/// A set of statements and evidence. Whoever changes all of them gets another
/// verdict; whoever leaves one of them as it is does not.
struct VerdictChange {
  /// Facts, claims and evidence that nobody states or denies any more.
  std::set<TokenId> Without;
  /// Keys of the deployment's record that are no longer stated ("rbi.urgent").
  std::set<std::string> WithoutKeys;
  /// Evidence that is supplied and in force; no longer lacking or expired.
  std::set<TokenId> Supplied;
  /// The claim that the evidence is supplied for; nothing: for none, or for
  /// each that asks for it.
  std::optional<TokenId> For;

  /// What it leads to.
  Verdict Becomes = Verdict::Allowed;
  std::vector<std::string> Missing; ///< If that is conditional.
  /// The conditions and rows that were decided and no longer are as they were.
  std::vector<std::string> Conditions;

  size_t size() const {
    return Without.size() + WithoutKeys.size() + Supplied.size();
  }
};

/// \p S and \p D as they are after \p C.
Situation changed(const VerdictChange &C, Situation S);
Deployment changed(const VerdictChange &C, Deployment D);

/// The verdict, or what it would be once the law applies.
Verdict verdictInSubstance(const Assessment &A);

/// Sets that change the verdict \p A on \p S: the smallest ones of statements
/// to take back, and one of evidence to supply for each claim and for what is
/// known to be lacking. No part of a set suffices. A set of statements is
/// looked for among one and two of them, then among all; the number of
/// judgements is bounded by the number of statements. In order of size, then of
/// the law.
std::vector<VerdictChange> smallestChanges(const LawBook &Laws, const Rule &R,
                                           const Assessment &A,
                                           const Situation &S,
                                           const Deployment &D,
                                           const JudgeOptions &Options);

} // namespace art5

#endif // ART5_LAW_SMALLESTCHANGE_H
