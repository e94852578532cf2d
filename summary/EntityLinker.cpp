// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/EntityLinker.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <map>
#include <optional>

namespace art5 {

namespace {
/// From the numbering of a unit to that of the program.
class Renumber {
public:
  Renumber(llvm::ArrayRef<StringId> Strings, llvm::ArrayRef<EntityRef> Entities)
      : Strings(Strings), Entities(Entities) {}

  StringId str(StringId S) const { return Strings[S]; }
  EntityRef ref(EntityRef R) const {
    return R == NoIndex ? NoIndex : Entities[R];
  }
  void operator()(SourcePos &P) const { P.File = str(P.File); }
  void operator()(std::vector<FactDecl> &Facts) const {
    for (FactDecl &F : Facts) {
      F.Token = str(F.Token);
      (*this)(F.Where);
    }
  }
  void operator()(std::vector<EntityRef> &Refs) const {
    for (EntityRef &R : Refs)
      R = ref(R);
  }
  void operator()(Place &P) const {
    for (Step &S : P.Path) {
      if (S.K == Step::Kind::Field)
        S.Index = ref(S.Index);
      else if (S.K == Step::Kind::Index || S.K == Step::Kind::Part)
        S.Index = str(S.Index);
    }
  }
  void operator()(Statement &S) const {
    S.Entity = ref(S.Entity);
    (*this)(S.To);
    (*this)(S.From);
    for (Argument &A : S.Arguments) {
      (*this)(A.From);
      A.Literal = str(A.Literal);
    }
    (*this)(S.Facts);
    S.Type = str(S.Type);
    (*this)(S.Where);
  }
  void operator()(Variable &V) const {
    V.Name = str(V.Name);
    (*this)(V.Where);
    V.Global = ref(V.Global);
  }
  void operator()(TryBlock &T) const {
    for (Handler &H : T.Handlers) {
      H.Type = str(H.Type);
      H.Class = ref(H.Class);
    }
  }
  /// Everything but the blocks.
  void head(Body &B) const {
    for (Variable &V : B.Variables)
      (*this)(V);
    for (TryBlock &T : B.Tries)
      (*this)(T);
  }
  void operator()(Entity &E) const {
    E.Id = str(E.Id);
    E.Name = str(E.Name);
    E.Signature = str(E.Signature);
    (*this)(E.Where);
    E.Parent = ref(E.Parent);
    (*this)(E.Facts);
    (*this)(E.TypeFacts);
    for (Parameter &P : E.Parameters) {
      P.Name = str(P.Name);
      P.Type = str(P.Type);
      P.Class = ref(P.Class);
      (*this)(P.Where);
      (*this)(P.Facts);
    }
    E.ResultClass = ref(E.ResultClass);
    (*this)(E.Overrides);
    (*this)(E.TypeArguments);
    (*this)(E.Bases);
    (*this)(E.Members);
    (*this)(E.Fields);
  }

private:
  llvm::ArrayRef<StringId> Strings;
  llvm::ArrayRef<EntityRef> Entities;
};
} // namespace

//===----------------------------------------------------------------------===//
// Linking
//===----------------------------------------------------------------------===//

/// Adds one unit after the other to a program.
class EntityLinker {
public:
  explicit EntityLinker(LUSummary &To) : To(To), Strings(To.Tables) {}

  void add(PackedUnit Unit);
  void settle();

private:
  std::vector<std::string> clashes(const PackedUnit &Unit,
                                   const TUSummary &From) const;
  void merge(Entity E, EntityRef R);
  void noteClash(const PackedUnit &Unit, uint32_t Body, EntityRef Known);
  const PackedUnit::Meanings &looseMeanings(uint32_t Unit);
  void addBody(const Entity &E, EntityRef R, uint32_t Unit, uint64_t Digest);

