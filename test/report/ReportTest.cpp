// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reports of findings made by hand.
#include "test/report/Inputs/Findings.h"
#include "report/Report.h"
#include "law/LawBook.h"
#include "report/Paths.h"
#include "report/SourceLines.h"
#include "report/Wording.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <fstream>
#include <nlohmann/json.hpp>

using namespace art5;
using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

using test::deployment;
using test::finding;

struct Case : test::Case {
  std::string text() { return textReport(R, false); }
  json asJson() { return json::parse(jsonReport(R)); }
  json asSarif() { return json::parse(sarifReport(R)); }
};

/// A file that disappears with the test.
struct Scratch {
  llvm::SmallString<128> Path;
  explicit Scratch(llvm::StringRef Contents) {
    llvm::sys::fs::createTemporaryFile("art5", "txt", Path);
    std::ofstream(Path.c_str()) << Contents.str();
  }
  ~Scratch() { llvm::sys::fs::remove(Path); }
};

Baseline baselineOf(llvm::StringRef Text) {
  Scratch File(Text);
  std::vector<Problem> Problems;
  std::optional<Baseline> B = Baseline::read(File.Path, Problems);
  EXPECT_TRUE(B.has_value());
  return B.value_or(Baseline());
}

} // namespace

TEST(Paths, AreRelativeToTheDecidingFolder) {
  EXPECT_EQ(shownPath("/repo/src/a.cpp", "/repo"), "src/a.cpp");
  EXPECT_EQ(shownPath("/reposhop/a.cpp", "/repo"), "/reposhop/a.cpp");
  EXPECT_EQ(shownPath("/repo/src/../b.cpp", "/repo/"), "b.cpp");
  EXPECT_EQ(shownPath("src/a.cpp", "/repo"), "src/a.cpp");
  EXPECT_EQ(shownPath("/a.cpp", "/"), "a.cpp");
  EXPECT_EQ(shownPath("", "/repo"), "");
}

TEST(Number, HasSeparators) {
  EXPECT_EQ(number(0, Language::English), "0");
  EXPECT_EQ(number(999, Language::English), "999");
  EXPECT_EQ(number(3412, Language::English), "3,412");
  EXPECT_EQ(number(1234567, Language::German), "1.234.567");
}

TEST(Phrases, AreAllTranslatedWithTheSameHoles) {
  for (unsigned I = 0; I <= static_cast<unsigned>(Phrase::AtStep); ++I) {
    auto Holes = [&](Language L) {
      std::string Text = phrase(static_cast<Phrase>(I), L);
      EXPECT_FALSE(Text.empty()) << I;
      std::set<char> Found;
      for (size_t At = 0; At + 2 < Text.size(); ++At)
        if (Text[At] == '{' && Text[At + 2] == '}')
          Found.insert(Text[At + 1]);
      return Found;
    };
    EXPECT_EQ(Holes(Language::English), Holes(Language::German)) << I;
    EXPECT_EQ(Holes(Language::English), Holes(Language::Dutch)) << I;
  }
}

TEST(SourceLines, CountsColumnsInUtf16) {
  Scratch File("int a;\r\nint \xC3\xA9\xF0\x9F\x98\x80 = 1;\n");
  SourceLines Lines;
  EXPECT_EQ(Lines.line(File.Path, 1), "int a;");
  EXPECT_EQ(Lines.line(File.Path, 3), "");
  // e acute: two bytes, one unit; the smiley: four bytes, two units.
  EXPECT_EQ(Lines.utf16Column(File.Path, 2, 5), 5u);
  EXPECT_EQ(Lines.utf16Column(File.Path, 2, 7), 6u);
  EXPECT_EQ(Lines.utf16Column(File.Path, 2, 11), 8u);
  EXPECT_EQ(Lines.line("/nonexistent", 1), "");
}

