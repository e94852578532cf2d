// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractBody.h"
#include "extract/ExtractConditions.h"
#include "extract/ExtractLowering.h"
#include "clang/AST/ASTLambda.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/CFG.h"

using namespace clang;

namespace art5 {

Lowering::Lowering(EntityTable &Entities, const FunctionDecl *Function)
    : Entities(Entities), Context(Entities.context()), Function(Function) {
  Out.Blocks.emplace_back();
}

//===----------------------------------------------------------------------===//
// Small pieces
//===----------------------------------------------------------------------===//

Place Lowering::extend(Place P, Step S) {
  P.Path.push_back(S);
  return P;
}

VarId Lowering::local(const VarDecl *D) {
  auto [It, New] =
      Variables.try_emplace(D, static_cast<VarId>(Out.Variables.size()));
  if (New) {
    Variable V;
    V.K = Variable::Kind::Local;
    V.Name = Entities.string(D->getName());
    V.Where = Entities.position(D->getLocation());
    Out.Variables.push_back(V);
  }
  return Variables[D];
}

VarId Lowering::temporary() {
  Out.Variables.emplace_back();
  return static_cast<VarId>(Out.Variables.size() - 1);
}

VarId Lowering::global(EntityRef G) {
  auto [It, New] =
      Globals.try_emplace(G, static_cast<VarId>(Out.Variables.size()));
  if (New) {
    Variable V;
    V.K = Variable::Kind::Global;
    V.Name = Entities[G].Name;
    V.Where = Entities[G].Where;
    V.Global = G;
    Out.Variables.push_back(V);
  }
  return Globals[G];
}

Statement &Lowering::emit(Op Kind, SourceLocation Where) {
  Statement S;
  S.Kind = Kind;
  S.Where = Entities.position(Where);
  S.Try = CurrentTry;
  Out.Blocks[Current].Statements.push_back(std::move(S));
  return Out.Blocks[Current].Statements.back();
}

void Lowering::copy(Place To, Place From, SourceLocation Where, uint8_t Flags) {
  if (To.isNone() || From.isNone() || To == From)
    return;
  Statement &S = emit(Op::Copy, Where);
  S.To = std::move(To);
  S.From = std::move(From);
  S.Flags = Flags;
}

Place Lowering::addressOf(Place P, SourceLocation Where) {
  // &*p is p.
  if (!P.Path.empty() && P.Path.back().K == Step::Kind::Deref) {
    P.Path.pop_back();
    return P;
  }
  Place To = at(temporary());
  Statement &S = emit(Op::Address, Where);
  S.To = To;
  S.From = std::move(P);
  return To;
}

void Lowering::typed(Place P, const RecordDecl *R, SourceLocation Where) {
  if (!R || Entities.isSystem(R) || P.isNone())
    return;
  EntityRef Class = Entities.record(R);
  Entities[Class].Flags |= EF_Constructed;
  std::vector<FactDecl> Facts;
  if (R->hasAttrs())
    for (FactDecl &F : Entities.facts(R))
      if (!StringRef(Entities.summary().Strings[F.Token]).starts_with("purpose:"))
        Facts.push_back(F);
  Statement &S = emit(Op::Typed, Where);
  S.To = P;
  S.Entity = Class;
  addFacts(P, Facts, Where);
}

void Lowering::addFacts(Place P, llvm::ArrayRef<FactDecl> Facts,
                        SourceLocation Where) {
  if (Facts.empty() || P.isNone())
    return;
  Statement &S = emit(Op::Fact, Where);
  S.To = std::move(P);
  S.Facts.assign(Facts.begin(), Facts.end());
}

/// Starts a new block after a call in a try block, which may go to handlers.
void Lowering::endBlock() {
  uint32_t Old = Current;
  Out.Blocks.emplace_back();
  Current = static_cast<uint32_t>(Out.Blocks.size() - 1);
  Out.Blocks[Old].Successors.push_back(Current);
}

/// The language itself may throw at \p E, an exception of the library's
/// \p Type.
void Lowering::mayThrow(const Expr *E, StringRef Type) {
  Statement &S = emit(Op::MayThrow, E->getExprLoc());
  if (auto It = TryOf.find(E); It != TryOf.end())
    S.Try = It->second;
  bool InTry = S.Try != NoIndex;
  S.Type = Entities.string(Type);
  if (InTry)
    endBlock();
}

/// The object of the method at hand.
Place Lowering::object() const { return deref(at(ThisVariable)); }

//===----------------------------------------------------------------------===//
// Before lowering: what initialises what, and which try blocks surround
//===----------------------------------------------------------------------===//

/// The expression that makes the object, under casts and cleanups that change
/// nothing.
static const Expr *maker(const Expr *E) {
  while (E) {
    E = E->IgnoreParens();
    if (const auto *F = dyn_cast<FullExpr>(E))
      E = F->getSubExpr();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (const auto *C = dyn_cast<CXXFunctionalCastExpr>(E))
      E = C->getSubExpr();
    else if (const auto *C = dyn_cast<ImplicitCastExpr>(E);
             C && (C->getCastKind() == CK_NoOp ||
                   C->getCastKind() == CK_ConstructorConversion ||
                   C->getCastKind() == CK_UserDefinedConversion))
      E = C->getSubExpr();
    else if (const auto *D = dyn_cast<CXXDefaultInitExpr>(E))
      E = D->getExpr();
    else if (const auto *D = dyn_cast<CXXDefaultArgExpr>(E))
      E = D->getExpr();
    else if (const auto *S = dyn_cast<CXXStdInitializerListExpr>(E))
      return S;
    else
      return E;
  }
  return E;
}

/// Whether \p Maker builds its object in place.
static bool buildsInPlace(const Expr *Maker, QualType T) {
  return isa<CXXConstructExpr, InitListExpr, LambdaExpr,
             CXXInheritedCtorInitExpr, AbstractConditionalOperator>(Maker) ||
         (isa<CallExpr>(Maker) && T->isRecordType());
}

/// Walks one body once, lambdas and local classes aside.
class Prescan : public RecursiveASTVisitor<Prescan> {
public:
  explicit Prescan(Lowering &L) : L(L) {}
  bool shouldVisitImplicitCode() const { return true; }
  bool TraverseLambdaExpr(LambdaExpr *E) {
    for (Expr *Init : E->capture_inits())
      if (Init && !TraverseStmt(Init))
        return false;
    return true;
  }
  bool TraverseDecl(Decl *D) {
    return D && isa<TagDecl>(D) ? true : RecursiveASTVisitor::TraverseDecl(D);
  }
  bool TraverseCXXTryStmt(CXXTryStmt *S) {
    uint32_t Outer = Inside;
    TryBlock T;
    T.Parent = Outer;
    for (unsigned I = 0; I < S->getNumHandlers(); ++I) {
      Handler H;
      if (VarDecl *D = S->getHandler(I)->getExceptionDecl()) {
        QualType Type = D->getType().getNonReferenceType().getUnqualifiedType();
        H.Type = L.Entities.typeName(Type);
        if (const RecordDecl *R = Type->getAsRecordDecl())
          H.Class = L.Entities.record(R);
      } else if (QualType Q = S->getHandler(I)->getCaughtType(); !Q.isNull()) {
        QualType Type = Q.getNonReferenceType().getUnqualifiedType();
        H.Type = L.Entities.typeName(Type);
        if (const RecordDecl *R = Type->getAsRecordDecl())
          H.Class = L.Entities.record(R);
      }
      T.Handlers.push_back(H);
    }
    L.Out.Tries.push_back(T);
    Inside = static_cast<uint32_t>(L.Out.Tries.size() - 1);
    L.TryIndex[S] = Inside;
    bool Go = TraverseStmt(S->getTryBlock());
    Inside = Outer;
    uint32_t Around = Handling, Own = L.TryIndex[S];
    for (unsigned I = 0; Go && I < S->getNumHandlers(); ++I) {
      Handling = L.Out.handlerNumber(Own, I);
      Go = TraverseStmt(S->getHandler(I));
    }
    Handling = Around;
    return Go;
  }
  bool VisitCXXThrowExpr(CXXThrowExpr *E) {
    if (!E->getSubExpr() && Handling != NoIndex)
      L.HandlerOf[E] = Handling;
    return true;
  }
  bool VisitIfStmt(IfStmt *S) {
    if (S->isConsteval())
      L.ConstevalIfs.push_back(S);
    return true;
  }
  bool VisitStmt(Stmt *S) {
    if (Inside != NoIndex && isa<Expr>(S))
      L.TryOf[S] = Inside;
    return true;
  }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (const VarDecl *V = namedVariable(E))
      L.Uses.count(V->getCanonicalDecl(), /*Reading=*/false);
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *E) {
    if (const VarDecl *V = variableRead(E))
      L.Uses.count(V->getCanonicalDecl(), /*Reading=*/true);
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *E) {
    if (const VarDecl *V =
            E->isAssignmentOp() ? namedVariable(E->getLHS()) : nullptr)
      L.Uses.countAssignment(V->getCanonicalDecl());
    return true;
  }
  bool VisitUnaryOperator(UnaryOperator *E) {
    if (const VarDecl *V = E->isIncrementDecrementOp()
                               ? namedVariable(E->getSubExpr())
                               : nullptr)
      L.Uses.countAssignment(V->getCanonicalDecl());
    return true;
  }
  /// The CFG lists a construction before the declaration that it is for.
  bool VisitVarDecl(VarDecl *D) {
    if (!D->getInit() || D->hasGlobalStorage() ||
        D->getType()->isReferenceType() || isa<ParmVarDecl>(D))
      return true;
    const Expr *Maker = maker(D->getInit());
    if (buildsInPlace(Maker, D->getType()))
      L.Targets[Maker] = L.at(L.local(D));
    return true;
  }
  bool VisitCXXNewExpr(CXXNewExpr *E) {
    if (E->getInitializer() && !E->isArray())
      if (const Expr *Maker = maker(E->getInitializer());
          buildsInPlace(Maker, E->getAllocatedType()))
        L.NewOf[Maker] = E;
    return true;
  }

private:
  Lowering &L;
  uint32_t Inside = NoIndex;   ///< The try block around.
  uint32_t Handling = NoIndex; ///< The handler around.
};

