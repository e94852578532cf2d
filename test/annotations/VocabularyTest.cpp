// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "annotations/Vocabulary.h"
#include "support/LocatedJson.h"
#include "llvm/ADT/Twine.h"
#include "gmock/gmock.h"
#include <map>
#include <set>

using namespace art5;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;

static const Vocabulary &V = Vocabulary::get();

static std::vector<std::string> names(const std::vector<TokenId> &Ids) {
  std::vector<std::string> Result;
  for (TokenId Id : Ids)
    Result.push_back(V[Id].Full);
  return Result;
}

static bool isIdentifier(llvm::StringRef Name) {
  return !Name.empty() &&
         Name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") ==
             llvm::StringRef::npos;
}

TEST(Vocabulary, HoldsSoManyTokensOfEachFacet) {
  std::map<Facet, size_t> Count;
  for (const Token &T : V.tokens())
    ++Count[T.In];
  std::map<Facet, size_t> Expected = {
      {Facet::Purpose, 20}, {Facet::Context, 15},   {Facet::Domain, 15},
      {Facet::Source, 24},  {Facet::Technique, 23}, {Facet::Infers, 18},
      {Facet::Effect, 11},  {Facet::Subject, 15},   {Facet::Exemption, 28},
      {Facet::Evidence, 36}};
  EXPECT_EQ(Count, Expected);
}

TEST(Vocabulary, EveryTokenIsCompleteAndUnique) {
  std::set<std::string> Seen, Labels[3];
  for (const Token &T : V.tokens()) {
    EXPECT_TRUE(isIdentifier(T.Name)) << T.Full;
    EXPECT_EQ(T.Full, facetName(T.In).str() + ":" + T.Name);
    EXPECT_TRUE(Seen.insert(T.Full).second) << T.Full;
    EXPECT_FALSE(T.Provision.empty()) << T.Full;
    for (Language L : {Language::English, Language::German, Language::Dutch}) {
      EXPECT_FALSE(T.label(L).empty()) << T.Full;
      EXPECT_FALSE(T.definition(L).empty()) << T.Full;
      EXPECT_EQ(T.definition(L).find('\n'), llvm::StringRef::npos) << T.Full;
      EXPECT_FALSE(T.definition(L).ends_with(".")) << T.Full;
      EXPECT_TRUE(
          Labels[size_t(L)].insert((facetName(T.In) + T.label(L)).str()).second)
          << T.Full << " shares its label '" << T.label(L).str() << "'";
    }
    EXPECT_NE(T.Definition, T.DefinitionDe) << T.Full;
    EXPECT_NE(T.Definition, T.DefinitionNl) << T.Full;
    EXPECT_NE(T.DefinitionDe, T.DefinitionNl) << T.Full;
  }
}

TEST(Vocabulary, TokensOfOneFacetStandTogetherInOrder) {
  EXPECT_TRUE(std::is_sorted(
      V.tokens().begin(), V.tokens().end(),
      [](const Token &A, const Token &B) { return A.In < B.In; }));
}

TEST(Vocabulary, FlagsSitWhereTheyMeanSomething) {
  for (const Token &T : V.tokens()) {
    EXPECT_EQ(T.In == Facet::Context || T.In == Facet::Subject,
              !T.Group.empty())
        << T.Full;
    EXPECT_TRUE(!T.Biometric || T.In == Facet::Source) << T.Full;
    EXPECT_TRUE(!T.Hint || T.In == Facet::Technique) << T.Full;
    EXPECT_FALSE(T.Trigger && (T.ReportOnly || T.Hint)) << T.Full;
    EXPECT_FALSE(T.Trigger &&
                 (T.In == Facet::Exemption || T.In == Facet::Evidence))
        << T.Full;
    EXPECT_TRUE(std::is_sorted(T.Sets.begin(), T.Sets.end())) << T.Full;
  }
  EXPECT_TRUE(V[*V.find("purpose:emotion_inference")].Trigger);
  EXPECT_FALSE(V[*V.find("purpose:none_listed")].Trigger);
  EXPECT_TRUE(V[*V.find("purpose:none_listed")].ReportOnly);
  EXPECT_TRUE(V[*V.find("source:criminal_history")].ReportOnly);
  for (const char *Hint :
       {"consent_gate", "output_safeguard", "use_limit_guard", "data_deletion"})
    EXPECT_TRUE(V[*V.find(Facet::Technique, Hint)].Hint) << Hint;
}

TEST(Vocabulary, KnowsTheNamedSets) {
  EXPECT_THAT(names(V.set("@biometric")),
              ElementsAre("source:face_image", "source:voice_signal",
                          "source:body_movement", "source:typing_rhythm",
                          "source:gaze_signal", "source:physiological_signal",
                          "source:other_biometric"));
  EXPECT_THAT(names(V.set("sensitive_six")),
              ElementsAre("infers:race", "infers:political_opinion",
                          "infers:trade_union_membership",
                          "infers:religious_philosophical_belief",
                          "infers:sex_life", "infers:sexual_orientation"));
  EXPECT_THAT(names(V.set("place")),
              ElementsAre("context:publicly_accessible_space",
                          "context:restricted_space", "context:online_space"));
  EXPECT_EQ(V.set("area").size(), 7u);
  EXPECT_EQ(V.set("authority").size(), 3u);
  EXPECT_EQ(V.set("setting").size(), 2u);
  EXPECT_TRUE(V.set("").empty());
  EXPECT_TRUE(V.set("@").empty());
  EXPECT_TRUE(V.set("@nobody").empty());
  for (llvm::StringRef Name : V.setNames())
    EXPECT_FALSE(V.set(Name).empty()) << Name.str();
}

