// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Law files that are wrong say so, with their place.
#include "law/Judge.h"
#include "law/LawBook.h"
#include "support/Embedded.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace art5;
using ::testing::HasSubstr;

namespace {

using Json = nlohmann::json;

Json sentence(const char *Text) {
  return {{"en", Text}, {"de", Text}, {"nl", Text}};
}

/// A small rule that is right.
Json goodRule() {
  return {
      {"point", "policy 7"},
      {"check", "acme-voice"},
      {"title", sentence("voices")},
      {"applies_from", "2025-01-01"},
      {"site", {"purpose:emotion_inference"}},
      {"acts",
       {{"id", "V1"}, {"says", sentence("used")}, {"in_use", {"deployer"}}}},
      {"conditions",
       {{{"id", "V2"},
         {"says", sentence("on voices")},
         {"established", {{"joined", {"source:voice_signal"}}}},
         {"ask", {"source"}}}}}};
}

std::vector<Problem> load(const Json &Rule) {
  std::vector<Problem> Problems;
  auto Book = LawBook::fromTexts({{"acme.json", Rule.dump(1)}}, Problems);
  EXPECT_EQ(Book.has_value(), Problems.empty());
  return Problems;
}

std::string firstProblem(const Json &Rule) {
  std::vector<Problem> Problems = load(Rule);
  return Problems.empty() ? "" : format(Problems.front());
}

std::string allProblems(const Json &Rule) {
  std::string Out;
  for (const Problem &P : load(Rule))
    Out += format(P) + "\n";
  return Out;
}

TEST(RuleFile, AGoodRuleLoadsAndJudges) {
  std::vector<Problem> Problems;
  auto Book = LawBook::fromTexts({{"acme.json", goodRule().dump()}}, Problems);
  ASSERT_TRUE(Book) << format(Problems.front());
  const Rule *R = Book->find("acme-voice");
  ASSERT_TRUE(R);
  EXPECT_FALSE(R->BuiltIn);
  Situation S;
  FactUse Purpose, Voice;
  Purpose.Token = *Vocabulary::get().find("purpose:emotion_inference");
  Voice.Token = *Vocabulary::get().find("source:voice_signal");
  S.AtSite.push_back(Purpose);
  S.FlowsIn.push_back(Voice);
  Deployment D;
  Assessment A = judge(*Book, *R, S, D, {*parseDate("2026-01-01"), nullptr});
  EXPECT_EQ(A.Is, Verdict::Prohibited);
  EXPECT_EQ(A.Check, "acme-voice");
}

TEST(RuleFile, UnknownTokensSayWhatWasMeant) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joined", {"source:voice_signl"}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("unknown token 'source:voice_signl'"));
  EXPECT_THAT(firstProblem(R), HasSubstr("did you mean 'source:voice_signal'"));
  EXPECT_THAT(firstProblem(R), HasSubstr("acme.json:"));
}

TEST(RuleFile, TokensNameTheirFacet) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joined", {"voice_signal"}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("does not name its facet"));
  EXPECT_THAT(firstProblem(R), HasSubstr("source:voice_signal"));
}

TEST(RuleFile, UnknownSets) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joined", {"source:@biometrics"}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("did you mean '@biometric'"));
}

TEST(RuleFile, UnknownOperators) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joind", {"source:voice_signal"}}};
  EXPECT_THAT(allProblems(R), HasSubstr("joined"));
}

TEST(RuleFile, TwoOperatorsInOneQuestion) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joined", {"source:voice_signal"}},
                                       {"flows_in", {"source:voice_signal"}}};
  EXPECT_NE(firstProblem(R), "");
}

TEST(RuleFile, OpenWithoutAsk) {
  Json R = goodRule();
  R["conditions"][0].erase("ask");
  EXPECT_THAT(firstProblem(R), HasSubstr("does not say what would decide it"));
}

TEST(RuleFile, ConditionThatIsNeverEstablished) {
  Json R = goodRule();
  R["conditions"][0].erase("established");
  EXPECT_THAT(firstProblem(R), HasSubstr("never becomes established"));
}

