// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/flow/AliasPattern.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace art5 {

static bool isElement(Step S) {
  return S.K == Step::Kind::Element || S.K == Step::Kind::Index;
}

Overlap overlap(const Domain &D, LocationId A, LocationId B) {
  Overlap Result;
  if (D.rootOf(A) != D.rootOf(B))
    return Result;
  std::vector<Step> X = D.path(A), Y = D.path(B);
  size_t Common = std::min(X.size(), Y.size());
  Result.Exact = true;
  for (size_t I = 0; I < Common; ++I) {
    if (X[I] == Y[I]) {
      Result.Exact &= X[I].K != Step::Kind::Element;
      continue;
    }
    bool MayBeOne = isElement(X[I]) && isElement(Y[I]) &&
                    (X[I].K == Step::Kind::Element ||
                     Y[I].K == Step::Kind::Element);
    if (!MayBeOne)
      return Overlap();
    Result.Exact = false;
  }
  const std::vector<Step> &Long = X.size() > Y.size() ? X : Y;
  Result.Rest.assign(Long.begin() + static_cast<ptrdiff_t>(Common), Long.end());
  Result.K = X.size() == Y.size()  ? Overlap::Kind::Same
             : X.size() > Y.size() ? Overlap::Kind::Inside
                                   : Overlap::Kind::Around;
  return Result;
}

/// Whether \p Inner is what a pointer in \p Outer leads to, at once or through
/// others.
static bool hangsOff(const Domain &D, LocationId Inner, LocationId Outer) {
  for (unsigned Hops = 0; Hops < 64; ++Hops) {
    if (D[Inner].Root != RootKind::Pre)
      return false;
    Inner = D.rootOf(D[Inner].Payload);
    if (Inner == Outer)
      return true;
  }
  return false;
}

/// Elements at other positions than the one that a pointer refers to.
static bool isMoved(const Domain &D, LocationId Name, LocationId From) {
  if (D[Name].Root != RootKind::Pre || D[From].Root != RootKind::Pre)
    return false;
  const LocationNode &Pointer = D[D[Name].Payload];
  return !Pointer.IsRoot && Pointer.By.K == Step::Kind::Offset &&
         Pointer.Parent == D[From].Payload;
}

/// Two names that one place of many objects stands for need not be one object:
/// the nodes of a list differ from what they link to, elements from elements.
static bool differAnyway(const Domain &D, const NamedMemory &A,
                         const NamedMemory &B, bool Many) {
  if (isMoved(D, A.Name, B.Name) || isMoved(D, B.Name, A.Name))
    return true;
  return Many &&
         (hangsOff(D, A.Name, B.Name) || hangsOff(D, B.Name, A.Name));
}

/// Globals keep their names, then what is nearest to a parameter.
static auto rank(const Domain &D, LocationId Name) {
  const LocationNode &N = D[Name];
  return std::make_tuple(N.Root != RootKind::Global, N.Pointers, Name);
}

namespace {
/// Collects what one pair of names after the other has in common.
class PatternBuilder {
public:
  PatternBuilder(Domain &D, llvm::ArrayRef<NamedMemory> Names)
      : D(D), Names(Names), Covered(Names.size()) {}
  AliasPattern build();

private:
  struct Spot {
    LocationId Root, At;
    uint32_t Name;
  };
  void compare(const Spot &X, const Spot &Y);
  void replace(const Spot &Inner, const Spot &Outer, const Overlap &How);

  Domain &D;
  llvm::ArrayRef<NamedMemory> Names;
  AliasPattern Result;
  /// By name: the places that another name has for sure.
  std::vector<std::vector<LocationId>> Covered;
};
} // namespace

void PatternBuilder::replace(const Spot &Inner, const Spot &Outer,
                             const Overlap &How) {
  const NamedMemory &Out = Names[Outer.Name];
  LocationId Place = Out.Name;
  for (Step S : How.Rest)
    Place = D.child(Place, S);
  Result[Names[Inner.Name].Name].Others.push_back(Place);
  if (Out.Exact && How.Exact && !D[Inner.At].Many)
    Covered[Inner.Name].push_back(Inner.At);
}

void PatternBuilder::compare(const Spot &X, const Spot &Y) {
  const NamedMemory &A = Names[X.Name], &B = Names[Y.Name];
  if (X.Name == Y.Name || (!A.Written && !B.Written))
    return;
  Overlap How = overlap(D, X.At, Y.At);
  if (How.K == Overlap::Kind::None)
    return;
  if (differAnyway(D, A, B, D[X.At].Many || D[Y.At].Many))
    return;
  bool Inside = How.K == Overlap::Kind::Same
                    ? rank(D, B.Name) < rank(D, A.Name)
                    : How.K == Overlap::Kind::Inside;
  if (Inside)
    replace(X, Y, How);
  else
    replace(Y, X, How);
}

AliasPattern PatternBuilder::build() {
  std::vector<Spot> Spots;
  for (uint32_t I = 0; I < Names.size(); ++I)
    for (LocationId L : Names[I].At)
      Spots.push_back({D.rootOf(L), L, I});
  llvm::sort(Spots, [](const Spot &A, const Spot &B) {
    return std::tie(A.Root, A.Name, A.At) < std::tie(B.Root, B.Name, B.At);
  });
  for (size_t First = 0, Last = 0; First < Spots.size(); First = Last) {
    while (Last < Spots.size() && Spots[Last].Root == Spots[First].Root)
      ++Last;
    for (size_t I = First; I < Last; ++I)
      for (size_t J = I + 1; J < Last; ++J)
        compare(Spots[I], Spots[J]);
  }
  for (uint32_t I = 0; I < Names.size(); ++I) {
    auto It = Result.find(Names[I].Name);
    if (It == Result.end())
      continue;
    It->second.Own = Names[I].Loose || !llvm::all_of(Names[I].At, [&](auto L) {
      return llvm::is_contained(Covered[I], L);
    });
  }
  return std::move(Result);
}

AliasPattern patternOf(Domain &D, llvm::ArrayRef<NamedMemory> Names) {
  return PatternBuilder(D, Names).build();
}

/// \p Place under the names that \p Pattern leaves.
static void underOwnName(Domain &D, const AliasPattern &Pattern,
                         LocationId Place, unsigned Depth,
                         std::vector<LocationId> &Out) {
  auto It = Pattern.find(D.rootOf(Place));
  if (It == Pattern.end() || It->second.Own || Depth > 4) {
    Out.push_back(Place);
    return;
  }
  for (LocationId Other : It->second.Others) {
    for (Step S : D.path(Place))
      Other = D.child(Other, S);
    underOwnName(D, Pattern, Other, Depth + 1, Out);
  }
}

void extend(Domain &D, AliasPattern &To, const AliasPattern &More) {
  for (const auto &[Name, Alias] : More) {
    EntryAlias &Known = To[Name];
    bool New = Known.Others.empty();
    Known.Others.insert(Known.Others.end(), Alias.Others.begin(),
                        Alias.Others.end());
    Known.Own = Alias.Own && (New || Known.Own);
  }
  for (auto &[Name, Alias] : To) {
    std::vector<LocationId> Places;
    for (LocationId Place : Alias.Others)
      underOwnName(D, To, Place, 0, Places);
    llvm::sort(Places);
    Places.erase(std::unique(Places.begin(), Places.end()), Places.end());
    std::erase(Places, Name);
    Alias.Own |= Places.empty();
    Alias.Others = std::move(Places);
  }
}

} // namespace art5
