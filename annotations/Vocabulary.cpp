// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the embedded vocabulary.json.
#include "annotations/Vocabulary.h"
#include "support/Embedded.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/ErrorHandling.h"
#include <nlohmann/json.hpp>

using namespace art5;
using nlohmann::json;

static constexpr llvm::StringLiteral FacetNames[] = {
    "purpose", "context", "domain",  "source",    "technique",
    "infers",  "effect",  "subject", "exemption", "evidence"};

llvm::StringRef art5::facetName(Facet F) {
  return FacetNames[static_cast<size_t>(F)];
}

std::optional<Facet> art5::parseFacet(llvm::StringRef Name) {
  for (size_t I = 0; I != std::size(FacetNames); ++I)
    if (Name == FacetNames[I])
      return static_cast<Facet>(I);
  return std::nullopt;
}

llvm::ArrayRef<Facet> art5::codeFacets() {
  static constexpr Facet Facets[] = {
      Facet::Purpose, Facet::Context,   Facet::Domain,
      Facet::Source,  Facet::Technique, Facet::Infers,
      Facet::Effect,  Facet::Subject,   Facet::Exemption};
  return Facets;
}

std::string art5::normalisedName(llvm::StringRef Name) {
  std::string Result = Name.trim().lower();
  for (char &C : Result)
    if (C == '-' || C == ' ')
      C = '_';
  return Result;
}

std::optional<Facet> art5::meantFacet(llvm::StringRef Written) {
  constexpr size_t Longest = 64; // No slip of the pen is longer.
  if (Written.size() > Longest)
    return std::nullopt;
  std::vector<llvm::StringRef> Names;
  for (Facet F : codeFacets())
    Names.push_back(facetName(F));
  if (auto Meant = didYouMean(normalisedName(Written), Names))
    return parseFacet(*Meant);
  return std::nullopt;
}

llvm::StringRef Token::label(Language L) const {
  return L == Language::German  ? LabelDe
         : L == Language::Dutch ? LabelNl
                                : LabelEn;
}

llvm::StringRef Token::definition(Language L) const {
  return L == Language::German  ? DefinitionDe
         : L == Language::Dutch ? DefinitionNl
                                : Definition;
}

/// The data file is part of the program: a fault in it is a fault of the build.
[[noreturn]] static void broken(const llvm::Twine &Why) {
  llvm::report_fatal_error("art5: vocabulary.json: " + Why);
}

static std::string text(const json &Object, const char *Key) {
  auto It = Object.find(Key);
  if (It == Object.end() || !It->is_string())
    broken(llvm::Twine("no string '") + Key + "'");
  return It->get<std::string>();
}

static bool flag(const json &Object, const char *Key) {
  auto It = Object.find(Key);
  return It != Object.end() && It->is_boolean() && It->get<bool>();
}

static Facet facetOf(const json &Object) {
  std::string Name = text(Object, "facet");
  std::optional<Facet> F = parseFacet(Name);
  if (!F)
    broken("unknown facet '" + Name + "'");
  return *F;
}

static Token readToken(const json &Object) {
  Token T;
  T.In = facetOf(Object);
  T.Name = text(Object, "name");
  T.Full = facetName(T.In).str() + ":" + T.Name;
  T.Provision = text(Object, "provision");
  const json &Label = Object.at("label"), &Definition = Object.at("definition");
  T.LabelEn = text(Label, "en");
  T.LabelDe = text(Label, "de");
  T.LabelNl = text(Label, "nl");
  T.Definition = text(Definition, "en");
  T.DefinitionDe = text(Definition, "de");
  T.DefinitionNl = text(Definition, "nl");
  T.Trigger = flag(Object, "trigger");
  T.Biometric = flag(Object, "biometric");
  T.ReportOnly = flag(Object, "report_only");
  T.Hint = flag(Object, "hint");
  T.Overlaps = flag(Object, "overlaps");
  T.SaysNone = flag(Object, "says_none");
  T.Scalar = flag(Object, "scalar");
  if (Object.contains("group"))
    T.Group = text(Object, "group");
  if (auto It = Object.find("sets"); It != Object.end())
    for (const json &Set : *It)
      T.Sets.push_back(Set.get<std::string>());
  if (T.Biometric)
    T.Sets.push_back("biometric");
  llvm::sort(T.Sets);
  return T;
}

/// The token "facet:name", or those of the set "facet:@name".
std::vector<TokenId> Vocabulary::named(llvm::StringRef Text) const {
  auto [FacetText, Name] = Text.split(':');
  if (!Name.starts_with("@")) {
    std::optional<TokenId> T = find(Text);
    return T ? std::vector<TokenId>{*T} : std::vector<TokenId>();
  }
  std::vector<TokenId> Out = set(Name);
  llvm::erase_if(
      Out, [&](TokenId T) { return facetName(Tokens[T].In) != FacetText; });
  return Out;
}

