// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The evidence report: nothing untranslated, nothing unescaped, nothing left
// out by being empty.
#include "Inputs/Findings.h"
#include "support/Embedded.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>
#include <regex>

using namespace art5;
using namespace art5::test;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string file(llvm::StringRef Name) {
  for (const EmbeddedFile &F : embedded::htmlFiles())
    if (F.Name == Name)
      return F.Text.str();
  return "";
}

std::vector<std::string> matches(const std::string &Text, const char *Regex) {
  std::vector<std::string> Out;
  std::regex R(Regex);
  for (std::sregex_iterator I(Text.begin(), Text.end(), R), End; I != End; ++I)
    Out.push_back((*I)[1]);
  return Out;
}

size_t times(const std::string &Text, const std::string &What) {
  size_t N = 0;
  for (size_t At = Text.find(What); At != Text.npos;
       At = Text.find(What, At + 1))
    ++N;
  return N;
}

std::set<char> holes(const std::string &Text) {
  std::set<char> Out;
  for (const std::string &Hole : matches(Text, "\\{([0-9])\\}"))
    Out.insert(Hole[0]);
  return Out;
}

} // namespace

TEST(HtmlPhrases, AreThereInThreeLanguagesWithTheSameHoles) {
  json Phrases = json::parse(file("phrases.json"));
  for (const auto &[Key, Each] : Phrases.items())
    for (const char *L : {"en", "de", "nl"}) {
      std::string Text = Each.value(L, "");
      EXPECT_FALSE(Text.empty()) << Key << ' ' << L;
      EXPECT_EQ(holes(Text), holes(Each.value("en", ""))) << Key << ' ' << L;
    }
  for (const std::string &Key :
       matches(file("evidence.mustache"), "\\{\\{t_([a-z0-9_]+)\\}\\}"))
    EXPECT_TRUE(Phrases.contains(Key)) << Key;
}

TEST(HtmlReport, HasNoHoleInAnyLanguage) {
  Deployment D = deployment("hr");
  for (Language L : {Language::English, Language::German, Language::Dutch}) {
    Case C(L);
    C.All.All = {finding(Verdict::Prohibited, D),
                 finding(Verdict::Conditional, D, 60)};
    std::string Page = htmlReport(C.R);
    EXPECT_THAT(Page, Not(HasSubstr("{{")));
    // One phrase is filled in by the script.
    std::string Body = Page.substr(Page.find("<body>"));
    Body = std::regex_replace(Body.substr(0, Body.find("<script>")),
                              std::regex("data-text=\"[^\"]*\""), "");
    EXPECT_THAT(matches(Body, "(\\{[0-9]\\})"), testing::IsEmpty());
  }
}

TEST(HtmlReport, EscapesWhatOthersWrote) {
  Deployment D = deployment("<script>alert(1)</script>");
  Case C;
  Finding F = finding(Verdict::Prohibited, D);
  F.Site = "f<img src=x onerror=alert(2)>";
  F.Path[1].Function = "\"><svg onload=alert(3)>";
  F.Where.File = "/repo/\xE2\x80\xAE"
                 "cpp.&'\xFF\x1B[31m.cpp";
  C.All.All = {F};
  C.All.Ledger = {{LedgerEntry::Kind::UnseenFunction, "</code><b>x", {}, 1, 1}};
  C.R.Hygiene = {hygiene(HygieneKind::Deployment, "<i>wrong</i>")};
  std::string Page = htmlReport(C.R);
  for (const char *Raw : {"<script>alert", "<img", "<svg onload", "</code><b>",
                          "<i>wrong", "\xE2\x80\xAE", "\xFF", "\x1B"})
    EXPECT_THAT(Page, Not(HasSubstr(Raw))) << Raw;
  EXPECT_THAT(Page, HasSubstr("&lt;script&gt;alert(1)&lt;/script&gt;"));
  EXPECT_THAT(Page, HasSubstr("\\xe2\\x80\\xae"));
  EXPECT_EQ(times(Page, "<script>"), 1u);
}

TEST(HtmlReport, NeedsNothingBesideItself) {
  Deployment D = deployment("hr");
  Case C;
  C.All.All = {finding(Verdict::Prohibited, D)};
  std::string Page = htmlReport(C.R);
  EXPECT_THAT(matches(Page, "((?:src|href)=\"[^#\"][^\"]*\")"),
              testing::IsEmpty());
  EXPECT_THAT(Page, Not(HasSubstr("@import")));
  EXPECT_THAT(Page, Not(HasSubstr("url(")));
  EXPECT_THAT(Page, HasSubstr("default-src 'none'"));
}

