// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// SARIF, GitLab and JUnit reports of findings made by hand.
#include "Inputs/Findings.h"
#include "support/LocatedJson.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

using namespace art5;
using namespace art5::test;
using nlohmann::json;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

/// What of \p Text does not conform to SARIF.
std::vector<std::string> sarifErrors(const std::string &Text) {
  std::vector<Problem> Problems;
  auto Schema = LocatedJson::read(
      ART5_SOURCE_DIR "/test/report/Inputs/sarif.schema.json", Problems);
  auto Document = LocatedJson::parse(Text, "report.sarif", Problems);
  if (Schema && Document)
    validate(*Document, Schema->root(), Problems);
  std::vector<std::string> Messages;
  for (const Problem &P : Problems)
    Messages.push_back(format(P));
  return Messages;
}

/// One of everything.
struct Mixture : Case {
  Deployment Hr = deployment("hr"), Audit = deployment("audit");
  Mixture() {
    All.All = {finding(Verdict::Prohibited, Hr),
               finding(Verdict::Prohibited, Audit),
               finding(Verdict::Conditional, Hr, 90),
               finding(Verdict::Allowed, Hr, 95),
               finding(Verdict::NotYetApplicable, Hr, 99)};
    All.All[4].Result.WouldBe = Verdict::Prohibited;
    All.All[4].Result.From = parseDate("2026-12-02");
    All.All[2].Where.File = "/repo/odd name \xC3\xA9#?.cpp";
    R.Hygiene = {hygiene("art5-deployment", "evidence expired"),
                 hygiene("art5-annotation", "unknown token")};
    All.Undeclared = {
        {{"/repo/a.cpp", 3, 1}, "infers:emotion", "", "f", true, ""}};
    All.FailedFiles = {"/repo/broken.cpp"};
    All.Incomplete = true;
  }
};

} // namespace

TEST(SarifReport, ConformsToTheStandard) {
  Mixture M;
  EXPECT_THAT(sarifErrors(sarifReport(M.R)), IsEmpty());
  Case Nothing;
  EXPECT_THAT(sarifErrors(sarifReport(Nothing.R)), IsEmpty());
}

TEST(SarifReport, WouldBeRefusedWithAWrongShape) {
  Mixture M;
  json Log = json::parse(sarifReport(M.R));
  auto Errors = [&](auto Break) {
    json Copy = Log;
    Break(Copy["runs"][0]);
    return sarifErrors(Copy.dump());
  };
  EXPECT_THAT(Errors([](json &Run) { Run["result"] = json::array(); }),
              Not(IsEmpty()));
  EXPECT_THAT(Errors([](json &Run) { Run["results"][0]["level"] = "fatal"; }),
              Not(IsEmpty()));
  EXPECT_THAT(Errors([](json &Run) {
                Run["results"][0]["locations"][0]["physicalLocation"]["region"]
                   ["startLine"] = 0;
              }),
              Not(IsEmpty()));
  EXPECT_THAT(Errors([](json &Run) {
                Run["results"][0]["codeFlows"][0]["threadFlows"] =
                    json::array();
              }),
              Not(IsEmpty()));
}

TEST(SarifReport, ReferencesMeetWhatTheyName) {
  Mixture M;
  json Run = json::parse(sarifReport(M.R))["runs"][0];
  const json &Rules = Run["tool"]["driver"]["rules"];
  const json &Taxa = Run["taxonomies"][0]["taxa"];
  ASSERT_FALSE(Run["results"].empty());
  for (const json &Result : Run["results"]) {
    EXPECT_EQ(Rules.at(Result["ruleIndex"].get<size_t>())["id"],
              Result["ruleId"]);
    for (const json &Taxon : Result.value("taxa", json::array()))
      EXPECT_EQ(Taxa.at(Taxon["index"].get<size_t>())["id"], Taxon["id"]);
    EXPECT_TRUE(
        Result["partialFingerprints"]["primaryLocationLineHash"].is_string());
  }
  for (const json &Rule : Rules) {
    EXPECT_FALSE(Rule["help"]["markdown"].get<std::string>().empty());
    EXPECT_FALSE(Rule["properties"]["tags"].empty());
    for (const json &Relation : Rule.value("relationships", json::array()))
      EXPECT_EQ(Taxa.at(Relation["target"]["index"].get<size_t>())["id"],
                Relation["target"]["id"]);
  }
  EXPECT_EQ(Taxa.size(), LawBook::builtIn().rules().size());
}

TEST(SarifReport, FingerprintsSurviveEditsAboveTheLineAndStayApart) {
  Mixture Before, After;
  for (Finding &F : After.All.All)
    F.Where.Line += 20;
  for (HygieneFinding &H : After.R.Hygiene)
    H.What.Where.Line += 20;
  auto Prints = [](const Mixture &M) {
    std::vector<std::string> Out;
    json Log = json::parse(sarifReport(M.R));
    for (const json &Result : Log["runs"][0]["results"])
      Out.push_back(Result["partialFingerprints"].dump());
    return Out;
  };
  EXPECT_GE(Prints(Before).size(), 5u);
  EXPECT_EQ(Prints(Before), Prints(After));

  Mixture Twice;
  Twice.R.Hygiene.push_back(Twice.R.Hygiene.front());
  std::vector<std::string> All = Prints(Twice);
  EXPECT_EQ(std::set<std::string>(All.begin(), All.end()).size(), All.size());
}