TEST(SourceLines, ShowsWhatATerminalCan) {
  ShownLine Tab = showLine("\tx = 1;", 2);
  EXPECT_EQ(Tab.Text, "  x = 1;");
  EXPECT_EQ(Tab.CaretCells, 2u);
  EXPECT_EQ(showLine("a\x1b[31mb", 1).Text, "a?[31mb");
  EXPECT_EQ(showLine("a\xffz", 3).Text, "a?z");
  ShownLine Long = showLine(std::string(5000, 'x'), 2500);
  EXPECT_LT(Long.Text.size(), 400u);
  EXPECT_EQ(Long.CaretCells, 3u + 160u);
}

TEST(Diagnostics, OneForEachMissingListAcrossClosingSteps) {
  Deployment D = deployment("hr");
  Finding A = finding(Verdict::Conditional, D, 10);
  Finding B = finding(Verdict::Conditional, D, 20);
  Finding C = finding(Verdict::Conditional, D, 30);
  C.Result.Missing = {"subjects"};
  auto Groups = groupFindings({&A, &B, &C});
  ASSERT_EQ(Groups.size(), 2u);
  EXPECT_EQ(Groups[0].Main, &A);
  EXPECT_THAT(Groups[0].OtherSteps, ElementsAre(&B));
  EXPECT_EQ(Groups[1].Main, &C);
}

TEST(Diagnostics, WhereCodeMustChangeEachClosingStepCounts) {
  Deployment D = deployment("hr");
  Finding A = finding(Verdict::Conditional, D, 10);
  Finding B = finding(Verdict::Conditional, D, 20);
  A.Result.Missing = B.Result.Missing = {"source"};
  EXPECT_EQ(groupFindings({&A, &B}).size(), 2u);
  Finding P = finding(Verdict::Prohibited, D, 10);
  Finding Q = finding(Verdict::Prohibited, D, 20);
  EXPECT_EQ(groupFindings({&P, &Q}).size(), 2u);
}

TEST(Diagnostics, DeploymentsWithTheSameReasonsShareOne) {
  Deployment D = deployment("hr"), E = deployment("audit");
  Finding A = finding(Verdict::Prohibited, D);
  Finding B = finding(Verdict::Prohibited, E);
  auto Same = groupFindings({&A, &B});
  ASSERT_EQ(Same.size(), 1u);
  EXPECT_THAT(Same[0].AlsoIn, ElementsAre("audit"));
  EXPECT_TRUE(Same[0].OtherSteps.empty());
  B.Result.Conditions[0].Why[0].Fact = "purpose:none_listed";
  EXPECT_EQ(groupFindings({&A, &B}).size(), 2u);
}

TEST(Diagnostics, AllowedIsNone) {
  Deployment D = deployment("hr");
  Finding A = finding(Verdict::Allowed, D);
  EXPECT_TRUE(groupFindings({&A}).empty());
}

TEST(TextReport, TellsAFindingStepByStep) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Prohibited, D)};
  std::string Text = C.text();
  EXPECT_THAT(Text, HasSubstr("1 site declared in 3,412 files\n"));
  EXPECT_THAT(Text, HasSubstr("src/review.cpp:48:31: error: "));
  EXPECT_THAT(Text, HasSubstr(" [art5-emotion-inference]\n"));
  EXPECT_THAT(Text, HasSubstr("src/main.cpp:12:5: note: 1/3 [entry] "));
  EXPECT_THAT(Text, HasSubstr("src/camera.cpp:31:10: note: 2/3 [source] "));
  EXPECT_THAT(Text,
              HasSubstr("src/review.cpp:48:31: note: 3/3 [closing step] "));
  EXPECT_THAT(Text, HasSubstr("(assumed)\n"));
  EXPECT_THAT(Text, HasSubstr("note: conditions: "));
  EXPECT_THAT(Text, HasSubstr("art5 explain f-00000001\n"));
  EXPECT_THAT(Text, HasSubstr("1 prohibited, 0 conditional"));
}

