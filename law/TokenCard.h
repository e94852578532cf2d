// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a token or a facet means, in the words of one language: for
// `art5 explain` and for editors.
#ifndef ART5_LAW_TOKENCARD_H
#define ART5_LAW_TOKENCARD_H

#include "law/LawBook.h"
#include <string>
#include <vector>

namespace art5 {

/// A rule whose text asks for a token.
struct TokenReader {
  std::string Citation; ///< "AI Act Article 5(1)(f)".
  std::string Title;    ///< "emotion inference at work and in education".
  std::string Check;    ///< "art5-emotion-inference".
};

struct TokenCard {
  std::string Full;                ///< "purpose:emotion_inference".
  std::string Label;               ///< "emotion inference".
  std::string Definition;          ///< One line.
  std::string Provision;           ///< "5(1)(f), 3(39)"; may be empty.
  std::string FacetMeaning;        ///< "what the code is made to do".
  std::vector<TokenReader> ReadBy; ///< In the order of the law.
  std::string Written; ///< "[[art5::purpose("...")]]"; empty for evidence.
};

TokenCard tokenCard(const LawBook &Laws, TokenId Id, Language L);

/// Where code may declare something about \p F, and what that covers: one or
/// two sentences.
std::string facetPlaces(Facet F, Language L);

} // namespace art5

#endif // ART5_LAW_TOKENCARD_H
