// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What art5-deployment says of paths that contradict a claim or go round a
// declared guard.
#ifndef ART5_PROGRAM_JUDGE_PATHPROBLEMS_H
#define ART5_PROGRAM_JUDGE_PATHPROBLEMS_H

#include "law/Catalogue.h"
#include "program/Findings.h"

namespace art5 {

/// One problem for each conflict of \p F: what is claimed or declared, what
/// stands against it, and, as the hint, the way there. A note where the law
/// does not apply yet.
std::vector<Problem> pathProblems(const Finding &F, const LawBook &Laws,
                                  Language L);

} // namespace art5

#endif // ART5_PROGRAM_JUDGE_PATHPROBLEMS_H
