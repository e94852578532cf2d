// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Entry memory under more than one name: what the pattern of the summary at
// hand says, and which pattern a call asks its callee for.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// In the function at hand
//===----------------------------------------------------------------------===//

/// Callers have to know which entry memory the summary speaks of.
void FlowAnalysis::name(LocationId Root) {
  RootKind K = D[Root].Root;
  if (K == RootKind::Pre || K == RootKind::Global)
    Out.Named.insert(Root);
}

/// The objects that In(Pointer) led to at entry.
void FlowAnalysis::entryPointees(LocationId Pointer,
                                 std::vector<LocationId> &To) {
  LocationId Root = D.pre(Pointer);
  auto It = Aliases.find(Root);
  if (It == Aliases.end() || It->second.Own) {
    name(Root);
    To.push_back(Root);
  }
  if (It == Aliases.end())
    return;
  for (LocationId L : It->second.Others) {
    name(D.rootOf(L));
    To.push_back(L);
  }
}

/// The elements of the array that \p L is an element of; with \p Other, those
/// at other positions as far as they are told apart.
void FlowAnalysis::moveAlong(LocationId L, bool Other,
                             std::vector<LocationId> &To) {
  const LocationNode N = D[L];
  if (!N.IsRoot || N.Root != RootKind::Pre) {
    To.push_back(D.child(L, Step{Step::Kind::Offset, 0}));
    return;
  }
  if (!Other || D.isMoved(N.Payload))
    To.push_back(L);
  if (!D.isMoved(N.Payload))
    entryPointees(D.moved(N.Payload), To);
}

/// A pointer to another element of the array that \p Pointer points into.
TreeRef FlowAnalysis::movedAlong(const TreeRef &Pointer) {
  ValueSet Own;
  for (const Valued &V : Pointer->Own) {
    const Symbol S = D.get(V.Symbol);
    if (S.Kind == SymbolKind::In) {
      D.insert(Own, D.symbol(S.Kind, D.moved(S.Payload), S.Passed), V.How);
    } else if (S.Kind == SymbolKind::Address) {
      std::vector<LocationId> To;
      moveAlong(S.Payload, /*Other=*/true, To);
      for (LocationId L : To)
        D.insert(Own, D.symbol(S.Kind, L), V.How);
    } else {
      D.insert(Own, V.Symbol, V.How);
    }
  }
  return D.leaf(std::move(Own));
}

/// Entry memory that is not what it was, or not only under its own name.
std::vector<LocationId> FlowAnalysis::hidden(const State &St) const {
  std::vector<LocationId> Result;
  for (const auto &[Root, Tree] : St.Roots)
    if (D[Root].Root == RootKind::Pre)
      Result.push_back(Root);
  for (const auto &[Root, Alias] : Aliases)
    Result.push_back(Root);
  sortUnique(Result);
  return Result;
}

/// Whether pointers in \p From, or behind it, lead to \p Root.
bool FlowAnalysis::leadsTo(LocationId From, LocationId Root) const {
  for (unsigned Hops = 0; Hops < 64; ++Hops) {
    if (D[Root].Root != RootKind::Pre)
      return false;
    LocationId Pointer = D[Root].Payload;
    if (D.contains(From, Pointer))
      return true;
    Root = D.rootOf(Pointer);
  }
  return false;
}

//===----------------------------------------------------------------------===//
// At a call
//===----------------------------------------------------------------------===//

NamedMemory FlowAnalysis::namedAt(Application &A, LocationId Name,
                                  bool Written) {
  NamedMemory Result;
  Result.Name = Name;
  Result.Written = Written;
  if (D[Name].Root == RootKind::Global) {
    name(Name);
    Result.At.push_back(Name);
    Result.Exact = true;
    return Result;
  }
  Where W;
  allPointeesOfEntry(A, Name, W);
  Result.At = std::move(W.Locations);
  Result.Loose = !W.Floating.empty();
  Result.Exact = Result.At.size() == 1 && !Result.Loose && !D[Name].Many &&
                 !D[Result.At.front()].Many && D.folds(Name).empty();
  return Result;
}

/// Adds names for what the callee takes as a whole where the same call writes
/// to an object behind it.
void FlowAnalysis::namesBehind(Application &A, const FunctionSummary &S,
                               std::vector<NamedMemory> &Names) {
  std::set<LocationId> Written, Roots;
  for (const NamedMemory &N : Names) {
    Roots.insert(N.Name);
    if (N.Written)
      for (LocationId L : N.At)
        Written.insert(D.rootOf(L));
  }
  struct Item {
    TreeRef Value;
    LocationId Name;
  };
  std::vector<Item> Stack;
  std::set<std::pair<LocationId, LocationId>> Seen; ///< Object, name.
  for (LocationId L : S.Whole)
    Stack.push_back({valueOfEntry(A, L), L});
  while (!Stack.empty()) {
    if (Seen.size() >= Owner.limits().ObjectsBehind)
      return giveUp(Limit::ObjectsBehind, A.Call->Where);
    Item Top = std::move(Stack.back());
    Stack.pop_back();
    for (const auto &[Key, Child] : Top.Value->Children)
      Stack.push_back({Child, D.child(Top.Name, Domain::stepOf(Key))});
    Where W;
    pointees(*A.Before, D.leaf(Top.Value->Own), W);
    if (W.Locations.empty())
      continue;
    LocationId Root = D.pre(Top.Name);
    for (LocationId L : W.Locations) {
      if (!Seen.insert({L, Root}).second)
        continue;
      if (Written.count(D.rootOf(L)) && Roots.insert(Root).second)
        Names.push_back(namedAt(A, Root, S.Written.count(Root)));
      Stack.push_back({read(*A.Before, L), Root});
    }
  }
}

/// What the callee has to know of ours beyond \p Known: that names of its
/// summary \p S are one object here.
AliasPattern FlowAnalysis::aliasesAt(Application &A, const FunctionSummary &S,
                                     const AliasPattern &Known) {
  AliasPattern Result = Known;
  std::vector<NamedMemory> Names;
  for (LocationId Name : S.Named)
    Names.push_back(namedAt(A, Name, S.Written.count(Name)));
  if (S.Written.empty())
    return Result;
  namesBehind(A, S, Names);
  extend(D, Result, patternOf(D, Names));
  return Result;
}

/// Takes away what the callee knows under another name for sure.
void FlowAnalysis::withoutCovered(Application &A, LocationId Root, Where &At) {
  if (!A.Aliases)
    return;
  auto It = A.Aliases->find(Root);
  if (It == A.Aliases->end())
    return;
  for (LocationId Other : It->second.Others) {
    NamedMemory N = namedAt(A, D.rootOf(Other), false);
    if (!N.Exact)
      continue;
    LocationId Place = N.At.front();
    for (Step S : D.path(Other))
      Place = D.child(Place, S);
    if (!D[Place].Many)
      std::erase(At.Locations, Place);
  }
}

} // namespace art5
