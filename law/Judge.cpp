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

/// How the conditions of one set stand: as the one that speaks most against.
Together standing(Evaluation &Ev, llvm::ArrayRef<std::string> Ids) {
  Together Sum = Together::Established;
  for (const std::string &Id : Ids) {
    Status Is = Ev.condition(Id).Is;
    Together Here = Is == Status::Refuted  ? Together::Refuted
                    : Is == Status::NotMet ? Together::NotMet
                    : Is == Status::Open   ? Together::Open
                                           : Together::Established;
    Sum = std::max(Sum, Here);
  }
  return Sum;
}

/// The sets of conditions that are judged each by itself here.
std::vector<std::vector<std::string>> setsOf(Evaluation &Ev) {
  std::vector<std::vector<std::string>> Out;
  for (const ConditionSet &S : Ev.R.Together)
    if (!S.When || !Ev.ask(*S.When).no())
      Out.push_back(S.Ids);
  if (!Ev.R.Together.empty())
    return Out;
  Out.emplace_back();
  for (const Condition &C : Ev.R.Conditions)
    if (!C.Part)
      Out.back().push_back(C.Id);
  return Out;
}

/// The gravest set counts; where each fails, a fact that speaks against one is
/// worth more than silence.
Together together(Evaluation &Ev) {
  std::set<Together> Seen;
  for (const std::vector<std::string> &Ids : setsOf(Ev))
    Seen.insert(standing(Ev, Ids));
  for (Together T : {Together::Established, Together::Open, Together::Refuted})
    if (Seen.count(T))
      return T;
  return Together::NotMet;
}

/// What the open sets ask for.
std::vector<std::string> openAsks(Evaluation &Ev) {
  std::vector<std::string> Missing;
  for (const std::vector<std::string> &Ids : setsOf(Ev))
    if (standing(Ev, Ids) == Together::Open)
      for (const std::string &Id : Ids)
        if (Ev.condition(Id).Is == Status::Open)
          addNames(Missing, Ev.condition(Id).Ask);
  return Missing;
}

class Judgement {
public:
  Judgement(const LawBook &Laws, const Rule &R, const Situation &S,
            const Deployment &D, const JudgeOptions &Options)
      : Laws(Laws), R(R), S(S), D(D), Options(Options),
        Ev(Laws, R, S, D, Options) {}

  Assessment run();

private:
  void decide();
  void allow(Basis Why, std::string Exemption = "");
  bool isActCovered();
  bool isSite();
  void addAct();
  Together withCured(llvm::ArrayRef<const JudgedClaim *> Complete);
  bool allowedBy(llvm::ArrayRef<const JudgedClaim *> Complete);
  bool decideByCompleteClaim();
  void decideOpenOrProhibited();
  void decideByProcedure();
  std::vector<const JudgedClaim *> incompleteCandidates();
  void makeConditional(llvm::ArrayRef<std::string> Missing);
  void report();
  void addNote(std::string Id, std::vector<Because> Why);
  void noteClaims();
  void noteFactsAgainst();
  void noteContradictions();
  void noteRuleNotes(llvm::ArrayRef<RuleNote> Notes,
                     std::vector<LawNote> &Into);
  void noteEvidenceWithoutClaim();
  void noteMislabelled();
  void capByImpliedGate();
  void capByEntry();
  void capByDecisions();
  void capByContradiction();
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
  capByImpliedGate();
  capByEntry();
  capByDecisions();
  capByContradiction();
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
  Together State = together(Ev);
  if (State == Together::Refuted)
    return allow(Basis::Refuted);
  if (State == Together::NotMet)
    return allow(Basis::NothingDeclared);
  if (R.Procedure.empty() && decideByCompleteClaim())
    return;
  decideOpenOrProhibited();
}

void Judgement::allow(Basis Why, std::string Exemption) {
  A.Is = Verdict::Allowed;
  A.Why = Why;
  A.Exemption = std::move(Exemption);
}

