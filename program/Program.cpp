// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Program.h"
#include "models/ModelBody.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

Program::Program(LUSummary From, const ModelSet &Models)
    : Linked(std::move(From)), Unit(Linked.Tables),
      OwnCount(static_cast<EntityRef>(Unit.Entities.size())) {
  for (EntityRef R = 0; R < Unit.Entities.size(); ++R)
    for (EntityRef Base : Unit.Entities[R].Bases)
      Derived[Base].push_back(R);
  addModels(Models);
  for (const LUSummary::Ambiguous &A : Linked.Several)
    ModelBodies[A.Declared] = std::make_unique<Body>(anyOf(A));
}

/// Calls one of the definitions with all that it is given.
Body Program::anyOf(const LUSummary::Ambiguous &A) const {
  const Entity &E = Unit.Entities[A.Declared];
  Body B;
  for (const Parameter &P : E.Parameters)
    B.Variables.push_back(
        {Variable::Kind::Parameter, P.Name, P.Where, NoIndex});
  B.Variables.emplace_back();
  Place Result{static_cast<VarId>(B.Variables.size() - 1), {}};
  B.Blocks.emplace_back();
  for (EntityRef F : A.Definitions) {
    Statement Call;
    Call.Kind = Op::Call;
    Call.Entity = F;
    for (VarId V = 0; V != E.Parameters.size(); ++V)
      Call.Arguments.push_back({Place{V, {}}, 0});
    Block K;
    if (!E.has(EF_VoidResult)) {
      Call.To = Result;
      Statement Return;
      Return.Kind = Op::Return;
      Return.From = Result;
      K.Statements = {std::move(Call), std::move(Return)};
    } else {
      K.Statements = {std::move(Call)};
    }
    B.Blocks.front().Successors.push_back(
        static_cast<uint32_t>(B.Blocks.size()));
    B.Blocks.push_back(std::move(K));
  }
  return B;
}

static llvm::StringRef unqualified(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

void Program::addModels(const ModelSet &Models) {
  StringInterner Strings(Unit);
  // Models may add constructors of the library, which have models in turn.
  for (EntityRef R = 0; R < Unit.Entities.size(); ++R) {
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
    ModelBodies[R] =
        std::make_unique<Body>(art5::modelBody(*M, E, Unit, Strings));
  }
  // What models add brings its body along.
  for (EntityRef R = OwnCount; R < Unit.Entities.size(); ++R)
    if (uint32_t Index = Unit.Entities[R].Body; Index != NoIndex)
      ModelBodies[R] =
          std::make_unique<Body>(std::move(Unit.Bodies[Index]));
}

const FunctionModel *Program::model(EntityRef R) const {
  return ModelOf.lookup(R);
}

bool Program::isUserModelled(EntityRef R) const {
  const FunctionModel *M = model(R);
  return M && M->Layer != 0 && M->SaysFlow && !isDefined(R);
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

std::unique_ptr<CodeBody> prepare(Body B, bool IsModel) {
  auto Code = std::make_unique<CodeBody>();
  Code->IsModel = IsModel;
  Code->InCycle = cyclicBlocks(B);
  Code->BlockLocal = blockLocals(B);
  Code->Code = std::move(B);
  return Code;
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

bool Program::isDefined(EntityRef R) const {
  return R < OwnCount && Unit.Entities[R].Body != NoIndex &&
         Unit.Entities[R].Kind == EntityKind::Function;
}

bool isFromOutside(const Parameter &Q, const Program &P) {
  return P.str(Q.Name) != "this" && Q.Facts.empty() &&
         (Q.How != Passing::Value || Q.Class != NoIndex);
}

const Body *Program::modelBody(EntityRef R) const {
  auto It = ModelBodies.find(R);
  return It == ModelBodies.end() ? nullptr : It->second.get();
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

std::vector<EntityRef> Program::overriddenBy(EntityRef R) const {
  std::vector<EntityRef> Queue{R};
  llvm::DenseSet<EntityRef> Seen{R};
  for (size_t I = 0; I < Queue.size(); ++I)
    for (EntityRef O : Unit.Entities[Queue[I]].Overrides)
      if (Seen.insert(O).second)
        Queue.push_back(O);
  return Queue;
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

bool Program::isPolymorphic(EntityRef Class) const {
  const Entity &C = Unit.Entities[Class];
  return llvm::any_of(C.Members,
                      [&](EntityRef M) {
                        return Unit.Entities[M].has(EF_Virtual);
                      }) ||
         llvm::any_of(C.Bases, [&](EntityRef B) {
           return Unit.Entities[B].has(EF_System) || isPolymorphic(B);
         });
}

const std::vector<std::pair<EntityRef, EntityRef>> &
Program::foreignOverrides(EntityRef Class) const {
  if (auto It = Foreign.find(Class); It != Foreign.end())
    return It->second;
  std::vector<std::pair<EntityRef, EntityRef>> Result;
  std::vector<EntityRef> Classes{Class};
  for (size_t I = 0; I < Classes.size() && I < 256; ++I) {
    const Entity &C = Unit.Entities[Classes[I]];
    for (EntityRef M : C.Members) {
      if (!Unit.Entities[M].has(EF_Virtual) || Unit.Entities[M].has(EF_Destructor))
        continue;
      for (EntityRef Of : overriddenBy(M))
        if (EntityRef Final = overrider(Class, M);
            Of != M && Final != NoIndex && !isDefined(Of) &&
            !llvm::is_contained(Result, std::make_pair(Final, Of)))
          Result.push_back({Final, Of});
    }
    for (EntityRef B : C.Bases)
      if (!llvm::is_contained(Classes, B))
        Classes.push_back(B);
  }
  llvm::sort(Result);
  return Foreign.try_emplace(Class, std::move(Result)).first->second;
}

bool Program::isForeignClass(EntityRef Class) const {
  if (Class == NoIndex)
    return false;
  const Entity &C = Unit.Entities[Class];
  return C.has(EF_System) || llvm::any_of(C.Members, [&](EntityRef M) {
           const Entity &E = Unit.Entities[M];
           return !E.has(EF_Pure) && !E.has(EF_Implicit) && !isDefined(M) &&
                  !modelBody(M);
         });
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

const std::vector<EntityRef> &
Program::callOperators(EntityRef Class, size_t Arguments) const {
  auto [Known, New] = CallOperators.try_emplace({Class, Arguments});
  if (!New)
    return Known->second;
  std::vector<EntityRef> Fitting, Others, Classes{Class};
  llvm::DenseSet<EntityRef> Seen;
  for (size_t I = 0; I < Classes.size(); ++I) {
    if (!Seen.insert(Classes[I]).second)
      continue;
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
  return Known->second = Fitting.empty() ? std::move(Others) : std::move(Fitting);
}

} // namespace art5
