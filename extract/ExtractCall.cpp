// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls, constructions and destructions.
#include "extract/ExtractLowering.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace art5 {

/// Where the callee's name stands.
static SourceLocation calleeLocation(const Expr *E) {
  if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(E))
    return Op->getOperatorLoc();
  if (const auto *C = dyn_cast<CallExpr>(E)) {
    const Expr *Callee = C->getCallee()->IgnoreParenImpCasts();
    if (const auto *M = dyn_cast<MemberExpr>(Callee))
      return M->getMemberLoc().isValid() ? M->getMemberLoc() : E->getBeginLoc();
    if (const auto *R = dyn_cast<DeclRefExpr>(Callee))
      return R->getLocation();
    return Callee->getExprLoc();
  }
  return E->getExprLoc();
}

/// Copying or moving such an object takes all it holds, and nothing else
/// happens: nobody wrote the operation, or the standard library did.
bool Lowering::copiesWhole(const CXXMethodDecl *M) const {
  bool Copies = M->isCopyAssignmentOperator() || M->isMoveAssignmentOperator();
  if (const auto *C = dyn_cast<CXXConstructorDecl>(M))
    Copies = C->isCopyOrMoveConstructor();
  return Copies && (!M->isUserProvided() || Entities.isSystem(M));
}

bool Lowering::dispatches(const CXXMethodDecl *M, const Expr *Object,
                          bool Qualified, const CXXMethodDecl *&Exact) const {
  Exact = M;
  if (!M->isVirtual() || Qualified)
    return false;
  // Inside constructors and destructors dispatch is static for *this.
  if (Object && isa<CXXThisExpr>(Object->IgnoreParenImpCasts()) && Function &&
      (isa<CXXConstructorDecl>(Function) || isa<CXXDestructorDecl>(Function)))
    return false;
  if (Object)
    if (const CXXMethodDecl *D = M->getDevirtualizedMethod(
            Object, Context.getLangOpts().AppleKext)) {
      Exact = D;
      return false;
    }
  return true;
}

void Lowering::memberCallee(Statement &S, const CXXMethodDecl *M,
                            const Expr *Object, bool Arrow, bool Qualified) {
  const CXXMethodDecl *Exact = M;
  S.Callee = dispatches(M, Object, Qualified, Exact) ? CallKind::Virtual
                                                     : CallKind::Direct;
  if (Entities.isSystem(Exact)) {
    // The static class of the object expression, before base casts.
    const Expr *Base = Object->IgnoreParens();
    while (const auto *C = dyn_cast<ImplicitCastExpr>(Base)) {
      if (C->getCastKind() != CK_UncheckedDerivedToBase &&
          C->getCastKind() != CK_DerivedToBase && C->getCastKind() != CK_NoOp)
        break;
      Base = C->getSubExpr()->IgnoreParens();
    }
    QualType T = Base->getType();
    if (Arrow && T->isPointerType())
      T = T->getPointeeType();
    const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
    if (Class && !Entities.isSystem(Class))
      Class = nullptr; // A user class derived from a library one.
    S.Entity = Entities.systemMember(Exact, Class);
  } else {
    S.Entity = Entities.function(Exact);
  }
}

/// The constant and the place that one argument passes.
Argument Lowering::argument(const Expr *E, QualType ParameterType) {
  Argument A;
  A.Literal = literal(E);
  Place P = expr(E);
  bool ByReference = !ParameterType.isNull() && ParameterType->isReferenceType();
  if (ByReference) {
    if (P.isNone())
      P = at(temporary());
    P = addressOf(P, E->getExprLoc());
  }
  A.From = P;
  return A;
}