TEST(Vocabulary, FindsByFacetAndName) {
  auto Id = V.find("infers:emotion");
  ASSERT_TRUE(Id);
  EXPECT_EQ(V.find(Facet::Infers, "emotion"), Id);
  EXPECT_EQ(V.find(Facet::Infers, "infers:emotion"), Id);
  EXPECT_FALSE(V.find(Facet::Purpose, "infers:emotion"));
  EXPECT_FALSE(V.find(Facet::Purpose, "emotion"));
  EXPECT_FALSE(V.find("emotion"));
  EXPECT_FALSE(V.find(""));
  EXPECT_FALSE(V.find(Facet::Purpose, ""));
  EXPECT_EQ(V.findAnywhere("emotion"), Id);
  EXPECT_EQ(V.findAnywhere("infers:emotion"), Id);
  EXPECT_FALSE(V.findAnywhere("emotional"));
}

TEST(Vocabulary, SuggestsWhatWasMeant) {
  auto Nearest = [](Facet F, llvm::StringRef Name) -> std::string {
    auto Id = V.nearest(F, Name);
    return Id ? V[*Id].Name : "";
  };
  EXPECT_EQ(Nearest(Facet::Purpose, "emotion_infrence"), "emotion_inference");
  EXPECT_EQ(Nearest(Facet::Purpose, "purpose:emotion_infrence"),
            "emotion_inference");
  EXPECT_EQ(Nearest(Facet::Source, "image_face"), "face_image");
  EXPECT_EQ(Nearest(Facet::Context, "work_place"), "workplace");
  EXPECT_EQ(Nearest(Facet::Evidence, "fri"), "fria");
  EXPECT_EQ(Nearest(Facet::Purpose, "quantum_chromodynamics"), "");
  EXPECT_EQ(Nearest(Facet::Purpose, ""), "");
  EXPECT_EQ(Nearest(Facet::Purpose, std::string(100000, 'x')), "");
}

TEST(Vocabulary, ContradictionsArePairsOfDifferentTokens) {
  EXPECT_TRUE(
      std::is_sorted(V.contradictions().begin(), V.contradictions().end()));
  for (auto [A, B] : V.contradictions())
    EXPECT_LT(A, B) << V[A].Full << " " << V[B].Full;
  auto Id = [](llvm::StringRef Full) { return *V.find(Full); };
  EXPECT_TRUE(V.contradict(Id("technique:targeted_collection"),
                           Id("technique:untargeted_scraping")));
  EXPECT_TRUE(V.contradict(Id("technique:untargeted_scraping"),
                           Id("technique:targeted_collection")));
  EXPECT_FALSE(
      V.contradict(Id("context:workplace"), Id("context:customer_contact")));
  for (TokenId P : V.tokensOf(Facet::Purpose))
    EXPECT_EQ(V.contradict(P, Id("purpose:none_listed")), V[P].Trigger)
        << V[P].Full;
}

TEST(Vocabulary, NamesFacetsBothWays) {
  EXPECT_EQ(codeFacets().size(), 9u);
  for (int I = 0; I != 10; ++I) {
    Facet F = static_cast<Facet>(I);
    EXPECT_EQ(parseFacet(facetName(F)), F);
    for (Language L : {Language::English, Language::German, Language::Dutch})
      EXPECT_FALSE(V.facetDefinition(F, L).empty());
  }
  EXPECT_THAT(codeFacets(), Not(Contains(Facet::Evidence)));
  EXPECT_FALSE(parseFacet("porpose"));
  EXPECT_FALSE(parseFacet(""));
}

TEST(Vocabulary, TheAttributesAreItsCodeFacets) {
  std::vector<std::string> Names, Expected;
#define ART5_FACET(CLASS, NAME) Names.push_back(NAME);
#include "annotations/Facets.def"
  for (Facet F : codeFacets())
    Expected.push_back(facetName(F).str());
  EXPECT_EQ(Names, Expected);
}

TEST(Vocabulary, TheDataFileConformsToItsSchema) {
  std::vector<Problem> Problems;
  std::string Folder = ART5_SOURCE_DIR "/annotations/";
  auto Data = LocatedJson::read(Folder + "vocabulary.json", Problems);
  auto Schema = LocatedJson::read(Folder + "vocabulary.schema.json", Problems);
  ASSERT_TRUE(Data && Schema);
  EXPECT_TRUE(validate(*Data, Schema->root(), Problems));
  for (const Problem &P : Problems)
    ADD_FAILURE() << format(P);
  // Every set has its meaning written down, and is used.
  std::set<std::string> Described;
  for (const auto &[Name, Meaning] : Data->root().at("sets").items())
    Described.insert(Name);
  for (const Token &T : V.tokens())
    for (const std::string &Set : T.Sets)
      EXPECT_TRUE(Described.count(Set)) << Set;
  for (const std::string &Set : Described)
    EXPECT_FALSE(V.set(Set).empty()) << Set;
}
