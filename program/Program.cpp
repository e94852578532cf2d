// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Program.h"
#include "program/ModelBody.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// Linking
//===----------------------------------------------------------------------===//

namespace {
/// Copies one unit into another, renumbering strings and entities.
class Merger {
public:
  Merger(TUSummary &To, StringInterner &Strings,
         llvm::StringMap<EntityRef> &ById, std::vector<Entity> *Clashes)
      : To(To), Strings(Strings), ById(ById), Clashes(Clashes) {}

  void add(const TUSummary &From) {
    StringMapTo.clear();
    for (const std::string &S : From.Strings)
      StringMapTo.push_back(Strings(S));
    EntityMap.clear();
    std::vector<bool> New;
    for (const Entity &E : From.Entities) {
      auto [It, Inserted] = ById.try_emplace(
          From.Strings[E.Id], static_cast<EntityRef>(To.Entities.size()));
      if (Inserted)
        To.Entities.emplace_back();
      EntityMap.push_back(It->second);
      New.push_back(Inserted);
    }
    for (size_t I = 0; I < From.Entities.size(); ++I)
      New[I] ? fill(From.Entities[I], EntityMap[I])
             : merge(From.Entities[I], EntityMap[I]);
    addBodies(From);
    for (const Gap &G : From.Gaps)
      To.Gaps.push_back({G.K, str(G.What), pos(G.Where)});
    for (StringId S : From.MainFiles)
      To.MainFiles.push_back(str(S));
    for (StringId S : From.Files)
      To.Files.push_back(str(S));
  }

private:
  StringId str(StringId S) const { return StringMapTo[S]; }
  EntityRef ref(EntityRef R) const {
    return R == NoIndex ? NoIndex : EntityMap[R];
  }
  SourcePos pos(SourcePos P) const {
    P.File = str(P.File);
    return P;
  }
  std::vector<FactDecl> facts(const std::vector<FactDecl> &In) const {
    std::vector<FactDecl> Out;
    for (const FactDecl &F : In)
      Out.push_back({str(F.Token), pos(F.Where), F.FromModel});
    return Out;
  }
  static void unite(std::vector<FactDecl> &Into,
                    const std::vector<FactDecl> &More) {
    for (const FactDecl &F : More)
      if (llvm::none_of(Into, [&](const FactDecl &G) {
            return G.Token == F.Token;
          }))
        Into.push_back(F);
  }
  std::vector<EntityRef> refs(const std::vector<EntityRef> &In) const {
    std::vector<EntityRef> Out;
    for (EntityRef R : In)
      Out.push_back(ref(R));
    return Out;
  }

  void fill(const Entity &E, EntityRef R) {
    Entity N;
    N.Id = str(E.Id);
    N.Kind = E.Kind;
    N.Flags = E.Flags & ~EF_Defined;
    N.Name = str(E.Name);
    N.Signature = str(E.Signature);
    N.Where = pos(E.Where);
    N.Parent = ref(E.Parent);
    N.Facts = facts(E.Facts);
    N.TypeFacts = facts(E.TypeFacts);
    for (const Parameter &P : E.Parameters) {
      Parameter Q = P;
      Q.Name = str(P.Name);
      Q.Type = str(P.Type);
      Q.Class = ref(P.Class);
      Q.Where = pos(P.Where);
      Q.Facts = facts(P.Facts);
      N.Parameters.push_back(std::move(Q));
    }
    N.Result = E.Result;
    N.ResultClass = ref(E.ResultClass);
    N.Overrides = refs(E.Overrides);
    N.TypeArguments = refs(E.TypeArguments);
    N.Bases = refs(E.Bases);
    N.Members = refs(E.Members);
    To.Entities[R] = std::move(N);
  }

  void merge(const Entity &E, EntityRef R) {
    Entity &N = To.Entities[R];
    N.Flags |= E.Flags & ~(EF_Defined | EF_InMainFile);
    unite(N.Facts, facts(E.Facts));
    unite(N.TypeFacts, facts(E.TypeFacts));
    for (size_t I = 0; I < std::min(N.Parameters.size(), E.Parameters.size());
         ++I)
      unite(N.Parameters[I].Facts, facts(E.Parameters[I].Facts));
    auto Grow = [&](std::vector<EntityRef> &Into,
                    const std::vector<EntityRef> &More) {
      for (EntityRef M : refs(More))
        if (llvm::find(Into, M) == Into.end())
          Into.push_back(M);
    };
    Grow(N.Overrides, E.Overrides);
    Grow(N.Bases, E.Bases);
    Grow(N.Members, E.Members);
  }

