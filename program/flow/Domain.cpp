// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/flow/Domain.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace art5 {

Domain::Domain(const EngineLimits &Limits) : Limits(Limits) {
  Provenances.emplace_back(); // 0: nothing happened.
  Empty = intern(std::make_unique<Tree>(*this));
}

void Domain::begin(Names &Names) {
  Used = &Names;
  Beyond = Widened();
  Memo.clear();
  Collected.clear();
}

//===----------------------------------------------------------------------===//
// Locations
//===----------------------------------------------------------------------===//

static auto rootKey(RootKind K, uint32_t Payload) {
  return std::make_pair((uint64_t(1) << 40) | uint64_t(K), uint64_t(Payload));
}

LocationId Domain::root(RootKind K, uint32_t Payload, bool Many) {
  auto [It, New] =
      LocationIds.try_emplace(rootKey(K, Payload), static_cast<LocationId>(Locations.size()));
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
  auto It = LocationIds.find(rootKey(K, Payload));
  return It == LocationIds.end() ? NoIndex : It->second;
}

LocationId Domain::opaque(uint32_t Allocation) {
  LocationId L = root(RootKind::Heap, Allocation, /*Many=*/true);
  Locations[L].Opaque = true;
  return L;
}

LocationId Domain::child(LocationId L, Step S, bool *Cut) {
  if (isOpaque(L))
    return L;
  if (S.K == Step::Kind::Offset) {
    // p[i]: another element of the array that p points into.
    const LocationNode &N = Locations[L];
    if (!N.IsRoot && (N.By.K == Step::Kind::Element ||
                      N.By.K == Step::Kind::Index))
      return child(N.Parent, Step{Step::Kind::Element, 0}, Cut);
    S = Step{Step::Kind::Element, 0};
  }
  LocationId Root = Locations[L].RootLocation;
  unsigned Longest = isEntryMemory(Root) ? Limits.PathLength : Limits.TreeDepth;
  auto Prefix = [&] {
    if (Cut)
      *Cut = true;
    Beyond.Names = true;
    Locations[L].Many = true;
    return L;
  };
  if (Locations[L].Length >= Longest)
    return Prefix();
  LocationId Child = newChild(L, S);
  return admits(Child) ? Child : Prefix();
}

