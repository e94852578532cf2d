// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lists of the evidence report that are there even when they are empty,
// the difference from a former report, and what was and was not analysed.

#include "deployment/ManifestSchema.h"
#include "law/Catalogue.h"
#include "report/HtmlPage.h"
#include "report/Paths.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace art5::html {
namespace {

using Json = nlohmann::json;

Data item(const std::string &Text, const std::string &Href = "",
          const std::string &Note = "") {
  Data D;
  D.set("text", text(Text));
  D.set("href", text(Href));
  D.set("note", text(Note));
  return D;
}

Data list(const Page &P, const std::string &Key, List Items) {
  Data D;
  D.set("lid", "list-" + Key);
  D.set("heading", P.say("l_" + Key));
  D.set("text", P.say("l_" + Key + "_text"));
  addItems(P, D, std::move(Items));
  return D;
}

template <typename Test> List findings(const Page &P, Test Is) {
  List Out;
  for (const Finding *F : P.Ordered)
    if (Is(*F))
      Out.push_back(item(P.oneLine(*F), F->Id));
  return Out;
}

/// True if all that takes \p F out of the provision is what the deployment
/// states: every condition that does not hold rests on its word alone, or the
/// exception or gate does.
bool byWordAlone(const Finding &F) {
  const Assessment &A = F.Result;
  if (A.Is != Verdict::Allowed || A.Why == Basis::NothingDeclared)
    return false;
  auto IsWord = [](const Because &B) {
    return B.From == Origin::Deployment || B.From == Origin::Assumed;
  };
  bool Any = false;
  for (const ConditionResult &C : A.Conditions) {
    if (C.Is != Status::Refuted && C.Is != Status::NotMet)
      continue;
    // Silence refutes nothing by anybody's word.
    if (C.Why.empty() || !llvm::all_of(C.Why, IsWord))
      return false;
    Any = true;
  }
  if (Any || A.Why != Basis::CarveOut)
    return Any;
  // An exception whose evidence is only named rests on a word too.
  return llvm::any_of(A.Claims, [&](const ClaimResult &C) {
    return C.Claim == A.Exemption &&
           C.LowestGrade.value_or(EvidenceGrade::Asserted) ==
               EvidenceGrade::Asserted;
  });
}

/// What of \p F nobody stated or saw.
std::vector<std::string> assumptions(const Page &P, const Finding &F) {
  std::vector<std::string> Out;
  for (const std::string &Key : F.Result.Assumed)
    Out.push_back(Catalogue::get(P.In).format("assumed." + Key));
  for (const PathStep &S : F.Path)
    if (S.Assumed)
      Out.push_back(P.place(S.Where) + ": " + P.Words.step(F, S));
  std::set<std::string> Flows;
  for (const ConditionResult &C : F.Result.Conditions)
    for (const Because &B : C.Why)
      if (B.assumed())
        Flows.insert(B.Fact + ": " + P.say("assumed_flow"));
  Out.insert(Out.end(), Flows.begin(), Flows.end());
  return Out;
}

List assumed(const Page &P) {
  List Out;
  for (const Finding *F : P.Ordered) {
    std::vector<std::string> What = assumptions(P, *F);
    if (!What.empty())
      Out.push_back(item(P.oneLine(*F), F->Id, llvm::join(What, "; ")));
  }
  return Out;
}

std::string authorAndDate(const Page &P, const std::string &Author,
                          const std::string &On) {
  return Author.empty() ? P.say("author_unknown")
                        : P.say("author_on", {Author, On});
}

List suppressed(const Page &P) {
  List Out;
  if (!P.R.Silenced)
    return Out;
  for (const Suppression &S : P.R.Silenced->inUse()) {
    std::string Reason = S.Reason.empty() ? P.say("no_reason") : S.Reason;
    std::string Text =
        P.place(S.Where) + ": " + S.Comment + ": " + Reason +
        (S.Findings > 1 ? " \xC3\x97" + std::to_string(S.Findings) : "");
    Out.push_back(item(Text, "", authorAndDate(P, S.Author, S.On)));
  }
  return Out;
}

List baselined(const Page &P) {
  List Out;
  std::string Note = P.say("baseline_reason");
  if (P.R.From)
    Note += "; " + P.R.From->BaselineFile + ", " +
            authorAndDate(P, P.R.From->BaselineAuthor, P.R.From->BaselineOn);
  for (const Finding *F : P.Ordered)
    if (F->Result.Is != Verdict::Allowed && isKnown(P.R, *F) &&
        !suppression(P.R, *F))
      Out.push_back(item(P.oneLine(*F), F->Id, Note));
  for (const HygieneFinding &H : P.R.Hygiene)
    if (isKnown(P.R, H) && H.What.Severity != Problem::Level::Note)
      Out.push_back(item(P.place(H.What.Where) + ": " +
                             Catalogue::get(P.In).say(H.What.Message),
                         "", Note));
  return Out;
}

List unreached(const Page &P) {
  List Out;
  for (const LedgerEntry &E : P.R.Result->Ledger)
    if (E.K == LedgerEntry::Kind::UnreachedSite)
      Out.push_back(item(E.What, "", P.place(E.Where)));
  return Out;
}

List libraryCalls(const Page &P) {
  List Out;
  for (const Findings::UndeclaredPurpose &U : P.R.Result->Undeclared)
    Out.push_back(item(P.Words.undeclared(U), "", P.place(U.Where)));
  return Out;
}

List restrictions(const Page &P) {
  List Out;
  if (P.R.From)
    for (const std::string &Option : P.R.From->Restrictions)
      Out.push_back(item(Option));
  return Out;
}

//===--- Settings ---------------------------------------------------------===//

/// The default of a setting, as its schema has it.
Json defaultOf(const std::string &Key) {
  if (Key == "evidence_grade")
    return gradeName(EvidenceGrade::Asserted).str();
  if (Key == "max_fact_sets")
    return Manifest().MaxFactSets;
  static const Json::json_pointer At("/definitions/settings/properties");
  const Json &Schema = manifestSchema();
  if (!Schema.contains(At) || !Schema.at(At).contains(Key))
    return Json();
  return Schema.at(At).at(Key).value("default", Json());
}

std::string shownValue(const Page &P, const Json &Value) {
  if (Value.is_boolean())
    return P.say(Value.get<bool>() ? "on" : "off");
  if (Value.is_string()) {
    std::string Key = "grade_" + Value.get<std::string>(), Said = P.say(Key);
    return Said == Key ? Value.get<std::string>() : Said;
  }
  return Value.is_null() || (Value.is_array() && Value.empty()) ? "\xE2\x80\x93"
                                                                : Value.dump();
}

/// The verdict on \p F with these settings.
Verdict verdictWith(const Page &P, const Finding &F, const Json &Settings) {
  static const Deployment Default;
  JudgeOptions Options;
  Options.AsOf = P.R.AsOf;
  Options.Knobs = std::make_shared<const Json>(Settings);
  const Rule *Law = P.R.Laws->find(F.Result.Point);
  if (!Law)
    return F.Result.Is;
  return judge(*P.R.Laws, *Law, F.Facts, F.In ? *F.In : Default, Options).Is;
}

/// Which verdicts of \p M's deployments are others with \p Key at its default.
std::string effect(const Page &P, const Manifest &M, const std::string &Key) {
  if (Key == "exclude" || Key == "own_headers" || Key == "max_fact_sets")
    return P.say("knob_scope");
  Json Without = *M.Settings;
  Without.erase(Key);
  std::vector<std::string> Changes;
  for (const Finding *F : P.Ordered) {
    if (!F->In || F->In->Manifest != M.Path)
      continue;
    Verdict Now = verdictWith(P, *F, *M.Settings);
    Verdict Then = verdictWith(P, *F, Without);
    if (Now != Then)
      Changes.push_back(
          P.say("knob_change", {F->Id, verdictWord(F->Result.Is, P.In),
                                verdictWord(Then, P.In)}));
  }
  if (Changes.empty())
    return P.say("knob_changes_nothing");
  return P.say("knob_changes", {llvm::join(Changes, "; ")});
}

List knobs(const Page &P) {
  List Out;
  for (const Manifest *M : P.R.Manifests) {
    if (!M->Settings || !M->Settings->is_object())
      continue;
    for (const auto &[Key, Value] : M->Settings->items()) {
      Json Usual = defaultOf(Key);
      if (Value == Usual ||
          (Usual.is_null() && Value.is_array() && Value.empty()))
        continue;
      std::string Text = shownPath(M->Path, P.R.WorkingDirectory) + ": " +
                         P.say("knob_value", {Key, shownValue(P, Value),
                                              shownValue(P, Usual)}) +
                         " \xE2\x80\x93 " + P.say(Key);
      Out.push_back(item(Text, "", effect(P, *M, Key)));
    }
  }
  return Out;
}

//===--- The former report ------------------------------------------------===//

using Place = std::tuple<std::string, std::string, std::string, std::string>;

Place placeOf(const FormerFinding &F) {
  return {F.Point, F.Site, F.Deployment, F.ClosingFunction};
}

FormerFinding asFormer(const Page &P, const Finding &F) {
  return {F.Result.Point, F.Site, P.nameOf(F), F.ClosingFunction,
          verdictName(F.Result.Is).str()};
}

std::string wordOf(const Page &P, llvm::StringRef Name) {
  for (Verdict V : verdictsByGravity())
    if (verdictName(V) == Name)
      return verdictWord(V, P.In);
  return Name.str();
}

class Difference {
public:
  explicit Difference(const Page &P) : P(P) {
    for (const auto &[F, Count] : P.R.Known->findings()) {
      Before[placeOf(F)].insert(F.Verdict);
      AllowedToo |= F.Verdict == verdictName(Verdict::Allowed);
    }
    compare();
  }