  Place place(Place P) const {
    for (Step &S : P.Path) {
      if (S.K == Step::Kind::Field)
        S.Index = ref(S.Index);
      else if (S.K == Step::Kind::Index || S.K == Step::Kind::Part)
        S.Index = str(S.Index);
    }
    return P;
  }

  Body body(const Body &B) const {
    Body N;
    for (Variable V : B.Variables) {
      V.Name = str(V.Name);
      V.Where = pos(V.Where);
      V.Global = ref(V.Global);
      N.Variables.push_back(V);
    }
    for (const Block &K : B.Blocks) {
      Block L;
      L.Successors = K.Successors;
      L.DeadEnd = K.DeadEnd;
      for (Statement S : K.Statements) {
        S.Entity = ref(S.Entity);
        S.To = place(std::move(S.To));
        S.From = place(std::move(S.From));
        for (Argument &A : S.Arguments) {
          A.From = place(std::move(A.From));
          A.Literal = str(A.Literal);
        }
        S.Facts = facts(S.Facts);
        S.Type = str(S.Type);
        S.Where = pos(S.Where);
        L.Statements.push_back(std::move(S));
      }
      N.Blocks.push_back(std::move(L));
    }
    for (TryBlock T : B.Tries) {
      for (Handler &H : T.Handlers) {
        H.Type = str(H.Type);
        H.Class = ref(H.Class);
      }
      N.Tries.push_back(std::move(T));
    }
    N.Digest = B.Digest;
    return N;
  }

  /// Definitions that clash get an entity of their own, that this unit's
  /// calls bind to.
  void addBodies(const TUSummary &From) {
    std::vector<std::pair<EntityRef, EntityRef>> Clash; // index in From, shared
    for (EntityRef I = 0; I < From.Entities.size(); ++I) {
      const Entity &E = From.Entities[I];
      EntityRef R = EntityMap[I];
      if (E.Body == NoIndex || To.Entities[R].Body == NoIndex)
        continue;
      if (!(body(From.Bodies[E.Body]) == To.Bodies[To.Entities[R].Body]))
        Clash.push_back({I, R});
    }
    for (auto [I, R] : Clash) {
      if (Clashes)
        Clashes->push_back(To.Entities[R]);
      Entity Copy = To.Entities[R];
      Copy.Id = Strings(To.Strings[Copy.Id] + "|" +
                        From.Strings[From.MainFiles.front()]);
      Copy.Body = NoIndex;
      Copy.Where = pos(From.Entities[I].Where);
      EntityMap[I] = static_cast<EntityRef>(To.Entities.size());
      To.Entities.push_back(std::move(Copy));
    }
    for (EntityRef I = 0; I < From.Entities.size(); ++I) {
      const Entity &E = From.Entities[I];
      EntityRef R = EntityMap[I];
      if (E.Body == NoIndex || To.Entities[R].Body != NoIndex)
        continue;
      To.Entities[R].Body = static_cast<uint32_t>(To.Bodies.size());
      To.Entities[R].Flags |= EF_Defined | (E.Flags & EF_InMainFile);
      To.Entities[R].Where = pos(E.Where);
      To.Bodies.push_back(body(From.Bodies[E.Body]));
    }
  }

  TUSummary &To;
  StringInterner &Strings;
  llvm::StringMap<EntityRef> &ById;
  std::vector<Entity> *Clashes;
  std::vector<StringId> StringMapTo;
  std::vector<EntityRef> EntityMap;
};
} // namespace

static std::string unitKey(const TUSummary &U) {
  std::string Key;
  for (StringId S : U.MainFiles)
    Key += U.Strings[S] + "\n";
  return Key;
}

