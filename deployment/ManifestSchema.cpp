// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Filling the vocabulary into the schema of art5.json.
#include "deployment/ManifestSchema.h"
#include "support/Embedded.h"
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

using Json = nlohmann::json;

/// "x-vocabulary" keeps what an expanded schema was made from.
static constexpr const char *Origin = "x-vocabulary";

static std::vector<TokenId> tokensFor(llvm::StringRef What) {
  const Vocabulary &V = Vocabulary::get();
  if (What.starts_with("@"))
    return V.set(What);
  if (auto F = parseFacet(What))
    return V.tokensOf(*F);
  std::vector<TokenId> All;
  if (What == "full")
    for (size_t I = 0; I < V.tokens().size(); ++I)
      All.push_back(TokenId(I));
  return All;
}

static void expandOne(Json &Schema) {
  const Vocabulary &V = Vocabulary::get();
  std::string What = Schema["$vocabulary"].get<std::string>();
  Json Names = Json::array(), Meanings = Json::array();
  for (TokenId Id : tokensFor(What)) {
    Names.push_back(What == "full" ? V[Id].Full : V[Id].Name);
    Meanings.push_back(V[Id].Definition + " (" + V[Id].Provision + ")");
  }
  if (auto Also = Schema.find("also"); Also != Schema.end())
    for (const Json &Name : *Also) {
      Names.push_back(Name);
      Meanings.push_back("");
    }
  Schema.erase("$vocabulary");
  Schema.erase("also");
  Schema["type"] = "string";
  Schema["enum"] = std::move(Names);
  Schema["enumDescriptions"] = std::move(Meanings); // Shown by editors.
  Schema[Origin] = What;
  if (!Schema.contains("title"))
    Schema["title"] = What;
}

void expandVocabulary(Json &Schema) {
  if (Schema.is_object()) {
    if (auto It = Schema.find("$vocabulary");
        It != Schema.end() && It->is_string())
      expandOne(Schema);
    for (auto &[Key, Sub] : Schema.items())
      expandVocabulary(Sub);
  } else if (Schema.is_array()) {
    for (Json &Sub : Schema)
      expandVocabulary(Sub);
  }
}

const Json &manifestSchema() {
  static const Json Schema = [] {
    llvm::StringRef Text = embedded::manifestSchema().front().Text;
    Json S = Json::parse(Text.begin(), Text.end());
    expandVocabulary(S);
    return S;
  }();
  return Schema;
}

//===--- Tokens in the wrong place ----------------------------------------===//

/// "a source", "an effect"; "evidence" takes no article.
static Sentence facetPhrase(Facet F) {
  switch (F) {
  case Facet::Purpose:
    return Sentence("a purpose");
  case Facet::Technique:
    return Sentence("a technique");
  case Facet::Source:
    return Sentence("a source");
  case Facet::Domain:
    return Sentence("a domain");
  case Facet::Subject:
    return Sentence("a subject");
  case Facet::Context:
    return Sentence("a context");
  case Facet::Effect:
    return Sentence("an effect");
  case Facet::Infers:
    return Sentence("something inferred");
  case Facet::Exemption:
    return Sentence("an exemption");
  case Facet::Evidence:
    return Sentence("a kind of evidence");
  }
  return Sentence::verbatim(facetName(F).str());
}

/// The full names of all tokens with that bare name.
static std::vector<std::string> fullNames(llvm::StringRef Name) {
  std::vector<std::string> Out;
  for (const Token &T : Vocabulary::get().tokens())
    if (T.Name == Name)
      Out.push_back(T.Full);
  return Out;
}

/// The innermost key on the way to \p Pointer: "contexts" of ".../contexts/0".
static std::string keyOf(llvm::StringRef Pointer) {
  std::string Key = "this";
  for (const std::string &Part : splitPointer(Pointer))
    if (Part.find_first_not_of("0123456789") != std::string::npos)
      Key = Part;
  return Key;
}

/// Where 'facet:token' is expected and \p Value is not one.
static std::optional<Problem> explainFull(llvm::StringRef Value) {
  Problem P;
  auto [Facet, Name] = Value.split(':');
  std::vector<std::string> Candidates = fullNames(Name.empty() ? Value : Name);
  if (Candidates.empty())
    return std::nullopt;
  P.Hint = Sentence("did you mean {0}?", {Sentence::oneOf(Candidates)});
  P.Message = Name.empty() ? Sentence("{0} stands here without its facet",
                                      {inQuotes(Value)})
                           : Sentence("there is no {0}", {inQuotes(Value)});
  return P;
}

std::optional<Problem> explainToken(const Json &Schema, llvm::StringRef Pointer,
                                    llvm::StringRef Value) {
  auto It = Schema.find(Origin);
  if (It == Schema.end())
    return std::nullopt;
  std::string What = It->get<std::string>();
  if (What == "full")
    return explainFull(Value);
  const Vocabulary &V = Vocabulary::get();
  auto Id = V.findAnywhere(Value);
  if (!Id)
    return std::nullopt;
  const Token &T = V[*Id];
  Problem P;
  const Json &Enum = Schema["enum"];
  if (llvm::find(Enum, Json(T.Name)) != Enum.end()) {
    P.Message = Sentence("{0} stands here with its facet", {inQuotes(Value)});
    P.Hint = Sentence("write {0}", {inQuotes(T.Name)});
    return P;
  }
  Sentence Wanted = parseFacet(What) ? Sentence("tokens of '{0}'", {What})
                                     : Sentence("one of the listed tokens");
  P.Message =
      Sentence("{0} is {1}; {2} takes {3}", {inQuotes(Value), facetPhrase(T.In),
                                             inQuotes(keyOf(Pointer)), Wanted});
  if (!parseFacet(What) || parseFacet(What) == T.In) {
    std::vector<std::string> Listed;
    for (const Json &Name : Enum)
      Listed.push_back(Name.get<std::string>());
    P.Hint = Sentence("expected one of {0}", {Sentence::oneOf(Listed)});
  }
  return P;
}

} // namespace art5