TEST(TextReport, LevelFollowsWhatTheRunFailsOn) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Conditional, D)};
  EXPECT_THAT(C.text(), HasSubstr(":48:31: warning: "));
  C.R.Level = FailLevel::Conditional;
  EXPECT_THAT(C.text(), HasSubstr(":48:31: error: "));
  C.R.Level = FailLevel::Never;
  EXPECT_THAT(C.text(), Not(HasSubstr("error: ")));
}

TEST(TextReport, SaysWhenNothingWasDeclared) {
  Case C;
  C.All.Sites = 0;
  EXPECT_EQ(C.text(), "0 sites declared in 3,412 files: this run says nothing "
                      "about Article 5\n");
}

TEST(TextReport, AsksForAManifestOnce) {
  Deployment D = deployment("default");
  Case C;
  C.All.All = {finding(Verdict::Conditional, D, 1),
               finding(Verdict::Conditional, D, 2)};
  C.All.AnyManifest = false;
  C.All.EntryPointsSeen = {{"main", "main.cpp"}, {"serve", "serve.cpp"}};
  C.R.FirstFile = "src/main.cpp";
  std::string Text = C.text();
  size_t At = Text.find("no art5.json was found above src/main.cpp");
  ASSERT_NE(At, std::string::npos);
  EXPECT_EQ(Text.find("no art5.json", At + 1), std::string::npos);
  EXPECT_THAT(Text, HasSubstr("writes one for the 2 entry points seen"));
  C.All.All = {finding(Verdict::Prohibited, D)};
  EXPECT_THAT(C.text(), Not(HasSubstr("no art5.json")));
}

TEST(TextReport, LibraryCallsAreForThoseWhoAsk) {
  Case C;
  C.All.Undeclared = {{{"/repo/a.cpp", 3, 1},
                       "cv::dnn::Net::forward",
                       "inference",
                       "run",
                       false,
                       ""}};
  EXPECT_THAT(C.text(), Not(HasSubstr("Net::forward")));
  C.R.ShowLibraryCalls = true;
  EXPECT_THAT(C.text(), HasSubstr("a.cpp:3:1: warning: 'cv::dnn::Net::forward' "
                                  "(inference) is called in 'run'"));
}

TEST(JsonReport, HasTheKeysOfItsFormat) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Conditional, D), finding(Verdict::Allowed, D)};
  C.All.FailedFiles = {"/repo/bad.cpp"};
  C.All.Incomplete = true;
  json J = C.asJson();
  EXPECT_EQ(J["tool"]["name"], "art5");
  EXPECT_EQ(J["as_of"], "2026-11-22");
  ASSERT_EQ(J["assessments"].size(), 2u);
  const json &A = J["assessments"][0];
  for (const char *Key : {"check", "provision", "deployment", "site", "verdict",
                          "missing", "basis", "would_be", "conditions",
                          "exemption", "notes", "location", "path", "id"})
    EXPECT_TRUE(A.contains(Key)) << Key;
  EXPECT_EQ(A["provision"], "5(1)(f)");
  EXPECT_EQ(A["missing"], json::array({"contexts"}));
  EXPECT_EQ(A["location"],
            json({{"file", "src/review.cpp"}, {"line", 48}, {"column", 31}}));
  EXPECT_EQ(A["conditions"][0]["because"][0]["origin"], "code");
  EXPECT_EQ(A["conditions"][0]["because"][0]["file"], "a.h");
  EXPECT_EQ(A["path"][2]["kind"], "closing step");
  EXPECT_EQ(A["path"][2]["assumed"], true);
  EXPECT_EQ(J["assessments"][1]["basis"], "refuted");
  EXPECT_EQ(J["assessments"][1]["missing"], json::array());
  EXPECT_EQ(J["ledger"]["failed_files"], json::array({"bad.cpp"}));
  EXPECT_EQ(J["ledger"]["complete"], false);
}

TEST(JsonReport, TakesNamesThatAreNoText) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Prohibited, D)};
  C.All.All[0].Site = "bad\xff";
  EXPECT_EQ(C.asJson()["assessments"][0]["site"], "bad\xEF\xBF\xBD");
}