TEST(RuleFile, NoConditionAtAll) {
  Json R = goodRule();
  R["conditions"] = Json::array();
  EXPECT_NE(firstProblem(R), "");
  R = goodRule();
  R["conditions"][0]["part"] = true;
  EXPECT_THAT(allProblems(R), HasSubstr("at least one condition"));
}

TEST(RuleFile, ExceptionWithoutEvidence) {
  Json R = goodRule();
  R["carve_outs"] = {{{"claim", "safety_reason"},
                      {"says", sentence("safe")},
                      {"evidence", Json::array()}}};
  EXPECT_THAT(allProblems(R), HasSubstr("evidence"));
}

TEST(RuleFile, CircularConditions) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {
      {"condition", {{"id", "V3"}, {"is", {"established"}}}}};
  R["conditions"].push_back(
      {{"id", "V3"},
       {"says", sentence("round")},
       {"established",
        {{"condition", {{"id", "V2"}, {"is", {"established"}}}}}},
       {"ask", {"source"}}});
  EXPECT_THAT(firstProblem(R), HasSubstr("refers to itself"));
}

TEST(RuleFile, UnknownConditions) {
  Json R = goodRule();
  R["conditions"][0]["refuted"] = {
      {"condition", {{"id", "V22"}, {"is", {"refuted"}}}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("unknown condition 'V22'"));
}

TEST(RuleFile, SentencesInEachLanguage) {
  Json R = goodRule();
  R["conditions"][0]["says"] = "on voices";
  EXPECT_THAT(allProblems(R), HasSubstr("no sentence for 'V2' in 'de'"));
  EXPECT_THAT(allProblems(R), HasSubstr("no sentence for 'V2' in 'nl'"));
}

TEST(RuleFile, RefutedThatIsNeverReached) {
  Json R = goodRule();
  R["conditions"][0]["established"] = {{"joined", R["site"]}};
  R["conditions"][0]["refuted"] = {{"joined", {"source:written_text"}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("never reached"));
}

TEST(RuleFile, NamesDeclaredTwice) {
  Json R = goodRule();
  R["conditions"].push_back(R["conditions"][0]);
  EXPECT_THAT(firstProblem(R), HasSubstr("declared twice"));
}

TEST(RuleFile, CuresWhatIsNotThere) {
  Json R = goodRule();
  R["carve_outs"] = {{{"claim", "safety_reason"},
                      {"says", sentence("safe")},
                      {"cures", {"V9"}},
                      {"evidence", {"reuse_ban"}}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("unknown condition 'V9'"));
}

TEST(RuleFile, EvidenceThatIsNone) {
  Json R = goodRule();
  R["carve_outs"] = {{{"claim", "safety_reason"},
                      {"says", sentence("safe")},
                      {"evidence", {"reuse_bann"}}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("did you mean 'evidence:reuse_ban'"));
}

TEST(RuleFile, AskForNothingThatExists) {
  Json R = goodRule();
  R["conditions"][0]["ask"] = {"horoscope"};
  EXPECT_THAT(firstProblem(R), HasSubstr("unknown token 'horoscope'"));
}

TEST(RuleFile, OnlyInWhatItIsOf) {
  Json R = goodRule();
  R["conditions"][0]["refuted"] = {
      {"only",
       {{"of", "source"}, {"in", {"subject:worker"}}, {"over", "flows_in"}}}};
  EXPECT_THAT(firstProblem(R), HasSubstr("is not among 'of'"));
}

TEST(RuleFile, BadDatesAndStages) {
  Json R = goodRule();
  R["applies_from"] = "2025-02-30";
  EXPECT_NE(firstProblem(R), "");
  R = goodRule();
  R["conditions"][0]["when"] = {{"stage", {{"in", {"inuse"}}}}};
  EXPECT_THAT(allProblems(R), HasSubstr("unknown stage"));
}

TEST(RuleFile, UnknownKeys) {
  Json R = goodRule();
  R["condition"] = R["conditions"];
  EXPECT_THAT(allProblems(R), HasSubstr("condition"));
}

TEST(RuleFile, ScopeBelongsToTheLaw) {
  Json Scope = {
      {"scope", "mine"},
      {"gates", {{{"id", "all"}, {"says", "all"}, {"when", "always"}}}}};
  EXPECT_THAT(firstProblem(Scope), HasSubstr("only art5 itself"));
}

TEST(RuleFile, TheSamePointTwice) {
  std::vector<Problem> Problems;
  std::string Text = goodRule().dump();
  EXPECT_FALSE(
      LawBook::fromTexts({{"a.json", Text}, {"b.json", Text}}, Problems));
  ASSERT_FALSE(Problems.empty());
  EXPECT_THAT(format(Problems.front()), HasSubstr("already ruled by a.json"));
}

TEST(RuleFile, HostileText) {
  for (std::string Text :
       {std::string(), std::string("{"), std::string("[]"), std::string("null"),
        std::string("{\"point\": 3}"), std::string(200, '['),
        std::string("{\"scope\": 1, \"gates\": 2}"),
        std::string("{\"point\":\"x\",\"check\":\"x\",\"title\":\"x\","
                    "\"applies_from\":\"2025-01-01\",\"site\":[1],"
                    "\"acts\":[],\"conditions\":[7]}")}) {
    std::vector<Problem> Problems;
    EXPECT_FALSE(LawBook::fromTexts({{"x.json", Text}}, Problems)) << Text;
    EXPECT_FALSE(Problems.empty()) << Text;
  }
}

TEST(RuleFile, EachKeyOfTheLawMayBeBrokenWithoutHarm) {
  for (const EmbeddedFile &F : embedded::rules()) {
    Json Root = Json::parse(F.Text.str());
    Json Flat = Root.flatten();
    for (const auto &[Pointer, Value] : Flat.items()) {
      if (llvm::StringRef(Pointer).ends_with("/says") ||
          llvm::StringRef(Pointer).ends_with("/per"))
        continue;
      Json Broken = Root;
      Broken[Json::json_pointer(Pointer)] = Json::object({{"x", 1}});
      std::vector<Problem> Problems;
      (void)LawBook::fromTexts({{F.Name.str(), Broken.dump()}}, Problems);
    }
  }
}

TEST(RuleFile, MissingFile) {
  std::vector<Problem> Problems;
  EXPECT_FALSE(LawBook::load({"/nowhere/law.json"}, Problems));
  EXPECT_FALSE(Problems.empty());
}

TEST(LawBook, FindsByPointLetterAndCheck) {
  const LawBook &Book = LawBook::builtIn();
  for (const char *Name : {"5(1)(ba)", "ba", "(ba)", "art5-intimate-imagery"})
    EXPECT_EQ(Book.find(Name), &Book.rules()[2]) << Name;
  EXPECT_EQ(Book.find("z"), nullptr);
  EXPECT_EQ(Book.find(""), nullptr);
}

TEST(LawBook, KnowsWhatMakesASite) {
  const LawBook &Book = LawBook::builtIn();
  const Vocabulary &V = Vocabulary::get();
  EXPECT_TRUE(Book.isSiteToken(*V.find("purpose:emotion_inference")));
  EXPECT_TRUE(Book.isSiteToken(*V.find("infers:offence_risk")));
  EXPECT_FALSE(Book.isSiteToken(*V.find("purpose:none_listed")));
  EXPECT_EQ(Book.rulesFor(*V.find("effect:foreseeable_prohibited_output")),
            (std::vector<size_t>{2, 3}));
  EXPECT_EQ(Book.rulesFor(*V.find("purpose:behaviour_influence")),
            (std::vector<size_t>{0, 1}));
  // No site, but conditions ask for it.
  EXPECT_TRUE(Book.rulesFor(*V.find("source:face_image")).empty());
  EXPECT_TRUE(
      llvm::is_contained(Book.rulesReading(*V.find("source:face_image")), 7u));
  EXPECT_EQ(Book.rulesReading(*V.find("purpose:emotion_inference")),
            (std::vector<size_t>{7}));
  EXPECT_TRUE(Book.isSafeguard(*V.find("technique:human_assessment_step")));
  EXPECT_TRUE(Book.isSafeguard(*V.find("technique:consent_gate")));
  EXPECT_FALSE(Book.isSafeguard(*V.find("technique:realtime_matching")));
}

} // namespace
