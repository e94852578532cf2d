// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions of the rule language as sentences for people.
#ifndef ART5_TOOLS_ART5_QUESTIONTEXT_H
#define ART5_TOOLS_ART5_QUESTIONTEXT_H

#include "annotations/Vocabulary.h"
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace art5 {

/// A question as lines: one sentence, or what has to hold together and below
/// it, indented, each part. Negations stand in the sentences only.
std::vector<std::string> questionLines(const nlohmann::json &Question,
                                       Language L);

/// "source:face_image, voice_signal or technique:trait_assessment", with sets
/// as their members; a name that is no token stands as it is.
std::string tokensText(const nlohmann::json &Names, Language L);

} // namespace art5

#endif // ART5_TOOLS_ART5_QUESTIONTEXT_H