  List New, Changed, Gone;
  size_t Same = 0;

private:
  const Page &P;
  std::map<Place, std::set<std::string>> Before;
  /// A SARIF report holds no allowed assessments: nothing to compare then.
  bool AllowedToo = false;

  void compare() {
    std::set<Place> Now;
    for (const Finding *F : P.Ordered) {
      // What is suppressed is in no former report, so in no difference either.
      if (suppression(P.R, *F))
        continue;
      FormerFinding Mine = asFormer(P, *F);
      auto It = Before.find(placeOf(Mine));
      Now.insert(placeOf(Mine));
      if (It != Before.end() && It->second.count(Mine.Verdict))
        ++Same;
      else if (It != Before.end())
        Changed.push_back(
            item(P.say("verdict_change",
                       {P.oneLine(*F), wordOf(P, *It->second.begin())}),
                 F->Id));
      else if (AllowedToo || F->Result.Is != Verdict::Allowed)
        New.push_back(item(P.oneLine(*F), F->Id));
    }
    for (const auto &[F, Count] : P.R.Known->findings())
      if (!Now.count(placeOf(F)))
        Gone.push_back(item(citation(F.Point, P.In) + ": " + F.Site +
                            " \xE2\x86\x90 " + F.ClosingFunction + ", " +
                            F.Deployment + ": " + wordOf(P, F.Verdict)));
  }
};

Data section(const Page &P, const std::string &Heading, List Items) {
  Data D;
  D.set("heading", P.say(Heading));
  addItems(P, D, std::move(Items));
  return D;
}

List fileItems(const Page &P, const std::vector<std::string> &Files) {
  List Out;
  for (const std::string &File : Files)
    Out.push_back(item(shownPath(File, P.R.WorkingDirectory)));
  return Out;
}

List metadata(const Page &P) {
  List Out;
  for (const HygieneFinding &H : P.R.Hygiene) {
    Data D;
    D.set("text", text(Catalogue::get(P.In).say(sentenceOf(H.What))));
    D.set("at", text(P.place(H.What.Where)));
    D.set("check", text(H.Check));
    Out.push_back(D);
  }
  return Out;
}

List ledger(const Page &P) {
  List Out;
  for (const LedgerEntry &E : P.R.Result->Ledger) {
    bool IsFile = E.Where.isValid() && E.Where.File == E.What;
    Data D;
    D.set("what",
          text(IsFile ? shownPath(E.What, P.R.WorkingDirectory) : E.What));
    std::string Do = P.Words.ledgerAdvice(E);
    D.set("kind",
          text(P.Words.ledgerKind(E.K) + (Do.empty() ? "" : "; " + Do)));
    D.set("at", text(P.place(E.Where)));
    D.set("count", P.count(E.Count));
    D.set("verdicts", P.count(E.Verdicts));
    Out.push_back(D);
  }
  return Out;
}

} // namespace

