// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "law/LawBook.h"
#include "law/SmallestChange.h"
#include "report/Paths.h"
#include "report/Report.h"
#include "report/Wording.h"
#include <nlohmann/json.hpp>

namespace art5 {
namespace {

using Json = nlohmann::ordered_json;

/// An absent string is null: the keys of a report are always the same.
Json orNull(llvm::StringRef Text) {
  return Text.empty() ? Json() : Json(Text.str());
}
Json lineOf(const Location &L) { return L.Line ? Json(L.Line) : Json(); }

class JsonWriter {
public:
  explicit JsonWriter(const Report &R) : R(R) {}

  Json report() const {
    Json Root;
    Root["tool"] = {{"name", "art5"}, {"version", R.ToolVersion}};
    Root["as_of"] = formatDate(R.AsOf);
    Root["assessments"] = Json::array();
    for (const Finding &F : R.Result->All)
      Root["assessments"].push_back(assessment(F));
    Root["hygiene"] = Json::array();
    for (const HygieneFinding &H : R.Hygiene)
      Root["hygiene"].push_back(problem(H));
    Root["suppressions"] = Json::array();
    if (R.Silenced)
      for (const Suppression &S : R.Silenced->inUse()) {
        Root["suppressions"].push_back(suppressed(&S));
        Root["suppressions"].back()["findings"] = S.Findings;
      }
    Root["ledger"] = ledger();
    return Root;
  }

private:
  const Report &R;

  std::string shown(llvm::StringRef File, const Deployment *In) const {
    return shownPath(File, baseFolder(In, R.WorkingDirectory));
  }

  Json assessment(const Finding &F) const {
    const Assessment &A = F.Result;
    Json J;
    J["id"] = F.Id;
    J["check"] = A.Check;
    J["provision"] = A.Point;
    J["deployment"] = F.In ? F.In->Name : "default";
    J["site"] = F.Site;
    J["signature"] = F.Signature;
    J["verdict"] = verdictName(A.Is).str();
    J["missing"] = A.Missing;
    J["basis"] = A.Why == Basis::None ? Json() : Json(basisName(A.Why).str());
    J["would_be"] = A.WouldBe ? Json(verdictName(*A.WouldBe).str()) : Json();
    if (A.WouldBe)
      J["would_miss"] = A.WouldMiss;
    J["from"] = A.From ? Json(formatDate(*A.From)) : Json();
    J["message"] = R.Words->headline(F);
    J["conditions"] = conditions(F);
    J["exemption"] = orNull(A.Exemption);
    J["claims"] = claims(F);
    J["changes"] = changes(F);
    J["gate"] = orNull(A.Gate);
    J["assumed"] = A.Assumed;
    J["notes"] = notes(F, A.Notes);
    J["next_duties"] = notes(F, A.NextDuties);
    if (!F.UserModelled.empty())
      J["user_models"] = F.UserModelled;
    J["location"] = {{"file", shown(F.Where.File, F.In)},
                     {"line", F.Where.Line},
                     {"column", F.Where.Column}};
    J["closing_function"] = F.ClosingFunction;
    J["path"] = path(F);
    J["more_entries"] = F.MoreEntries;
    if (R.Known)
      J["known"] = R.Known->knows(F);
    J["suppressed"] = suppressed(suppression(R, F));
    return J;
  }