LocationId Domain::moved(LocationId L) {
  if (isMoved(L))
    return L;
  LocationId Moved = newChild(L, Step{Step::Kind::Offset, 0});
  return admits(Moved) ? Moved : L;
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

LocationId Domain::outermost(LocationId L) const {
  LocationId Root = Locations[L].RootLocation;
  while (Locations[Root].Root == RootKind::Pre)
    Root = Locations[Locations[Root].Payload].RootLocation;
  return Root;
}

/// Whether there is room for the name \p L in the function at hand.
bool Domain::admits(LocationId L) {
  if (!Used || !isEntryMemory(Locations[L].RootLocation) ||
      Used->Used.contains(L))
    return true;
  unsigned &Count = Used->PerRoot[outermost(L)];
  if (Count >= Limits.NamesPerRoot || Used->Used.size() >= Limits.Names)
    return false;
  ++Count;
  Used->Used.insert(L);
  return true;
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
  const LocationNode N = Locations[L];
  LocationId Outer = N.RootLocation;
  Step Link = linkOf(L);
  if (Link.K != Step::Kind::Deref && Link.K != Step::Kind::Index)
    for (unsigned Hops = 0; Hops < 2 * Limits.PointerDepth; ++Hops) {
      const LocationNode &R = Locations[Outer];
      if (R.Root != RootKind::Pre)
        break;
      if (linkOf(R.Payload) == Link)
        return fold(L, Outer);
      Outer = Locations[R.Payload].RootLocation;
    }
  const LocationNode Root = Locations[N.RootLocation];
  if (Root.Pointers >= Limits.PointerDepth) {
    Beyond.Names = true;
    return fold(L, N.RootLocation);
  }
  uint8_t Pointers = Root.Pointers + 1;
  bool Many = N.Many;
  LocationId Result = root(RootKind::Pre, L, Many);
  Locations[Result].Pointers = Pointers;
  if (!admits(Result)) {
    Beyond.Names = true;
    return fold(L, N.RootLocation);
  }
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
  if (!isEntryData(Old.Kind) && Old.Kind != SymbolKind::Unknown)
    More &= ~TellsOrigin; // What is known of itself.
  if (!travels(Old.Kind) || (Old.Passed | More) == Old.Passed)
    return S;
  return symbol(Old.Kind, Old.Payload, Old.Passed | More);
}

SymbolId Domain::smeared(SymbolId S) {
  Symbol Old = Symbols[S];
  return Old.Kind == SymbolKind::In
             ? symbol(SymbolKind::Any, Old.Payload, Old.Passed)
             : S;
}

SymbolId Domain::unknown(UnknownOrigin O, SafeguardMask Passed) {
  auto [It, New] =
      UnknownIds.try_emplace(O, static_cast<uint32_t>(Unknowns.size()));
  if (New)
    Unknowns.push_back(std::move(O));
  return symbol(SymbolKind::Unknown, It->second, Passed);
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
  uint64_t Hash = llvm::hash_combine(
      static_cast<unsigned>(S.T), S.Where.File, S.Where.Line, S.Where.Column,
      S.In, S.Entity, S.Token, Assumed);
  llvm::SmallVector<ProvenanceId, 1> &Known = Steps[Hash];
  for (ProvenanceId P : Known)
    if (Provenances[P].Leaf == S && Provenances[P].Assumed == Assumed)
      return P;
  Known.push_back(static_cast<ProvenanceId>(Provenances.size()));
  Provenances.push_back({S, 0, 0, 1, Assumed});
  return Known.back();
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

Tree::~Tree() {
  auto [First, Last] = Home.Trees.equal_range(Hash);
  for (auto It = First; It != Last; ++It)
    if (It->second == this) {
      Home.Trees.erase(It);
      return;
    }
}

static bool equal(const Tree &A, const Tree &B) {
  auto SameValue = [](const Valued &X, const Valued &Y) {
    return X.Symbol == Y.Symbol && X.How == Y.How;
  };
  return A.Collapsed == B.Collapsed && A.AnyIndex == B.AnyIndex &&
         llvm::equal(A.Own, B.Own, SameValue) && A.Children == B.Children;
}

TreeRef Domain::intern(std::unique_ptr<Tree> New) {
  ++Work;
  // By content, not by address: the order of trees must not depend on where
  // they happen to lie.
  llvm::SmallVector<uint64_t, 32> All{New->Collapsed, New->AnyIndex,
                                      New->Own.size()};
  llvm::SmallVector<uint64_t, 32> Symbols = All;
  for (const Valued &V : New->Own) {
    All.push_back((uint64_t(V.Symbol) << 32) | V.How);
    Symbols.push_back((uint64_t(V.Symbol) << 1) | assumed(V.How));
  }
  for (const auto &[Key, Child] : New->Children) {
    All.append({Key, Child->Hash});
    Symbols.append({Key, Child->Shape.low64, Child->Shape.high64});
    New->Depth = std::max<uint8_t>(New->Depth, Child->Depth + 1);
    New->Nodes += Child->Nodes;
  }
  auto Bytes = [](llvm::ArrayRef<uint64_t> Words) {
    return llvm::ArrayRef(reinterpret_cast<const uint8_t *>(Words.data()),
                          Words.size() * sizeof(uint64_t));
  };
  New->Hash = llvm::xxh3_64bits(Bytes(All));
  auto [First, Last] = Trees.equal_range(New->Hash);
  for (auto It = First; It != Last; ++It)
    if (equal(*It->second, *New))
      return TreeRef(It->second);
  New->Shape = llvm::xxh3_128bits(Bytes(Symbols));
  const Tree *Kept = New.release();
  Trees.emplace(Kept->Hash, Kept);
  return TreeRef(Kept);
}

/// Past the limit, one unknown origin stands for all. None is lost by that.
void Domain::boundUnknown(ValueSet &Own) {
  auto IsUnknown = [&](const Valued &V) {
    return Symbols[V.Symbol].Kind == SymbolKind::Unknown;
  };
  if (Own.size() <= Limits.UnknownOrigins ||
      llvm::count_if(Own, IsUnknown) <= Limits.UnknownOrigins)
    return;
  UnknownOrigin All;
  ProvenanceId How = 0;
  for (const Valued &V : Own)
    if (IsUnknown(V)) {
      All.Asks |= asks(Symbols[V.Symbol]);
      How = How ? better(How, V.How) : V.How;
    }
  llvm::erase_if(Own, IsUnknown);
  insert(Own, unknown(std::move(All)), How);
}

/// Past the limit, data reachable from where the symbols start stands for them.
void Domain::bound(ValueSet &Own) {
  boundUnknown(Own);
  auto IsEntry = [&](const Valued &V) {
    return isEntryData(Symbols[V.Symbol].Kind);
  };
  if (Own.size() <= Limits.EntrySymbols ||
      llvm::count_if(Own, IsEntry) <= Limits.EntrySymbols)
    return;
  Beyond.Values = true;
  // A safeguard counts only where all have passed it.
  std::map<std::pair<LocationId, bool>, std::pair<SafeguardMask, ProvenanceId>>
      Roots;
  ValueSet Out;
  for (const Valued &V : Own) {
    if (!IsEntry(V)) {
      insert(Out, V.Symbol, V.How);
      continue;
    }
    const Symbol &S = Symbols[V.Symbol];
    auto [It, New] = Roots.try_emplace(
        {outermost(S.Payload), (S.Passed & ComparedBit) != 0}, S.Passed, V.How);
    if (!New)
      It->second = {It->second.first & S.Passed,
                    better(It->second.second, V.How)};
  }
  for (const auto &[Key, Merged] : Roots)
    insert(Out, symbol(SymbolKind::Any, Key.first, Merged.first),
           Merged.second);
  Own = std::move(Out);
}

static bool isIndex(uint64_t Key) {
  return Domain::stepOf(Key).K == Step::Kind::Index;
}

/// Where the child of \p Key is, or would be.
template <typename List> static auto placeOf(List &Children, uint64_t Key) {
  return llvm::lower_bound(
      Children, Key, [](const auto &C, uint64_t K) { return C.first < K; });
}

/// Takes all elements of constant index together.
void Domain::foldIndices(TreeChildren &Children) {
  TreeRef All;
  for (const auto &[Key, Child] : Children)
    if (isIndex(Key))
      All = All ? joined(All, Child) : Child;
  if (!All)
    return;
  llvm::erase_if(Children, [](const auto &C) { return isIndex(C.first); });
  uint64_t Any = key({Step::Kind::Element, 0});
  auto It = placeOf(Children, Any);
  if (It != Children.end() && It->first == Any)
    It->second = joined(It->second, All);
  else
    Children.insert(It, {Any, All});
}

TreeRef Domain::collapsed(ValueSet All) {
  bound(All);
  auto New = std::make_unique<Tree>(*this);
  New->Collapsed = !All.empty();
  New->Own = std::move(All);
  return intern(std::move(New));
}

/// \p T with at most \p Levels levels of parts; what lies deeper is not told
/// apart.
TreeRef Domain::truncated(const TreeRef &T, unsigned Levels) {
  if (T->Depth <= Levels)
    return T;
  Beyond.Parts = true;
  if (Levels == 0) {
    ValueSet All;
    collect(T, All);
    return collapsed(std::move(All));
  }
  uint64_t Operation = (uint64_t(OpTruncate) << 32) | Levels;
  if (TreeRef Known = remembered(Operation, T, nullptr))
    return Known;
  TreeChildren Children;
  for (const auto &[Key, Child] : T->Children)
    Children.push_back({Key, truncated(Child, Levels - 1)});
  auto New = std::make_unique<Tree>(*this);
  New->Own = T->Own;
  New->Children = std::move(Children);
  New->AnyIndex = T->AnyIndex;
  return remember(Operation, T, nullptr, intern(std::move(New)));
}

TreeRef Domain::tree(ValueSet Own, TreeChildren Children, bool AnyIndex) {
  if (Own.empty() && Children.empty())
    return Empty;
  bound(Own);
  if (AnyIndex ||
      (Children.size() > Limits.ConstantIndices &&
       llvm::count_if(Children, [](const auto &C) { return isIndex(C.first); }) >
           Limits.ConstantIndices)) {
    foldIndices(Children);
    AnyIndex = true;
  }
  auto New = std::make_unique<Tree>(*this);
  New->Own = std::move(Own);
  New->Children = std::move(Children);
  New->AnyIndex = AnyIndex;
  TreeRef Result = intern(std::move(New));
  if (Result->Depth > Limits.TreeDepth)
    Result = truncated(Result, Limits.TreeDepth);
  while (Result->Nodes > Limits.TreeNodes)
    Result = truncated(Result, Result->Depth - 1);
  return Result;
}

TreeRef Domain::remembered(uint64_t Operation, const TreeRef &A,
                           const TreeRef &B) {
  auto It = Memo.find({Operation, {A.get(), B.get()}});
  return It == Memo.end() ? nullptr : It->second.Result;
}

TreeRef Domain::remember(uint64_t Operation, const TreeRef &A,
                         const TreeRef &B, TreeRef Result) {
  constexpr unsigned Most = 1u << 16; // Only memory is saved; nothing is lost.
  if (Memo.size() >= Most)
    Memo.clear();
  Memo[{Operation, {A.get(), B.get()}}] = {A, B, Result};
  return Result;
}

/// \p T with \p Change made to its symbols and those of all its parts; what the
/// change is stands in \p Operation, by which it is remembered.
TreeRef Domain::mapped(const TreeRef &T, uint64_t Operation,
                       llvm::function_ref<ValueSet(const ValueSet &)> Change) {
  if (T->isEmpty())
    return T;
  if (TreeRef Known = remembered(Operation, T, nullptr))
    return Known;
  auto New = std::make_unique<Tree>(*this);
  New->Own = Change(T->Own);
  for (const auto &[Key, Child] : T->Children)
    New->Children.push_back({Key, mapped(Child, Operation, Change)});
  New->Collapsed = T->Collapsed;
  New->AnyIndex = T->AnyIndex;
  return remember(Operation, T, nullptr, intern(std::move(New)));
}

TreeRef Domain::withStep(const TreeRef &T, ProvenanceId Step) {
  if (!Step)
    return T;
  auto Append = [&](ValueSet Own) {
    for (Valued &V : Own)
      if (travels(Symbols[V.Symbol].Kind))
        V.How = join(V.How, Step);
    return Own;
  };
  return mapped(T, (uint64_t(OpStep) << 32) | Step, Append);
}

TreeRef Domain::guarded(const TreeRef &T, SafeguardMask More) {
  if (!More)
    return T;
  auto Pass = [&](const ValueSet &Own) {
    ValueSet Passed;
    for (const Valued &V : Own) {
      SymbolId S = passing(V.Symbol, More);
      if (Symbols[S].Kind != SymbolKind::Unknown || asks(Symbols[S]))
        insert(Passed, S, V.How);
    }
    return Passed;
  };
  return mapped(T, (uint64_t(OpGuard) << 32) | More, Pass);
}

ValueSet Domain::smeared(const ValueSet &Values) {
  ValueSet Result;
  llvm::DenseSet<std::pair<LocationId, SafeguardMask>> Any;
  for (const Valued &V : Values) {
    if (!travels(Symbols[V.Symbol].Kind))
      continue;
    SymbolId S = smeared(V.Symbol);
    if (Symbols[S].Kind == SymbolKind::Any)
      Any.insert({Symbols[S].Payload, Symbols[S].Passed});
    insert(Result, S, V.How);
  }
  if (Any.size() < 2)
    return Result;
  llvm::erase_if(Result, [&](const Valued &V) {
    SafeguardMask Passed = Symbols[V.Symbol].Passed;
    return reachedFrom(V.Symbol, [&](LocationId L) {
      return Any.contains({L, Passed});
    });
  });
  return Result;
}

bool Domain::reachedFrom(SymbolId Part,
                         llvm::function_ref<bool(LocationId)> Whole) const {
  const Symbol &S = Symbols[Part];
  if (S.Kind != SymbolKind::Any)
    return false;
  for (LocationId L = S.Payload;;) {
    const LocationNode &N = Locations[L];
    if (!N.IsRoot)
      L = N.Parent;
    else if (N.Root == RootKind::Pre)
      L = N.Payload;
    else
      return false;
    if (Whole(L))
      return true;
  }
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
    case SymbolKind::Any:
    case SymbolKind::Fact:
    case SymbolKind::Output:
    case SymbolKind::Self:
    case SymbolKind::Unknown:
      insert(Out, V.Symbol, V.How);
      break;
    case SymbolKind::Address:
      // Parts of what nobody knows may refer to what nobody knows.
      if (isOpaque(Sym.Payload))
        insert(Out, V.Symbol, V.How);
      break;
    case SymbolKind::Class:
    case SymbolKind::Function:
      break;
    }
  }
  return Out;
}

