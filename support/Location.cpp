// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How problems are told to people.
#include "support/Location.h"
#include "support/Text.h"
#include <algorithm>
#include <tuple>

namespace art5 {

std::string format(const Location &L) {
  std::string Out = printable(L.File, /*MaxBytes=*/4096);
  if (L.Line == 0)
    return Out;
  Out += ':' + std::to_string(L.Line);
  if (L.Column != 0)
    Out += ':' + std::to_string(L.Column);
  return Out;
}

static const char *severityName(Problem::Level L) {
  switch (L) {
  case Problem::Level::Note:
    return "note";
  case Problem::Level::Warning:
    return "warning";
  case Problem::Level::Error:
    break;
  }
  return "error";
}

Sentence withHint(const Sentence &Message, const Sentence &Hint) {
  return Hint.empty() ? Message : Sentence("{0}; {1}", {Message, Hint});
}

Sentence sentenceOf(const Problem &P) {
  Sentence Out = P.Message;
  if (!P.Pointer.empty())
    Out = Sentence("{0} (at {1})", {Out, printable(P.Pointer, 200)});
  return withHint(Out, P.Hint);
}

std::string format(const Problem &P, Sentence::Translation Says) {
  std::string Out = format(P.Where);
  if (!Out.empty())
    Out += ": ";
  return Out + severityName(P.Severity) + ": " + sentenceOf(P).in(Says);
}

std::string format(const Problem &P) {
  return format(P, [](llvm::StringRef) { return std::nullopt; });
}

void sortByPlace(std::vector<Problem> &Problems) {
  std::sort(
      Problems.begin(), Problems.end(), [](const Problem &A, const Problem &B) {
        return std::tie(A.Where, A.Message) < std::tie(B.Where, B.Message);
      });
}

bool hasError(const std::vector<Problem> &Problems) {
  for (const Problem &P : Problems)
    if (P.Severity == Problem::Level::Error)
      return true;
  return false;
}

} // namespace art5