void Lowering::prescan(const Stmt *S) {
  Prescan(*this).TraverseStmt(const_cast<Stmt *>(S));
}

void Lowering::initialize(Place Target, QualType T, const Expr *Init,
                          uint8_t Flags) {
  if (!Init || Target.isNone())
    return;
  SourceLocation Where = Init->getExprLoc();
  if (T->isReferenceType()) {
    Place P = expr(Init);
    if (P.isNone())
      P = at(temporary());
    copy(Target, addressOf(P, Where), Where, Flags);
    return;
  }
  const Expr *Maker = maker(Init);
  if (buildsInPlace(Maker, T))
    Targets.try_emplace(Maker, Target);
  Place P = isa<CXXDefaultInitExpr, CXXDefaultArgExpr>(Init->IgnoreParens())
                ? (Values.erase(Maker), expr(Maker))
                : expr(Init);
  if (P.isNone()) {
    // An element of any index is not cleared: it may be another one.
    bool Any = llvm::any_of(Target.Path, [](const Step &S) {
      return S.K == Step::Kind::Element;
    });
    if (!(Flags & SF_Weak) && !Any)
      emit(Op::Clear, Where).To = Target;
    return;
  }
  copy(Target, P, Where, Flags);
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

void Lowering::declareParameters(const FunctionDecl *D) {
  const auto *M = dyn_cast<CXXMethodDecl>(D);
  auto Add = [&](StringRef Name, SourceLocation Where) {
    Variable V;
    V.K = Variable::Kind::Parameter;
    V.Name = Entities.string(Name);
    V.Where = Entities.position(Where);
    Out.Variables.push_back(V);
    return static_cast<VarId>(Out.Variables.size() - 1);
  };
  llvm::ArrayRef<ParmVarDecl *> Declared = D->parameters();
  if (M && M->isExplicitObjectMemberFunction()) {
    const ParmVarDecl *Self = Declared.front();
    ThisVariable = Add(Self->getName(), Self->getLocation());
    if (Self->getType()->isReferenceType())
      Variables[Self] = ThisVariable;
    Declared = Declared.drop_front();
  } else if (M && M->isInstance()) {
    ThisVariable = Add("this", D->getLocation());
  }
  for (const ParmVarDecl *P : Declared)
    Variables[P] = Add(P->getName(), P->getLocation());
  if (D->isVariadic())
    RestParameter = Add("...", D->getLocation());
  if (M && isLambdaCallOperator(M)) {
    llvm::DenseMap<const ValueDecl *, FieldDecl *> Fields;
    M->getParent()->getCaptureFields(Fields, ThisCapture);
    Captures = std::move(Fields);
  }
  copySelf(D);
  addParameterFacts(D);
}

/// An explicit object parameter by value is a copy of the object.
void Lowering::copySelf(const FunctionDecl *D) {
  const auto *M = dyn_cast<CXXMethodDecl>(D);
  if (!M || !M->isExplicitObjectMemberFunction())
    return;
  const ParmVarDecl *Self = D->getParamDecl(0);
  if (!Self->getType()->isReferenceType())
    copy(at(local(Self)), object(), Self->getLocation());
}

void Lowering::addParameterFacts(const FunctionDecl *D) {
  for (const ParmVarDecl *P : D->parameters()) {
    Place Object = at(local(P));
    if (P->getType()->isReferenceType() || P->getType()->isPointerType())
      Object = deref(Object);
    addFacts(Object, Entities.facts(P), P->getLocation());
    if (const RecordDecl *R = EntityTable::recordOf(P->getType());
        R && R->hasAttrs())
      addFacts(Object, Entities.facts(R), P->getLocation());
  }
}

void Lowering::lowerDecl(const VarDecl *D) {
  if (const auto *Parts = dyn_cast<DecompositionDecl>(D)) {
    Place P = at(local(D));
    if (D->getInit())
      initialize(P, D->getType(), D->getInit());
    lowerBindings(Parts);
    return;
  }
  if (D->hasGlobalStorage()) {
    if (D->isStaticLocal() && D->getInit()) {
      EntityRef G = Entities.variable(D);
      initialize(at(global(G)), D->getType(), D->getInit(), SF_Weak);
    }
    if (D->isStaticLocal())
      registerDestructor(D);
    return;
  }
  Place P = at(local(D));
  if (!D->getInit()) {
    emit(Op::Clear, D->getLocation()).To = P;
    return;
  }
  initialize(P, D->getType(), D->getInit());
  if (D->hasAttrs())
    addFacts(D->getType()->isReferenceType() ? deref(P) : P,
             Entities.facts(D), D->getLocation());
}

void Lowering::lowerBindings(const DecompositionDecl *D) {
  for (const BindingDecl *B : D->bindings())
    if (const VarDecl *Holder = B->getHoldingVar(); Holder && Holder->getInit())
      initialize(at(local(Holder)), Holder->getType(), Holder->getInit());
}

void Lowering::lowerReturn(const Expr *Value, SourceLocation Where) {
  if (!Value)
    return;
  Place P = expr(Value);
  if (P.isNone())
    return;
  if (Function && Function->getReturnType()->isReferenceType())
    P = addressOf(P, Where);
  emit(Op::Return, Where).From = P;
}

/// The object that a constructor's initialiser makes, and its type.
std::pair<Place, QualType>
Lowering::initialized(const CXXCtorInitializer *I) {
  Place P = object();
  if (!I->isAnyMemberInitializer())
    return {P, I->getInit()->getType()};
  const FieldDecl *F = I->getAnyMember();
  if (!I->isIndirectMemberInitializer())
    return {extend(P, Entities.fieldStep(F)), F->getType()};
  for (const NamedDecl *Part : I->getIndirectMember()->chain())
    if (const auto *Field = dyn_cast<FieldDecl>(Part))
      P = extend(P, Entities.fieldStep(Field));
  return {P, F->getType()};
}

void Lowering::lowerInitializer(const CXXCtorInitializer *I) {
  if (!I->getInit())
    return;
  auto [Object, T] = initialized(I);
  initialize(Object, T, I->getInit());
}

/// The promise lives as long as the coroutine: on the heap.
void Lowering::lowerCoroutineStart(const CoroutineBodyStmt *S) {
  SourceLocation Where = S->getBeginLoc();
  Promise = S->getPromiseDecl();
  const RecordDecl *R = Promise->getType()->getAsRecordDecl();
  Place Pointer = at(local(Promise));
  Statement &A = emit(Op::Allocate, Where);
  A.To = Pointer;
  EntityRef Class = R ? Entities.record(R) : NoIndex;
  Out.Blocks[Current].Statements.back().Entity = Class;
  if (const Expr *Init = Promise->getInit())
    initialize(deref(Pointer), Promise->getType(), Init);
  if (const Expr *Result = S->getReturnValueInit()) {
    Place P = expr(Result);
    if (!P.isNone())
      emit(Op::Return, Where).From = P;
  }
}

/// A coroutine returns to its caller at each co_yield, where the caller sees
/// what the promise holds; one that never \p Ends does so at its co_awaits too,
/// and from \p Start on.
void Lowering::leaveWhereSuspended(uint32_t Start, bool Ends) {
  std::vector<uint32_t> From = Yields;
  if (!Ends) {
    llvm::append_range(From, Awaits);
    From.push_back(Start);
  }
  if (From.empty())
    return;
  Out.Blocks.emplace_back();
  auto Leave = static_cast<uint32_t>(Out.Blocks.size() - 1);
  for (uint32_t Block : From)
    Out.Blocks[Block].Successors.push_back(Leave);
}

void Lowering::lowerElement(const Stmt *S) {
  if (const auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *One : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(One))
        lowerDecl(V);
    return;
  }
  if (const auto *R = dyn_cast<ReturnStmt>(S))
    return lowerReturn(R->getRetValue(), R->getReturnLoc());
  if (const auto *R = dyn_cast<CoreturnStmt>(S)) {
    if (R->getPromiseCall())
      expr(R->getPromiseCall());
    return;
  }
  if (const auto *A = dyn_cast<AsmStmt>(S))
    return inlineAssembly(A);
  if (const auto *E = dyn_cast<Expr>(S))
    expr(E);
}

