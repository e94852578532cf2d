// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/Provision.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <vector>

namespace art5 {

/// Words of a citation that only say what kind of part follows.
static bool saysNothing(llvm::StringRef Word) {
  static constexpr llvm::StringLiteral Words[] = {
      "article",   "artikel",    "art",         "lid",    "absatz", "abs",
      "paragraph", "para",       "onder",       "punt",   "point",  "lit",
      "litera",    "buchstabe",  "buchst",      "letter", "ai",     "act",
      "ki",        "verordnung", "verordening", "vo",     "aia",    "of",
      "the",       "van",        "de",          "der",    "eu"};
  return llvm::is_contained(Words, Word);
}

/// The words that tell one provision from another, in lower case.
static std::vector<std::string> tellingWords(llvm::StringRef Text) {
  std::vector<std::string> Out;
  std::string Word;
  auto End = [&] {
    if (!Word.empty() && !saysNothing(Word))
      Out.push_back(Word);
    Word.clear();
  };
  for (char C : Text) {
    if (llvm::isAlnum(C))
      Word += llvm::toLower(C);
    else
      End();
  }
  End();
  // The Dutch text numbers what was inserted "b bis", "1 ter".
  for (size_t I = 1; I < Out.size(); ++I)
    if (Out[I] == "bis" || Out[I] == "ter") {
      Out[I - 1] += Out[I] == "bis" ? "a" : "b";
      Out.erase(Out.begin() + static_cast<std::ptrdiff_t>(I--));
    }
  return Out;
}

static bool isLetterOfPoint(llvm::StringRef Word) {
  return (Word.size() == 1 && Word[0] >= 'a' && Word[0] <= 'h') ||
         Word == "ba" || Word == "bb";
}

static bool isParagraph(llvm::StringRef Word) {
  return Word == "1a" || Word == "1b" ||
         (Word.size() == 1 && Word[0] >= '2' && Word[0] <= '8');
}

std::optional<CitedProvision> citedProvision(llvm::StringRef Text) {
  constexpr size_t Longest = 80;
  if (Text.size() > Longest)
    return std::nullopt;
  std::vector<std::string> Words = tellingWords(Text);
  bool OfArticle = Words.size() > 1 && Words.front() == "5";
  if (OfArticle)
    Words.erase(Words.begin());
  if (Words.size() == 2 && Words.front() == "1" && isLetterOfPoint(Words[1]))
    return CitedProvision{"5(1)(" + Words[1] + ")", ""};
  if (Words.size() != 1)
    return std::nullopt;
  if (isLetterOfPoint(Words[0]))
    return CitedProvision{"5(1)(" + Words[0] + ")", ""};
  bool Inserted = Words[0] == "1a" || Words[0] == "1b";
  if (isParagraph(Words[0]) && (OfArticle || Inserted))
    return CitedProvision{"", "5(" + Words[0] + ")"};
  return std::nullopt;
}

} // namespace art5