  /// Null: by nothing.
  Json suppressed(const Suppression *S) const {
    if (!S)
      return Json();
    return {{"file", shown(S->Where.File, nullptr)},
            {"line", S->Where.Line},
            {"comment", S->Comment},
            {"reason", orNull(S->Reason)}};
  }
  Json because(const std::vector<Because> &Why, const Finding &F) const {
    Json List = Json::array();
    for (const Because &B : eachStatementOnce(Why)) {
      Json J = {{"fact", B.Fact},
                {"origin", originName(B.From).str()},
                {"file", orNull(shown(B.Where.File, F.In))},
                {"line", lineOf(B.Where)},
                {"stated_by", orNull(B.StatedBy)}};
      if (B.assumed())
        J["assumed_flow"] = true;
      if (B.Denied)
        J["denied"] = true;
      List.push_back(std::move(J));
    }
    return List;
  }
  Json conditions(const Finding &F) const {
    Json List = Json::array();
    for (const ConditionResult &C : F.Result.Conditions) {
      Json J = {{"id", C.Id},
                {"status", statusName(C.Is).str()},
                {"because", because(C.Why, F)}};
      if (!C.Ask.empty())
        J["ask"] = C.Ask;
      List.push_back(std::move(J));
    }
    return List;
  }
  Json claims(const Finding &F) const {
    static constexpr const char *States[] = {"ignored", "void", "incomplete",
                                             "complete"};
    static constexpr const char *Grades[] = {"asserted", "filed", "verified"};
    Json List = Json::array();
    for (const ClaimResult &C : F.Result.Claims)
      List.push_back(
          {{"claim", C.Claim},
           {"state", States[static_cast<size_t>(C.Is)]},
           {"missing", C.Missing},
           {"lacking", C.Lacking},
           {"in_code_only", C.InCodeOnly},
           {"lowest_grade",
            C.LowestGrade ? Json(Grades[static_cast<size_t>(*C.LowestGrade)])
                          : Json()},
           {"because", because(C.Why, F)}});
    return List;
  }
  /// What would give another verdict, see law/SmallestChange.h.
  Json changes(const Finding &F) const {
    Json List = Json::array();
    const Rule *Of = R.Laws->find(F.Result.Point);
    if (!Of || !F.In)
      return List;
    auto Names = [](const std::set<TokenId> &Tokens) {
      Json Out = Json::array();
      for (TokenId T : Tokens)
        Out.push_back(Vocabulary::get()[T].Full);
      return Out;
    };
    for (const VerdictChange &C :
         smallestChanges(*R.Laws, *Of, F.Result, F.Facts, *F.In, F.Judging)) {
      Json Without = Names(C.Without);
      for (const std::string &Key : C.WithoutKeys)
        Without.push_back(Key);
      List.push_back(
          {{"without", std::move(Without)},
           {"supply", Names(C.Supplied)},
           {"claim", C.For ? Json(Vocabulary::get()[*C.For].Name) : Json()},
           {"conditions", C.Conditions},
           {"becomes", verdictName(C.Becomes).str()},
           {"missing", C.Missing}});
    }
    return List;
  }
  Json notes(const Finding &F, const std::vector<LawNote> &Notes) const {
    Json List = Json::array();
    for (const LawNote &N : Notes)
      List.push_back({{"id", N.Id}, {"message", R.Words->note(F, N)}});
    return List;
  }
  Json path(const Finding &F) const {
    Json List = Json::array();
    for (const PathStep &S : F.Path)
      List.push_back({{"file", shown(S.Where.File, F.In)},
                      {"line", S.Where.Line},
                      {"column", S.Where.Column},
                      {"kind", stepKindName(S.Kind).str()},
                      {"function", S.Function},
                      {"message", R.Words->step(F, S)},
                      {"assumed", S.Assumed}});
    return List;
  }

  Json problem(const HygieneFinding &H) const {
    const Problem &P = H.What;
    static constexpr const char *Levels[] = {"note", "warning", "error"};
    return {{"check", H.Check},
            {"level", Levels[static_cast<size_t>(P.Severity)]},
            {"file", orNull(shown(P.Where.File, nullptr))},
            {"line", lineOf(P.Where)},
            {"column", P.Where.Column ? Json(P.Where.Column) : Json()},
            {"pointer", orNull(P.Pointer)},
            {"message", R.Words->say(P.Message)},
            {"hint", orNull(R.Words->say(P.Hint))},
            {"fingerprint", fingerprint(R, H)},
            {"suppressed", suppressed(suppression(R, H))}};
  }

  Json ledger() const {
    const Findings &All = *R.Result;
    Json J;
    J["complete"] = !All.Incomplete;
    J["files"] = All.Files;
    J["functions"] = All.Functions;
    J["annotations"] = All.Annotations;
    J["sites"] = All.Sites;
    J["sites_unreached"] = All.UnreachedSites;
    J["nothing_declared"] = llvm::count_if(All.All, [](const Finding &F) {
      return F.Result.Why == Basis::NothingDeclared;
    });
    J["failed_files"] = Json::array();
    for (const std::string &File : All.FailedFiles)
      J["failed_files"].push_back(shown(File, nullptr));
    J["entries"] = Json::array();
    for (const LedgerEntry &E : All.Ledger)
      J["entries"].push_back({{"kind", ledgerKindName(E.K).str()},
                              {"what", E.What},
                              {"file", orNull(shown(E.Where.File, nullptr))},
                              {"line", lineOf(E.Where)},
                              {"count", E.Count},
                              {"verdicts", E.Verdicts},
                              {"detail", orNull(shownDetail(E))},
                              {"advice", orNull(R.Words->ledgerAdvice(E))}});
    J["undeclared"] = Json::array();
    for (const Findings::UndeclaredPurpose &U : All.Undeclared)
      J["undeclared"].push_back(undeclared(U));
    return J;
  }
  /// A file of the detail as all other files are shown.
  std::string shownDetail(const LedgerEntry &E) const {
    return E.K == LedgerEntry::Kind::UnseenFunction && !E.Detail.empty()
               ? shown(E.Detail, nullptr)
               : E.Detail;
  }
  Json undeclared(const Findings::UndeclaredPurpose &U) const {
    return {{"kind", U.Orphan ? "orphan_trigger" : "library_call"},
            {"what", U.What},
            {"capability", orNull(U.Capability)},
            {"function", U.In},
            {"suggest", orNull(U.Suggest)},
            {"file", shown(U.Where.File, nullptr)},
            {"line", lineOf(U.Where)},
            {"column", U.Where.Column}};
  }
};

} // namespace

std::string jsonReport(const Report &R) {
  // Names in a program are bytes; what is no UTF-8 is replaced.
  return JsonWriter(R).report().dump(2, ' ', false,
                                     Json::error_handler_t::replace) +
         "\n";
}

} // namespace art5
