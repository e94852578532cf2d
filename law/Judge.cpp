// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From conditions, gates and claims to a verdict.
#include "law/Judge.h"
#include "law/Claims.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

namespace art5 {

std::vector<Because> eachStatementOnce(const std::vector<Because> &Why) {
  std::vector<Because> Once;
  for (const Because &B : Why) {
    auto Same = llvm::find_if(Once, [&](const Because &Other) {
      return std::tie(B.Fact, B.From, B.Where, B.StatedBy, B.Denied) ==
             std::tie(Other.Fact, Other.From, Other.Where, Other.StatedBy,
                      Other.Denied);
    });
    if (Same == Once.end())
      Once.push_back(B);
    else
      Same->How = std::min(Same->How, B.How);
  }
  return Once;
}

using State = ClaimResult::State;

llvm::StringRef verdictName(Verdict V) {
  switch (V) {
  case Verdict::Allowed:
    return "allowed";
  case Verdict::NotYetApplicable:
    return "not_yet_applicable";
  case Verdict::Conditional:
    return "conditional";
  case Verdict::Prohibited:
    return "prohibited";
  }
  return "";
}

llvm::StringRef basisName(Basis B) {
  switch (B) {
  case Basis::None:
    return "";
  case Basis::Refuted:
    return "refuted";
  case Basis::CarveOut:
    return "carve_out";
  case Basis::OutOfScope:
    return "out_of_scope";
  case Basis::ActNotCovered:
    return "act_not_covered";
  case Basis::NothingDeclared:
    return "nothing_declared";
  }
  return "";
}

llvm::StringRef statusName(Status S) {
  switch (S) {
  case Status::Established:
    return "established";
  case Status::Refuted:
    return "refuted";
  case Status::Open:
    return "open";
  case Status::NotMet:
    return "not_met";
  case Status::NotApplicable:
    return "not_applicable";
  }
  return "";
}

namespace {

/// How the cumulative conditions stand together.
enum class Together : uint8_t { Established, Open, NotMet, Refuted };

/// A cumulative condition, not a limb of one.
bool isWhole(const Rule &R, llvm::StringRef Id) {
  return llvm::any_of(R.Conditions,
                      [&](const Condition &C) { return C.Id == Id; });
}

Together together(llvm::ArrayRef<ConditionResult> Results, const Rule &R) {
  Together Sum = Together::Established;
  for (const ConditionResult &C : Results) {
    if (!isWhole(R, C.Id))
      continue;
    Together Here = C.Is == Status::Refuted  ? Together::Refuted
                    : C.Is == Status::NotMet ? Together::NotMet
                    : C.Is == Status::Open   ? Together::Open
                                             : Together::Established;
    Sum = std::max(Sum, Here);
  }
  return Sum;
}

class Judgement {
public:
  Judgement(const LawBook &Laws, const Rule &R, const Situation &S,
            const Deployment &D, const JudgeOptions &Options)
      : Laws(Laws), R(R), S(S), D(D), Options(Options), Ev(R, S, D, Options) {}

  Assessment run();

private:
  void decide();
  void allow(Basis Why, std::string Exemption = "");
  bool isActCovered();
  bool isSite() const;
  void addAct();
  Together withCured(llvm::ArrayRef<const JudgedClaim *> Complete);
  bool allowedBy(llvm::ArrayRef<const JudgedClaim *> Complete);
  bool decideByCompleteClaim();
  void decideOpenOrProhibited(Together State);
  void decideByProcedure();
  std::vector<const JudgedClaim *> incompleteCandidates();
  void makeConditional(llvm::ArrayRef<std::string> Missing);
  void report();
  void addNote(std::string Id, std::vector<Because> Why);
  void noteClaims();
  void noteFactsAgainst();
  void noteContradictions();
  void noteRuleNotes();
  void capByEntry();
  void applyDate();