static const TreeRef *findChild(const Tree &T, uint64_t Key) {
  auto It = placeOf(T.Children, Key);
  return It != T.Children.end() && It->first == Key ? &It->second : nullptr;
}

/// The child itself, or what the object's own symbols mean for it.
TreeRef Domain::rawChild(const TreeRef &T, Step S) {
  if (const TreeRef *C = findChild(*T, key(S)))
    return *C;
  return T->Own.empty() ? Empty : leaf(derive(T->Own, S));
}

TreeRef Domain::project(const TreeRef &T, Step S) {
  if (T->Collapsed)
    return T;
  if (S.K == Step::Kind::Offset || (S.K == Step::Kind::Index && T->AnyIndex))
    S = Step{Step::Kind::Element, 0};
  TreeRef Result = rawChild(T, S);
  if (S.K == Step::Kind::Index) {
    if (const TreeRef *Any = findChild(*T, key({Step::Kind::Element, 0})))
      Result = findChild(*T, key(S)) ? joined(Result, *Any) : *Any;
  } else if (S.K == Step::Kind::Element) {
    for (const auto &[Key, Child] : T->Children)
      if (isIndex(Key))
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
  if (T->Collapsed) {
    ValueSet All = T->Own;
    collect(Value, All);
    return collapsed(std::move(All));
  }
  Step S = Path.front();
  if (S.K == Step::Kind::Index && T->AnyIndex)
    S = Step{Step::Kind::Element, 0};
  if (S.K == Step::Kind::Element)
    Weak = true;
  TreeRef Old = rawChild(T, S);
  TreeRef New = assign(Old, Path.drop_front(), std::move(Value), Weak);
  TreeChildren Children = T->Children;
  auto It = placeOf(Children, key(S));
  if (It != Children.end() && It->first == key(S))
    It->second = std::move(New);
  else
    Children.insert(It, {key(S), std::move(New)});
  return tree(T->Own, std::move(Children), T->AnyIndex);
}

TreeRef Domain::joined(const TreeRef &A, const TreeRef &B) {
  if (A == B || B->isEmpty())
    return A;
  if (A->isEmpty())
    return B;
  uint64_t Operation = uint64_t(OpJoin) << 32;
  if (TreeRef Known = remembered(Operation, A, B))
    return Known;
  ValueSet Own = A->Own;
  unite(Own, B->Own);
  if (A->Collapsed || B->Collapsed) {
    collect(A, Own);
    collect(B, Own);
    return remember(Operation, A, B, collapsed(std::move(Own)));
  }
  bool AnyIndex = A->AnyIndex || B->AnyIndex;
  TreeChildren X = A->Children, Y = B->Children, Children;
  if (AnyIndex) {
    foldIndices(X);
    foldIndices(Y);
  }
  size_t I = 0, J = 0;
  while (I < X.size() || J < Y.size()) {
    if (J == Y.size() || (I < X.size() && X[I].first < Y[J].first)) {
      Children.push_back(
          {X[I].first, joined(X[I].second, rawChild(B, stepOf(X[I].first)))});
      ++I;
    } else if (I == X.size() || Y[J].first < X[I].first) {
      Children.push_back(
          {Y[J].first, joined(rawChild(A, stepOf(Y[J].first)), Y[J].second)});
      ++J;
    } else {
      Children.push_back({X[I].first, joined(X[I].second, Y[J].second)});
      ++I;
      ++J;
    }
  }
  return remember(Operation, A, B,
                  tree(std::move(Own), std::move(Children), AnyIndex));
}

void Domain::collect(const TreeRef &T, ValueSet &Out) {
  if (T->Children.empty())
    return unite(Out, T->Own);
  auto It = Collected.find(T.get());
  if (It == Collected.end()) {
    ValueSet All = T->Own;
    for (const auto &[Key, Child] : T->Children)
      collect(Child, All);
    It = Collected.try_emplace(T.get(), T, std::move(All)).first;
  }
  unite(Out, It->second.second);
}

} // namespace art5
