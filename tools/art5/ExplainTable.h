// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A point of Article 5 as its law file has it, in words.
#ifndef ART5_TOOLS_ART5_EXPLAINTABLE_H
#define ART5_TOOLS_ART5_EXPLAINTABLE_H

#include "law/LawBook.h"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace art5 {

/// The law file of \p R; null if it is not there any more.
nlohmann::json lawFileOf(const Rule &R);

/// What decides a condition, limb, row or claim of \p Law with that id: lines
/// like "established if: …", "refuted if: …", "asks for: …", with what they are
/// made of indented below.
std::vector<std::string> decisionLines(const nlohmann::json &Law,
                                       llvm::StringRef Id, Language L);

/// What code can declare for \p R, a facet a line.
std::vector<std::string> codeCanSay(const Rule &R);
/// What a deployment states for \p R: keys of its record, contexts, subjects.
std::vector<std::string> deploymentSays(const Rule &R, Language L);
/// The kinds of evidence that \p R asks for, with what each is.
std::vector<std::string> evidenceOf(const Rule &R, Language L);

/// A condition, a limb, a claim or a row of a rule.
struct PartOfRule {
  std::string Id, Per;
};
std::vector<PartOfRule> partsOf(const Rule &R);

} // namespace art5

#endif // ART5_TOOLS_ART5_EXPLAINTABLE_H
