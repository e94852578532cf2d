// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The controlled vocabulary: every token that code, models, deployments and
// law files may use. It stands in vocabulary.json and nowhere else.
#ifndef ART5_ANNOTATIONS_VOCABULARY_H
#define ART5_ANNOTATIONS_VOCABULARY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace art5 {

/// What a token says something about. Evidence stands in deployments only.
enum class Facet : uint8_t {
  Purpose,
  Context,
  Domain,
  Source,
  Technique,
  Infers,
  Effect,
  Subject,
  Exemption,
  Evidence
};

/// "purpose", "context", ...
llvm::StringRef facetName(Facet F);
/// The facet of that name; nothing if there is none.
std::optional<Facet> parseFacet(llvm::StringRef Name);
/// The nine facets that code may declare (all but Evidence), in order.
llvm::ArrayRef<Facet> codeFacets();
/// The facet of code that was probably meant by \p Written.
std::optional<Facet> meantFacet(llvm::StringRef Written);
/// \p Name without slips of case, blanks and dashes.
std::string normalisedName(llvm::StringRef Name);

/// Index of a token in the vocabulary; stable within one build only. Ids are
/// ordered as the tokens stand in vocabulary.json.
using TokenId = uint16_t;

enum class Language : uint8_t { English, German, Dutch };

/// One token with its meaning.
struct Token {
  Facet In;
  std::string Name;       ///< "emotion_inference", without the facet.
  std::string Full;       ///< "purpose:emotion_inference".
  std::string Definition; ///< One line, English, in our own words.
  std::string DefinitionDe, DefinitionNl; ///< The same, German and Dutch.
  std::string Provision;                  ///< "5(1)(f), 3(39)".
  std::string LabelEn, LabelDe, LabelNl;  ///< Short label for people.
  bool Trigger = false;    ///< Can make a combination fall under Article 5.
  bool Biometric = false;  ///< Counts as biometric data when analysed.
  bool ReportOnly = false; ///< Shown, never read by a rule.
  bool Hint = false; ///< A declared guard: shown in the path, decides nothing.
  /// Contexts: "area", "place", "authority", "setting"; subjects: the
  /// dimension, "role", "vulnerability", "entity", "depicted", "case". Stating
  /// one token of a group closes that group and no other.
  std::string Group;
  /// May hold beside another token of its group: stating it closes nothing.
  bool Overlaps = false;
  /// Says that a value holds nothing of this facet; a fact that arrives as well
  /// wins.
  bool SaysNone = false;
  /// Sources: may travel in a single number or a string, not only in an array,
  /// a handle or an aggregate.
  bool Scalar = false;
  std::vector<std::string> Sets; ///< Named sets it is in: "biometric", ...

  llvm::StringRef label(Language L) const;
  llvm::StringRef definition(Language L) const;
};

/// The vocabulary, read once from the embedded data file; immutable.
class Vocabulary {
public:
  static const Vocabulary &get();

  llvm::ArrayRef<Token> tokens() const { return Tokens; }
  const Token &operator[](TokenId Id) const { return Tokens[Id]; }

  /// By facet and bare name, or by "facet:name".
  std::optional<TokenId> find(Facet F, llvm::StringRef Name) const;
  std::optional<TokenId> find(llvm::StringRef Full) const;
  /// All tokens of a facet, in order.
  std::vector<TokenId> tokensOf(Facet F) const;
  /// The names of all sets, context groups included, sorted.
  std::vector<llvm::StringRef> setNames() const;
  /// The members of a named set ("@biometric" or "biometric", context groups
  /// included); empty if there is no such set.
  std::vector<TokenId> set(llvm::StringRef Name) const;
  /// The token of that facet that was probably meant.
  std::optional<TokenId> nearest(Facet F, llvm::StringRef Name) const;
  /// The token of that facet that somebody meant who wrote \p Written: the
  /// same but for case, blanks and dashes, or the nearest.
  std::optional<TokenId> meant(Facet F, llvm::StringRef Written) const;
  /// The facet (of all tokens of that exact name) a misplaced token is in.
  std::optional<TokenId> findAnywhere(llvm::StringRef Name) const;

  /// What a facet says something about, in one line.
  llvm::StringRef facetDefinition(Facet F, Language L) const;
  /// Pairs of tokens, smaller id first, that cannot both hold for one
  /// declaration; sorted.
  llvm::ArrayRef<std::pair<TokenId, TokenId>> contradictions() const {
    return Contradictions;
  }
  bool contradict(TokenId A, TokenId B) const;

private:
  Vocabulary();
  std::vector<TokenId> named(llvm::StringRef Text) const;
  std::vector<Token> Tokens;
  llvm::StringMap<TokenId> ByFull;
  std::vector<std::pair<TokenId, TokenId>> Contradictions;
  std::vector<std::string> Sets;
  std::array<std::array<std::string, 3>, 10> FacetDefinitions;
};

} // namespace art5

#endif // ART5_ANNOTATIONS_VOCABULARY_H
