// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "CaseFile.h"
#include "deployment/Manifest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

namespace art5::test {

using Json = nlohmann::json;

//===--- Reading the tables -----------------------------------------------===//

static std::vector<std::string> strings(const Json &Row, const char *Key) {
  return Row.contains(Key) ? Row[Key].get<std::vector<std::string>>()
                           : std::vector<std::string>();
}

static Case readRow(const Json &File, const Json &Row,
                    const std::string &Name) {
  Case C;
  C.File = Name;
  C.Name = Row.at("name");
  C.Point = Row.value("rule", File.at("rule").get<std::string>());
  C.Deployment = Json::object();
  std::string Given = Row.value("given", "");
  if (!Given.empty()) {
    const Json &Set = File.at("given").at(Given);
    C.Code = strings(Set, "code");
    C.Deployment = Set.value("deployment", Json::object());
    C.AsOf = Set.value("as_of", "");
  }
  for (const std::string &Drop : strings(Row, "without")) {
    size_t Before = C.Code.size();
    llvm::erase(C.Code, Drop);
    EXPECT_NE(Before, C.Code.size()) << C.Name << ": no " << Drop;
  }
  llvm::append_range(C.Code, strings(Row, "code"));
  C.Deployment.merge_patch(Row.value("deployment", Json::object()));
  C.Settings = Row.value("settings", Json::object());
  C.AsOf = Row.value("as_of", C.AsOf.empty() ? "2026-11-22" : C.AsOf);
  C.Expected = Row;
  return C;
}

/// A row with "for_each" stands for one row a text.
static std::vector<Json> expand(const Json &Row) {
  if (!Row.contains("for_each"))
    return {Row};
  std::vector<Json> Out;
  for (const Json &Value : Row["for_each"]) {
    std::string Text = Row.dump(), With = Value.get<std::string>();
    for (size_t At = 0; (At = Text.find('$', At)) != std::string::npos;
         At += With.size())
      Text.replace(At, 1, With);
    Json One = Json::parse(Text);
    One["name"] = One["name"].get<std::string>() + ": " + With;
    Out.push_back(std::move(One));
  }
  return Out;
}

static std::vector<Case> readAll() {
  std::vector<std::filesystem::path> Files;
  std::filesystem::path Folder = ART5_SOURCE_DIR "/test/law/cases";
  for (const auto &Entry : std::filesystem::directory_iterator(Folder))
    if (Entry.path().extension() == ".json")
      Files.push_back(Entry.path());
  llvm::sort(Files);
  std::vector<Case> Out;
  for (const auto &Path : Files) {
    std::ifstream In(Path);
    Json File = Json::parse(In);
    for (const Json &Row : File.at("rows"))
      for (const Json &One : expand(Row))
        Out.push_back(readRow(File, One, Path.stem().string()));
  }
  return Out;
}

const std::vector<Case> &allCases() {
  static const std::vector<Case> Cases = readAll();
  return Cases;
}

//===--- Situations -------------------------------------------------------===//

static std::vector<TokenId> tokenList(llvm::StringRef Text) {
  std::vector<TokenId> Out;
  for (llvm::StringRef Name : llvm::split(Text, ',')) {
    std::optional<TokenId> T = Vocabulary::get().find(Name.trim());
    if (T)
      Out.push_back(*T);
    else if (Name.trim() != "-")
      ADD_FAILURE() << "unknown token '" << Name.str() << "'";
  }
  return Out;
}

static std::vector<FactUse> &usualPlace(Situation &S, Facet F) {
  switch (F) {
  case Facet::Source:
  case Facet::Subject:
  case Facet::Domain:
    return S.FlowsIn;
  case Facet::Effect:
    return S.FlowsOut;
  case Facet::Technique:
  case Facet::Infers:
    return S.Called;
  case Facet::Context:
  case Facet::Exemption:
    return S.OnPath;
  case Facet::Purpose:
  case Facet::Evidence:
    break;
  }
  return S.AtSite;
}

/// The list that a leading word names, and the rest of the entry.
static std::vector<FactUse> *namedPlace(Situation &S, llvm::StringRef Word) {
  return Word == "site"     ? &S.AtSite
         : Word == "path"   ? &S.OnPath
         : Word == "called" ? &S.Called
         : Word == "in"     ? &S.FlowsIn
         : Word == "out"    ? &S.FlowsOut
                            : nullptr;
}

static bool addState(Situation &S, llvm::StringRef Entry) {
  if (Entry == "open in")
    S.FlowsInClosed = false;
  else if (Entry == "open out")
    S.FlowsOutClosed = false;
  else if (Entry == "open called")
    S.CalledClosed = false;
  else if (Entry == "entry assumed")
    S.EntryAssumed = true;
  else if (Entry.consume_front("unknown "))
    S.UnknownIn.push_back(
        {parseFacet(Entry).value_or(Facet::Source), "read", {}});
  else if (Entry.consume_front("contributor ")) {
    auto [Tokens, Call] = Entry.split(" calls ");
    S.Contributors.push_back({"step" + std::to_string(S.Contributors.size()),
                              tokenList(Tokens),
                              {}});
    if (!Call.empty())
      S.Contributors.back().Inferences.push_back({Call.str(), {}});
  } else if (Entry.consume_front("ends with "))
    S.EndsWith = tokenList(Entry);
  else if (Entry.consume_front("ends without "))
    S.EndsWithout = tokenList(Entry);
  else if (Entry.consume_front("guard "))
    S.Guards = tokenList(Entry);
  else
    return false;
  return true;
}

static void addFact(Situation &S, llvm::StringRef Entry) {
  llvm::SmallVector<llvm::StringRef> Words;
  Entry.split(Words, ' ', -1, /*KeepEmpty=*/false);
  std::vector<FactUse> *List = namedPlace(S, Words.front());
  if (List)
    Words.erase(Words.begin());
  std::vector<TokenId> Tokens = tokenList(Words.front());
  if (Tokens.empty())
    return;
  FactUse Use;
  Use.Token = Tokens.front();
  Use.StatedBy = "f" + std::to_string(Use.Token);
  Use.Where = {"src/app.cpp", 10 + unsigned(Use.Token), 3};
  for (size_t I = 1; I < Words.size(); ++I) {
    if (Words[I] == "assumed")
      Use.How = Mark::Assumed;
    else if (Words[I] == "decides")
      Use.How = Mark::Decides;
    else if (Words[I] == "passed" && I + 1 < Words.size())
      Use.Passed = tokenList(Words[++I]);
    else if (Words[I] == "by" && I + 1 < Words.size())
      Use.StatedBy = Words[++I].str();
    else
      ADD_FAILURE() << "cannot read '" << Entry.str() << "'";
  }
  if (!List)
    List = &usualPlace(S, Vocabulary::get()[Use.Token].In);
  List->push_back(Use);
}

Situation situationOf(const std::vector<std::string> &Code) {
  Situation S;
  S.Site = "app::site";
  S.Deployment = "case";
  for (const std::string &Entry : Code)
    if (!addState(S, Entry))
      addFact(S, Entry);
  return S;
}

//===--- Deployments ------------------------------------------------------===//

Deployment deploymentOf(const Json &Record, llvm::StringRef AsOf) {
  Json One = Record;
  One["name"] = "case";
  Json Text = {{"version", 1}, {"deployments", {One}}};
  std::vector<Problem> Problems;
  std::optional<Manifest> M = parseManifest(Text.dump(), "/nowhere/art5.json",
                                            parseDate(AsOf), Problems);
  if (!M || M->Deployments.size() != 1) {
    ADD_FAILURE() << "not a deployment: " << Text.dump() << "\n"
                  << (Problems.empty() ? "" : format(Problems.front()));
    return {};
  }
  return M->Deployments.front();
}

Assessment judgeCase(const Case &C) {
  const LawBook &Laws = LawBook::builtIn();
  const Rule *R = Laws.find(C.Point);
  if (!R) {
    ADD_FAILURE() << "no rule " << C.Point;
    return {};
  }
  JudgeOptions Options;
  Options.AsOf = parseDate(C.AsOf).value_or(Date());
  Options.Knobs = std::make_shared<const Json>(C.Settings);
  return judge(Laws, *R, situationOf(C.Code),
               deploymentOf(C.Deployment, C.AsOf), Options);
}

} // namespace art5::test