  const LawBook &Laws;
  const Rule &R;
  const Situation &S;
  const Deployment &D;
  const JudgeOptions &Options;
  Evaluation Ev;
  Assessment A;
  GateOutcome Gates;
  std::vector<JudgedClaim> Claims;
  std::vector<const JudgedClaim *> CompleteClaims;
};

Assessment Judgement::run() {
  A.Point = R.Point;
  A.Check = R.Check;
  if (!D.When)
    A.Assumed.push_back("stage");
  if (!D.As)
    A.Assumed.push_back("role");
  if (!D.Who)
    A.Assumed.push_back("actor");
  Gates = judgeGates(Ev, Laws.gates());
  Claims = judgeCarveOuts(Ev);
  addAct();
  llvm::append_range(A.Conditions, Ev.conditions());
  decide();
  capByEntry();
  applyDate();
  report();
  return std::move(A);
}

//===--- Deciding ---------------------------------------------------------===//

void Judgement::decide() {
  if (!Gates.Out.empty()) {
    A.Gate = Gates.Out;
    return allow(Basis::OutOfScope, Gates.Claim);
  }
  if (!isActCovered())
    return allow(Basis::ActNotCovered);
  if (!isSite())
    return allow(Basis::NothingDeclared);
  Together State = together(Ev.conditions(), R);
  if (State == Together::Refuted)
    return allow(Basis::Refuted);
  if (State == Together::NotMet)
    return allow(Basis::NothingDeclared);
  if (R.Procedure.empty() && decideByCompleteClaim())
    return;
  decideOpenOrProhibited(State);
}

void Judgement::allow(Basis Why, std::string Exemption) {
  A.Is = Verdict::Allowed;
  A.Why = Why;
  A.Exemption = std::move(Exemption);
}

bool Judgement::isActCovered() {
  if (R.Covered.Unless && Ev.ask(*R.Covered.Unless).yes())
    return false;
  auto Covers = [&](const Acts::Covered &C) {
    Role Has = D.As.value_or(Role::Both);
    return (C.Provider && Has != Role::Deployer) ||
           (C.Deployer && Has != Role::Provider);
  };
  switch (D.When.value_or(Stage::InUse)) {
  case Stage::PlacedOnMarket:
    return Covers(R.Covered.PlacedOnMarket);
  case Stage::PutIntoService:
    return Covers(R.Covered.PutIntoService);
  case Stage::InUse:
  case Stage::UseCompleted:
    return Covers(R.Covered.InUse);
  case Stage::Rnd:
  case Stage::Planned:
    break;
  }
  return Covers(R.Covered.PlacedOnMarket) || Covers(R.Covered.PutIntoService) ||
         Covers(R.Covered.InUse);
}

/// Whether the situation declares anything that the rule is about.
bool Judgement::isSite() const {
  return llvm::any_of(
      R.Site, [&](TokenId T) { return !Ev.find(T, Reach::Joined).empty(); });
}

void Judgement::addAct() {
  ConditionResult Act;
  Act.Id = R.Covered.Id;
  Act.Is = isActCovered() ? Status::Established : Status::Refuted;
  Because B;
  B.Fact = "stage:" + stageName(D.When.value_or(Stage::InUse)).str();
  B.From = D.When ? Origin::Deployment : Origin::Assumed;
  if (D.When)
    B.Where = placeOf(D, "/stage");
  Act.Why.push_back(B);
  if (D.As) {
    B.Fact = "role:" + roleName(*D.As).str();
    B.Where = placeOf(D, "/role");
    B.From = Origin::Deployment;
    Act.Why.push_back(B);
  }
  A.Conditions.push_back(std::move(Act));
}

/// How the conditions would stand if these claims were complete.
Together Judgement::withCured(llvm::ArrayRef<const JudgedClaim *> Complete) {
  std::set<std::string> Ids;
  for (const JudgedClaim *J : Complete)
    Ids.insert(J->Known->Cures.begin(), J->Known->Cures.end());
  Ev.setCured(Ids);
  Together Sum = together(Ev.conditions(), R);
  Ev.setCured({});
  return Sum;
}

bool Judgement::allowedBy(llvm::ArrayRef<const JudgedClaim *> Complete) {
  for (const JudgedClaim *J : Complete)
    if (J->Known->Cures.empty())
      return true;
  Together Sum = withCured(Complete);
  return Sum == Together::Refuted || Sum == Together::NotMet;
}

bool Judgement::decideByCompleteClaim() {
  for (const JudgedClaim &J : Claims)
    if (J.Result.Is == State::Complete)
      CompleteClaims.push_back(&J);
  for (const JudgedClaim *J : CompleteClaims)
    if (allowedBy({J})) {
      allow(Basis::CarveOut, J->Result.Claim);
      return true;
    }
  if (CompleteClaims.size() > 1 && allowedBy(CompleteClaims)) {
    allow(Basis::CarveOut, CompleteClaims.front()->Result.Claim);
    return true;
  }
  return false;
}

/// Claims that would decide if what they miss were supplied.
std::vector<const JudgedClaim *> Judgement::incompleteCandidates() {
  std::vector<const JudgedClaim *> Out;
  if (R.Procedure.empty())
    for (const JudgedClaim &J : Claims) {
      std::vector<const JudgedClaim *> With = CompleteClaims;
      With.push_back(&J);
      if (J.Result.Is == State::Incomplete && allowedBy(With))
        Out.push_back(&J);
    }
  for (const JudgedClaim &J : Gates.Claims)
    if (J.Result.Is == State::Incomplete)
      Out.push_back(&J);
  return Out;
}

void Judgement::makeConditional(llvm::ArrayRef<std::string> Missing) {
  A.Is = Verdict::Conditional;
  A.Missing = tidyMissing(Missing);
}

void Judgement::decideOpenOrProhibited(Together State) {
  std::vector<const JudgedClaim *> Candidates = incompleteCandidates();
  if (!R.Procedure.empty() && State == Together::Established) {
    decideByProcedure();
    if (A.Is == Verdict::Allowed)
      return;
  }
  if (!Candidates.empty()) {
    const JudgedClaim *Best = *llvm::min_element(
        Candidates, [](const JudgedClaim *X, const JudgedClaim *Y) {
          return X->Result.Missing.size() < Y->Result.Missing.size();
        });
    bool Nearer = A.Is != Verdict::Conditional ||
                  Best->Result.Missing.size() < A.Missing.size();
    if (Nearer) {
      makeConditional(Best->Result.Missing);
      A.Exemption = Best->Result.Claim;
    }
    return;
  }
  if (!R.Procedure.empty() && State == Together::Established)
    return;
  if (State == Together::Established) {
    A.Is = Verdict::Prohibited;
    return;
  }
  std::vector<std::string> Missing;
  for (const ConditionResult &C : A.Conditions)
    if (C.Is == Status::Open && isWhole(R, C.Id))
      addNames(Missing, C.Ask);
  makeConditional(Missing);
}

/// Rows only count where nothing outweighs them; the claim that names the
/// objective is what a lawful use rests on.
void Judgement::decideByProcedure() {
  ProcedureOutcome Outcome = judgeProcedure(Ev, Claims);
  llvm::append_range(A.Conditions, Outcome.Rows);
  A.Is = Outcome.Is;
  A.Missing = tidyMissing(Outcome.Missing);
  for (const JudgedClaim &J : Claims)
    if (A.Exemption.empty())
      A.Exemption = J.Result.Claim;
  if (A.Is == Verdict::Allowed)
    A.Why = Basis::CarveOut;
  if (A.Is == Verdict::Prohibited)
    A.Exemption.clear();
}

/// Nobody saw how this entry point leads here.
void Judgement::capByEntry() {
  if (!S.EntryAssumed || A.Is != Verdict::Prohibited)
    return;
  makeConditional({"entry_points"});
}

void Judgement::applyDate() {
  if (!R.AppliesFrom || Options.AsOf >= *R.AppliesFrom)
    return;
  if (A.Is == Verdict::Allowed)
    return;
  A.WouldBe = A.Is;
  A.WouldMiss = std::move(A.Missing);
  A.Missing.clear();
  A.From = R.AppliesFrom;
  A.Is = Verdict::NotYetApplicable;
}

//===--- Reporting --------------------------------------------------------===//

void Judgement::addNote(std::string Id, std::vector<Because> Why) {
  A.Notes.push_back({std::move(Id), {}, std::move(Why)});
}

void Judgement::report() {
  for (std::vector<JudgedClaim> *List : {&Claims, &Gates.Claims})
    for (JudgedClaim &J : *List)
      A.Claims.push_back(J.Result);
  noteContradictions();
  noteFactsAgainst();
  noteClaims();
  noteRuleNotes();
  if (S.EntryAssumed)
    addNote("entry_assumed", {});
}

void Judgement::noteContradictions() {
  for (TokenId T : Ev.Contradictions) {
    std::vector<Because> Why = Ev.joined({T});
    for (const StatedFact &F : D.Refuted)
      if (F.Fact == T) {
        Because B;
        B.Fact = Vocabulary::get()[T].Full;
        B.From = Origin::Deployment;
        B.Where = F.Where;
        B.StatedBy = F.StatedBy;
        B.Denied = true;
        Why.push_back(B);
      }
    addNote("contradiction", std::move(Why));
  }
}

void Judgement::noteFactsAgainst() {
  std::vector<Because> Why;
  for (const Condition &C : R.Conditions) {
    const ConditionResult &Result = Ev.condition(C.Id);
    if (Result.Is == Status::Established)
      llvm::append_range(Why, Ev.joined(C.Against));
  }
  if (!Why.empty())
    addNote("outweighed", std::move(Why));
}

void Judgement::noteClaims() {
  for (const std::vector<JudgedClaim> *List : {&Claims, &Gates.Claims})
    for (const JudgedClaim &J : *List) {
      std::vector<Because> Why = J.Result.Why;
      if (J.Unavailable)
        addNote("claim_unavailable", Why);
      else if (J.Result.Is == State::Void)
        addNote("claim_void", Why);
      else if (J.Result.InCodeOnly)
        addNote("claim_in_code_only", Why);
    }
}

void Judgement::noteRuleNotes() {
  for (const RuleNote &N : R.Notes) {
    bool Reached = llvm::any_of(N.IfDeclared, [&](TokenId T) {
      return llvm::is_contained(S.Guards, T);
    });
    if (!N.IfDeclared.empty() && !Reached && Ev.joined(N.IfDeclared).empty())
      continue;
    if (Answer Holds = Ev.ask(N.When); Holds.yes()) {
      addNote(N.Id, Holds.Why);
      A.Notes.back().Guards = N.IfDeclared;
    }
  }
}

} // namespace

Assessment judge(const LawBook &Laws, const Rule &R, const Situation &S,
                 const Deployment &D, const JudgeOptions &Options) {
  return Judgement(Laws, R, S, D, Options).run();
}

} // namespace art5
