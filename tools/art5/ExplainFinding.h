// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Why a finding of a JSON report is what it is, condition by condition, and
// the smallest change that would make it something else.
#ifndef ART5_TOOLS_ART5_EXPLAINFINDING_H
#define ART5_TOOLS_ART5_EXPLAINFINDING_H

#include "law/LawBook.h"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace art5 {

/// The member \p Key if it is a text, else nothing.
std::string textOf(const nlohmann::json &Object, const char *Key);

/// Headline, path, conditions with their facts, what is missing.
std::vector<std::string> findingLines(const LawBook &Laws,
                                      const nlohmann::json &Assessment,
                                      Language L);

/// The smallest sets of facts, answers or edges that would change the result.
std::vector<std::string> smallestChange(const LawBook &Laws,
                                        const nlohmann::json &Assessment,
                                        Language L);

} // namespace art5

#endif // ART5_TOOLS_ART5_EXPLAINFINDING_H
