// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Facts of called functions, the sites that a call enters, and the effects that
// their output feeds.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

/// A function's result, and what it writes through its parameters, carries the
/// facts declared on it.
void FlowAnalysis::applyFacts(State &St, Application &A, TreeRef &Result) {
  const Entity &E = P[A.Target];
  ValueSet Own;
  for (const FactDecl &F : E.Facts)
    if (Owner.roles(F.Token).Bits & FactRoles::Travels)
      D.insert(Own, D.symbol(SymbolKind::Fact, D.fact(F, A.Target)),
               D.step({FlowStep::Text::Source, A.Call->Where, Function,
                       A.Target, F.Token}));
  if (Own.empty())
    return;
  TreeRef T = D.leaf(Own);
  if (!E.has(EF_VoidResult))
    Result = D.joined(Result, T);
  if (E.has(EF_ReferenceResult) || E.Result != Passing::Value) {
    Where W;
    pointees(St, Result, W);
    for (LocationId L : W.Locations)
      write(St, L, T, true);
  }
  bool Other = !E.has(EF_VoidResult);
  for (size_t I = E.has(EF_Method) ? 1 : 0; I < E.Parameters.size(); ++I)
    Other |= E.Parameters[I].How == Passing::Pointer;
  for (size_t I = 0; I < std::min(E.Parameters.size(), A.Arguments.size()); ++I) {
    if (E.Parameters[I].How != Passing::Pointer)
      continue;
    if (I == 0 && E.has(EF_Method) && (Other || E.has(EF_Destructor)))
      continue;
    Where W;
    pointees(St, A.Arguments[I], W);
    for (LocationId L : W.Locations)
      write(St, L, T, true);
  }
  for (const Valued &V : Own)
    noteInner(V.Symbol, V.How, *A.Call);
  // What a site makes of what it fetched itself is its output too.
  if (IsSite)
    Result = D.joined(Result, D.leaf(D.symbol(SymbolKind::Self, Function)));
}

/// Data that counts as flowing into a site.
static bool flowsIn(SymbolKind K) {
  return isEntryData(K) || K == SymbolKind::Fact;
}

static Inflow *findInflow(Hit &H, SymbolId Symbol, SourcePos Closing) {
  auto It = llvm::find_if(H.In, [&](const Inflow &I) {
    return I.Symbol == Symbol && I.Closing == Closing;
  });
  return It == H.In.end() ? nullptr : &*It;
}

/// Adds \p O unless the same flow into the same call is there.
static void addOutflow(std::vector<Outflow> &List, const Outflow &O) {
  if (llvm::none_of(List, [&](const Outflow &X) {
        return X.Fact == O.Fact && X.Passed == O.Passed && X.Where == O.Where;
      }))
    List.push_back(O);
}

void FlowAnalysis::flowsIntoHit(Hit &H, const ValueSet &Values,
                                SourcePos Closing, ProvenanceId Pass) {
  for (const Valued &V : Values) {
    if (!flowsIn(D.get(V.Symbol).Kind))
      continue;
    ProvenanceId How = D.join(V.How, Pass);
    if (Inflow *Same = findInflow(H, V.Symbol, Closing)) {
      Same->How = D.better(Same->How, How);
      continue;
    }
    H.In.push_back({V.Symbol, Closing, Function, How});
    if (D.assumed(How))
      H.InClosed = false;
  }
}

uint32_t FlowAnalysis::newHit(Application &A, int Parameter) {
  std::string Key = "site " + std::to_string(A.Target) + " " +
                    std::to_string(Parameter) + " " +
                    std::to_string(A.CallId);
  auto [It, New] =
      HitIds.try_emplace(Key, static_cast<uint32_t>(Out.Hits.size()));
  if (New) {
    Hit H;
    H.Site = A.Target;
    H.Parameter = Parameter;
    H.Enter = A.Call->Where;
    H.EnterIn = Function;
    Out.Hits.push_back(H);
  }
  return It->second;
}