TEST(GitLabReport, HoldsWhatCodeQualityReads) {
  Mixture M;
  M.R.Hygiene.push_back(M.R.Hygiene.front());
  json Issues = json::parse(gitlabReport(M.R));
  ASSERT_TRUE(Issues.is_array());
  std::set<std::string> Prints;
  for (const json &Issue : Issues) {
    EXPECT_FALSE(Issue["description"].get<std::string>().empty());
    EXPECT_GE(Issue["location"]["lines"]["begin"].get<int>(), 1);
    EXPECT_NE(Issue["location"]["path"].get<std::string>()[0], '/');
    EXPECT_THAT((std::vector<std::string>{"info", "minor", "major", "critical",
                                          "blocker"}),
                testing::Contains(Issue["severity"].get<std::string>()));
    EXPECT_TRUE(Prints.insert(Issue["fingerprint"]).second);
  }
  EXPECT_EQ(Issues[0]["severity"], "blocker");
  EXPECT_EQ(Issues[0]["check_name"], "art5-emotion-inference");
  EXPECT_EQ(Issues[0]["location"]["path"], "src/review.cpp");
}

TEST(JUnitReport, CountsAndEscapes) {
  Mixture M;
  M.R.Hygiene[0].What.Message = Sentence::verbatim("<&\"\x01 \xFF]]>");
  std::string Text = junitReport(M.R);
  EXPECT_THAT(Text, HasSubstr("tests=\"8\" failures=\"4\" errors=\"1\" "
                              "skipped=\"2\""));
  EXPECT_THAT(Text, HasSubstr("&lt;&amp;&quot;\\x01 \xEF\xBF\xBD]]&gt;"));
  EXPECT_THAT(Text, HasSubstr("file=\"src/review.cpp\" line=\"48\""));
  M.R.Level = FailLevel::Conditional;
  EXPECT_THAT(junitReport(M.R), HasSubstr("failures=\"5\""));
  M.R.Level = FailLevel::Never;
  EXPECT_THAT(junitReport(M.R), HasSubstr("failures=\"0\""));
}

//===--- Baselines --------------------------------------------------------===//

namespace {

Baseline baselineOf(const std::string &Text) {
  llvm::SmallString<128> Path;
  llvm::sys::fs::createTemporaryFile("art5", "json", Path);
  std::ofstream(Path.c_str()) << Text;
  std::vector<Problem> Problems;
  std::optional<Baseline> B = Baseline::read(Path, Problems);
  llvm::sys::fs::remove(Path);
  EXPECT_TRUE(B.has_value());
  return B.value_or(Baseline());
}

} // namespace

TEST(Baseline, KnowsByPointSiteDeploymentClosingFunctionAndVerdict) {
  Mixture M;
  Deployment Other = deployment("other");
  for (const std::string &Text : {jsonReport(M.R), sarifReport(M.R)}) {
    Baseline B = baselineOf(Text);
    Finding F = finding(Verdict::Prohibited, M.Hr);
    EXPECT_TRUE(B.knows(F));
    auto Knows = [&](auto Change) {
      Finding Changed = F;
      Change(Changed);
      return B.knows(Changed);
    };
    // What moves with unrelated edits does not count.
    EXPECT_TRUE(Knows([](Finding &C) { C.Where.Line += 100; }));
    EXPECT_TRUE(Knows([](Finding &C) { C.Id = "f-ffffffff"; }));
    EXPECT_TRUE(Knows([](Finding &C) { C.Path.pop_back(); }));
    // What a finding is does.
    EXPECT_FALSE(Knows([](Finding &C) { C.Result.Point = "5(1)(g)"; }));
    EXPECT_FALSE(Knows([](Finding &C) { C.Site = "Other::run"; }));
    EXPECT_FALSE(Knows([&](Finding &C) { C.In = &Other; }));
    EXPECT_FALSE(Knows([](Finding &C) { C.ClosingFunction = "other"; }));
    EXPECT_TRUE(Knows([](Finding &C) { C.Result.Is = Verdict::Conditional; }));
    EXPECT_TRUE(B.knowsFailed("broken.cpp"));
    EXPECT_FALSE(B.knowsFailed("worse.cpp"));
    EXPECT_TRUE(B.knowsFingerprint(
        Baseline::problemFingerprint("art5.json", "evidence expired")));
    EXPECT_FALSE(B.knowsFingerprint(
        Baseline::problemFingerprint("art5.json", "another")));
  }
}

TEST(Baseline, ConditionalThatBecomesProhibitedIsNew) {
  Case Before;
  Deployment D = deployment("hr");
  Before.All.All = {finding(Verdict::Conditional, D)};
  for (const std::string &Text :
       {jsonReport(Before.R), sarifReport(Before.R)}) {
    Baseline B = baselineOf(Text);
    Case Now;
    Now.All.All = {finding(Verdict::Prohibited, D)};
    Now.R.Known = &B;
    EXPECT_TRUE(isNew(Now.R, Now.All.All[0]));
    std::string Page = htmlReport(Now.R);
    EXPECT_THAT(Page, HasSubstr("(formerly conditional)"));
  }
}

TEST(HtmlReport, ComparesWithTheFormerReport) {
  Case Before, Now;
  Deployment D = deployment("hr");
  Finding Kept = finding(Verdict::Prohibited, D), Gone = Kept, New = Kept;
  Gone.Site = "gone";
  New.Site = "new";
  New.Id = "f-0000000e";
  Before.All.All = {Kept, Gone};
  Now.All.All = {Kept, New};
  Baseline B = baselineOf(jsonReport(Before.R));
  Now.R.Known = &B;
  std::string Page = htmlReport(Now.R);
  Page = Page.substr(Page.find("id=\"difference\""));
  EXPECT_THAT(Page, HasSubstr("unchanged: 1."));
  EXPECT_THAT(Page, HasSubstr("New <span class=\"count\">1</span>"));
  EXPECT_THAT(Page, HasSubstr("#f-0000000e"));
  EXPECT_THAT(Page, HasSubstr("gone \xE2\x86\x90 review, hr: prohibited"));
}
