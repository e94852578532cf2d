// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Weighs the words of a message, turned round by a negation before them.
#include "desk/Tone.h"
#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

using namespace desk;

static constexpr std::array<std::string_view, 14> Friendly{
    "thanks", "thank", "great", "good", "happy", "glad",    "please",
    "nice",   "well",  "love",  "fine", "best",  "pleased", "welcome"};
static constexpr std::array<std::string_view, 14> Unfriendly{
    "bad",   "angry", "awful",  "terrible", "hate",   "never", "useless",
    "worst", "wrong", "broken", "late",     "refund", "rude",  "complaint"};
static constexpr std::array<std::string_view, 4> Negations{"not", "no", "isn't",
                                                           "don't"};

template <size_t N>
static bool contains(const std::array<std::string_view, N> &Words,
                     std::string_view Word) {
  return std::find(Words.begin(), Words.end(), Word) != Words.end();
}

Tone desk::toneOf(const std::string &Message) {
  int Weight = 0;
  bool Negated = false;
  std::string Word;
  auto EndWord = [&] {
    if (Word.empty())
      return;
    int Value = contains(Friendly, Word) - contains(Unfriendly, Word);
    Weight += Negated ? -Value : Value;
    Negated = contains(Negations, Word);
    Word.clear();
  };
  for (char C : Message) {
    if (std::isalpha(static_cast<unsigned char>(C)) || C == '\'')
      Word += static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
    else
      EndWord();
  }
  EndWord();
  return Weight > 0   ? Tone::Friendly
         : Weight < 0 ? Tone::Unfriendly
                      : Tone::Neutral;
}

const char *desk::toneName(Tone T) {
  switch (T) {
  case Tone::Unfriendly:
    return "unfriendly";
  case Tone::Neutral:
    return "neutral";
  case Tone::Friendly:
    return "friendly";
  }
  return "neutral";
}
