// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Judges the tone of a written message from its words alone.
#ifndef DESK_TONE_H
#define DESK_TONE_H

#include "art5/annotations.h"
#include <string>

namespace desk {

enum class Tone { Unfriendly, Neutral, Friendly };

ART5_PURPOSE("text_sentiment_analysis")
Tone toneOf(ART5_SOURCE("written_text") const std::string &Message);

const char *toneName(Tone T);

} // namespace desk

#endif // DESK_TONE_H