/// Whether a call of \p E enters a site: the function or one of its parameters.
bool FlowAnalysis::entersSite(const Entity &E) const {
  return Owner.anyPlays(E.Facts, FactRoles::Trigger) ||
         llvm::any_of(E.Parameters, [&](const Parameter &Each) {
           return Owner.anyPlays(Each.Facts, FactRoles::Trigger);
         });
}

void FlowAnalysis::enterSites(State &St, Application &A) {
  const Entity &E = P[A.Target];
  const CodeBody *Body = Owner.body(A.Target);
  bool Own = Body && !Body->IsModel;
  if (A.Callee)
    A.HitMap.assign(A.Callee->Hits.size(), NoIndex);
  // Where nobody sees the body, its declaration says what its parameters are.
  auto AddDeclared = [&](size_t I, ValueSet &Values) {
    if (A.Callee || I >= E.Parameters.size())
      return;
    for (const FactDecl &F : E.Parameters[I].Facts)
      if (Owner.roles(F.Token).Bits & FactRoles::Travels)
        D.insert(Values, D.symbol(SymbolKind::Fact, D.fact(F, A.Target)),
                 D.step({FlowStep::Text::Declared, F.Where, Function, A.Target,
                         F.Token}));
  };
  for (size_t I = 0; I < E.Parameters.size() && I < A.Arguments.size(); ++I) {
    if (!Owner.anyPlays(E.Parameters[I].Facts, FactRoles::Trigger))
      continue;
    uint32_t Id = newHit(A, static_cast<int>(I));
    A.Entered.push_back(Id);
    ValueSet Values;
    deep(St, A.Arguments[I], Values, /*Whole=*/true);
    AddDeclared(I, Values);
    flowsIntoHit(Out.Hits[Id], Values, A.Call->Where, A.Pass);
    if (A.Callee)
      for (const auto &[F, How] : A.Callee->Called)
        addCalled(Out.Hits[Id], F, How);
  }
  if (!Owner.anyPlays(E.Facts, FactRoles::Trigger))
    return;
  uint32_t Id = newHit(A, -1);
  A.Entered.push_back(Id);
  for (size_t I = 0; I < A.Arguments.size(); ++I) {
    if (I == 0 && E.has(EF_Method) && (Own || E.has(EF_Constructor)))
      continue;
    ValueSet Values;
    deep(St, A.Arguments[I], Values, /*Whole=*/true);
    AddDeclared(I, Values);
    flowsIntoHit(Out.Hits[Id], Values, A.Call->Where, A.Pass);
  }
  if (!A.Callee) {
    // Where nobody sees the body, everything it can write is its output.
    SymbolId Output = D.symbol(SymbolKind::Output, Id);
    for (size_t I = 0; I < std::min(E.Parameters.size(), A.Arguments.size()); ++I)
      if (E.Parameters[I].How == Passing::Pointer) {
        Where W;
        pointees(St, A.Arguments[I], W);
        for (LocationId L : W.Locations)
          write(St, L, D.leaf(Output), true);
      }
    return;
  }
  Hit &H = Out.Hits[Id];
  H.InClosed &= A.Callee->Closed;
  H.CalledClosed &= A.Callee->Closed;
  for (const Inflow &I : A.Callee->Inner) {
    for (const Valued &V : newInflows(A, H, I))
      H.In.push_back({V.Symbol, I.Closing, I.ClosingIn, V.How});
  }
  for (const auto &[F, How] : A.Callee->Called)
    addCalled(H, F, How);
}

/// The caller's values behind a flow into a callee's site, as far as \p H does
/// not have them.
ValueSet FlowAnalysis::newInflows(Application &A, Hit &H, const Inflow &I) {
  ValueSet Found;
  substituteFlows(A, I.Symbol, I.How, Found);
  llvm::erase_if(Found, [&](const Valued &V) {
    return !flowsIn(D.get(V.Symbol).Kind) || findInflow(H, V.Symbol, I.Closing);
  });
  return Found;
}

void FlowAnalysis::addCalled(Hit &H, uint32_t Fact, ProvenanceId How) {
  if (llvm::none_of(H.Called, [&](auto &C) { return C.first == Fact; }))
    H.Called.push_back({Fact, How});
}