bool Judgement::isActCovered() {
  if (R.Covered.Unless && Ev.askInFavour(*R.Covered.Unless).yes())
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
bool Judgement::isSite() {
  if (llvm::any_of(R.Site, [&](TokenId T) {
        return !Ev.find(T, Reach::Joined).empty();
      }))
    return true;
  return llvm::any_of(R.StandIns, [&](const StandIn &In) {
    bool Declared = llvm::any_of(
        In.Facts, [&](TokenId T) { return !Ev.find(T, Reach::Site).empty(); });
    return Declared && (!In.When || Ev.ask(*In.When).yes());
  });
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

/// The conditions that these claims take away.
std::set<std::string> curedBy(llvm::ArrayRef<const JudgedClaim *> Complete) {
  std::set<std::string> Ids;
  for (const JudgedClaim *J : Complete)
    Ids.insert(J->Known->Cures.begin(), J->Known->Cures.end());
  return Ids;
}

/// How the conditions would stand if these claims were complete.
Together Judgement::withCured(llvm::ArrayRef<const JudgedClaim *> Complete) {
  Ev.setCured(curedBy(Complete));
  Together Sum = together(Ev);
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

void Judgement::decideOpenOrProhibited() {
  Together State = withCured(CompleteClaims);
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
  Ev.setCured(curedBy(CompleteClaims));
  makeConditional(openAsks(Ev));
  Ev.setCured({});
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

/// What the record itself makes possible holds a prohibition back.
void Judgement::capByImpliedGate() {
  if (Gates.Implied.empty() || A.Is != Verdict::Prohibited)
    return;
  makeConditional(Gates.Implied);
  A.Exemption = Gates.ImpliedGate;
  addNote("gate_implied", {});
}

/// Nobody saw how this entry point leads here.
void Judgement::capByEntry() {
  if (!S.EntryAssumed || A.Is != Verdict::Prohibited)
    return;
  makeConditional({"entry_points"});
}

/// The knob K10: what only a branch established holds nobody.
void Judgement::capByDecisions() {
  if (A.Is != Verdict::Prohibited ||
      Ev.decisions() != Evaluation::Decisions::Conditional)
    return;
  Judgement Without(Laws, R, S, D, Options);
  Without.Ev.ignoreDecisions();
  Without.Gates = judgeGates(Without.Ev, Laws.gates());
  Without.Claims = judgeCarveOuts(Without.Ev);
  Without.decide();
  if (Without.A.Is == Verdict::Prohibited)
    return;
  std::vector<std::string> Missing = Without.A.Missing;
  makeConditional(Missing.empty() ? std::vector<std::string>{"effect"}
                                  : Missing);
  addNote("decisions_capped", {});
}

/// Nothing that contradicts itself is allowed: where it is a denial of what the
/// code declares that helps, the two have to agree first.
void Judgement::capByContradiction() {
  if (A.Is != Verdict::Allowed || Ev.Contradictions.empty())
    return;
  Deployment AsDeclared = D;
  llvm::erase_if(AsDeclared.Refuted, [&](const StatedFact &F) {
    return Ev.Contradictions.count(F.Fact) != 0;
  });
  Assessment Without = Judgement(Laws, R, S, AsDeclared, Options).run();
  if (Without.Is == Verdict::Allowed)
    return;
  std::vector<std::string> Missing;
  for (TokenId T : Ev.Contradictions)
    addNames(Missing, {askFor(T)});
  addNames(Missing, Without.WouldBe ? Without.WouldMiss : Without.Missing);
  A.Why = Basis::None;
  A.Gate.clear();
  A.Exemption.clear();
  makeConditional(Missing);
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
  A.Notes.push_back({std::move(Id), {}, std::move(Why), {}});
}

void Judgement::report() {
  for (std::vector<JudgedClaim> *List : {&Claims, &Gates.Claims})
    for (JudgedClaim &J : *List)
      A.Claims.push_back(J.Result);
  noteContradictions();
  noteFactsAgainst();
  noteClaims();
  noteEvidenceWithoutClaim();
  noteMislabelled();
  noteRuleNotes(Laws.scopeNotes(), A.Notes);
  noteRuleNotes(R.Notes, A.Notes);
  if (A.Is == Verdict::Allowed && A.Why != Basis::NothingDeclared)
    noteRuleNotes(R.NextDuties, A.NextDuties);
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

/// Papers that would back a claim stand in `facts`, but nobody claims it.
void Judgement::noteEvidenceWithoutClaim() {
  std::vector<Because> Papers;
  for (const StatedFact &F : D.Facts)
    if (llvm::is_contained(A.Missing, Vocabulary::get()[F.Fact].Name) &&
        Ev.evidence(F.Fact).yes())
      llvm::append_range(Papers, Ev.evidence(F.Fact).Why);
  if (Papers.empty())
    return;
  for (const CarveOut &C : R.CarveOuts) {
    bool Backs = llvm::all_of(Papers, [&](const Because &B) {
      return llvm::any_of(C.Evidence, [&](const Need &N) {
        return N.Token && Vocabulary::get()[*N.Token].Full == B.Fact;
      });
    });
    if (!Backs || !Ev.claimed(C.Claim).empty())
      continue;
    addNote("evidence_without_claim", Papers);
    A.Notes.back().Arguments = {{"claim", Vocabulary::get()[C.Claim].Name}};
    return;
  }
}

/// A label says rules, a model says inference: the model is right.
void Judgement::noteMislabelled() {
  for (const Contributor *C : Ev.Mislabelled)
    for (const InferenceCall &Call : C->Inferences) {
      Because B;
      B.Fact = "technique:non_ai_rules";
      B.From = Origin::Model;
      B.Where = Call.Where;
      B.StatedBy = C->What;
      addNote("rules_call_inference", {B});
      A.Notes.back().Arguments = {{"function", C->What},
                                  {"call", Call.Function}};
    }
}

void Judgement::noteRuleNotes(llvm::ArrayRef<RuleNote> Notes,
                              std::vector<LawNote> &Into) {
  for (const RuleNote &N : Notes) {
    bool Reached = llvm::any_of(N.IfDeclared, [&](TokenId T) {
      return llvm::is_contained(S.Guards, T);
    });
    if (!N.IfDeclared.empty() && !Reached && Ev.joined(N.IfDeclared).empty())
      continue;
    if (Answer Holds = Ev.ask(N.When); Holds.yes())
      Into.push_back({N.Id, N.IfDeclared, Holds.Why, {}});
  }
}

} // namespace

Assessment judge(const LawBook &Laws, const Rule &R, const Situation &S,
                 const Deployment &D, const JudgeOptions &Options) {
  Evaluation Record(Laws, R, S, D, Options);
  for (const Presumption &P : Laws.presumptions()) {
    Answer Holds = Record.ask(P.When);
    if (!Holds.yes())
      continue;
    Deployment Meant = D;
    Meant.As = P.JudgedAs;
    Assessment A = Judgement(Laws, R, S, Meant, Options).run();
    A.Notes.push_back({P.Id, {}, Holds.Why, {}});
    return A;
  }
  return Judgement(Laws, R, S, D, Options).run();
}

} // namespace art5