void Lowering::arguments(Statement &S, llvm::ArrayRef<const Expr *> Args,
                         const FunctionDecl *Callee, SourceLocation Where) {
  llvm::SmallVector<Place, 4> Rest;
  // An explicit object parameter got its argument as any object does.
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(Callee);
  size_t Skip = M && M->isExplicitObjectMemberFunction() ? 1 : 0;
  for (size_t I = 0; I < Args.size(); ++I) {
    if (Callee && I + Skip >= Callee->getNumParams()) {
      if (Callee->isVariadic())
        Rest.push_back(expr(Args[I]));
      else
        S.Arguments.push_back(argument(Args[I], QualType()));
      continue;
    }
    QualType T =
        Callee ? Callee->getParamDecl(I + Skip)->getType() : QualType();
    S.Arguments.push_back(argument(Args[I], T));
  }
  if (!Callee || !Callee->isVariadic())
    return;
  // All that goes through "..." is one value: addresses and functions stay
  // what they are.
  Argument Together;
  for (const Place &P : Rest) {
    if (P.isNone())
      continue;
    bool First = Together.From.isNone();
    if (First)
      Together.From = at(temporary());
    copy(Together.From, P, Where, First ? 0 : SF_Weak);
  }
  S.Arguments.push_back(std::move(Together));
}

/// Emits the prepared call and returns the place of its result.
Place Lowering::finishCall(Statement S, const Expr *E, QualType ResultType,
                           const FunctionDecl *F) {
  bool Reference = ResultType->isReferenceType();
  bool Void = ResultType->isVoidType();
  Place Result;
  if (!Void)
    Result = Reference ? at(temporary()) : target(E);
  S.Kind = Op::Call;
  S.To = Result;
  S.Where = Entities.position(calleeLocation(E));
  if (auto It = TryOf.find(E); It != TryOf.end())
    S.Try = It->second;
  else
    S.Try = CurrentTry;
  bool InTry = S.Try != NoIndex;
  Out.Blocks[Current].Statements.push_back(std::move(S));
  if (!Void && !Reference)
    if (const RecordDecl *R = ResultType->getAsRecordDecl())
      typed(Result, R, E->getExprLoc());
  if (InTry)
    endBlock();
  if (Void)
    return {};
  return Reference ? deref(Result) : Result;
}

bool Lowering::callee(Statement &S, const CallExpr *E, const FunctionDecl *&F,
                      unsigned &FirstArgument) {
  FirstArgument = 0;
  F = E->getDirectCallee();
  const Expr *Callee = E->getCallee()->IgnoreParens();
  if (const auto *Op = dyn_cast<CXXOperatorCallExpr>(E)) {
    const auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
    if (M && M->isInstance()) {
      const Expr *Object = Op->getArg(0);
      Place P = expr(Object);
      if (P.isNone())
        P = at(temporary());
      memberCallee(S, M, Object, false, false);
      S.Arguments.push_back({addressOf(P, E->getExprLoc()), 0});
      FirstArgument = 1;
      return true;
    }
    if (M && M->isStatic())
      FirstArgument = 1;
  }
  if (const auto *MemberCall = dyn_cast<CXXMemberCallExpr>(E)) {
    if (const auto *PM = dyn_cast<BinaryOperator>(Callee)) {
      // (object.*pointer)(...)
      Place Object = expr(PM->getLHS());
      Place Pointer = expr(PM->getRHS());
      if (PM->getOpcode() == BO_PtrMemD && !Object.isNone())
        Object = addressOf(Object, E->getExprLoc());
      S.Callee = CallKind::Indirect;
      S.From = Pointer;
      S.Arguments.push_back({Object, 0});
      F = nullptr;
      return true;
    }
    const auto *M = cast_or_null<CXXMethodDecl>(MemberCall->getMethodDecl());
    const auto *ME = dyn_cast<MemberExpr>(Callee);
    if (M && ME && M->isInstance()) {
      Place P = expr(ME->getBase());
      if (!ME->isArrow()) {
        if (P.isNone())
          P = at(temporary());
        P = addressOf(P, E->getExprLoc());
      }
      memberCallee(S, M, ME->getBase(), ME->isArrow(), ME->hasQualifier());
      S.Arguments.push_back({P, 0});
      return true;
    }
  }
  if (const auto *M = dyn_cast_or_null<CXXMethodDecl>(F);
      M && M->isExplicitObjectMemberFunction() && E->getNumArgs()) {
    Place P = expr(E->getArg(0));
    if (P.isNone())
      P = at(temporary());
    S.Arguments.push_back({addressOf(P, E->getExprLoc()), 0});
    FirstArgument = 1;
  }
  if (F) {
    S.Callee = CallKind::Direct;
    S.Entity = Entities.function(F);
    return true;
  }
  // Through a pointer, or a name that a template leaves open.
  if (const auto *U = dyn_cast<OverloadExpr>(Callee)) {
    const FunctionDecl *Only = nullptr;
    for (const NamedDecl *D : U->decls())
      if (const auto *Candidate = dyn_cast<FunctionDecl>(D->getUnderlyingDecl());
          Candidate && Candidate->getMinRequiredArguments() <= E->getNumArgs() &&
          Candidate->getNumParams() >= E->getNumArgs())
        Only = Candidate;
    if (!Only)
      return false;
    F = Only;
    S.Callee = CallKind::Direct;
    S.Flags |= SF_MayBe;
    S.Entity = Entities.function(F);
    return true;
  }
  Place P = expr(E->getCallee());
  if (P.isNone())
    return false;
  S.Callee = CallKind::Indirect;
  S.From = P;
  return true;
}