void FlowAnalysis::attachSink(SymbolId Id, ProvenanceId Prefix,
                              const Outflow &O) {
  const Symbol S = D.get(Id);
  Outflow Full = O;
  Full.Passed |= S.Passed;
  Full.How = D.join(Prefix, O.How);
  if (S.Kind == SymbolKind::Output) {
    if (S.Payload >= Out.Hits.size())
      return; // Of a hit that is gone.
    addOutflow(Out.Hits[S.Payload].Out, Full);
    if (D.assumed(Full.How))
      Out.Hits[S.Payload].OutClosed = false;
    return;
  }
  if (!isEntryData(S.Kind) && S.Kind != SymbolKind::Self)
    return;
  SymbolId Bare = D.symbol(S.Kind, S.Payload, 0);
  auto Key = std::make_tuple(Bare, Full.Fact, Full.Where.File, Full.Where.Line,
                             Full.Where.Column, Full.Passed);
  if (SinkIds.insert(Key).second)
    Out.Sinks.push_back({Bare, Full});
}

void FlowAnalysis::recordSinks(State &St, Application &A) {
  const Entity &E = P[A.Target];
  auto Record = [&](const std::vector<FactDecl> &Facts, const ValueSet &Values) {
    for (const FactDecl &F : Facts) {
      if (!(Owner.roles(F.Token).Bits & FactRoles::Sinks))
        continue;
      Outflow O;
      O.Fact = D.fact(F, A.Target);
      O.Where = A.Call->Where;
      O.In = Function;
      O.Callee = A.Target;
      for (const Valued &V : Values)
        attachSink(V.Symbol, V.How, O);
    }
  };
  ValueSet All;
  if (Owner.anyPlays(E.Facts, FactRoles::Sinks))
    for (const TreeRef &T : A.Arguments)
      deep(*A.Before, T, All, /*Whole=*/true);
  // The site's own output, made by this very call, is none of its input.
  Record(E.Facts, All);
  for (size_t I = 0; I < E.Parameters.size() && I < A.Arguments.size(); ++I) {
    if (E.Parameters[I].Facts.empty())
      continue;
    ValueSet Values;
    deep(*A.Before, A.Arguments[I], Values, /*Whole=*/true);
    Record(E.Parameters[I].Facts, Values);
  }
}

void FlowAnalysis::importSinks(Application &A) {
  for (Sink S : A.Callee->Sinks) {
    if (!S.Into.Where.Line) {
      S.Into.Where = A.Call->Where;
      S.Into.In = Function;
    }
    const Symbol Sym = D.get(S.Symbol);
    if (Sym.Kind == SymbolKind::Self) {
      for (uint32_t Id : A.Entered)
        attachSink(D.symbol(SymbolKind::Output, Id), 0, S.Into);
      continue;
    }
    ValueSet Found;
    substituteFlows(A, S.Symbol, 0, Found);
    for (const Valued &V : Found)
      attachSink(V.Symbol, V.How, S.Into);
  }
}