void addLists(const Page &P, Data &Root) {
  List Lists;
  Lists.push_back(list(P, "undeclared", findings(P, [](const Finding &F) {
                         return F.Result.Why == Basis::NothingDeclared;
                       })));
  Lists.push_back(list(P, "word", findings(P, byWordAlone)));
  Lists.push_back(list(P, "assumed", assumed(P)));
  Lists.push_back(list(P, "suppressed", suppressed(P)));
  Lists.push_back(list(P, "baselined", baselined(P)));
  Lists.push_back(list(P, "unreached", unreached(P)));
  Lists.push_back(list(P, "library", libraryCalls(P)));
  Lists.push_back(list(P, "knobs", knobs(P)));
  Lists.push_back(list(P, "restricted", restrictions(P)));
  Root.set("lists", Data(Lists));
}

void addDifference(const Page &P, Data &Root) {
  if (!P.R.Known) {
    Root.set("difference_text", P.say("difference_none"));
    Root.set("differences", Data(false));
    return;
  }
  Difference D(P);
  Root.set("difference_text",
           text(P.say("difference_text",
                      {P.R.From ? P.R.From->BaselineFile : std::string(),
                       P.count(D.Same)})));
  List Sections;
  Sections.push_back(section(P, "d_new", std::move(D.New)));
  Sections.push_back(section(P, "d_changed", std::move(D.Changed)));
  Sections.push_back(section(P, "d_gone", std::move(D.Gone)));
  Root.set("differences", Data(Sections));
}

