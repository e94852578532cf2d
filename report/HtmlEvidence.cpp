// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the evidence report says about claims, dates, and who states what.

#include "law/Calendar.h"
#include "law/Catalogue.h"
#include "report/HtmlPage.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <set>

namespace art5::html {
namespace {

/// How far ahead the report looks.
constexpr int DaysAhead = 180;

int daysBetween(Date From, Date To) {
  using namespace std::chrono;
  return static_cast<int>((sys_days(To) - sys_days(From)).count());
}

std::string tokenLabel(const Page &P, TokenId T) {
  const Token &Each = Vocabulary::get()[T];
  return Each.label(P.In).str() + " (" + Each.Name + ")";
}

/// The deployments that were judged: those of the art5.json files.
template <typename Visit> void eachDeployment(const Page &P, Visit Do) {
  for (const Manifest *M : P.R.Manifests)
    for (const Deployment &D : M->Deployments)
      Do(D);
}

/// "complete (2), incomplete: reuse_ban (1)".
std::string outcome(const Page &P, const Deployment &D, llvm::StringRef Claim) {
  std::map<std::string, size_t> Times;
  for (const Finding *F : P.Ordered) {
    if (P.nameOf(*F) != D.Name)
      continue;
    for (const ClaimResult &C : F->Result.Claims) {
      if (C.Claim != Claim)
        continue;
      switch (C.Is) {
      case ClaimResult::State::Ignored:
        ++Times[P.say("claim_ignored")];
        break;
      case ClaimResult::State::Void:
        ++Times[P.say("claim_void")];
        break;
      case ClaimResult::State::Incomplete:
        ++Times[P.say("claim_incomplete", {llvm::join(C.Missing, ", ")})];
        break;
      case ClaimResult::State::Complete:
        ++Times[P.say("claim_complete")];
        break;
      }
    }
  }
  if (Times.empty())
    return P.say("claim_unused");
  std::vector<std::string> Parts;
  for (const auto &[What, N] : Times)
    Parts.push_back(P.say("claim_times", {What, P.count(N)}));
  return llvm::join(Parts, ", ");
}

Data exemptionRow(const Page &P, const Deployment &D, TokenId Claim,
                  const Location &Where) {
  Data Row;
  Row.set("deployment", text(D.Name));
  Row.set("claim", text(tokenLabel(P, Claim)));
  Row.set("at", text(P.place(Where)));
  Row.set("outcome", text(outcome(P, D, Vocabulary::get()[Claim].Name)));
  for (const char *Key :
       {"file", "state", "soon", "grade", "approver", "expiry", "evidence"})
    Row.set(Key, Data(false));
  return Row;
}

void fillIn(const Page &P, Data &Row, const Evidence &E) {
  Row.set("evidence", text(tokenLabel(P, E.Kind)));
  Row.set("file", text(E.File));
  Row.set("grade", P.say(("grade_" + gradeName(E.Grade)).str()));
  Row.set("approver",
          E.ApprovedBy.empty() ? text("\xE2\x80\x93") : text(E.ApprovedBy));
  Row.set("expiry", E.ValidUntil ? text(formatDate(*E.ValidUntil))
                                 : text("\xE2\x80\x93"));
  if (E.Found == Evidence::State::Expired)
    Row.set("state", P.say("state_expired"));
  else if (E.Found == Evidence::State::NotSupplied)
    Row.set("state", P.say("state_not_supplied"));
  else if (E.ValidUntil && daysBetween(P.R.AsOf, *E.ValidUntil) <= DaysAhead)
    Row.set("soon",
            P.say("in_days",
                  {std::to_string(daysBetween(P.R.AsOf, *E.ValidUntil))}));
}

void addClaim(const Page &P, const Deployment &D, const ExemptionClaim &C,
              List &Rows) {
  auto NewRow = [&] { return exemptionRow(P, D, C.Claim, C.Where); };
  for (const Evidence &E : C.Supplied) {
    Data Row = NewRow();
    fillIn(P, Row, E);
    Rows.push_back(Row);
  }
  for (TokenId T : C.Lacks) {
    Data Row = NewRow();
    Row.set("evidence", text(tokenLabel(P, T)));
    Row.set("state", P.say("state_lacks"));
    Rows.push_back(Row);
  }
  if (C.Supplied.empty() && C.Lacks.empty()) {
    Data Row = NewRow();
    Row.set("evidence", P.say("no_evidence"));
    Rows.push_back(Row);
  }
}

/// The claim that `rbi.objective` makes, with the evidence of the record.
void addRbi(const Page &P, const Deployment &D, List &Rows) {
  if (!D.Rbi || !D.Rbi->Objective)
    return;
  std::optional<TokenId> Claim =
      Vocabulary::get().find(Facet::Exemption, *D.Rbi->Objective);
  if (!Claim)
    return;
  ExemptionClaim C;
  C.Claim = *Claim;
  C.Supplied = D.Rbi->Supplied;
  C.Lacks = D.Rbi->Lacks;
  C.Where = D.Rbi->Where;
  addClaim(P, D, C, Rows);
}

/// Claims that stand in the code, which no deployment backs.
void addCodeClaims(const Page &P, List &Rows) {
  std::set<std::pair<std::string, std::string>> Seen;
  for (const Finding *F : P.Ordered)
    for (const ClaimResult &C : F->Result.Claims) {
      std::optional<TokenId> T =
          Vocabulary::get().find(Facet::Exemption, C.Claim);
      if (!C.InCodeOnly || !T || !Seen.insert({P.nameOf(*F), C.Claim}).second)
        continue;
      static const Deployment Default;
      Data Row = exemptionRow(P, F->In ? *F->In : Default, *T, C.Where);
      Row.set("evidence", P.say("no_evidence"));
      Rows.push_back(Row);
    }
}

struct DatedRow {
  Date On;
  std::string What, Effect;
};

std::vector<DatedRow> startingLaw(const Page &P) {
  std::vector<DatedRow> Rows;
  for (const Rule &Law : P.R.Laws->rules()) {
    if (!Law.AppliesFrom)
      continue;
    int Days = daysBetween(P.R.AsOf, *Law.AppliesFrom);
    if (Days <= 0 || Days > DaysAhead)
      continue;
    size_t Waiting = llvm::count_if(P.Ordered, [&](const Finding *F) {
      return F->Result.Point == Law.Point &&
             F->Result.Is == Verdict::NotYetApplicable;
    });
    Rows.push_back(
        {*Law.AppliesFrom,
         P.say("starts", {citation(Law.Point, P.In), title(Law, P.In)}),
         P.say("starts_effect", {P.count(Waiting)})});
  }
  const Catalogue &C = Catalogue::get(P.In);
  for (const CalendarEntry &E : calendar()) {
    int Days = E.Day ? daysBetween(P.R.AsOf, *E.Day) : 0;
    if (Days > 0 && Days <= DaysAhead)
      Rows.push_back(
          {*E.Day, E.says(P.In).str(),
           C.format(E.Checked == Confidence::Official ? "dates.official"
                                                      : "dates.secondary")});
  }
  return Rows;
}

void addExpiries(const Page &P, const Deployment &D, TokenId Claim,
                 const std::vector<Evidence> &Supplied,
                 std::vector<DatedRow> &Rows) {
  const Vocabulary &V = Vocabulary::get();
  for (const Evidence &E : Supplied) {
    if (!E.ValidUntil || E.Found != Evidence::State::Supplied ||
        daysBetween(P.R.AsOf, *E.ValidUntil) > DaysAhead)
      continue;
    Rows.push_back({*E.ValidUntil,
                    P.say("runs_out", {V[E.Kind].label(P.In).str(),
                                       V[Claim].label(P.In).str(), D.Name}),
                    P.say("runs_out_effect")});
  }
}

} // namespace

void addExemptions(const Page &P, Data &Root) {
  List Rows;
  eachDeployment(P, [&](const Deployment &D) {
    for (const ExemptionClaim &C : D.Exemptions)
      addClaim(P, D, C, Rows);
    addRbi(P, D, Rows);
  });
  addCodeClaims(P, Rows);
  Root.set("has_exemptions", !Rows.empty());
  Root.set("exemptions", Data(Rows));
}

void addDates(const Page &P, Data &Root) {
  std::vector<DatedRow> Rows = startingLaw(P);
  eachDeployment(P, [&](const Deployment &D) {
    for (const ExemptionClaim &C : D.Exemptions)
      addExpiries(P, D, C.Claim, C.Supplied, Rows);
    if (D.Rbi && D.Rbi->Objective)
      if (auto T = Vocabulary::get().find(Facet::Exemption, *D.Rbi->Objective))
        addExpiries(P, D, *T, D.Rbi->Supplied, Rows);
  });
  std::sort(Rows.begin(), Rows.end(), [](const DatedRow &A, const DatedRow &B) {
    return std::tie(A.On, A.What) < std::tie(B.On, B.What);
  });
  List Out;
  for (const DatedRow &Each : Rows) {
    Data Row;
    Row.set("date", formatDate(Each.On));
    Row.set("days", std::to_string(daysBetween(P.R.AsOf, Each.On)));
    Row.set("what", text(Each.What));
    Row.set("effect", text(Each.Effect));
    Out.push_back(Row);
  }
  using namespace std::chrono;
  Date Last(sys_days(P.R.AsOf) + days(DaysAhead));
  Root.set("dated_text",
           P.say("dated_text", {formatDate(P.R.AsOf), formatDate(Last)}));
  Root.set("has_dated", !Out.empty());
  Root.set("dated", Data(Out));
}

void addRegister(const Page &P, Data &Root) {
  using Key = std::tuple<Origin, std::string, Location, std::string>;
  std::map<Key, std::set<const Finding *>> Facts;
  for (const Finding *F : P.Ordered) {
    auto Add = [&](const std::vector<Because> &Why) {
      for (const Because &B : Why)
        Facts[{B.From, B.Fact, B.Where, B.StatedBy}].insert(F);
    };
    for (const ConditionResult &C : F->Result.Conditions)
      Add(C.Why);
    for (const ClaimResult &C : F->Result.Claims)
      Add(C.Why);
  }
  List Out;
  for (const auto &[What, Used] : Facts) {
    const auto &[From, Fact, Where, By] = What;
    Data Row;
    Row.set("label", text(P.label(Fact)));
    Row.set("fact", text(Fact));
    Row.set("origin", P.originWord(From));
    Row.set("oclass", originName(From).str());
    Row.set("by", text(By));
    Row.set("at", text(P.place(Where)));
    Row.set("used", P.count(Used.size()));
    Out.push_back(Row);
  }
  Root.set("has_register", !Out.empty());
  Root.set("register_summary",
           Out.size() == 1 ? P.say("states_show_one")
                           : P.say("states_show", {P.count(Out.size())}));
  Root.set("register", Data(Out));
}

} // namespace art5::html