void FlowAnalysis::importHits(Application &A) {
  ProvenanceId Step = 0;
  for (size_t K = 0; K < A.Callee->Hits.size(); ++K) {
    const Hit &From = A.Callee->Hits[K];
    Hit H;
    H.Site = From.Site;
    H.Parameter = From.Parameter;
    // Models have no places: what happens in them happens at the call.
    bool InModel = !From.Enter.Line && A.Call->Where.Line;
    H.Enter = InModel ? A.Call->Where : From.Enter;
    H.EnterIn = InModel ? Function : From.EnterIn;
    H.Path = From.Path;
    H.Called = From.Called;
    H.Out = From.Out;
    H.InClosed = From.InClosed;
    H.OutClosed = From.OutClosed;
    H.CalledClosed = From.CalledClosed;
    H.Mixed = From.Mixed;
    for (const Inflow &I : From.In) {
      for (const Valued &V : newInflows(A, H, I)) {
        H.In.push_back({V.Symbol, I.Closing, I.ClosingIn, V.How});
        if (InModel && !I.Closing.Line) {
          H.In.back().Closing = A.Call->Where;
          H.In.back().ClosingIn = Function;
        }
        if (D.assumed(V.How))
          H.InClosed = false;
      }
    }
    std::sort(H.In.begin(), H.In.end(), [](const Inflow &X, const Inflow &Y) {
      return std::tie(X.Symbol, X.Closing.File, X.Closing.Line,
                      X.Closing.Column) < std::tie(Y.Symbol, Y.Closing.File,
                                                   Y.Closing.Line,
                                                   Y.Closing.Column);
    });
    std::string Key = hitKey(H);
    auto [It, New] =
        HitIds.try_emplace(Key, static_cast<uint32_t>(Out.Hits.size()));
    A.HitMap[K] = It->second;
    if (!New) {
      mixHits(Out.Hits[It->second], H);
      continue;
    }
    if (!Step)
      Step = D.step({FlowStep::Text::Pass, A.Call->Where, Function, A.Target, 0});
    H.Chain = D.join(Step, From.Chain);
    Out.Hits.push_back(std::move(H));
  }
}

/// Takes a further hit into the one that has its key. The flows are the same,
/// or there are too many to tell apart: then what can establish is united,
/// what can excuse is what both share, and no set is whole.
void FlowAnalysis::mixHits(Hit &Into, const Hit &More) {
  for (const Outflow &O : More.Out)
    addOutflow(Into.Out, O);
  Into.InClosed &= More.InClosed;
  Into.OutClosed &= More.OutClosed;
  Into.CalledClosed &= More.CalledClosed;
  if (!Into.Mixed)
    return;
  for (const Inflow &I : More.In)
    if (!findInflow(Into, I.Symbol, I.Closing))
      Into.In.push_back(I);
  for (const auto &[Fact, How] : More.Called)
    addCalled(Into, Fact, How);
  auto Excuses = [&](uint32_t Fact) {
    return (Owner.roles(D.factInstance(Fact).Fact.Token).Bits &
            FactRoles::Excuses) != 0;
  };
  std::erase_if(Into.Path, [&](uint32_t Fact) {
    return Excuses(Fact) && !llvm::is_contained(More.Path, Fact);
  });
  for (uint32_t Fact : More.Path)
    if (!Excuses(Fact) && !llvm::is_contained(Into.Path, Fact))
      Into.Path.push_back(Fact);
  std::sort(Into.Path.begin(), Into.Path.end());
  Into.InClosed = Into.OutClosed = Into.CalledClosed = false;
}

/// Hits that join the same facts are one, whichever call led to them; past
/// max_fact_sets distinct ones, all further ones are mixed into one.
std::string FlowAnalysis::hitKey(Hit &H) {
  std::string Base = std::to_string(H.Site) + "." +
                     std::to_string(H.Parameter) + "." +
                     std::to_string(H.Enter.File) + ":" +
                     std::to_string(H.Enter.Line) + ":" +
                     std::to_string(H.Enter.Column);
  std::string Key = Base + " p";
  for (uint32_t F : H.Path)
    Key += "," + std::to_string(F);
  Key += " i";
  for (const Inflow &I : H.In)
    Key += "," + std::to_string(I.Symbol) + "@" +
           std::to_string(I.Closing.Line) + ":" +
           std::to_string(I.Closing.Column);
  Key += " o";
  for (const Outflow &O : H.Out)
    Key += "," + std::to_string(O.Fact) + "/" + std::to_string(O.Passed);
  if (HitIds.count(Key))
    return Key;
  unsigned &Count = HitSets[Base];
  if (Count >= Owner.MaxFactSets) {
    Out.Unseen.insert({LedgerEntry::Kind::FactSetOverflow, H.Site, H.Enter,
                       Limit::FactSets});
    H.Mixed = true;
    H.InClosed = H.OutClosed = H.CalledClosed = false;
    return Base + " more";
  }
  ++Count;
  return Key;
}

} // namespace art5
