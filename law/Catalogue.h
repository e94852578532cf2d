// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every sentence for people, in English, German and Dutch.
#ifndef ART5_LAW_CATALOGUE_H
#define ART5_LAW_CATALOGUE_H

#include "law/Judge.h"
#include "law/LawBook.h"

namespace art5 {

/// A named argument of a sentence: "{site}" takes {"site", "f"}.
struct MessageArg {
  llvm::StringRef Name;
  std::string Value;
};

/// "en", "de", "nl".
llvm::StringRef languageCode(Language L);
/// The language of that code ("de", "de-AT", "de_DE.UTF-8"); nothing for
/// others.
std::optional<Language> parseLanguage(llvm::StringRef Code);

/// The sentences of one language by key: flat, dotted keys such as
/// "step.entry", "missing.contexts", "verdict.prohibited", "condition.F3".
class Catalogue {
public:
  static const Catalogue &get(Language L);

  /// The raw sentence, with its placeholders.
  std::optional<llvm::StringRef> find(llvm::StringRef Key) const;
  /// The sentence with its arguments filled in. A key that does not exist
  /// gives the key itself, an argument that is not given stays as "{name}".
  std::string format(llvm::StringRef Key,
                     llvm::ArrayRef<MessageArg> Args = {}) const;
  /// \p S in this language.
  std::string say(const Sentence &S) const;
  /// The sentence for the English \p Words of a \ref Sentence.
  std::optional<llvm::StringRef> translate(llvm::StringRef Words) const;
  /// All keys, sorted.
  std::vector<llvm::StringRef> keys() const;
  /// All English words that \ref translate knows, sorted.
  std::vector<llvm::StringRef> translated() const;
  /// The names of the placeholders of a sentence, sorted.
  static std::vector<std::string> placeholders(llvm::StringRef Sentence);

private:
  explicit Catalogue(Language L);
  llvm::StringMap<std::string> Sentences;
  llvm::StringMap<std::string> Translations; ///< By the English words.
};

/// "AI Act Article 5(1)(f)", "Artikel 5 Absatz 1 Buchstabe f KI-Verordnung",
/// "artikel 5, lid 1, onder f), AI-verordening".
std::string citation(llvm::StringRef Point, Language L);

/// What a rule rests on, as the law file names it ("Recital 18, Guidelines
/// ¶250"), in the words of that language.
std::string provisionText(llvm::StringRef Per, Language L);

/// "prohibited", "verboten", "verboden".
std::string verdictWord(Verdict V, Language L);
std::string basisWord(Basis B, Language L);

/// The short title of a rule: "emotion inference at work and in education".
std::string title(const Rule &R, Language L);
/// The catalogue's key for the sentence \p Id of a built-in rule: "5(1)(f).F4".
std::string sentenceKey(const Rule &R, llvm::StringRef Id);
/// What condition, claim, gate, procedure row or note \p Id of \p R says.
/// \p R may be null for gates and general notes.
std::string says(const LawBook &Book, const Rule *R, llvm::StringRef Id,
                 Language L);

/// What an entry of `missing` asks for: "necessity_assessment" -> "an
/// assessment of necessity (strict need, proportion, no milder means)".
std::string missingText(llvm::StringRef Name, Language L);

/// One line that says it all: what is done, to whom, where, the provision, the
/// state of the conditions, the deployment. Lower case, no full stop, no check
/// name.
std::string headline(const LawBook &Book, const Assessment &A,
                     const Situation &S, const Deployment &D, Language L);
std::string headline(const Assessment &A, const Situation &S,
                     const Deployment &D, Language L);

/// "F1 in use (assumed) | F2 purpose:emotion_inference | ...".
std::string conditionLine(const Assessment &A, Language L);

/// What would change or decide the result, one sentence each.
std::vector<std::string> remedies(const LawBook &Book, const Assessment &A,
                                  Language L);

/// What `art5 explain POINT` prints, in parts.
struct Explanation {
  std::string Point, Check, Citation, Title;
  std::string Meaning;                    ///< A paragraph.
  std::vector<std::string> Conditions;    ///< "F3: rests on biometric data".
  std::vector<std::string> Exceptions;    ///< "safety_reason: ... needs ...".
  std::vector<std::string> StarterTokens; ///< "purpose:emotion_inference".
  std::string Fires, Lawful;              ///< Examples: prose and code.
  std::string AppliesFrom;                ///< "2025-02-02".
};
Explanation explain(const LawBook &Book, const Rule &R, Language L);

} // namespace art5

#endif // ART5_LAW_CATALOGUE_H
