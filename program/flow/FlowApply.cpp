// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a callee's summary means at one call: its names are replaced by ours.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// Substitution
//===----------------------------------------------------------------------===//

/// "$1" in a model stands for the constant that argument 1 is, if it is one.
static Step instantiate(Step S, const Program &P, const Statement &Call,
                        bool Method) {
  if (S.K != Step::Kind::Index)
    return S;
  llvm::StringRef Text = P.str(S.Index);
  unsigned N = 0;
  if (!Text.consume_front("$") || Text.getAsInteger(10, N))
    return S;
  N += Method ? 1 : 0;
  if (N < Call.Arguments.size() && Call.Arguments[N].Literal)
    return {Step::Kind::Index, Call.Arguments[N].Literal};
  return {Step::Kind::Element, 0};
}

/// What the caller has in the callee's entry location \p L.
TreeRef FlowAnalysis::valueOfEntry(Application &A, LocationId L) {
  auto Known = A.Known.find(L);
  if (Known != A.Known.end())
    return Known->second;
  LocationId Root = D.rootOf(L);
  TreeRef T = D.empty();
  const LocationNode N = D[Root];
  switch (N.Root) {
  case RootKind::Entry:
    if (N.Payload < A.Arguments.size())
      T = along(A, A.Arguments[N.Payload], L);
    break;
  case RootKind::Pre: {
    Where W;
    pointeesOfEntry(A, Root, W);
    T = partsAt(A, W, L);
    break;
  }
  case RootKind::Global:
    T = along(A, rootTree(*A.Before, Root), L);
    break;
  default:
    break;
  }
  A.Known[L] = T;
  return T;
}

/// What is at the callee's \p L in \p T, the value of its root.
TreeRef FlowAnalysis::along(Application &A, TreeRef T, LocationId L) {
  for (Step S : D.path(L))
    T = S.K == Step::Kind::Offset
            ? movedAlong(T)
            : D.project(T, instantiate(S, P, *A.Call, A.Method));
  return T;
}

/// What the parts of the objects \p At hold that the callee knows as \p L. The
/// parts are joined, not the objects: these may be large.
TreeRef FlowAnalysis::partsAt(Application &A, const Where &At, LocationId L) {
  TreeRef T =
      At.Floating.empty() ? D.empty() : along(A, D.leaf(At.Floating), L);
  for (LocationId Each : At.Locations)
    T = D.joined(T, along(A, read(*A.Before, Each), L));
  return T;
}

/// The caller's objects that the callee knows as \p Root and under no other
/// name.
void FlowAnalysis::pointeesOfEntry(Application &A, LocationId Root,
                                   Where &Out) {
  allPointeesOfEntry(A, Root, Out);
  withoutCovered(A, Root, Out);
}

/// The caller's objects that the callee knows as \p Root, the pointee of a
/// pointer. Where a recursive structure was folded into it, these are all
/// objects that its links lead to.
void FlowAnalysis::allPointeesOfEntry(Application &A, LocationId Root,
                                      Where &Out) {
  auto Known = A.Pointees.find(Root);
  if (Known == A.Pointees.end()) {
    // Recursion through a folded structure finds what is there so far.
    A.Pointees[Root] = {};
    Where Found = followLinks(A, Root);
    Known = A.Pointees.find(Root);
    Known->second = std::move(Found);
  }
  llvm::append_range(Out.Locations, Known->second.Locations);
  D.unite(Out.Floating, Known->second.Floating);
}

FlowAnalysis::Where FlowAnalysis::followLinks(Application &A, LocationId Root) {
  Where Out;
  pointees(*A.Before, valueOfEntry(A, D[Root].Payload), Out);
  sortUnique(Out.Locations);
  std::vector<LocationId> Links = D.folds(Root).vec(); // It may grow.
  llvm::DenseSet<LocationId> Seen(Out.Locations.begin(), Out.Locations.end());
  std::vector<LocationId> Queue = Out.Locations;
  for (size_t I = 0; I < Queue.size() && !Links.empty(); ++I) {
    Where One;
    One.Locations.push_back(Queue[I]);
    Where Next;
    for (LocationId Link : Links)
      pointees(*A.Before, valueFrom(A, Link, Root, One), Next);
    D.unite(Out.Floating, Next.Floating);
    for (LocationId L : Next.Locations)
      if (Seen.insert(L).second)
        Queue.push_back(L);
    if (Queue.size() >= Owner.limits().FoldedObjects) {
      giveUp(Limit::FoldedObjects, A.Call->Where);
      break;
    }
  }
  Out.Locations = std::move(Queue);
  sortUnique(Out.Locations);
  return Out;
}

/// What the callee's \p L held, where its \p Root is the objects \p At.
TreeRef FlowAnalysis::valueFrom(Application &A, LocationId L, LocationId Root,
                                const Where &At) {
  LocationId Start = D.rootOf(L);
  if (Start == Root)
    return partsAt(A, At, L);
  if (D[Start].Root != RootKind::Pre)
    return valueOfEntry(A, L);
  Where W;
  pointees(*A.Before, valueFrom(A, D[Start].Payload, Root, At), W);
  return partsAt(A, W, L);
}

