// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/flow/Domain.h"
#include <algorithm>

namespace art5 {

Domain::Domain() : Empty(std::make_shared<Tree>()) {
  Provenances.emplace_back(); // 0: nothing happened.
}

//===----------------------------------------------------------------------===//
// Locations
//===----------------------------------------------------------------------===//

LocationId Domain::root(RootKind K, uint32_t Payload, bool Many) {
  auto Key = std::make_pair((uint64_t(1) << 40) | uint64_t(K), uint64_t(Payload));
  auto [It, New] =
      LocationIds.try_emplace(Key, static_cast<LocationId>(Locations.size()));
  if (New) {
    LocationNode N;
    N.Root = K;
    N.Payload = Payload;
    N.RootLocation = It->second;
    N.Many = Many;
    Locations.push_back(N);
  }
  return It->second;
}

LocationId Domain::find(RootKind K, uint32_t Payload) const {
  auto It = LocationIds.find(
      std::make_pair((uint64_t(1) << 40) | uint64_t(K), uint64_t(Payload)));
  return It == LocationIds.end() ? NoIndex : It->second;
}

LocationId Domain::child(LocationId L, Step S, bool *Cut) {
  if (S.K == Step::Kind::Offset) {
    // p[i]: another element of the array that p points into.
    const LocationNode &N = Locations[L];
    if (!N.IsRoot && (N.By.K == Step::Kind::Element ||
                      N.By.K == Step::Kind::Index))
      return child(N.Parent, Step{Step::Kind::Element, 0}, Cut);
    S = Step{Step::Kind::Element, 0};
  }
  if (Locations[L].Length >= MaxPathLength) {
    if (Cut)
      *Cut = true;
    Locations[L].Many = true;
    return L;
  }
  return newChild(L, S);
}

LocationId Domain::moved(LocationId L) {
  return isMoved(L) ? L : newChild(L, Step{Step::Kind::Offset, 0});
}

LocationId Domain::newChild(LocationId L, Step S) {
  auto Key = std::make_pair(uint64_t(L), key(S));
  auto [It, New] =
      LocationIds.try_emplace(Key, static_cast<LocationId>(Locations.size()));
  if (New) {
    LocationNode N = Locations[L];
    N.IsRoot = false;
    N.Parent = L;
    N.By = S;
    ++N.Length;
    N.Many |= S.K == Step::Kind::Element || S.K == Step::Kind::Offset;
    Locations.push_back(N);
  }
  return It->second;
}

LocationId Domain::fold(LocationId Pointer, LocationId Into) {
  Locations[Into].Many = true;
  std::vector<LocationId> &Known = Folds[Into];
  if (!llvm::is_contained(Known, Pointer))
    Known.push_back(Pointer);
  return Into;
}

/// The member or element that holds the pointer, wherever it was moved to.
Step Domain::linkOf(LocationId Pointer) const {
  if (isMoved(Pointer))
    Pointer = Locations[Pointer].Parent;
  return Locations[Pointer].IsRoot ? Step() : Locations[Pointer].By;
}

/// Recursive structures fold: the second `next` of a list leads back to the
/// node that the first led to.
LocationId Domain::pre(LocationId L) {
  const LocationNode &N = Locations[L];
  LocationId Outer = N.RootLocation;
  Step Link = linkOf(L);
  if (Link.K != Step::Kind::Deref && Link.K != Step::Kind::Index)
    for (unsigned Hops = 0; Hops < 2 * MaxPointerDepth; ++Hops) {
      const LocationNode &R = Locations[Outer];
      if (R.Root != RootKind::Pre)
        break;
      if (linkOf(R.Payload) == Link)
        return fold(L, Outer);
      Outer = Locations[R.Payload].RootLocation;
    }
  const LocationNode &Root = Locations[N.RootLocation];
  if (Root.Pointers >= MaxPointerDepth)
    return fold(L, N.RootLocation);
  uint8_t Pointers = Root.Pointers + 1;
  bool Many = N.Many;
  LocationId Result = root(RootKind::Pre, L, Many);
  Locations[Result].Pointers = Pointers;
  return Result;
}

std::vector<Step> Domain::path(LocationId L) const {
  std::vector<Step> Out;
  for (; !Locations[L].IsRoot; L = Locations[L].Parent)
    Out.push_back(Locations[L].By);
  std::reverse(Out.begin(), Out.end());
  return Out;
}

bool Domain::contains(LocationId Outer, LocationId Inner) const {
  while (Inner != Outer && !Locations[Inner].IsRoot)
    Inner = Locations[Inner].Parent;
  return Inner == Outer;
}

bool Domain::isEntryMemory(LocationId Root) const {
  RootKind K = Locations[Root].Root;
  return K == RootKind::Pre || K == RootKind::Global || K == RootKind::Entry;
}

//===----------------------------------------------------------------------===//
// Symbols and provenance
//===----------------------------------------------------------------------===//

SymbolId Domain::symbol(SymbolKind K, uint32_t Payload, SafeguardMask Passed) {
  auto Key = std::make_pair((uint64_t(K) << 32) | Payload, uint64_t(Passed));
  auto [It, New] =
      SymbolIds.try_emplace(Key, static_cast<SymbolId>(Symbols.size()));
  if (New)
    Symbols.push_back({K, Payload, Passed});
  return It->second;
}

SymbolId Domain::passing(SymbolId S, SafeguardMask More) {
  Symbol Old = Symbols[S];
  if (!travels(Old.Kind) || (Old.Passed | More) == Old.Passed)
    return S;
  return symbol(Old.Kind, Old.Payload, Old.Passed | More);
}

uint32_t Domain::fact(const FactDecl &F, EntityRef On) {
  auto Key = std::make_tuple(F.Token, F.Where.File, F.Where.Line,
                             F.Where.Column, On);
  auto [It, New] = FactIds.try_emplace(Key, static_cast<uint32_t>(Facts.size()));
  if (New)
    Facts.push_back({F, On});
  return It->second;
}

ProvenanceId Domain::step(FlowStep S, bool Assumed) {
  Provenances.push_back({S, 0, 0, 1, Assumed});
  return static_cast<ProvenanceId>(Provenances.size() - 1);
}

ProvenanceId Domain::join(ProvenanceId A, ProvenanceId B) {
  if (!A || !B)
    return A ? A : B;
  auto [It, New] = Joins.try_emplace(
      {A, B}, static_cast<ProvenanceId>(Provenances.size()));
  if (New) {
    ProvenanceNode N;
    N.Left = A;
    N.Right = B;
    N.Length = Provenances[A].Length + Provenances[B].Length;
    N.Assumed = Provenances[A].Assumed || Provenances[B].Assumed;
    Provenances.push_back(N);
  }
  return It->second;
}

ProvenanceId Domain::better(ProvenanceId A, ProvenanceId B) const {
  const ProvenanceNode &X = Provenances[A], &Y = Provenances[B];
  if (X.Assumed != Y.Assumed)
    return X.Assumed ? B : A;
  return Y.Length < X.Length ? B : A;
}

void Domain::flatten(ProvenanceId P,
                     std::vector<std::pair<FlowStep, bool>> &Out) const {
  std::vector<ProvenanceId> Stack{P};
  while (!Stack.empty()) {
    ProvenanceId Top = Stack.back();
    Stack.pop_back();
    if (!Top)
      continue;
    const ProvenanceNode &N = Provenances[Top];
    if (N.Left) {
      Stack.push_back(N.Right);
      Stack.push_back(N.Left);
    } else {
      Out.push_back({N.Leaf, N.Assumed});
    }
  }
}

//===----------------------------------------------------------------------===//
// Trees
//===----------------------------------------------------------------------===//

TreeRef Domain::leaf(ValueSet Own) const {
  if (Own.empty())
    return Empty;
  auto T = std::make_shared<Tree>();
  T->Own = std::move(Own);
  return T;
}

void Domain::insert(ValueSet &Into, SymbolId S, ProvenanceId P) const {
  auto It = std::lower_bound(
      Into.begin(), Into.end(), S,
      [](const Valued &V, SymbolId Id) { return V.Symbol < Id; });
  if (It != Into.end() && It->Symbol == S)
    It->How = better(It->How, P);
  else
    Into.insert(It, {S, P});
}

void Domain::unite(ValueSet &Into, const ValueSet &More) const {
  if (More.empty())
    return;
  if (Into.empty()) {
    Into = More;
    return;
  }
  ValueSet Out;
  Out.reserve(Into.size() + More.size());
  size_t I = 0, J = 0;
  while (I < Into.size() || J < More.size()) {
    if (J == More.size() ||
        (I < Into.size() && Into[I].Symbol < More[J].Symbol))
      Out.push_back(Into[I++]);
    else if (I == Into.size() || More[J].Symbol < Into[I].Symbol)
      Out.push_back(More[J++]);
    else {
      Out.push_back({Into[I].Symbol, better(Into[I].How, More[J].How)});
      ++I;
      ++J;
    }
  }
  Into = std::move(Out);
}

/// What an object's own symbols mean for a part of it.
ValueSet Domain::derive(const ValueSet &Own, Step S) {
  ValueSet Out;
  for (const Valued &V : Own) {
    Symbol Sym = Symbols[V.Symbol];
    switch (Sym.Kind) {
    case SymbolKind::In:
      insert(Out, symbol(SymbolKind::In, child(Sym.Payload, S), Sym.Passed),
             V.How);
      break;
    case SymbolKind::Fact:
    case SymbolKind::Output:
    case SymbolKind::Self:
    case SymbolKind::Run:
      insert(Out, V.Symbol, V.How);
      break;
    case SymbolKind::Address:
    case SymbolKind::Class:
    case SymbolKind::Function:
      break;
    }
  }
  return Out;
}

static const TreeRef *findChild(const Tree &T, uint64_t Key) {
  auto It = std::lower_bound(
      T.Children.begin(), T.Children.end(), Key,
      [](const auto &C, uint64_t K) { return C.first < K; });
  return It != T.Children.end() && It->first == Key ? &It->second : nullptr;
}

/// The child itself, or what the object's own symbols mean for it.
TreeRef Domain::rawChild(const TreeRef &T, Step S) {
  if (const TreeRef *C = findChild(*T, key(S)))
    return *C;
  return T->Own.empty() ? Empty : leaf(derive(T->Own, S));
}

TreeRef Domain::project(const TreeRef &T, Step S) {
  if (S.K == Step::Kind::Offset)
    S = Step{Step::Kind::Element, 0};
  TreeRef Result = rawChild(T, S);
  if (S.K == Step::Kind::Index) {
    if (const TreeRef *Any = findChild(*T, key({Step::Kind::Element, 0})))
      Result = findChild(*T, key(S)) ? joined(Result, *Any) : *Any;
  } else if (S.K == Step::Kind::Element) {
    for (const auto &[Key, Child] : T->Children)
      if (stepOf(Key).K == Step::Kind::Index)
        Result = joined(Result, Child);
  }
  return Result;
}

TreeRef Domain::projectPath(TreeRef T, llvm::ArrayRef<Step> Path) {
  for (Step S : Path)
    T = project(T, S);
  return T;
}

TreeRef Domain::assign(const TreeRef &T, llvm::ArrayRef<Step> Path,
                       TreeRef Value, bool Weak) {
  if (Path.empty())
    return Weak ? joined(T, Value) : Value;
  Step S = Path.front();
  if (S.K == Step::Kind::Element)
    Weak = true;
  TreeRef Old = rawChild(T, S);
  TreeRef New = assign(Old, Path.drop_front(), std::move(Value), Weak);
  auto Out = std::make_shared<Tree>(*T);
  auto It = std::lower_bound(
      Out->Children.begin(), Out->Children.end(), key(S),
      [](const auto &C, uint64_t K) { return C.first < K; });
  if (It != Out->Children.end() && It->first == key(S))
    It->second = std::move(New);
  else
    Out->Children.insert(It, {key(S), std::move(New)});
  return Out;
}

TreeRef Domain::joined(const TreeRef &A, const TreeRef &B) {
  if (A == B || B->isEmpty())
    return A;
  if (A->isEmpty())
    return B;
  auto Out = std::make_shared<Tree>();
  Out->Own = A->Own;
  unite(Out->Own, B->Own);
  size_t I = 0, J = 0;
  const auto &X = A->Children, &Y = B->Children;
  while (I < X.size() || J < Y.size()) {
    if (J == Y.size() || (I < X.size() && X[I].first < Y[J].first)) {
      Out->Children.push_back(
          {X[I].first, joined(X[I].second, rawChild(B, stepOf(X[I].first)))});
      ++I;
    } else if (I == X.size() || Y[J].first < X[I].first) {
      Out->Children.push_back(
          {Y[J].first, joined(rawChild(A, stepOf(Y[J].first)), Y[J].second)});
      ++J;
    } else {
      Out->Children.push_back({X[I].first, joined(X[I].second, Y[J].second)});
      ++I;
      ++J;
    }
  }
  return Out;
}

bool Domain::same(const TreeRef &A, const TreeRef &B) {
  if (A == B)
    return true;
  if (A->Own.size() != B->Own.size() ||
      A->Children.size() != B->Children.size())
    return false;
  for (size_t I = 0; I < A->Own.size(); ++I)
    if (A->Own[I].Symbol != B->Own[I].Symbol)
      return false;
  for (size_t I = 0; I < A->Children.size(); ++I)
    if (A->Children[I].first != B->Children[I].first ||
        !same(A->Children[I].second, B->Children[I].second))
      return false;
  return true;
}

void Domain::collect(const TreeRef &T, ValueSet &Out) const {
  unite(Out, T->Own);
  for (const auto &[Key, Child] : T->Children)
    collect(Child, Out);
}

} // namespace art5