TEST(SarifReport, HasWhatCodeScanningReads) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Prohibited, D), finding(Verdict::Allowed, D)};
  json Run = C.asSarif()["runs"][0];
  ASSERT_EQ(Run["results"].size(), 1u);
  const json &Result = Run["results"][0];
  EXPECT_EQ(Result["level"], "error");
  EXPECT_EQ(Result["ruleId"], "art5-emotion-inference");
  size_t Index = Result["ruleIndex"];
  EXPECT_EQ(Run["tool"]["driver"]["rules"][Index]["id"], Result["ruleId"]);
  EXPECT_EQ(
      Result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
      "src/review.cpp");
  EXPECT_EQ(Result["codeFlows"][0]["threadFlows"][0]["locations"].size(), 3u);
  EXPECT_TRUE(
      Result["partialFingerprints"].contains("primaryLocationLineHash"));
  EXPECT_EQ(Result["taxa"][0]["id"], "5(1)(f)");
  EXPECT_EQ(Run["columnKind"], "utf16CodeUnits");
}

TEST(Baseline, KnowsFindingsOfBothFormats) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Conditional, D)};
  C.All.FailedFiles = {"/repo/bad.cpp"};
  Problem Stale;
  Stale.Severity = Problem::Level::Warning;
  Stale.Where = {"/repo/art5.json", 3, 4};
  Stale.Message = Sentence("evidence expired");
  C.R.Hygiene = {{"art5-deployment", Stale}};
  for (const std::string &Former : {jsonReport(C.R), sarifReport(C.R)}) {
    Baseline Known = baselineOf(Former);
    EXPECT_TRUE(Known.knows(C.All.All[0]));
    EXPECT_TRUE(Known.knowsFailed("bad.cpp"));
    EXPECT_FALSE(Known.knowsFailed("worse.cpp"));
    EXPECT_TRUE(Known.knowsFingerprint(
        Baseline::problemFingerprint("art5.json", "evidence expired")));
    // Moved lines change nothing, a graver verdict does.
    EXPECT_TRUE(Known.knows(finding(Verdict::Conditional, D, 99)));
    EXPECT_FALSE(Known.knows(finding(Verdict::Prohibited, D)));
    Finding Elsewhere = finding(Verdict::Conditional, D);
    Elsewhere.ClosingFunction = "other";
    EXPECT_FALSE(Known.knows(Elsewhere));
  }
}

TEST(Baseline, LeavesKnownFindingsOutOfTextAndSarif) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Prohibited, D)};
  Baseline Known = baselineOf(jsonReport(C.R));
  C.R.Known = &Known;
  EXPECT_THAT(C.text(), Not(HasSubstr("error: ")));
  EXPECT_THAT(C.text(), HasSubstr("1 known from the baseline"));
  EXPECT_TRUE(C.asSarif()["runs"][0]["results"].empty());
  EXPECT_EQ(C.asJson()["assessments"][0]["known"], true);
}

TEST(Baseline, RefusesOtherFiles) {
  for (llvm::StringRef Text :
       {"{}", "[]", "not json", "{\"assessments\": 3}"}) {
    Scratch File(Text);
    std::vector<Problem> Problems;
    EXPECT_FALSE(Baseline::read(File.Path, Problems)) << Text.str();
    EXPECT_TRUE(hasError(Problems)) << Text.str();
  }
  std::vector<Problem> Problems;
  EXPECT_FALSE(Baseline::read("/nonexistent", Problems));
  EXPECT_TRUE(hasError(Problems));
}

TEST(Baseline, TakesReportsWithWrongTypesInside) {
  Baseline Known = baselineOf(
      R"({"tool": {"name": "art5"},
          "assessments": [1, null, {"path": "x", "site": 4}, {"path": [3]}],
          "hygiene": "x", "ledger": {"failed_files": [1, "a.cpp"]}})");
  EXPECT_TRUE(Known.knowsFailed("a.cpp"));
}
