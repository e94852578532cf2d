// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds annotations in text that somebody is typing: without a compiler, and
// where quotes and brackets are not closed yet.
#ifndef ART5_EDITOR_ANNOTATIONTEXT_H
#define ART5_EDITOR_ANNOTATIONTEXT_H

#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <string>
#include <vector>

namespace art5 {

/// Bytes of a text: Begin to before End.
struct TextRange {
  size_t Begin = 0, End = 0;

  /// Whether a cursor at \p Offset is in the range or touches it.
  bool touches(size_t Offset) const { return Begin <= Offset && Offset <= End; }
  llvm::StringRef in(llvm::StringRef Text) const {
    return Text.slice(Begin, End);
  }
};

/// How an annotation is written, and with it the name of its facet.
enum class Spelling {
  Attribute, ///< [[art5::purpose(…)]], [[using art5: purpose(…)]]
  Gnu,       ///< __attribute__((art5_purpose(…)))
  Annotate,  ///< [[clang::annotate("art5::purpose", …)]]
  Macro      ///< ART5_PURPOSE(…)
};

/// A string literal where an annotation takes a token.
struct TokenLiteral {
  TextRange Whole;   ///< With its quotes.
  TextRange Content; ///< Between them; to the end of the line if not closed.
  /// One ordinary literal, without prefix and not joined to a neighbour.
  bool Plain = true;
};

struct Annotation {
  Spelling How = Spelling::Attribute;
  /// The facet's name as written ("purpose", "art5_purpose", "art5::purpose",
  /// "ART5_PURPOSE"). Where there is none yet: where it can stand.
  TextRange Name;
  bool Named = true;
  /// The facet: the name without what its spelling puts around it; empty if
  /// there is none. Need not be one.
  std::string Facet;
  bool HasArguments = false;
  std::vector<TokenLiteral> Tokens;
  /// Where a token can be typed that has no quote yet: after '(' and ',', with
  /// the word that stands there.
  std::vector<TextRange> Gaps;
};

/// The annotations of \p Text in order. Comments and literals hide what is in
/// them; the preprocessor hides nothing, and macros other than art5's own are
/// not expanded.
std::vector<Annotation> annotationsIn(const std::string &Text, bool IsC);

/// The token that \p Literal spells.
llvm::StringRef tokenIn(llvm::StringRef Text, const TokenLiteral &Literal);

} // namespace art5

#endif // ART5_EDITOR_ANNOTATIONTEXT_H