Place Lowering::varargs(const Expr *List) {
  Place P = expr(List);
  if (P.isNone())
    return P;
  if (List->getType()->isPointerType())
    P = deref(P);
  return extend(P, Entities.partStep("varargs"));
}

/// Compiler builtins that move values; the others compute from their
/// arguments like any unseen pure function.
Place Lowering::builtin(const CallExpr *E, unsigned Id, bool &Handled) {
  Handled = true;
  SourceLocation Where = E->getExprLoc();
  switch (Id) {
  case Builtin::BI__builtin_va_start:
    if (Place To = varargs(E->getArg(0));
        !To.isNone() && RestParameter != NoIndex)
      copy(To, at(RestParameter), Where);
    return {};
  case Builtin::BI__builtin_va_end:
    return {};
  case Builtin::BI__builtin_va_copy: {
    Place To = varargs(E->getArg(0)), From = varargs(E->getArg(1));
    if (!To.isNone() && !From.isNone())
      copy(To, From, Where);
    return {};
  }
  case Builtin::BI__builtin_expect:
  case Builtin::BI__builtin_assume_aligned:
  case Builtin::BI__builtin_launder:
    return expr(E->getArg(0));
  case Builtin::BI__builtin_addressof:
  case Builtin::BIaddressof: {
    Place P = expr(E->getArg(0));
    return P.isNone() ? P : addressOf(P, Where);
  }
  case Builtin::BImove:
  case Builtin::BImove_if_noexcept:
  case Builtin::BIforward:
  case Builtin::BIas_const: {
    return E->getNumArgs() ? expr(E->getArg(0)) : Place();
  }
  default:
    return syncBuiltin(E, E->getDirectCallee()->getName(), Handled);
  }
}