/// Where the callee's location \p L is in the caller.
void FlowAnalysis::locationsOf(Application &A, LocationId L, Where &Out) {
  LocationId Root = D.rootOf(L);
  const LocationNode N = D[Root];
  switch (N.Root) {
  case RootKind::Pre:
    pointeesOfEntry(A, Root, Out);
    break;
  case RootKind::Global:
    Out.Locations.push_back(Root);
    break;
  case RootKind::Heap:
    Out.Locations.push_back(
        N.Opaque ? opaque(A.CallId, N.Payload)
                 : heap(A.CallId, N.Payload, D[Root].Many || A.InCycle));
    break;
  default:
    break;
  }
  std::sort(Out.Locations.begin(), Out.Locations.end());
  Out.Locations.erase(std::unique(Out.Locations.begin(), Out.Locations.end()),
                      Out.Locations.end());
  Out.Single = Out.Locations.size() == 1;
  for (Step S : D.path(L)) {
    S = instantiate(S, P, *A.Call, A.Method);
    for (LocationId &X : Out.Locations)
      X = D.child(X, S);
    if (S.K == Step::Kind::Element)
      Out.Single = false;
  }
}

/// \p Self is the callee's location that the symbols were found in: what was
/// there at entry and still is has not been passed anywhere.
void FlowAnalysis::substituteOwn(Application &A, const ValueSet &Own,
                                 TreeRef &Result, LocationId Self) {
  ValueSet Flat;
  for (const Valued &V : Own) {
    const Symbol S = D.get(V.Symbol);
    switch (S.Kind) {
    case SymbolKind::In: {
      TreeRef T = valueOfEntry(A, S.Payload);
      if (S.Passed)
        T = D.guarded(T, S.Passed);
      if (S.Payload != Self && (A.Pass || V.How))
        T = D.withStep(T, D.join(A.Pass, V.How));
      Result = D.joined(Result, T);
      break;
    }
    case SymbolKind::Any: {
      ValueSet Found;
      deep(*A.Before, valueOfEntry(A, S.Payload), Found);
      ProvenanceId How = D.join(A.Pass, V.How);
      for (const Valued &W : D.smeared(Found))
        D.insert(Flat, D.passing(W.Symbol, S.Passed), D.join(W.How, How));
      break;
    }
    case SymbolKind::Address: {
      Where W;
      locationsOf(A, S.Payload, W);
      for (LocationId L : W.Locations)
        D.insert(Flat, D.symbol(SymbolKind::Address, L), 0);
      D.unite(Flat, W.Floating);
      break;
    }
    case SymbolKind::Output:
      if (S.Payload < A.HitMap.size())
        D.insert(Flat,
                 D.symbol(SymbolKind::Output, A.HitMap[S.Payload], S.Passed),
                 V.How);
      break;
    case SymbolKind::Unknown:
      substituteUnknown(A, V, Flat);
      break;
    case SymbolKind::Self:
      for (uint32_t Id : A.Entered)
        D.insert(Flat, D.symbol(SymbolKind::Output, Id, S.Passed), V.How);
      break;
    default:
      D.insert(Flat, V.Symbol, V.How);
      break;
    }
  }
  if (!Flat.empty())
    Result = D.joined(Result, D.leaf(std::move(Flat)));
}

TreeRef FlowAnalysis::substitute(Application &A, const TreeRef &T,
                                 LocationId Self) {
  TreeRef Result = D.empty();
  substituteOwn(A, T->Own, Result, Self);
  for (const auto &[Key, Child] : T->Children) {
    Step Own = Domain::stepOf(Key);
    Step S = instantiate(Own, P, *A.Call, A.Method);
    LocationId Inner = Self == NoIndex ? NoIndex : D.child(Self, Own);
    Result = D.assign(Result, {S}, substitute(A, Child, Inner), false);
  }
  return Result;
}

/// The caller's symbols behind a callee's symbol, all that they reach
/// included.
void FlowAnalysis::substituteFlows(Application &A, SymbolId Id,
                                   ProvenanceId How, ValueSet &Result) {
  const Symbol S = D.get(Id);
  if (isEntryData(S.Kind)) {
    ValueSet Found;
    deep(*A.Before, valueOfEntry(A, S.Payload), Found, /*Whole=*/true);
    for (const Valued &V : D.smeared(Found))
      D.insert(Result, D.passing(V.Symbol, S.Passed),
               D.join(D.join(V.How, A.Pass), How));
    return;
  }
  if (S.Kind == SymbolKind::Output) {
    if (S.Payload < A.HitMap.size())
      D.insert(Result,
               D.symbol(SymbolKind::Output, A.HitMap[S.Payload], S.Passed),
               How);
    return;
  }
  if (S.Kind == SymbolKind::Unknown)
    substituteUnknown(A, {Id, How}, Result);
  if (S.Kind == SymbolKind::Fact)
    D.insert(Result, Id, How);
}