  LUSummary &To;
  StringInterner Strings;
  llvm::StringMap<EntityRef> ById;
  std::vector<uint64_t> Digests;                  ///< By LUSummary's bodies.
  std::map<uint32_t, PackedUnit::Meanings> Loose; ///< By unit, where asked for.
  std::optional<PackedUnit::Meanings> LooseNow;   ///< Of the unit at hand.
  /// By the first definition of an id: the others.
  std::map<EntityRef, std::vector<EntityRef>> Others;
};

/// By entity of the unit, what has to be put behind its id to keep it apart
/// from another definition under the same id: empty for most.
///
/// A function clashes if its body differs, a class if its fields do; a class
/// takes its members along. A class of the main file also clashes if the body
/// of a member does: two programs that name a class alike.
std::vector<std::string> EntityLinker::clashes(const PackedUnit &Unit,
                                               const TUSummary &From) const {
  std::vector<std::string> Apart(From.Entities.size());
  llvm::DenseMap<EntityRef, std::string> Classes;
  for (EntityRef I = 0; I < From.Entities.size(); ++I) {
    const Entity &E = From.Entities[I];
    auto Known = ById.find(From.Strings[E.Id]);
    if (Known == ById.end())
      continue;
    const Entity &Other = To.Tables.Entities[Known->second];
    if (E.Kind == EntityKind::Class) {
      if (E.Signature && Other.Signature &&
          From.str(E.Signature) != To.Tables.str(Other.Signature))
        Classes[I] = "|" + From.Strings[E.Signature];
      continue;
    }
    if (E.Body == NoIndex || Other.Body == NoIndex ||
        Unit.digest(E.Body) == Digests[Other.Body])
      continue;
    Apart[I] = "|" + llvm::utohexstr(Unit.digest(E.Body));
    if (E.Parent != NoIndex && From.Entities[E.Parent].has(EF_InMainFile) &&
        !From.MainFiles.empty())
      Classes.try_emplace(E.Parent, "|" + From.Strings[From.MainFiles.front()]);
  }
  if (Classes.empty())
    return Apart;
  for (EntityRef I = 0; I < From.Entities.size(); ++I) {
    EntityRef Class = From.Entities[I].Kind == EntityKind::Class
                          ? I
                          : From.Entities[I].Parent;
    if (Class == NoIndex)
      continue;
    if (auto It = Classes.find(Class); It != Classes.end())
      Apart[I] = It->second;
  }
  return Apart;
}

static void unite(std::vector<FactDecl> &Into,
                  const std::vector<FactDecl> &More) {
  for (const FactDecl &F : More)
    if (llvm::none_of(Into,
                      [&](const FactDecl &G) { return G.Token == F.Token; }))
      Into.push_back(F);
}

static void unite(std::vector<EntityRef> &Into,
                  const std::vector<EntityRef> &More) {
  if (Into == More)
    return;
  llvm::SmallDenseSet<EntityRef, 16> Known(Into.begin(), Into.end());
  for (EntityRef M : More)
    if (Known.insert(M).second)
      Into.push_back(M);
}

/// All declarations of an entity add up.
void EntityLinker::merge(Entity E, EntityRef R) {
  Entity &N = To.Tables.Entities[R];
  N.Flags |= E.Flags & ~(EF_Defined | EF_InMainFile);
  if (!N.Signature)
    N.Signature = E.Signature;
  unite(N.Facts, E.Facts);
  unite(N.TypeFacts, E.TypeFacts);
  for (size_t I = 0; I < std::min(N.Parameters.size(), E.Parameters.size());
       ++I)
    unite(N.Parameters[I].Facts, E.Parameters[I].Facts);
  unite(N.Overrides, E.Overrides);
  unite(N.Bases, E.Bases);
  unite(N.Members, E.Members);
  unite(N.Fields, E.Fields);
}

void EntityLinker::addBody(const Entity &E, EntityRef R, uint32_t Unit,
                           uint64_t Digest) {
  Entity &N = To.Tables.Entities[R];
  if (N.Body != NoIndex)
    return;
  N.Body = static_cast<uint32_t>(To.Bodies.size());
  N.Flags |= EF_Defined | (E.Flags & EF_InMainFile);
  N.Where = E.Where;
  To.Bodies.push_back({Unit, E.Body});
  Digests.push_back(Digest);
}

const PackedUnit::Meanings &EntityLinker::looseMeanings(uint32_t Unit) {
  auto It = Loose.find(Unit);
  if (It == Loose.end())
    It =
        Loose
            .emplace(Unit, PackedUnit::Meanings::loose(To.Units[Unit].tables()))
            .first;
  return It->second;
}

/// Two definitions differ; that they call what is internal to a header, each
/// its own, is no difference that anybody has to hear of.
void EntityLinker::noteClash(const PackedUnit &Unit, uint32_t Body,
                             EntityRef Known) {
  if (!LooseNow)
    LooseNow = PackedUnit::Meanings::loose(Unit.tables());
  const LUSummary::Source &Other = To.Bodies[To.Tables.Entities[Known].Body];
  if (Unit.digest(Body, *LooseNow) ==
      To.Units[Other.Unit].digest(Other.Body, looseMeanings(Other.Unit)))
    return;
  if (!llvm::is_contained(To.Clashes, Known))
    To.Clashes.push_back(Known);
}

void EntityLinker::add(PackedUnit Unit) {
  TUSummary From = Unit.tables();
  LooseNow.reset();
  auto Number = static_cast<uint32_t>(To.Units.size());
  LUSummary::Numbering Mine;
  Mine.Strings.reserve(From.Strings.size());
  for (const std::string &S : From.Strings)
    Mine.Strings.push_back(Strings(S));
  std::vector<std::string> Apart = clashes(Unit, From);
  std::vector<bool> New;
  std::vector<EntityRef> ClashesWith(From.Entities.size(), NoIndex);
  Mine.Entities.reserve(From.Entities.size());
  for (EntityRef I = 0; I < From.Entities.size(); ++I) {
    const std::string &Id = From.Strings[From.Entities[I].Id];
    if (!Apart[I].empty())
      ClashesWith[I] = ById.lookup(Id);
    auto [It, Inserted] =
        ById.try_emplace(Apart[I].empty() ? Id : Id + Apart[I],
                         static_cast<EntityRef>(To.Tables.Entities.size()));
    if (Inserted)
      To.Tables.Entities.emplace_back();
    Mine.Entities.push_back(It->second);
    New.push_back(Inserted);
  }
  Renumber Map(Mine.Strings, Mine.Entities);
  for (EntityRef I = 0; I < From.Entities.size(); ++I) {
    Entity E = std::move(From.Entities[I]);
    EntityRef R = Mine.Entities[I];
    Map(E);
    if (New[I]) {
      if (!Apart[I].empty()) {
        E.Id = Strings(To.Tables.Strings[E.Id] + Apart[I]);
        if (E.Kind == EntityKind::Function && E.Body != NoIndex &&
            To.Tables.Entities[ClashesWith[I]].Body != NoIndex) {
          noteClash(Unit, E.Body, ClashesWith[I]);
          Others[ClashesWith[I]].push_back(R);
        }
      }
      To.Tables.Entities[R] = E;
      To.Tables.Entities[R].Body = NoIndex;
      To.Tables.Entities[R].Flags &= ~EF_Defined;
    } else {
      merge(E, R);
    }
    Mine.Defines.push_back(E.Body != NoIndex);
    if (E.Body != NoIndex)
      addBody(E, R, Number, Unit.digest(E.Body));
  }
  for (const Gap &G : From.Gaps) {
    To.Tables.Gaps.push_back(G);
    To.Tables.Gaps.back().What = Map.str(G.What);
    Map(To.Tables.Gaps.back().Where);
  }
  for (StringId S : From.MainFiles)
    To.Tables.MainFiles.push_back(Map.str(S));
  for (StringId S : From.Files)
    To.Tables.Files.push_back(Map.str(S));
  To.Units.push_back(std::move(Unit));
  To.Numberings.push_back(std::move(Mine));
}

/// A unit that only declares what others define differently may mean any of
/// them.
void EntityLinker::settle() {
  llvm::DenseMap<EntityRef, EntityRef> AnyOf;
  for (auto &[First, More] : Others) {
    Entity Any = To.Tables.Entities[First];
    Any.Id = Strings(To.Tables.Strings[Any.Id] + "|any");
    Any.Body = NoIndex;
    Any.Facts.clear(); // The definitions have them.
    for (Parameter &P : Any.Parameters)
      P.Facts.clear();
    Any.Flags &= ~(EF_Defined | EF_InMainFile);
    std::vector<EntityRef> Definitions{First};
    unite(Definitions, More);
    AnyOf[First] = static_cast<EntityRef>(To.Tables.Entities.size());
    To.Tables.Entities.push_back(std::move(Any));
    To.Several.push_back({AnyOf[First], std::move(Definitions)});
  }
  if (AnyOf.empty())
    return;
  for (LUSummary::Numbering &Unit : To.Numberings)
    for (size_t I = 0; I != Unit.Entities.size(); ++I)
      if (!Unit.Defines[I])
        if (auto It = AnyOf.find(Unit.Entities[I]); It != AnyOf.end())
          Unit.Entities[I] = It->second;
}

static std::string unitKey(const TUSummary &U) {
  std::string Key;
  for (StringId S : U.MainFiles)
    Key += U.Strings[S] + "\n";
  return Key;
}

LUSummary linkUnits(std::vector<PackedUnit> Units) {
  std::vector<std::pair<std::string, size_t>> Order;
  for (size_t I = 0; I < Units.size(); ++I)
    Order.push_back({unitKey(Units[I].notes()), I});
  // The same file with several sets of flags: any order, but always the same.
  std::sort(Order.begin(), Order.end(), [&](const auto &A, const auto &B) {
    int Files = A.first.compare(B.first);
    return Files ? Files < 0
                 : Units[A.second].payload() < Units[B.second].payload();
  });
  LUSummary Linked;
  EntityLinker Linker(Linked);
  for (auto &[Key, I] : Order)
    Linker.add(std::exchange(Units[I], PackedUnit()));
  Linker.settle();
  auto Unique = [&](std::vector<StringId> &List) {
    llvm::sort(List, [&](StringId A, StringId B) {
      return Linked.Tables.Strings[A] < Linked.Tables.Strings[B];
    });
    List.erase(std::unique(List.begin(), List.end()), List.end());
  };
  Unique(Linked.Tables.MainFiles);
  Unique(Linked.Tables.Files);
  return Linked;
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

Body LUSummary::body(size_t Index) const {
  const Source &From = Bodies[Index];
  const Numbering &Numbers = Numberings[From.Unit];
  Renumber Map(Numbers.Strings, Numbers.Entities);
  Body B = Units[From.Unit].body(From.Body);
  Map.head(B);
  for (Block &K : B.Blocks)
    for (Statement &S : K.Statements)
      Map(S);
  return B;
}

void LUSummary::scan(
    size_t Index, BodyScratch &Scratch,
    llvm::function_ref<void(uint32_t, const Statement &)> Visit) const {
  const Source &From = Bodies[Index];
  const Numbering &Numbers = Numberings[From.Unit];
  Renumber Map(Numbers.Strings, Numbers.Entities);
  bool First = true;
  Units[From.Unit].scan(From.Body, Scratch,
                        [&](uint32_t Block, const Statement &) {
                          if (std::exchange(First, false))
                            Map.head(Scratch.Head);
                          Map(Scratch.At);
                          Visit(Block, Scratch.At);
                        });
  if (First)
    Map.head(Scratch.Head);
}

} // namespace art5