/// The implicit end of an object's life at \p E.
void Lowering::lowerDestructor(const CFGElement &E, const FunctionDecl *D) {
  if (auto Dtor = E.getAs<CFGAutomaticObjDtor>()) {
    const VarDecl *V = Dtor->getVarDecl();
    if (!V->getType()->isReferenceType())
      destroy(elements(at(local(V)), V->getType()),
              Context.getBaseElementType(V->getType())->getAsCXXRecordDecl(),
              Dtor->getTriggerStmt() ? Dtor->getTriggerStmt()->getEndLoc()
                                     : V->getLocation(),
              false);
  } else if (auto Member = E.getAs<CFGMemberDtor>()) {
    const FieldDecl *F = Member->getFieldDecl();
    destroy(elements(extend(object(), Entities.fieldStep(F)), F->getType()),
            Context.getBaseElementType(F->getType())->getAsCXXRecordDecl(),
            D->getLocation(), false);
  } else if (auto Base = E.getAs<CFGBaseDtor>()) {
    destroy(object(), Base->getBaseSpecifier()->getType()->getAsCXXRecordDecl(),
            D->getLocation(), false);
  } else if (auto Temp = E.getAs<CFGTemporaryDtor>()) {
    const CXXBindTemporaryExpr *Bound = Temp->getBindTemporaryExpr();
    auto It = Values.find(Bound);
    if (It == Values.end())
      It = Values.find(Bound->getSubExpr());
    if (It != Values.end())
      destroy(It->second, Bound->getType()->getAsCXXRecordDecl(),
              Bound->getExprLoc(), false);
  } else if (auto Cleanup = E.getAs<CFGCleanupFunction>()) {
    const VarDecl *V = Cleanup->getVarDecl();
    callNow(Entities.function(Cleanup->getFunctionDecl()),
            {addressOf(at(local(V)), V->getLocation())}, V->getLocation());
  }
}