//===----------------------------------------------------------------------===//
// Applying a summary
//===----------------------------------------------------------------------===//

/// What the callee leaves in memory, in our names. All substitutions see memory
/// as it was before the call.
std::vector<FlowAnalysis::Write>
FlowAnalysis::writesOf(Application &A,
                       const std::map<LocationId, TreeRef> &Effects) {
  std::vector<Write> Writes;
  for (const auto &[Root, Tree] : Effects) {
    Where W;
    locationsOf(A, Root, W);
    TreeRef Value = D.guarded(substitute(A, Tree, Root), A.Passed);
    bool Weak = W.Locations.size() != 1;
    for (LocationId L : W.Locations) {
      // Two names of the callee for one object of ours: both may hold.
      bool Again = llvm::any_of(Writes, [&](const Write &Other) {
        return D.contains(Other.To, L) || D.contains(L, Other.To);
      });
      Writes.push_back({L, Value, Weak || Again});
    }
  }
  return Writes;
}

void FlowAnalysis::applyWrites(State &St, const Application &A,
                               const std::vector<Write> &Writes) {
  for (const Write &W : Writes)
    write(St, W.To, W.Value, W.Weak || A.Weak);
}

void FlowAnalysis::applySummary(State &St, Application &A, TreeRef &Result) {
  const FunctionSummary &S = *A.Callee;
  const CodeBody *Body = Owner.body(A.Target);
  importHits(A);
  importSinks(A);
  for (const auto &[Fact, How] : S.Called)
    Out.Called.try_emplace(Fact,
                           D.join(D.step({FlowStep::Text::Pass, A.Call->Where,
                                          Function, A.Target, 0}),
                                  How));
  Out.Closed &= S.Closed;
  Out.Partial |= S.Partial;
  if (NeedsInner && !Code.IsModel)
    for (const Inflow &I : S.Inner) {
      ValueSet Found;
      substituteFlows(A, I.Symbol, I.How, Found);
      for (const Valued &V : Found)
        if (!isEntryData(D.get(V.Symbol).Kind))
          noteInner(V.Symbol, V.How, *A.Call);
        else
          noteRead(D.leaf(V.Symbol, V.How), *A.Call);
    }
  leaveCallee(St, A);
  std::vector<Write> Writes = writesOf(A, S.Effects);
  Result = substitute(A, S.Result);
  if (!Code.IsModel && Body && !Body->IsModel && !Result->isEmpty())
    Result = D.withStep(Result, D.step({FlowStep::Text::Result, A.Call->Where,
                                        Function, A.Target, 0}));
  for (const Thrown &T : S.Throws)
    routeThrown({T.Type, T.Class, substitute(A, T.Value)}, A.Call->Try);
  applyWrites(St, A, Writes);
  // What a site computed is its output, wherever it is left.
  for (uint32_t Id : A.Entered)
    for (Write &W : Writes)
      if (D[W.To].Root != RootKind::Heap)
        markChanged(St, W.To, A, D.symbol(SymbolKind::Output, Id));
}

/// More aliases than patterns are told apart: what the callee wrote under one
/// name is taken to be there before it reads another, as long as that changes
/// anything.
void FlowAnalysis::applyAgain(State &St, Application &A, TreeRef &Result) {
  A.Weak = true;
  for (unsigned Round = 0; Round < Owner.limits().DispatchRounds; ++Round) {
    State Before = St;
    A.Before = &Before;
    A.Known.clear();
    TreeRef More = D.empty();
    applySummary(St, A, More);
    Result = D.joined(Result, More);
    State After = Before;
    if (!joinInto(After, St))
      break;
  }
  A.Before = &St;
  A.Known.clear();
  giveUp(Limit::AliasPatterns, A.Call->Where);
}

/// Adds \p Output to the parts of \p To that the call changed.
void FlowAnalysis::markChanged(State &St, LocationId To, Application &A,
                               SymbolId Output) {
  TreeRef Before = read(*A.Before, To), After = read(St, To);
  write(St, To, marked(Before, After, Output), false);
}

TreeRef FlowAnalysis::marked(const TreeRef &Before, const TreeRef &After,
                             SymbolId Output) {
  // Written with nothing that the analysis follows: still an output.
  if (D.same(Before, After))
    return After;
  ValueSet Own = After->Own;
  auto Symbol = [](const Valued &X, const Valued &Y) {
    return X.Symbol == Y.Symbol;
  };
  if (!llvm::equal(Before->Own, After->Own, Symbol))
    D.insert(Own, Output, 0);
  TreeChildren Children;
  for (const auto &[Key, Child] : After->Children)
    Children.push_back(
        {Key, marked(D.project(Before, Domain::stepOf(Key)), Child, Output)});
  return After->Collapsed
             ? D.collapsed(std::move(Own))
             : D.tree(std::move(Own), std::move(Children), After->AnyIndex);
}

} // namespace art5
