// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is told to people, kept so that it can be told in another language.
#ifndef ART5_SUPPORT_SENTENCE_H
#define ART5_SUPPORT_SENTENCE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// An English sentence and what its places "{0}", "{1}" ... take, or text that
/// reads the same in every language (names, paths, what a library says). The
/// English words are the key to the other languages' (law/Catalogue.h); a test
/// collects them from the sources, so they stand in the code as literals.
///
/// Values: copied freely, compared by their English text.
class Sentence {
public:
  class Part;
  /// The sentence in another language; nothing if there is none.
  using Translation = llvm::function_ref<std::optional<llvm::StringRef>(
      llvm::StringRef English)>;

  Sentence() = default;
  template <size_t N>
  explicit Sentence(const char (&Words)[N],
                    std::initializer_list<Part> Parts = {});

  /// Text that is not translated.
  static Sentence verbatim(std::string Text);
  /// English words that stand in data of the project's own (a schema).
  static Sentence ofData(std::string Words);
  /// "a", "a and b", "a, b and c"; with \p Or "a, b or c".
  static Sentence allOf(llvm::ArrayRef<Sentence> Items);
  static Sentence oneOf(llvm::ArrayRef<Sentence> Items);
  /// The same for names, each in single quotes.
  static Sentence allOf(llvm::ArrayRef<std::string> Names);
  static Sentence oneOf(llvm::ArrayRef<std::string> Names);

  bool empty() const { return Words.empty(); }
  /// The sentence as \p Says tells it, part by part; English where it says
  /// nothing.
  std::string in(Translation Says) const;
  std::string english() const;

  /// One line of JSON that keeps words and parts apart, for summaries on disk.
  std::string encode() const;
  /// What \ref encode wrote; any other text is taken verbatim.
  static Sentence decode(llvm::StringRef Text);

  friend bool operator==(const Sentence &A, const Sentence &B) {
    return A.english() == B.english();
  }
  friend bool operator<(const Sentence &A, const Sentence &B) {
    return A.english() < B.english();
  }

private:
  std::string Words;
  std::vector<Sentence> Parts;
  bool Verbatim = false;
};

/// What fills a place of a sentence: names and numbers stay as they are.
class Sentence::Part {
public:
  Part(std::string Text) : Is(verbatim(std::move(Text))) {}
  Part(llvm::StringRef Text) : Is(verbatim(Text.str())) {}
  Part(size_t Number) : Is(verbatim(std::to_string(Number))) {}
  Part(Sentence Is) : Is(std::move(Is)) {}

private:
  friend class Sentence;
  Sentence Is;
};

template <size_t N>
Sentence::Sentence(const char (&Words)[N], std::initializer_list<Part> Parts)
    : Words(Words) {
  for (const Part &P : Parts)
    this->Parts.push_back(P.Is);
}

/// An error whose text can be told in other languages.
class Failure : public llvm::ErrorInfo<Failure> {
public:
  static char ID;

  explicit Failure(Sentence What) : What(std::move(What)) {}
  void log(llvm::raw_ostream &OS) const override;
  std::error_code convertToErrorCode() const override;
  const Sentence &sentence() const { return What; }

private:
  Sentence What;
};

llvm::Error failure(Sentence What);
/// What \p E says; errors of libraries are verbatim. Consumes \p E.
Sentence sentenceOf(llvm::Error E);

/// \p Text with "{0}", "{1}" ... replaced by \p Parts; other braces are text.
std::string fillIn(llvm::StringRef Text, llvm::ArrayRef<std::string> Parts);

} // namespace art5

#endif // ART5_SUPPORT_SENTENCE_H