//===----------------------------------------------------------------------===//
// Control flow
//===----------------------------------------------------------------------===//

namespace {
/// Blocks of a clang CFG and the blocks of ours that they became.
struct BlockMap {
  llvm::DenseMap<const CFGBlock *, uint32_t> First, Last;
};
} // namespace

static std::unique_ptr<CFG> buildCfg(const FunctionDecl *D, Stmt *Code,
                                     ASTContext &Context) {
  CFG::BuildOptions Options;
  Options.AddImplicitDtors = true;
  Options.AddTemporaryDtors = true;
  Options.AddInitializers = true;
  Options.AddStaticInitBranches = true;
  Options.AddCXXNewAllocator = false;
  return CFG::buildCFG(D, Code, &Context, Options);
}

/// Appends what is reachable from \p Root and not yet listed, in reverse
/// postorder. Edges that can never be taken are null.
static void listBlocks(const CFGBlock *Root,
                       llvm::DenseSet<const CFGBlock *> &Listed,
                       std::vector<const CFGBlock *> &List) {
  if (!Listed.insert(Root).second)
    return;
  std::vector<const CFGBlock *> Order;
  std::vector<std::pair<const CFGBlock *, CFGBlock::const_succ_iterator>> Stack{
      {Root, Root->succ_begin()}};
  while (!Stack.empty()) {
    auto &[B, Next] = Stack.back();
    if (Next == B->succ_end()) {
      Order.push_back(B);
      Stack.pop_back();
      continue;
    }
    const CFGBlock *S = (Next++)->getReachableBlock();
    if (S && Listed.insert(S).second)
      Stack.push_back({S, S->succ_begin()});
  }
  List.insert(List.end(), Order.rbegin(), Order.rend());
}