TEST(HtmlReport, ListsSayThatTheyAreEmpty) {
  Case C;
  std::string Page = htmlReport(C.R);
  for (const char *Id :
       {"undeclared", "word", "assumed", "suppressed", "baselined", "unreached",
        "library", "knobs", "restricted"}) {
    size_t At = Page.find("id=\"list-" + std::string(Id) + "\"");
    ASSERT_NE(At, Page.npos) << Id;
    EXPECT_THAT(Page.substr(At, Page.find("</section>", At) - At),
                HasSubstr("None."))
        << Id;
  }
  EXPECT_THAT(Page, HasSubstr("No former report was given"));
  EXPECT_THAT(Page, HasSubstr("Annexes I and III"));
}

TEST(HtmlReport, TellsWhatRestsOnTheDeploymentsWordAlone) {
  Deployment D = deployment("hr");
  Case C;
  Finding Word = finding(Verdict::Allowed, D), Code = Word;
  Word.Id = "f-0000000a";
  Code.Id = "f-0000000b";
  Because Stated{"context:customer_contact",
                 Origin::Deployment,
                 {"/repo/art5.json", 9, 1},
                 ""};
  Because Declared{
      "source:written_text", Origin::Code, {"/repo/a.h", 1, 1}, "g"};
  Word.Result.Conditions.push_back({"F4", Status::Refuted, {Stated}, {}});
  Code.Result.Conditions.push_back({"F3", Status::Refuted, {Declared}, {}});
  C.All.All = {Word, Code};
  std::string Page = htmlReport(C.R);
  size_t At = Page.find("id=\"list-word\"");
  std::string List = Page.substr(At, Page.find("</section>", At) - At);
  EXPECT_THAT(List, HasSubstr("#f-0000000a"));
  EXPECT_THAT(List, Not(HasSubstr("#f-0000000b")));
}

TEST(HtmlReport, SaysWhichVerdictsASettingChanges) {
  Manifest M;
  M.Path = "/repo/art5.json";
  M.Folder = "/repo";
  M.Settings = std::make_shared<json>(json{{"K1", true}, {"K8", true}});
  M.Deployments = {deployment("hr")};
  Deployment &D = M.Deployments[0];
  D.As = Role::Deployer;
  D.When = Stage::InUse;
  D.Contexts = {{token("context:workplace"), {}}};
  D.Subjects = {{token("subject:worker"), {}}};
  Case C;
  Finding F = finding(Verdict::Conditional, D);
  FactUse Text;
  Text.Token = token("source:written_text");
  F.Facts.FlowsIn = {Text};
  FactUse At;
  At.Token = token("context:workplace");
  F.Facts.OnPath = {At};
  F.Facts.Site = F.Site;
  F.Facts.Deployment = D.Name;
  C.All.All = {F};
  C.R.Manifests = {&M};
  std::string Page = htmlReport(C.R);
  size_t Begin = Page.find("id=\"list-knobs\"");
  std::string List = Page.substr(Begin, Page.find("</section>", Begin) - Begin);
  EXPECT_THAT(List, HasSubstr("K1 = on (default off)"));
  EXPECT_THAT(List,
              HasSubstr("f-00000001: conditional, by default not prohib"));
  // K8 stands at its default.
  EXPECT_THAT(List, Not(HasSubstr("K8")));
}

TEST(HtmlReport, StaysUsableWithManyFindings) {
  Deployment D = deployment("hr");
  Case C;
  for (unsigned I = 0; I < 500; ++I) {
    C.All.All.push_back(finding(Verdict::Prohibited, D, 10 + I));
    C.All.All.back().Id = "f-" + std::to_string(I);
  }
  C.All.All[0].Path.assign(3000, C.All.All[0].Path[1]);
  std::string Page = htmlReport(C.R);
  EXPECT_EQ(times(Page, "<details class=\"assessment"), 500u);
  EXPECT_EQ(times(Page, "\" open>"), 0u);
  // A long path is drawn in part and told in full.
  EXPECT_THAT(Page, HasSubstr("2,960 more steps"));
  EXPECT_LT(Page.size(), 8u << 20);
}
