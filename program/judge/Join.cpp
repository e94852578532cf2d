// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/Join.h"
#include "law/LawBook.h"
#include "program/relevance/InferenceReach.h"
#include <algorithm>
#include <map>

namespace art5 {

static unsigned gravity(const Assessment &A) {
  switch (A.Is) {
  case Verdict::Prohibited:
    return 5;
  case Verdict::Conditional:
    return 4;
  case Verdict::NotYetApplicable:
    return A.WouldBe == Verdict::Prohibited ? 3 : 2;
  case Verdict::Allowed:
    return 1;
  }
  return 0;
}

Location Joiner::place(SourcePos Where) const {
  return Where.Line ? P.locate(Where, Options.WorkingDirectory) : Location();
}

std::string Joiner::siteName(const Hit &H) const {
  std::string Name = P.name(H.Site).str();
  if (H.Parameter >= 0)
    Name += "(" +
            P.str(P[H.Site].Parameters[static_cast<size_t>(H.Parameter)].Name)
                .str() +
            ")";
  return Name;
}

std::string Joiner::quoted(EntityRef R) const {
  return R < P.size() ? P.name(R).str() : std::string();
}

FactUse Joiner::use(const FactDecl &F, EntityRef On) const {
  FactUse U;
  U.Token = *Vocabulary::get().find(P.str(F.Token));
  U.From = F.FromModel ? Origin::Model : Origin::Code;
  U.Where = place(F.Where);
  U.StatedBy = quoted(On);
  return U;
}

/// What of a value of unknown origin could hold more than is declared.
void Joiner::addUnknown(Situation &S, const Symbol &Sym) const {
  if (Sym.Passed & ComparedBit)
    return;
  const UnknownOrigin &O = D.unknownOrigin(Sym.Payload);
  SafeguardMask Asks = D.asks(Sym);
  std::string From = quoted(O.From);
  for (auto [Bit, Of] : {std::pair(TellsSource, Facet::Source),
                         std::pair(TellsSubject, Facet::Subject)})
    if ((Asks & Bit) && llvm::none_of(S.UnknownIn, [&](const UnknownFacet &U) {
          return U.Of == Of && U.From == From;
        }))
      S.UnknownIn.push_back({Of, From, place(O.Where)});
}

/// The situation that the flows marked in \p Use make with the rest of the
/// hit. Cookies: 1000000 + index for flows in, 2000000 + index for flows out.
Situation Joiner::situation(const Hit &H, const std::vector<bool> &Use) const {
  Situation S;
  const Entity &E = P[H.Site];
  S.Site = siteName(H);
  S.Deployment = Entries.In->Name;
  auto AddSite = [&](const std::vector<FactDecl> &Facts) {
    for (const FactDecl &F : Facts)
      if (Vocabulary::get().find(P.str(F.Token)))
        S.AtSite.push_back(use(F, H.Site));
  };
  if (H.Parameter >= 0)
    AddSite(E.Parameters[static_cast<size_t>(H.Parameter)].Facts);
  AddSite(E.Facts);
  auto Techniques = [&](EntityRef On) {
    std::vector<TokenId> Out;
    if (On < P.size())
      for (const FactDecl &F : P[On].Facts)
        if (auto T = Vocabulary::get().find(P.str(F.Token));
            T && Vocabulary::get()[*T].In == Facet::Technique)
          Out.push_back(*T);
    return Out;
  };
  auto Contribute = [&](EntityRef On) {
    if (On >= P.size())
      return;
    std::string What = quoted(On);
    if (llvm::any_of(S.Contributors,
                     [&](const Contributor &C) { return C.What == What; }))
      return;
    std::vector<TokenId> Says = Techniques(On);
    std::vector<InferenceCall> Calls = inferences(On, Says);
    S.Contributors.push_back({What, std::move(Says), std::move(Calls)});
  };
  Contribute(H.Site);
  for (uint32_t I : H.Path) {
    const FactInstance &F = D.factInstance(I);
    S.OnPath.push_back(use(F.Fact, F.On));
  }
  for (const auto &[I, How] : H.Called) {
    const FactInstance &F = D.factInstance(I);
    S.Called.push_back(use(F.Fact, F.On));
    Contribute(F.On);
  }
  auto Passed = [&](SafeguardMask Mask) {
    std::vector<TokenId> Out;
    for (size_t I = 0; I < Solved.safeguards().size(); ++I)
      if (Mask & (1u << I))
        Out.push_back(*Vocabulary::get().find(P.str(Solved.safeguards()[I])));
    return Out;
  };
  for (size_t I = 0; I < H.In.size(); ++I) {
    const Symbol Sym = D.get(H.In[I].Symbol);
    if (Sym.Kind == SymbolKind::Unknown)
      addUnknown(S, Sym);
    if (!Use[I] || Sym.Kind != SymbolKind::Fact)
      continue;
    if (Sym.Passed & ComparedBit)
      continue; // Only the outcome of a comparison got here.
    const FactInstance &F = D.factInstance(Sym.Payload);
    FactUse U = use(F.Fact, F.On);
    U.How = D.assumed(H.In[I].How) ? Mark::Assumed : Mark::Real;
    U.Passed = Passed(Sym.Passed);
    U.Cookie = static_cast<uint32_t>(1000000 + I);
    S.FlowsIn.push_back(std::move(U));
    Contribute(F.On);
  }
  for (size_t I = 0; I < H.Out.size(); ++I) {
    const FactInstance &F = D.factInstance(H.Out[I].Fact);
    FactUse U = use(F.Fact, F.On);
    U.How = D.assumed(H.Out[I].How) ? Mark::Assumed : Mark::Real;
    U.Passed = Passed(H.Out[I].Passed);
    U.Cookie = static_cast<uint32_t>(2000000 + I);
    S.FlowsOut.push_back(std::move(U));
    Contribute(F.On);
  }
  addControl(S, H);
  S.FlowsInClosed = H.InClosed;
  S.FlowsOutClosed = H.OutClosed;
  S.CalledClosed = H.CalledClosed;
  // A context that the code itself declares needs no entry point to hold.
  auto IsContext = [](const FactUse &U) {
    return Vocabulary::get()[U.Token].In == Facet::Context;
  };
  S.EntryAssumed = Entries.Assumed && llvm::none_of(S.AtSite, IsContext) &&
                   llvm::none_of(S.OnPath, IsContext);
  return S;
}

/// Inferences behind what \p On returns or writes, if it says of itself what a
/// gate asks of each step.
std::vector<InferenceCall>
Joiner::inferences(EntityRef On, llvm::ArrayRef<TokenId> Says) const {
  std::vector<InferenceCall> Out;
  if (llvm::none_of(Options.Laws->contributorTokens(),
                    [&](TokenId T) { return llvm::is_contained(Says, T); }))
    return Out;
  for (const CapabilityCall &C : inferencesInto(On, P, Solved.outline()))
    Out.push_back({quoted(C.Callee), place(C.Where)});
  return Out;
}

const std::vector<FactDecl> &Joiner::ownFacts(const Hit &H) const {
  const Entity &E = P[H.Site];
  return H.Parameter >= 0 ? E.Parameters[static_cast<size_t>(H.Parameter)].Facts
                          : E.Facts;
}

/// Whether the site of \p H declares no trigger of the rule, only what stands
/// in for one.
bool Joiner::standsInOnly(const Hit &H, size_t Rule) const {
  const art5::Rule &R = Options.Laws->rules()[Rule];
  return llvm::none_of(ownFacts(H), [&](const FactDecl &F) {
    auto T = Vocabulary::get().find(P.str(F.Token));
    return T && llvm::is_contained(R.Site, *T);
  });
}

/// What is inferred on the way to or from a site of the same rule supports that
/// site; it makes none of its own.
void Joiner::findStandIns() {
  llvm::ArrayRef<Rule> Rules = Options.Laws->rules();
  for (size_t I = 0; I != Rules.size(); ++I) {
    if (Rules[I].StandIns.empty())
      continue;
    for (const Hit &H : Root.Hits) {
      if (standsInOnly(H, I))
        continue;
      auto Note = [&](uint32_t Index) {
        const FactInstance &F = D.factInstance(Index);
        auto T = Vocabulary::get().find(P.str(F.Fact.Token));
        if (T && Rules[I].isStandIn(*T))
          Supporting[I].insert(F.On);
      };
      llvm::for_each(H.Path, Note);
      for (const auto &Called : H.Called)
        Note(Called.first);
      for (const Inflow &In : H.In)
        if (const Symbol Sym = D.get(In.Symbol); Sym.Kind == SymbolKind::Fact)
          Note(Sym.Payload);
      for (const Outflow &Out : H.Out)
        Note(Out.Fact);
    }
  }
}

void Joiner::findGuards() {
  if (Root.Hits.empty())
    return;
  // Only a technique is passed by control; other facts end flows of values.
  for (TokenId T : Options.Laws->safeguards())
    if (Vocabulary::get()[T].In != Facet::Technique)
      continue;
    else if (GuardWalk W(Solved, Entries.Functions, Vocabulary::get()[T].Full);
             W.declared())
      Guards.emplace_back(T, std::move(W));
}

/// A guard is also passed by control: a check before the site, a review before
/// the decision, a deletion at the end.
void Joiner::addControl(Situation &S, const Hit &H) const {
  using Passes = GuardWalk::Passes;
  for (const auto &[Token, Walk] : Guards) {
    if (Vocabulary::get()[Token].Hint)
      S.Guards.push_back(Token);
    auto Pass = [&](FactUse &U) {
      if (!llvm::is_contained(U.Passed, Token))
        U.Passed.push_back(Token);
    };
    if (Walk.before(H.Site) == Passes::Always)
      llvm::for_each(S.FlowsIn, Pass);
    for (FactUse &U : S.FlowsOut)
      if (Walk.between(H.Site, H.Out[U.Cookie - 2000000].Where) ==
          Passes::Always)
        Pass(U);
    if (Passes After = Walk.after(H.Site); After != Passes::Unseen)
      (After == Passes::Always ? S.EndsWith : S.EndsWithout).push_back(Token);
  }
}

//===----------------------------------------------------------------------===//
// What the path says against what is claimed
//===----------------------------------------------------------------------===//

/// From the site to what declares \p Fact, or into the site with it.
std::vector<PathStep> Joiner::wayTo(const Because &Fact, const Hit &H,
                                    const Finding &F) const {
  EntityRef Ignored = 0;
  std::vector<PathStep> Way;
  if (Fact.Cookie == ~0u)
    return F.Path;
  if (Fact.Cookie < 2000000) {
    flowSteps(Way, H.In[Fact.Cookie - 1000000].How, SourcePos(), Ignored);
    return Way;
  }
  const Outflow &O = H.Out[Fact.Cookie - 2000000];
  flowSteps(Way, O.How, O.Where, Ignored);
  PathStep Close;
  Close.Kind = StepKind::ClosingStep;
  Close.Where = place(O.Where);
  Close.Function = quoted(O.In);
  Close.Message = "step.closing_effect";
  Close.Arguments = {{"function", Close.Function}, {"name", quoted(O.Callee)}};
  Way.push_back(std::move(Close));
  return Way;
}

void Joiner::conflicts(Finding &F, const Hit &H) const {
  const Assessment &A = F.Result;
  auto FromCode = [](const Because &B) {
    return (B.From == Origin::Code || B.From == Origin::Model) &&
           B.In != Because::Place::Record;
  };
  for (const LawNote &N : A.Notes) {
    auto Said = llvm::find_if(N.Why, FromCode);
    auto Refuted =
        llvm::find_if(N.Why, [](const Because &B) { return B.Denied; });
    if (N.Id != "contradiction" || Said == N.Why.end() ||
        Refuted == N.Why.end())
      continue;
    PathConflict K;
    K.Note = N.Id;
    K.Fact = *Said;
    K.Where = Refuted->Where;
    K.Path = wayTo(*Said, H, F);
    F.Conflicts.push_back(std::move(K));
  }
  if (A.Is == Verdict::Allowed && A.Why != Basis::CarveOut)
    return;
  for (const ClaimResult &C : A.Claims) {
    auto Against = llvm::find_if(C.Why, FromCode);
    if (C.Is != ClaimResult::State::Void || !C.Lacking.empty() ||
        Against == C.Why.end())
      continue;
    PathConflict K;
    K.Claim = C.Claim;
    K.Fact = *Against;
    K.Where = C.Where.isValid() ? C.Where : F.Where;
    K.Path = wayTo(*Against, H, F);
    for (const ExemptionClaim &E : Entries.In->Exemptions)
      if (Vocabulary::get()[E.Claim].Name == C.Claim)
        for (const Evidence &Item : E.Supplied)
          K.Evidence.push_back(Vocabulary::get()[Item.Kind].Name);
    F.Conflicts.push_back(std::move(K));
  }
  for (const LawNote &N : A.Notes) {
    if (N.Guards.empty())
      continue;
    PathConflict K;
    K.Note = N.Id;
    K.Guard = Vocabulary::get()[N.Guards.front()].Full;
    auto Round = llvm::find_if(N.Why, FromCode);
    if (Round != N.Why.end()) {
      K.Fact = *Round;
      K.Path = wayTo(*Round, H, F);
    }
    K.Where = K.Path.empty() ? F.Where : K.Path.back().Where;
    F.Conflicts.push_back(std::move(K));
  }
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

PathStep Joiner::entryStep(EntityRef Entry) const {
  PathStep S;
  S.Kind = StepKind::Entry;
  S.Where = place(P[Entry].Where);
  S.Function = quoted(Entry);
  S.Message = Entries.Assumed ? "step.entry_assumed" : "step.entry";
  S.Assumed = Entries.Assumed;
  std::string States;
  for (const auto *List : {&Entries.In->Contexts, &Entries.In->Subjects})
    for (const StatedToken &T : *List)
      States += (States.empty() ? "" : ", ") + Vocabulary::get()[T.Token].Full;
  S.Arguments = {{"function", S.Function},
                 {"deployment", Entries.In->Name},
                 {"states", States}};
  if (Entries.In->Where.isValid())
    S.Arguments.push_back(
        {"place", Entries.In->Where.File + ":" +
                      std::to_string(Entries.In->Where.Line) + ":" +
                      std::to_string(Entries.In->Where.Column)});
  return S;
}

void Joiner::flowSteps(std::vector<PathStep> &Out, ProvenanceId How,
                       SourcePos Closing, EntityRef &Entry) const {
  std::vector<std::pair<FlowStep, bool>> Steps;
  D.flatten(How, Steps);
  for (const auto &[S, Assumed] : Steps) {
    if (S.In == Solver::RootFunction) {
      if (Entry == NoIndex && S.T == FlowStep::Text::Pass)
        Entry = S.Entity;
      continue;
    }
    bool Closes = S.Where == Closing && S.T == FlowStep::Text::Pass;
    if (Closes)
      continue; // Told by the closing step itself.
    PathStep Step;
    Step.Where = place(S.Where);
    Step.Function = quoted(S.In);
    Step.Assumed = Assumed;
    Step.Arguments = {{"function", Step.Function}, {"name", quoted(S.Entity)}};
    switch (S.T) {
    case FlowStep::Text::Source:
      Step.Kind = StepKind::Source;
      Step.Message = "step.source";
      Step.Arguments.push_back({"fact", P.str(S.Token).str()});
      break;
    case FlowStep::Text::Declared:
      Step.Kind = StepKind::Source;
      Step.Message =
          S.Entity == NoIndex ? "step.declared_here" : "step.declared";
      Step.Arguments.push_back({"fact", P.str(S.Token).str()});
      break;
    case FlowStep::Text::Pass:
      Step.Message = "step.pass";
      break;
    case FlowStep::Text::Result:
      Step.Message = "step.result";
      break;
    case FlowStep::Text::Store:
      Step.Message = "step.store";
      break;
    case FlowStep::Text::Throw:
      Step.Message = "step.throw";
      break;
    case FlowStep::Text::Widened:
      Step.Message = "step.widened";
      break;
    case FlowStep::Text::Unseen:
      Step.Message = S.Entity == NoIndex ? "step.unseen_call" : "step.unseen";
      break;
    }
    if (!Out.empty() && Out.back().Where == Step.Where &&
        Out.back().Message == Step.Message)
      continue;
    Out.push_back(std::move(Step));
  }
}

void Joiner::path(Finding &F, const Hit &H, SourcePos Closing, int Flow,
                  int Effect) const {
  EntityRef Entry = NoIndex;
  std::vector<std::pair<FlowStep, bool>> Chain;
  D.flatten(H.Chain, Chain);
  for (const auto &[S, Assumed] : Chain)
    if (S.In == Solver::RootFunction && Entry == NoIndex)
      Entry = S.Entity;
  if (Entry == NoIndex && H.EnterIn == Solver::RootFunction)
    Entry = H.Site;
  EntityRef Ignored = Entry;
  std::vector<PathStep> Middle;
  if (Flow >= 0) {
    flowSteps(Middle, H.In[static_cast<size_t>(Flow)].How, Closing, Ignored);
  } else {
    for (const auto &[S, Assumed] : Chain) {
      if (S.In == Solver::RootFunction || S.Where == Closing)
        continue;
      // What a model of a library calls is called where the library is.
      if (!S.Where.Line) {
        if (!Middle.empty())
          Middle.back().Arguments[1].second = quoted(S.Entity);
        continue;
      }
      PathStep Step;
      Step.Kind = StepKind::Call;
      Step.Where = place(S.Where);
      Step.Function = quoted(S.In);
      Step.Message = "step.call";
      Step.Arguments = {{"function", Step.Function},
                        {"name", quoted(S.Entity)}};
      Step.Assumed = Assumed;
      Middle.push_back(std::move(Step));
    }
  }
  if (Entry != NoIndex)
    F.Path.push_back(entryStep(Entry));
  PathStep Site;
  Site.Kind = StepKind::Site;
  Site.Where = F.SiteWhere;
  Site.Function = F.Site;
  Site.Message = "step.site";
  std::string Declares;
  for (const FactUse &U : F.Facts.AtSite)
    Declares +=
        (Declares.empty() ? "" : ", ") + Vocabulary::get()[U.Token].Full;
  Site.Arguments = {{"function", F.Site}, {"name", F.Site}, {"fact", Declares}};
  PathStep Close;
  Close.Kind = StepKind::ClosingStep;
  Close.Where = F.Where;
  Close.Function = F.ClosingFunction;
  Close.Arguments = {{"function", F.ClosingFunction}, {"name", F.Site}};
  Close.Message =
      Flow >= 0 && Effect < 0 ? "step.closing" : "step.closing_call";
  for (PathStep &S : Middle)
    F.Path.push_back(std::move(S));
  if (Effect < 0) {
    F.Path.push_back(std::move(Close));
    F.Path.push_back(std::move(Site));
    return;
  }
  // The output goes on: site first, then the way to the effect.
  if (H.Enter.Line && Flow >= 0) {
    PathStep Into = Close;
    Into.Kind = StepKind::Flow;
    Into.Where = place(H.Enter);
    Into.Message = "step.pass";
    F.Path.push_back(std::move(Into));
  }
  F.Path.push_back(std::move(Site));
  const Outflow &O = H.Out[static_cast<size_t>(Effect)];
  flowSteps(F.Path, O.How, O.Where, Ignored);
  Close.Message = "step.closing_effect";
  Close.Arguments = {{"function", F.ClosingFunction},
                     {"name", quoted(O.Callee)}};
  F.Path.push_back(std::move(Close));
  PathStep End;
  End.Kind = StepKind::Effect;
  End.Where = place(P[O.Callee].Where);
  End.Function = quoted(O.Callee);
  End.Message = "step.effect";
  End.Arguments = {{"function", End.Function},
                   {"name", End.Function},
                   {"fact", P.str(D.factInstance(O.Fact).Fact.Token).str()}};
  F.Path.push_back(std::move(End));
}

unsigned Joiner::otherEntries(const Hit &H) const {
  unsigned Count = 0;
  for (EntityRef E : Entries.Functions) {
    bool Leads = E == H.Site;
    for (uint32_t N : Reached) {
      if (Leads)
        break;
      if (Solved[N].Function != E)
        continue;
      Leads = llvm::any_of(Solved[N].Summary.Hits, [&](const Hit &X) {
        return X.Site == H.Site && X.Enter == H.Enter;
      });
    }
    Count += Leads;
  }
  return Count ? Count - 1 : 0;
}

//===----------------------------------------------------------------------===//
// Judging
//===----------------------------------------------------------------------===//

JudgeOptions Joiner::judging() const {
  JudgeOptions Judging;
  Judging.AsOf = Entries.In->AsOf.value_or(Options.AsOf);
  if (Entries.From)
    Judging.Knobs = Entries.From->Settings;
  return Judging;
}

Joiner::Candidate Joiner::candidate(const Hit &H, Assessment A, Situation S,
                                    SourcePos Closing, EntityRef ClosingIn,
                                    int Flow, int Effect) const {
  Candidate C;
  Finding &F = C.Found;
  F.In = Entries.In;
  F.Judging = judging();
  F.Site = siteName(H);
  F.Signature = P.str(P[H.Site].Signature).str();
  F.SiteWhere =
      place(H.Parameter >= 0
                ? P[H.Site].Parameters[static_cast<size_t>(H.Parameter)].Where
                : P[H.Site].Where);
  F.Where = place(Closing);
  if (!F.Where.isValid())
    F.Where = F.SiteWhere;
  F.ClosingFunction = ClosingIn < P.size() ? quoted(ClosingIn) : quoted(H.Site);
  F.Facts = std::move(S);
  F.Result = std::move(A);
  path(F, H, Closing, Flow, Effect);
  conflicts(F, H);
  F.Through = through(H);
  F.UserModelled = userModelled(F.Through);
  C.Length = F.Path.size();
  return C;
}

/// The functions that the calls to the site, and the flows in and out of it,
/// pass; sorted.
std::vector<uint32_t> Joiner::through(const Hit &H) const {
  std::set<uint32_t> Seen{H.Site};
  auto Note = [&](EntityRef R) {
    if (R < P.size() && P[R].Kind == EntityKind::Function)
      Seen.insert(R);
  };
  auto Add = [&](ProvenanceId How) {
    std::vector<std::pair<FlowStep, bool>> Steps;
    D.flatten(How, Steps);
    for (const auto &[S, Assumed] : Steps) {
      Note(S.In);
      Note(S.Entity);
    }
  };
  Note(H.EnterIn);
  Add(H.Chain);
  for (const Inflow &I : H.In)
    Add(I.How);
  for (const Outflow &O : H.Out)
    Add(O.How);
  return {Seen.begin(), Seen.end()};
}

/// What \p Functions call that only a model of the user's own describes.
std::vector<std::string>
Joiner::userModelled(const std::vector<uint32_t> &Functions) const {
  std::set<std::string> Names;
  auto Note = [&](EntityRef R) {
    if (R < P.size() && P.isUserModelled(R))
      Names.insert(P.name(R).str());
  };
  for (EntityRef R : Functions) {
    Note(R);
    for (const OutlineCall &C : Solved.outline().calls(R))
      Note(C.Callee);
  }
  return {Names.begin(), Names.end()};
}

/// Whether a flow into \p Fact closes a combination: effects and domains.
static bool isDestination(llvm::StringRef Fact) {
  std::optional<TokenId> T = Vocabulary::get().find(Fact);
  if (!T)
    return false;
  Facet F = Vocabulary::get()[*T].In;
  return F == Facet::Effect || F == Facet::Domain;
}

/// Facts whose last flow step closes a combination.
static bool bringsIn(llvm::StringRef Fact) {
  std::optional<TokenId> T = Vocabulary::get().find(Fact);
  if (!T)
    return false;
  Facet F = Vocabulary::get()[*T].In;
  return F == Facet::Source || F == Facet::Domain || F == Facet::Subject;
}

bool Joiner::passedThrough(ProvenanceId How, EntityRef Site) const {
  std::vector<std::pair<FlowStep, bool>> Steps;
  D.flatten(How, Steps);
  return llvm::any_of(Steps, [&](const auto &S) {
    return S.first.Entity == Site && (S.first.T == FlowStep::Text::Pass ||
                                      S.first.T == FlowStep::Text::Unseen);
  });
}

/// Each place that has to change is a finding of its own: where leaving out
/// every other closing step gives the same verdict, the step stands alone.
void Joiner::judgeRule(const Hit &H, const Rule &R,
                       std::vector<Candidate> &Out) {
  JudgeOptions Judging = judging();
  std::vector<bool> All(H.In.size(), true);
  Situation Whole = situation(H, All);
  Assessment Full = judge(*Options.Laws, R, Whole, *Entries.In, Judging);
  std::vector<size_t> Flows;
  std::vector<size_t> Effects;
  for (const ConditionResult &C : Full.Conditions)
    if (C.Is == Status::Established || C.Is == Status::Open)
      for (const Because &B : C.Why) {
        if (B.Cookie == ~0u)
          continue;
        if (B.In == Because::Place::FlowsIn && B.Cookie < 2000000 &&
            bringsIn(B.Fact))
          Flows.push_back(B.Cookie - 1000000);
        else if (B.In == Because::Place::FlowsOut && B.Cookie >= 2000000 &&
                 C.Is == Status::Established && isDestination(B.Fact))
          Effects.push_back(B.Cookie - 2000000);
      }
  auto Sort = [](std::vector<size_t> &List) {
    std::sort(List.begin(), List.end());
    List.erase(std::unique(List.begin(), List.end()), List.end());
  };
  Sort(Flows);
  Sort(Effects);
  // What the site kept from an earlier call came in where that call was.
  std::vector<size_t> Fresh;
  for (size_t I : Flows)
    if (H.In[I].Closing == H.Enter || !passedThrough(H.In[I].How, H.Site))
      Fresh.push_back(I);
  if (!Fresh.empty())
    Flows = std::move(Fresh);
  int FirstFlow = -1;
  for (size_t I : Flows)
    if (FirstFlow < 0 ||
        D.length(H.In[I].How) > D.length(H.In[size_t(FirstFlow)].How))
      FirstFlow = static_cast<int>(I);
  if (Full.Is == Verdict::Allowed) {
    Out.push_back(candidate(H, Full, Whole, H.Enter, H.EnterIn, FirstFlow, -1));
    return;
  }
  if (!Effects.empty()) {
    std::set<std::tuple<uint32_t, uint32_t, uint32_t>> Places;
    for (size_t I : Effects) {
      const Outflow &O = H.Out[I];
      if (!Places.insert({O.Where.File, O.Where.Line, O.Where.Column}).second)
        continue;
      Out.push_back(candidate(H, Full, Whole, O.Where, O.In, FirstFlow,
                              static_cast<int>(I)));
    }
    return;
  }
  // By closing step of the flows that matter.
  std::map<std::tuple<uint32_t, uint32_t, uint32_t>, std::vector<size_t>>
      Groups;
  for (size_t I : Flows) {
    const SourcePos &C = H.In[I].Closing;
    Groups[{C.File, C.Line, C.Column}].push_back(I);
  }
  bool Any = false;
  if (Groups.size() > 1)
    for (const auto &[Key, Members] : Groups) {
      std::vector<bool> Use(H.In.size(), true);
      for (size_t I : Flows)
        Use[I] = llvm::is_contained(Members, I);
      Situation Part = situation(H, Use);
      Assessment A = judge(*Options.Laws, R, Part, *Entries.In, Judging);
      if (gravity(A) != gravity(Full))
        continue;
      const Inflow &First = H.In[Members.front()];
      Out.push_back(candidate(H, A, Part, First.Closing, First.ClosingIn,
                              static_cast<int>(Members.front()), -1));
      Any = true;
    }
  if (Any)
    return;
  if (FirstFlow >= 0) {
    // The last step that brings something in; the site's entry among equals.
    size_t Best = Flows.back();
    for (size_t I : Flows)
      if (H.In[I].Closing == H.Enter)
        Best = I;
    if (!(H.In[Best].Closing == H.Enter))
      Best = static_cast<size_t>(FirstFlow);
    Out.push_back(candidate(H, Full, Whole, H.In[Best].Closing,
                            H.In[Best].ClosingIn, static_cast<int>(Best), -1));
    return;
  }
  Out.push_back(candidate(H, Full, Whole, H.Enter, H.EnterIn, -1, -1));
}

void Joiner::judgeHit(const Hit &H, std::vector<Candidate> &Out) {
  std::set<size_t> Rules;
  auto Add = [&](const std::vector<FactDecl> &Facts) {
    for (const FactDecl &F : Facts)
      if (auto T = Vocabulary::get().find(P.str(F.Token)))
        for (size_t I : Options.Laws->rulesFor(*T))
          Rules.insert(I);
  };
  Add(ownFacts(H));
  for (size_t I : Rules) {
    auto It = Supporting.find(I);
    bool Supports = It != Supporting.end() && It->second.count(H.Site);
    if (!Supports || !standsInOnly(H, I))
      judgeRule(H, Options.Laws->rules()[I], Out);
  }
}

std::vector<Finding> Joiner::judgeAll() {
  std::vector<Candidate> Found;
  for (const Hit &H : Root.Hits)
    judgeHit(H, Found);
  // The gravest per site, point and closing step; then the least missing,
  // then the shortest path.
  std::map<std::tuple<std::string, std::string, Location, std::string>,
           Candidate>
      Best;
  auto Rank = [](const Candidate &C) {
    return std::make_tuple(-int(gravity(C.Found.Result)),
                           C.Found.Result.Missing.size(), C.Length);
  };
  for (Candidate &C : Found) {
    auto Key = std::make_tuple(C.Found.Result.Point, C.Found.Site,
                               C.Found.Where, C.Found.Signature);
    auto It = Best.find(Key);
    if (It == Best.end())
      Best.emplace(Key, std::move(C));
    else if (Rank(C) < Rank(It->second))
      It->second = std::move(C);
  }
  std::vector<Finding> Result;
  for (auto &[Key, C] : Best)
    Result.push_back(std::move(C.Found));
  for (Finding &F : Result)
    for (const Hit &H : Root.Hits)
      if (siteName(H) == F.Site &&
          (place(H.Enter) == F.Where || !H.Enter.Line)) {
        F.MoreEntries = otherEntries(H);
        break;
      }
  return Result;
}

} // namespace art5