/// Renumbers blocks in reverse postorder and drops those never reached.
static void sortBlocks(Body &B) {
  std::vector<uint32_t> Order, Number(B.Blocks.size(), NoIndex);
  std::vector<std::pair<uint32_t, size_t>> Stack{{0, 0}};
  std::vector<bool> Seen(B.Blocks.size());
  Seen[0] = true;
  while (!Stack.empty()) {
    auto &[Block, Next] = Stack.back();
    if (Next < B.Blocks[Block].Successors.size()) {
      uint32_t S = B.Blocks[Block].Successors[Next++];
      if (!Seen[S]) {
        Seen[S] = true;
        Stack.push_back({S, 0});
      }
    } else {
      Order.push_back(Block);
      Stack.pop_back();
    }
  }
  std::reverse(Order.begin(), Order.end());
  for (uint32_t I = 0; I < Order.size(); ++I)
    Number[Order[I]] = I;
  std::vector<Block> Sorted;
  for (uint32_t Old : Order) {
    Block Next = std::move(B.Blocks[Old]);
    for (uint32_t &S : Next.Successors)
      S = Number[S];
    std::sort(Next.Successors.begin(), Next.Successors.end());
    Next.Successors.erase(
        std::unique(Next.Successors.begin(), Next.Successors.end()),
        Next.Successors.end());
    Sorted.push_back(std::move(Next));
  }
  B.Blocks = std::move(Sorted);
}