TUSummary linkUnits(std::vector<TUSummary> Units,
                    std::vector<Entity> *Clashes) {
  std::vector<std::pair<std::string, size_t>> Order;
  for (size_t I = 0; I < Units.size(); ++I)
    Order.push_back({unitKey(Units[I]), I});
  std::sort(Order.begin(), Order.end());
  TUSummary Linked;
  StringInterner Strings(Linked);
  llvm::StringMap<EntityRef> ById;
  Merger M(Linked, Strings, ById, Clashes);
  for (auto &[Key, I] : Order) {
    M.add(Units[I]);
    Units[I] = TUSummary();
  }
  auto Unique = [&](std::vector<StringId> &List) {
    llvm::sort(List, [&](StringId A, StringId B) {
      return Linked.Strings[A] < Linked.Strings[B];
    });
    List.erase(std::unique(List.begin(), List.end()), List.end());
  };
  Unique(Linked.MainFiles);
  Unique(Linked.Files);
  return Linked;
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

Program::Program(TUSummary Linked, const ModelSet &Models)
    : Unit(std::move(Linked)) {
  for (EntityRef R = 0; R < Unit.Entities.size(); ++R)
    for (EntityRef Base : Unit.Entities[R].Bases)
      Derived[Base].push_back(R);
  addModels(Models);
  for (EntityRef R = 0; R < Unit.Entities.size(); ++R) {
    const Entity &E = Unit.Entities[R];
    if (E.Kind == EntityKind::Function && E.Body != NoIndex)
      prepare(R, Unit.Bodies[E.Body], E.has(EF_System)); // Models add some.
  }
}

static llvm::StringRef unqualified(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

void Program::addModels(const ModelSet &Models) {
  StringInterner Strings(Unit);
  size_t Count = Unit.Entities.size();
  for (EntityRef R = 0; R < Count; ++R) {
    if (Unit.Entities[R].Kind != EntityKind::Function)
      continue;
    std::string Name = Unit.str(Unit.Entities[R].Name).str();
    for (const FunctionModel *M : Models.facts(Name, Unit.Entities[R], Unit)) {
      ModelOf.try_emplace(R, M);
      addModelFacts(*M, Unit.Entities[R], Unit, Strings);
    }
    if (Unit.Entities[R].Body != NoIndex)
      continue;
    const FunctionModel *M = Models.findMember(Name, Unit.Entities[R].Parent,
                                               Unit.Entities[R], Unit);
    if (!M || !M->SaysFlow)
      continue;
    ModelOf[R] = M;
    if (M->NoReturn)
      Unit.Entities[R].Flags |= EF_NoReturn;
    Entity E = Unit.Entities[R];
    ModelBodies.push_back(
        std::make_unique<Body>(modelBody(*M, E, Unit, Strings)));
    prepare(R, *ModelBodies.back(), true);
  }
}

const FunctionModel *Program::model(EntityRef R) const {
  return ModelOf.lookup(R);
}

/// Blocks that lie on a cycle: those of a strongly connected component with
/// more than one block or an edge to itself (Tarjan, iterative).
static std::vector<bool> cyclicBlocks(const Body &B) {
  size_t N = B.Blocks.size();
  std::vector<bool> Result(N);
  std::vector<uint32_t> Index(N, 0), Low(N, 0), Stack;
  std::vector<bool> OnStack(N);
  uint32_t Next = 1;
  for (uint32_t Root = 0; Root < N; ++Root) {
    if (Index[Root])
      continue;
    std::vector<std::pair<uint32_t, size_t>> Work{{Root, 0}};
    while (!Work.empty()) {
      auto [V, I] = Work.back();
      if (I == 0) {
        Index[V] = Low[V] = Next++;
        Stack.push_back(V);
        OnStack[V] = true;
      }
      const auto &Successors = B.Blocks[V].Successors;
      if (I < Successors.size()) {
        uint32_t W = Successors[I];
        ++Work.back().second;
        if (!Index[W])
          Work.push_back({W, 0});
        else if (OnStack[W])
          Low[V] = std::min(Low[V], Index[W]);
        continue;
      }
      if (Low[V] == Index[V]) {
        std::vector<uint32_t> Part;
        uint32_t W;
        do {
          W = Stack.back();
          Stack.pop_back();
          OnStack[W] = false;
          Part.push_back(W);
        } while (W != V);
        bool Self = llvm::is_contained(Successors, V);
        for (uint32_t P : Part)
          Result[P] = Part.size() > 1 || Self;
      }
      Work.pop_back();
      if (!Work.empty())
        Low[Work.back().first] = std::min(Low[Work.back().first], Low[V]);
    }
  }
  return Result;
}

static std::vector<bool> blockLocals(const Body &B) {
  constexpr uint32_t Unused = ~0u, Several = ~0u - 1;
  std::vector<uint32_t> In(B.Variables.size(), Unused);
  uint32_t Block = 0;
  auto Use = [&](const Place &P) {
    if (P.isNone())
      return;
    uint32_t &Where = In[P.Base];
    Where = Where == Unused || Where == Block ? Block : Several;
  };
  for (Block = 0; Block < B.Blocks.size(); ++Block)
    for (const Statement &S : B.Blocks[Block].Statements) {
      Use(S.To);
      Use(S.From);
      // What has its address taken may be read through it anywhere.
      if (S.Kind == Op::Address && !S.From.isNone() &&
          llvm::none_of(S.From.Path,
                        [](Step T) { return T.K == Step::Kind::Deref; }))
        In[S.From.Base] = Several;
      for (const Argument &A : S.Arguments)
        Use(A.From);
    }
  std::vector<bool> Result(B.Variables.size());
  for (size_t I = 0; I < In.size(); ++I)
    Result[I] = B.Variables[I].K == Variable::Kind::Temporary &&
                In[I] != Several;
  return Result;
}

void Program::prepare(EntityRef R, const Body &B, bool IsModel) {
  auto Code = std::make_unique<CodeBody>();
  Code->Code = &B;
  Code->IsModel = IsModel;
  Code->InCycle = cyclicBlocks(B);
  Code->BlockLocal = blockLocals(B);
  Bodies[R] = std::move(Code);
}

Location Program::locate(SourcePos Where, llvm::StringRef Folder) const {
  if (!Where.File)
    return {};
  llvm::SmallString<256> Path;
  if (!llvm::sys::path::is_absolute(str(Where.File)))
    Path = Folder;
  llvm::sys::path::append(Path, str(Where.File));
  return {std::string(Path), Where.Line, Where.Column};
}

const CodeBody *Program::body(EntityRef R) const {
  auto It = Bodies.find(R);
  return It == Bodies.end() ? nullptr : It->second.get();
}

bool Program::derivesFrom(EntityRef Class, EntityRef Base) const {
  if (Class == Base)
    return true;
  if (Class == NoIndex)
    return false;
  for (EntityRef B : Unit.Entities[Class].Bases)
    if (derivesFrom(B, Base))
      return true;
  return false;
}

static bool overridesTransitively(const TUSummary &U, EntityRef M,
                                  EntityRef Target) {
  if (M == Target)
    return true;
  for (EntityRef O : U.Entities[M].Overrides)
    if (overridesTransitively(U, O, Target))
      return true;
  return false;
}

EntityRef Program::overrider(EntityRef Class, EntityRef Method) const {
  auto Key = std::make_pair(Class, Method);
  auto It = Overriders.find(Key);
  if (It != Overriders.end())
    return It->second;
  EntityRef Found = NoIndex;
  for (EntityRef M : Unit.Entities[Class].Members)
    if (Unit.Entities[M].has(EF_Virtual) &&
        overridesTransitively(Unit, M, Method)) {
      Found = M;
      break;
    }
  if (Found == NoIndex)
    for (EntityRef B : Unit.Entities[Class].Bases) {
      if (!derivesFrom(B, Unit.Entities[Method].Parent))
        continue;
      EntityRef M = overrider(B, Method);
      // A later base may override what an earlier one merely inherits.
      if (M != NoIndex && (Found == NoIndex || Found == Method))
        Found = M;
    }
  Overriders[Key] = Found;
  return Found;
}

std::vector<EntityRef> Program::instantiable(EntityRef Class) const {
  std::vector<EntityRef> Queue{Class}, Result;
  llvm::DenseSet<EntityRef> Seen;
  for (size_t I = 0; I < Queue.size(); ++I) {
    if (!Seen.insert(Queue[I]).second)
      continue;
    if (Unit.Entities[Queue[I]].has(EF_Constructed))
      Result.push_back(Queue[I]);
    if (auto It = Derived.find(Queue[I]); It != Derived.end())
      Queue.insert(Queue.end(), It->second.begin(), It->second.end());
  }
  llvm::sort(Result);
  return Result;
}

std::vector<EntityRef> Program::callOperators(EntityRef Class,
                                              size_t Arguments) const {
  std::vector<EntityRef> Fitting, Others, Classes{Class};
  for (size_t I = 0; I < Classes.size() && I < 64; ++I) {
    const Entity &C = Unit.Entities[Classes[I]];
    for (EntityRef M : C.Members) {
      const Entity &E = Unit.Entities[M];
      if (unqualified(str(E.Name)) != "operator()" && !E.has(EF_LambdaCall))
        continue;
      bool Fits = E.Parameters.size() == Arguments + (E.has(EF_Method) ? 1 : 0);
      (Fits ? Fitting : Others).push_back(M);
    }
    Classes.insert(Classes.end(), C.Bases.begin(), C.Bases.end());
  }
  return Fitting.empty() ? Others : Fitting;
}

} // namespace art5
