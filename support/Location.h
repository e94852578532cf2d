// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where something stands in a file, and what is wrong there.
#ifndef ART5_SUPPORT_LOCATION_H
#define ART5_SUPPORT_LOCATION_H

#include "support/Sentence.h"
#include <compare>
#include <string>
#include <vector>

namespace art5 {

/// A place in a file. Lines and columns are 1-based; columns count bytes.
/// Line 0 means "the file as a whole"; an empty File means "nowhere".
struct Location {
  std::string File;
  unsigned Line = 0;
  unsigned Column = 0;

  bool isValid() const { return !File.empty(); }
  auto operator<=>(const Location &) const = default;
};

/// Something wrong with what a person wrote, told so that they can mend it.
struct Problem {
  enum class Level { Note, Warning, Error };

  Level Severity = Level::Error;
  Location Where;
  std::string Pointer; ///< RFC 6901 JSON pointer, empty outside JSON input.
  Sentence Message;    ///< Lower case, no full stop.
  Sentence Hint;       ///< "did you mean 'workplace'?", or what would be right.
};

/// "MESSAGE; HINT", with an absent hint left out.
Sentence withHint(const Sentence &Message, const Sentence &Hint);
/// "MESSAGE (at /POINTER); HINT", with absent parts left out.
Sentence sentenceOf(const Problem &P);
/// "FILE:LINE:COLUMN: error: MESSAGE (at /POINTER); HINT", with absent parts
/// left out, in English or as \p Says tells it.
std::string format(const Problem &P);
std::string format(const Problem &P, Sentence::Translation Says);
/// "FILE:LINE:COLUMN", with absent parts left out.
std::string format(const Location &L);
/// True if one of \p Problems is an error.
bool hasError(const std::vector<Problem> &Problems);
/// In the order of files, lines, columns and messages.
void sortByPlace(std::vector<Problem> &Problems);

} // namespace art5

#endif // ART5_SUPPORT_LOCATION_H