Vocabulary::Vocabulary() {
  llvm::StringRef Text = embedded::vocabulary().front().Text;
  json Root = json::parse(Text.begin(), Text.end(), nullptr,
                          /*allow_exceptions=*/false);
  if (Root.is_discarded())
    broken("not JSON");
  for (const json &Object : Root.at("facets")) {
    const json &D = Object.at("definition");
    FacetDefinitions[static_cast<size_t>(facetOf(Object))] = {
        text(D, "en"), text(D, "de"), text(D, "nl")};
  }
  for (const json &Object : Root.at("tokens")) {
    Tokens.push_back(readToken(Object));
    const Token &T = Tokens.back();
    if (!ByFull.try_emplace(T.Full, Tokens.size() - 1).second)
      broken("'" + T.Full + "' stands twice");
    Sets.insert(Sets.end(), T.Sets.begin(), T.Sets.end());
    if (!T.Group.empty())
      Sets.push_back(T.Group);
  }
  llvm::sort(Sets);
  Sets.erase(llvm::unique(Sets), Sets.end());
  for (const json &Pair : Root.at("contradicts")) {
    std::vector<TokenId> Left = named(Pair.at(0).get<std::string>());
    std::vector<TokenId> Right = named(Pair.at(1).get<std::string>());
    if (Left.empty() || Right.empty())
      broken("unknown token in 'contradicts': " + Pair.dump());
    for (TokenId A : Left)
      for (TokenId B : Right)
        Contradictions.emplace_back(std::min(A, B), std::max(A, B));
  }
  llvm::sort(Contradictions);
}

const Vocabulary &Vocabulary::get() {
  static const Vocabulary V;
  return V;
}

std::optional<TokenId> Vocabulary::find(llvm::StringRef Full) const {
  auto It = ByFull.find(Full);
  if (It == ByFull.end())
    return std::nullopt;
  return It->second;
}

std::optional<TokenId> Vocabulary::find(Facet F, llvm::StringRef Name) const {
  std::optional<TokenId> Id =
      find((facetName(F) + llvm::Twine(":") + Name).str());
  if (!Id)
    Id = find(Name);
  if (Id && Tokens[*Id].In != F)
    return std::nullopt;
  return Id;
}

std::vector<TokenId> Vocabulary::tokensOf(Facet F) const {
  std::vector<TokenId> Result;
  for (size_t I = 0; I != Tokens.size(); ++I)
    if (Tokens[I].In == F)
      Result.push_back(I);
  return Result;
}

std::vector<llvm::StringRef> Vocabulary::setNames() const {
  return {Sets.begin(), Sets.end()};
}

std::vector<TokenId> Vocabulary::set(llvm::StringRef Name) const {
  Name.consume_front("@");
  std::vector<TokenId> Result;
  for (size_t I = 0; I != Tokens.size(); ++I)
    if ((!Name.empty() && Tokens[I].Group == Name) ||
        llvm::is_contained(Tokens[I].Sets, Name))
      Result.push_back(I);
  return Result;
}

std::optional<TokenId> Vocabulary::nearest(Facet F,
                                           llvm::StringRef Name) const {
  Name.consume_front((facetName(F) + ":").str());
  std::vector<llvm::StringRef> Candidates;
  for (TokenId Id : tokensOf(F))
    Candidates.push_back(Tokens[Id].Name);
  if (std::optional<std::string> Meant = didYouMean(Name, Candidates))
    return find(F, *Meant);
  return std::nullopt;
}

std::optional<TokenId> Vocabulary::meant(Facet F,
                                         llvm::StringRef Written) const {
  constexpr size_t Longest = 128;
  if (Written.size() > Longest)
    return std::nullopt;
  std::string Name = normalisedName(Written);
  if (std::optional<TokenId> Id = find(F, Name))
    return Id;
  return nearest(F, Name);
}

std::optional<TokenId> Vocabulary::findAnywhere(llvm::StringRef Name) const {
  for (size_t I = 0; I != Tokens.size(); ++I)
    if (Tokens[I].Name == Name || Tokens[I].Full == Name)
      return I;
  return std::nullopt;
}

llvm::StringRef Vocabulary::facetDefinition(Facet F, Language L) const {
  return FacetDefinitions[static_cast<size_t>(F)][static_cast<size_t>(L)];
}

bool Vocabulary::contradict(TokenId A, TokenId B) const {
  return llvm::binary_search(Contradictions,
                             std::pair(std::min(A, B), std::max(A, B)));
}