/// Gives `if consteval` a condition while a graph is built from it: not during
/// constant evaluation. clang's graphs know no branch without one.
class ConstevalBranches {
public:
  ConstevalBranches(llvm::ArrayRef<IfStmt *> Ifs, ASTContext &Context) {
    for (IfStmt *If : Ifs) {
      Known.push_back({If, If->getStatementKind()});
      If->setCond(CXXBoolLiteralExpr::Create(
          Context, If->isNegatedConsteval(), Context.BoolTy, If->getIfLoc()));
      If->setStatementKind(IfStatementKind::Ordinary);
    }
  }
  ConstevalBranches(const ConstevalBranches &) = delete;
  ~ConstevalBranches() {
    for (auto [If, Kind] : Known) {
      If->setStatementKind(Kind);
      If->setCond(nullptr);
    }
  }

private:
  llvm::SmallVector<std::pair<IfStmt *, IfStatementKind>, 2> Known;
};

/// A handler takes what was thrown, and holds it while it runs.
void Lowering::lowerCatch(const CXXCatchStmt *Catch, uint32_t Block) {
  SourceLocation Where = Catch->getCatchLoc();
  for (const auto &[Try, Index] : TryIndex)
    for (unsigned I = 0; I < Try->getNumHandlers(); ++I) {
      if (Try->getHandler(I) != Catch)
        continue;
      const VarDecl *V = Catch->getExceptionDecl();
      bool ByValue = V && !V->getType()->isReferenceType();
      Place Object = at(ByValue ? local(V) : temporary());
      Statement &S = emit(Op::Catch, Where);
      S.Try = Index;
      S.Handler = I;
      S.To = Object;
      HandlerBlocks.push_back({Block, Index});
      if (V && !ByValue)
        copy(at(local(V)), addressOf(Object, Where), Where);
      copy(at(global(Entities.handledException())), Object, Where);
    }
}

