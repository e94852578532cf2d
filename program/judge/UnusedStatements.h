// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a deployment states that nothing asks for: findings of art5-deployment.
#ifndef ART5_PROGRAM_JUDGE_UNUSEDSTATEMENTS_H
#define ART5_PROGRAM_JUDGE_UNUSEDSTATEMENTS_H

#include "deployment/Deployment.h"
#include "law/LawBook.h"
#include "program/Findings.h"

namespace art5 {

/// Claims that no judged point knows, evidence that its claim does not ask
/// for or that is below the required grade, `rbi`, `scoring` and evidence among
/// the facts that no judged point reads. \p Found is everything that was judged
/// in \p D; where that is nothing, nothing is said.
std::vector<Problem> unusedStatements(const Deployment &D, const LawBook &Laws,
                                      EvidenceGrade Required,
                                      llvm::ArrayRef<Finding> Found);

} // namespace art5

#endif // ART5_PROGRAM_JUDGE_UNUSEDSTATEMENTS_H
