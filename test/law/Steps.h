// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The single steps from one case of the law to its neighbours.
#ifndef ART5_TEST_LAW_STEPS_H
#define ART5_TEST_LAW_STEPS_H

#include "CaseFile.h"
#include <functional>

namespace art5::test {

/// What is judged: a situation in a deployment.
struct Position {
  explicit Position(const Case &C);
  Assessment judge(const Rule &R) const;

  Situation S;
  Deployment D;
  JudgeOptions Options;
};

struct Step {
  std::string Name; ///< "add subject:customer to subjects".
  std::function<void(Position &)> Take;
  std::optional<TokenId> Adds; ///< The fact that it adds, if it adds one.
};

/// Everything that somebody may state or declare in addition, one at a time:
/// each token at each place, each value of each key, each claim and paper.
std::vector<Step> everyStatement(const Position &P);

/// Everything that somebody may leave out of art5.json: whole keys of the
/// record, claims and evidence.
std::vector<Step> everyOmission(const Position &P);

} // namespace art5::test

#endif // ART5_TEST_LAW_STEPS_H
