// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Baseline.h"
#include "support/LocatedJson.h"
#include "support/Text.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

namespace art5 {
namespace {

using Json = nlohmann::json;

/// The member \p Key of \p Object, or null: reports come from outside.
const Json &member(const Json &Object, const char *Key) {
  static const Json Null;
  if (!Object.is_object())
    return Null;
  auto It = Object.find(Key);
  return It == Object.end() ? Null : *It;
}

std::string text(const Json &Object, const char *Key) {
  const Json &Value = member(Object, Key);
  return Value.is_string() ? Value.get<std::string>() : std::string();
}

std::string hashed(std::initializer_list<llvm::StringRef> Fields) {
  std::string Whole;
  for (llvm::StringRef Field : Fields) {
    Whole += Field;
    Whole.push_back('\0');
  }
  return llvm::utohexstr(llvm::xxh3_64bits(Whole),
                         /*LowerCase=*/true, /*Width=*/16);
}

/// The tool of a SARIF log's runs; the first that is not art5, if there is one.
std::string toolOf(const Json &Root) {
  std::string Name;
  for (const Json &Run : member(Root, "runs")) {
    Name = text(member(member(Run, "tool"), "driver"), "name");
    if (Name != "art5")
      return Name.empty() ? "?" : Name;
  }
  return Name;
}

std::string closingFunction(const Json &Assessment) {
  if (const Json &Name = member(Assessment, "closing_function");
      Name.is_string())
    return Name.get<std::string>();
  std::string Found;
  for (const Json &Step : member(Assessment, "path"))
    if (text(Step, "kind") == "closing step")
      Found = text(Step, "function");
  return Found;
}

} // namespace

std::string Baseline::fingerprint(llvm::StringRef Point, llvm::StringRef Site,
                                  llvm::StringRef Deployment,
                                  llvm::StringRef ClosingFunction,
                                  llvm::StringRef Verdict) {
  return hashed({Point, Site, Deployment, ClosingFunction, Verdict});
}

std::string Baseline::fingerprint(const Finding &F) {
  return fingerprint(F.Result.Point, F.Site, F.In ? F.In->Name : "default",
                     F.ClosingFunction, verdictName(F.Result.Is));
}

std::string Baseline::problemFingerprint(llvm::StringRef File,
                                         llvm::StringRef Message) {
  return hashed({"problem", File, Message});
}

void Baseline::count(const std::vector<Finding> &All) {
  std::map<std::string, unsigned> Met;
  for (const Finding &F : All) {
    std::string Print = fingerprint(F);
    auto Told = Fingerprints.find(Print);
    if (Told != Fingerprints.end() && ++Met[Print] > Told->second)
      New.insert(F.Id);
  }
}

bool Baseline::knows(const Finding &F) const {
  return Fingerprints.count(fingerprint(F)) != 0 && !New.count(F.Id);
}

bool Baseline::knowsFailed(llvm::StringRef Path) const {
  return Failed.count(Path.str()) != 0;
}

bool Baseline::knowsFingerprint(const std::string &Print) const {
  return Fingerprints.count(Print) != 0;
}

void Baseline::readJson(const Json &Root) {
  for (const Json &A : member(Root, "assessments")) {
    if (member(A, "suppressed").is_object())
      continue;
    FormerFinding F{text(A, "provision"), text(A, "site"),
                    text(A, "deployment"), closingFunction(A),
                    text(A, "verdict")};
    ++Fingerprints[fingerprint(F.Point, F.Site, F.Deployment, F.ClosingFunction,
                               F.Verdict)];
    ++Former[std::move(F)];
  }
  for (const Json &P : member(Root, "hygiene"))
    if (member(P, "suppressed").is_object())
      continue;
    else if (std::string Print = text(P, "fingerprint"); !Print.empty())
      ++Fingerprints[Print];
    else
      ++Fingerprints[problemFingerprint(text(P, "file"), text(P, "message"))];
  addFailed(member(member(Root, "ledger"), "failed_files"));
}

void Baseline::readSarif(const Json &Root) {
  for (const Json &Run : member(Root, "runs")) {
    for (const Json &Result : member(Run, "results")) {
      const Json &Properties = member(Result, "properties");
      addPrints(member(Properties, "art5"));
      addFormer(member(Properties, "assessments"));
    }
    // What was known already when that report was written stays known.
    addPrints(member(member(Run, "properties"), "known"));
    addFormer(member(member(Run, "properties"), "knownAssessments"));
    addFailed(member(member(Run, "properties"), "failedFiles"));
  }
}

void Baseline::addFormer(const Json &List) {
  for (const Json &F : List)
    ++Former[{text(F, "provision"), text(F, "site"), text(F, "deployment"),
              text(F, "closingFunction"), text(F, "verdict")}];
}

void Baseline::addPrints(const Json &List) {
  for (const Json &Print : List)
    if (Print.is_string())
      ++Fingerprints[Print.get<std::string>()];
}

void Baseline::addFailed(const Json &List) {
  for (const Json &File : List)
    if (File.is_string())
      Failed.insert(File.get<std::string>());
}

std::optional<Baseline> Baseline::read(llvm::StringRef Path,
                                       std::vector<Problem> &Problems) {
  std::optional<LocatedJson> Document = LocatedJson::read(Path, Problems);
  if (!Document)
    return std::nullopt;
  Baseline Result;
  const Json &Root = Document->root();
  auto Wrong = [&](Sentence What) {
    Problem P;
    P.Where = {Path.str(), 0, 0};
    P.Message = std::move(What);
    Problems.push_back(std::move(P));
    return std::nullopt;
  };
  bool IsJson = member(Root, "assessments").is_array();
  if (!IsJson && !member(Root, "runs").is_array())
    return Wrong(Sentence("this is neither a JSON nor a SARIF report of art5"));
  if (std::string Tool =
          IsJson ? text(member(Root, "tool"), "name") : toolOf(Root);
      Tool != "art5")
    return Wrong(Tool.empty()
                     ? Sentence("this is neither a JSON nor a SARIF report of "
                                "art5")
                     : Sentence("this is a report of {0}, not of art5",
                                {inQuotes(Tool)}));
  IsJson ? Result.readJson(Root) : Result.readSarif(Root);
  return Result;
}

} // namespace art5