void addCoverage(const Page &P, Data &Root) {
  List Metadata = metadata(P), Ledger = ledger(P);
  Root.set("has_metadata", !Metadata.empty());
  Root.set("metadata", Data(Metadata));
  Root.set("has_ledger", !Ledger.empty());
  Root.set("ledger", Data(Ledger));

  List Sections;
  auto Add = [&](const char *Key, const char *TextKey, const char *NoneKey,
                 const std::vector<std::string> &Files) {
    Data D = section(P, Key, fileItems(P, Files));
    D.set("text", P.say(TextKey));
    D.set("none", P.say(NoneKey));
    Sections.push_back(D);
  };
  static const Provenance Nothing;
  const Provenance &From = P.R.From ? *P.R.From : Nothing;
  Add("c_failed", "c_failed_text", "none", P.R.Result->FailedFiles);
  using Scope = Provenance::Scope;
  bool InFolder =
      From.Among == Scope::ManifestFolder || From.Among == Scope::SourceFolder;
  Add(From.Among == Scope::ManifestFolder ? "c_missing_manifest"
      : From.Among == Scope::SourceFolder ? "c_missing_sources"
                                          : "c_missing",
      InFolder ? "c_missing_folder_text" : "c_missing_text",
      From.Among == Scope::Unknown ? "c_missing_unknown" : "none",
      From.NotCovered);
  Add("c_covered", "c_covered_text", "none", From.Covered);
  Root.set("coverage", Data(Sections));
}

} // namespace art5::html