Place Lowering::call(const CallExpr *E) {
  if (isa<CXXPseudoDestructorExpr>(E->getCallee()->IgnoreParens()))
    return {};
  if (const FunctionDecl *F = E->getDirectCallee())
    if (unsigned Id = F->getBuiltinID()) {
      bool Handled = false;
      Place P = builtin(E, Id, Handled);
      if (Handled)
        return P;
    }
  Statement S;
  const FunctionDecl *F = nullptr;
  unsigned First = 0;
  llvm::ArrayRef<const Expr *> Args(E->getArgs(), E->getNumArgs());
  const auto *Op = dyn_cast<CXXOperatorCallExpr>(E);
  const auto *M = dyn_cast_or_null<CXXMethodDecl>(E->getDirectCallee());
  if (Op && M && copiesWhole(M) && Args.size() == 2) {
    Place From = expr(Args[1]), To = expr(Args[0]);
    if (!To.isNone() && !From.isNone())
      copy(To, From, Op->getOperatorLoc());
    else if (!To.isNone())
      emit(art5::Op::Clear, Op->getOperatorLoc()).To = To;
    return To;
  }
  // The address of a lambda's body.
  if (const auto *Conversion = dyn_cast_or_null<CXXConversionDecl>(M);
      Conversion && Conversion->getParent()->isLambda()) {
    const CXXMethodDecl *Body = Conversion->getParent()->getLambdaCallOperator();
    return Body ? functionRef(Body, E->getExprLoc()) : Place();
  }
  if (!callee(S, E, F, First)) {
    llvm::SmallVector<Place, 4> Parts;
    for (const Expr *A : Args)
      Parts.push_back(expr(A));
    return merge(Parts, E->getExprLoc());
  }
  if (!F && S.Callee == CallKind::Indirect) {
    // The function type tells how arguments pass.
    QualType T = E->getCallee()->getType();
    if (T->isMemberPointerType())
      T = T->castAs<MemberPointerType>()->getPointeeType();
    else if (T->isPointerType())
      T = T->getPointeeType();
    if (const auto *Bound = dyn_cast<BinaryOperator>(E->getCallee()->IgnoreParens()))
      if (const auto *MP = Bound->getRHS()->getType()->getAs<MemberPointerType>())
        T = MP->getPointeeType();
    const auto *Proto = T->getAs<FunctionProtoType>();
    for (size_t I = 0; I < Args.size(); ++I)
      S.Arguments.push_back(argument(
          Args[I], Proto && I < Proto->getNumParams() ? Proto->getParamType(I)
                                                      : QualType()));
  } else {
    arguments(S, Args.drop_front(First), F, E->getExprLoc());
  }
  QualType Result = E->getCallReturnType(Context);
  return finishCall(std::move(S), E, Result, F);
}

Place Lowering::construct(const CXXConstructExpr *E) {
  const CXXConstructorDecl *C = E->getConstructor();
  const CXXRecordDecl *Class = C->getParent();
  Place To = target(E);
  if (copiesWhole(C) && E->getNumArgs() >= 1) {
    Place From = expr(E->getArg(0));
    if (From == To)
      return To;
    bool Complete = E->getConstructionKind() == CXXConstructionKind::Complete;
    if (!From.isNone()) // Another base or a field may stand there already.
      copy(To, From, E->getLocation(), Complete ? 0 : SF_Weak);
    else if (Complete)
      emit(Op::Clear, E->getLocation()).To = To;
    if (Complete)
      typed(To, Class, E->getLocation());
    return To;
  }
  if (E->getConstructionKind() == CXXConstructionKind::Complete)
    typed(To, Class, E->getLocation());
  bool Nothing = C->isTrivial() && E->getNumArgs() == 0;
  if (Nothing)
    return To;
  Statement S;
  S.Callee = CallKind::Direct;
  S.Entity = Entities.function(C);
  S.Flags = SF_Constructs;
  S.Arguments.push_back({addressOf(To, E->getLocation()), 0});
  arguments(S, llvm::ArrayRef<const Expr *>(E->getArgs(), E->getNumArgs()), C,
            E->getLocation());
  finishCall(std::move(S), E, Context.VoidTy, C);
  return To;
}

Place Lowering::inheritedConstruct(const CXXInheritedCtorInitExpr *E) {
  Place To = target(E);
  Statement S;
  S.Callee = CallKind::Direct;
  S.Entity = Entities.function(E->getConstructor());
  S.Flags = SF_Constructs;
  S.Arguments.push_back({addressOf(To, E->getLocation()), 0});
  if (const auto *Own = dyn_cast_or_null<CXXConstructorDecl>(Function))
    for (const ParmVarDecl *P : Own->parameters())
      S.Arguments.push_back({at(local(P)), 0});
  finishCall(std::move(S), E, Context.VoidTy, E->getConstructor());
  return To;
}