/// Blocks with something in a try that may throw may go to its handlers.
void Lowering::connectHandlers() {
  for (Block &B : Out.Blocks) {
    llvm::SmallVector<uint32_t, 2> Handlers;
    for (const Statement &S : B.Statements) {
      if (S.Try == NoIndex || (S.Kind != Op::Call && S.Kind != Op::Throw &&
                               S.Kind != Op::Rethrow && S.Kind != Op::MayThrow))
        continue;
      for (uint32_t T = S.Try; T != NoIndex; T = Out.Tries[T].Parent)
        for (auto [Start, Try] : HandlerBlocks)
          if (Try == T)
            Handlers.push_back(Start);
    }
    llvm::sort(Handlers);
    B.Successors.insert(B.Successors.end(), Handlers.begin(), Handlers.end());
  }
}

/// What the condition at the end of \p B is each time, if it is the same.
std::optional<bool> Lowering::outcome(const CFGBlock &B) {
  if (B.succ_size() != 2 ||
      !isa_and_nonnull<IfStmt, WhileStmt, DoStmt, ForStmt, BinaryOperator,
                       AbstractConditionalOperator>(B.getTerminatorStmt()))
    return std::nullopt;
  return truth(B.getLastCondition());
}

Body Lowering::lowerBody(const FunctionDecl *D, bool &Failed) {
  Failed = false;
  Stmt *Code = D->getBody();
  declareParameters(D);
  if (const auto *C = dyn_cast<CXXConstructorDecl>(D))
    for (const CXXCtorInitializer *I : C->inits()) {
      if (!I->getInit())
        continue;
      prescan(I->getInit());
      auto [Object, T] = initialized(I);
      const Expr *Maker = maker(I->getInit());
      if (!T->isReferenceType() && buildsInPlace(Maker, T) &&
          !isa<CXXDefaultInitExpr>(I->getInit()->IgnoreParens()))
        Targets[Maker] = Object;
    }
  if (const auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Code)) {
    prescan(Coroutine->getBody());
    lowerCoroutineStart(Coroutine);
    Code = Coroutine->getBody();
  } else {
    prescan(Code);
  }
  ConstevalBranches Decided(ConstevalIfs, Context);
  std::unique_ptr<CFG> Graph = buildCfg(D, Code, Context);
  if (!Graph) {
    Failed = true;
    return std::move(Out);
  }
  HasCfg = true;
  // Parameters' facts stand in block 0, which leads to the CFG's entry.
  uint32_t Prologue = Current;
  BlockMap Map;
  // Handlers hang off the try dispatch blocks, which no edge leads to. Each
  // reachable part is lowered in an order in which operands come first.
  std::vector<const CFGBlock *> List;
  llvm::DenseSet<const CFGBlock *> Listed;
  listBlocks(&Graph->getEntry(), Listed, List);
  for (const CFGBlock *B : llvm::make_range(Graph->try_blocks_begin(),
                                            Graph->try_blocks_end()))
    listBlocks(B, Listed, List);
  for (const CFGBlock *B : List) {
    Out.Blocks.emplace_back();
    Map.First[B] = static_cast<uint32_t>(Out.Blocks.size() - 1);
  }
  Out.Blocks[Prologue].Successors.push_back(Map.First[&Graph->getEntry()]);

  ConditionReader Conditions(Context, Uses);
  for (const CFGBlock *B : List) {
    Current = Map.First[B];
    if (const auto *Catch = dyn_cast_or_null<CXXCatchStmt>(B->getLabel()))
      lowerCatch(Catch, Current);
    for (const CFGElement &E : *B) {
      if (auto S = E.getAs<CFGStmt>()) {
        lowerElement(S->getStmt());
        Conditions.statement(S->getStmt(), Current);
      } else if (auto I = E.getAs<CFGInitializer>())
        lowerInitializer(I->getInitializer());
      else
        lowerDestructor(E, D);
    }
    // A condition that no element holds (a lone variable, say).
    Map.Last[B] = Current;
  }

  for (const CFGBlock *B : List) {
    std::vector<uint32_t> &Out1 = Out.Blocks[Map.Last[B]].Successors;
    if (B->hasNoReturnElement()) {
      Out.Blocks[Map.Last[B]].DeadEnd = true;
      continue;
    }
    Conditions.branch(*B, Map.Last[B],
                      [&](const CFGBlock *To) { return Map.First[To]; });
    // Of a condition with one outcome, the other edge is never taken.
    std::optional<bool> Only = outcome(*B);
    unsigned Edge = 0;
    for (const CFGBlock::AdjacentBlock &S : B->succs()) {
      bool Taken = !Only || (Edge++ == 0) == *Only;
      if (const CFGBlock *Next = S.getReachableBlock();
          Next && Taken && Map.First.count(Next))
        Out1.push_back(Map.First[Next]);
    }
  }
  connectHandlers();
  if (isa<CoroutineBodyStmt>(D->getBody()))
    leaveWhereSuspended(Prologue, Listed.count(&Graph->getExit()));
  else
    splitPaths(Out, Conditions.take());
  sortBlocks(Out);
  return std::move(Out);
}

std::optional<Body> lowerFunction(const FunctionDecl *D, EntityTable &Entities) {
  bool Failed = false;
  Body B = Lowering(Entities, D).lowerBody(D, Failed);
  if (Failed)
    return std::nullopt;
  return B;
}

} // namespace art5