/// Whether the allocation itself throws where there is no memory.
static bool mayFail(const CXXNewExpr *E) {
  const FunctionDecl *New = E->getOperatorNew();
  const auto *Proto = New ? New->getType()->getAs<FunctionProtoType>() : nullptr;
  return Proto && !isUnresolvedExceptionSpec(Proto->getExceptionSpecType()) &&
         Proto->canThrow() != CT_Cannot;
}

/// The pointer to the new object, once.
Place Lowering::allocate(const CXXNewExpr *E) {
  auto Known = NewPointers.find(E);
  if (Known != NewPointers.end())
    return Known->second;
  SourceLocation Where = E->getExprLoc();
  for (unsigned I = 0; I < E->getNumPlacementArgs(); ++I)
    expr(E->getPlacementArg(I));
  QualType T = E->getAllocatedType();
  const RecordDecl *R = EntityTable::recordOf(T);
  EntityRef Class =
      R && (T->isRecordType() || E->isArray()) ? Entities.record(R) : NoIndex;
  Place Pointer = at(temporary());
  bool Placement = E->getNumPlacementArgs() == 1 &&
                   E->getPlacementArg(0)->getType()->isPointerType();
  if (Placement) {
    copy(Pointer, expr(E->getPlacementArg(0)), Where);
  } else {
    Statement &S = emit(Op::Allocate, Where);
    S.To = Pointer;
    S.Entity = Class;
    if (mayFail(E))
      mayThrow(E, "std::bad_alloc");
  }
  if (E->isArray())
    Pointer = addressOf(extend(deref(Pointer), Step{Step::Kind::Element, 0}),
                        Where);
  NewPointers[E] = Pointer;
  return Pointer;
}

Place Lowering::newObject(const CXXNewExpr *E) {
  Place Pointer = allocate(E);
  Place Object = deref(Pointer);
  if (E->isArray())
    if (const RecordDecl *R = EntityTable::recordOf(E->getAllocatedType()))
      typed(Object, R, E->getExprLoc());
  if (const Expr *Init = E->getInitializer())
    initialize(Object, E->getAllocatedType(), Init, E->isArray() ? SF_Weak : 0);
  return Pointer;
}

/// The elements of an array, of all its dimensions; any other object itself.
Place Lowering::elements(Place Array, QualType T) const {
  for (; T->isArrayType(); T = Context.getAsArrayType(T)->getElementType())
    Array = extend(std::move(Array), {Step::Kind::Element, 0});
  return Array;
}

void Lowering::destroy(Place Object, const CXXRecordDecl *Class,
                       SourceLocation Where, bool Virtual) {
  EntityRef Destructor =
      Object.isNone() ? NoIndex : Entities.destructor(Class);
  if (Destructor == NoIndex)
    return;
  const CXXDestructorDecl *D = Class->getDestructor();
  Statement S;
  S.Callee =
      Virtual && D && D->isVirtual() ? CallKind::Virtual : CallKind::Direct;
  S.Entity = Destructor;
  S.Kind = Op::Call;
  S.Arguments.push_back({addressOf(Object, Where), 0});
  S.Where = Entities.position(Where);
  S.Try = CurrentTry;
  Out.Blocks[Current].Statements.push_back(std::move(S));
}

void Lowering::deleteObject(const CXXDeleteExpr *E) {
  Place P = expr(E->getArgument());
  if (P.isNone())
    return;
  destroy(deref(P), E->getDestroyedType()->getAsCXXRecordDecl(),
          E->getExprLoc(), /*Virtual=*/true);
}

} // namespace art5
