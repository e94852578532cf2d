// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Expressions to places and value-flow statements.
#include "extract/ExtractLowering.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

using namespace clang;

namespace art5 {

Place Lowering::expr(const Expr *E) {
  if (!E)
    return {};
  auto It = Values.find(E);
  if (It != Values.end())
    return It->second;
  Place P = exprUncached(E);
  Values[E] = P;
  return P;
}

/// A branch of ?:, && or ||: evaluated in a block of its own, or never.
Place Lowering::branch(const Expr *E) {
  for (const Expr *Inner = E; Inner;) {
    auto It = Values.find(Inner);
    if (It != Values.end())
      return It->second;
    const Expr *Next = Inner->IgnoreParens();
    if (Next == Inner) {
      if (const auto *Cast = dyn_cast<ImplicitCastExpr>(Inner))
        Next = Cast->getSubExpr();
      else if (const auto *Full = dyn_cast<FullExpr>(Inner))
        Next = Full->getSubExpr();
      else if (const auto *Temp = dyn_cast<MaterializeTemporaryExpr>(Inner))
        Next = Temp->getSubExpr();
      else if (const auto *Bind = dyn_cast<CXXBindTemporaryExpr>(Inner))
        Next = Bind->getSubExpr();
      else
        break;
    }
    Inner = Next;
  }
  // Without a CFG, and for branches that need no block of their own.
  if (!HasCfg || isa<DeclRefExpr>(E->IgnoreParenImpCasts()))
    return expr(E);
  return {};
}

/// The object that \p E initialises, known beforehand or new.
Place Lowering::target(const Expr *E) {
  auto It = Targets.find(E);
  if (It != Targets.end())
    return It->second;
  auto New = NewOf.find(E);
  return New != NewOf.end() ? deref(allocate(New->second)) : at(temporary());
}

Place Lowering::exprUncached(const Expr *E) {
  if (const auto *C = dyn_cast<CallExpr>(E))
    return call(C);
  if (const auto *C = dyn_cast<CastExpr>(E))
    return cast(C);
  if (const auto *S = dyn_cast<CoroutineSuspendExpr>(E))
    return yield(S);
  switch (E->getStmtClass()) {
  case Stmt::ParenExprClass:
    return expr(cast<ParenExpr>(E)->getSubExpr());
  case Stmt::ConstantExprClass:
  case Stmt::ExprWithCleanupsClass:
    return expr(cast<FullExpr>(E)->getSubExpr());
  case Stmt::SubstNonTypeTemplateParmExprClass:
    return expr(cast<SubstNonTypeTemplateParmExpr>(E)->getReplacement());
  case Stmt::CXXBindTemporaryExprClass:
    return expr(cast<CXXBindTemporaryExpr>(E)->getSubExpr());
  case Stmt::MaterializeTemporaryExprClass: {
    Place P = expr(cast<MaterializeTemporaryExpr>(E)->getSubExpr());
    return P.isNone() ? target(E) : P;
  }
  case Stmt::PackIndexingExprClass: {
    const auto *Index = cast<PackIndexingExpr>(E);
    return Index->isInstantiationDependent() ? Place()
                                             : expr(Index->getSelectedExpr());
  }
  case Stmt::OpaqueValueExprClass:
    return expr(cast<OpaqueValueExpr>(E)->getSourceExpr());
  case Stmt::CXXDefaultArgExprClass:
    return exprUncached(cast<CXXDefaultArgExpr>(E)->getExpr());
  case Stmt::CXXDefaultInitExprClass:
    return exprUncached(cast<CXXDefaultInitExpr>(E)->getExpr());
  case Stmt::CXXStdInitializerListExprClass:
    return expr(cast<CXXStdInitializerListExpr>(E)->getSubExpr());
  case Stmt::CXXRewrittenBinaryOperatorClass:
    return expr(cast<CXXRewrittenBinaryOperator>(E)->getSemanticForm());
  case Stmt::PseudoObjectExprClass:
    return expr(cast<PseudoObjectExpr>(E)->getResultExpr());
  case Stmt::ChooseExprClass:
    return expr(cast<ChooseExpr>(E)->getChosenSubExpr());
  case Stmt::GenericSelectionExprClass:
    return cast<GenericSelectionExpr>(E)->isResultDependent()
               ? Place()
               : expr(cast<GenericSelectionExpr>(E)->getResultExpr());
  case Stmt::CompoundLiteralExprClass:
    return expr(cast<CompoundLiteralExpr>(E)->getInitializer());
  case Stmt::DeclRefExprClass:
    return declRef(cast<DeclRefExpr>(E));
  case Stmt::MemberExprClass:
    return member(cast<MemberExpr>(E));
  case Stmt::ArraySubscriptExprClass:
    return subscript(cast<ArraySubscriptExpr>(E));
  case Stmt::UnaryOperatorClass:
    return unary(cast<UnaryOperator>(E));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binary(cast<BinaryOperator>(E));
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass: {
    const auto *C = cast<AbstractConditionalOperator>(E);
    return conditional(E, C->getTrueExpr(), C->getFalseExpr());
  }
  case Stmt::CXXThisExprClass:
    return thisPointer(E->getExprLoc());
  case Stmt::CXXConstructExprClass:
  case Stmt::CXXTemporaryObjectExprClass:
    return construct(cast<CXXConstructExpr>(E));
  case Stmt::CXXInheritedCtorInitExprClass:
    return inheritedConstruct(cast<CXXInheritedCtorInitExpr>(E));
  case Stmt::CXXNewExprClass:
    return newObject(cast<CXXNewExpr>(E));
  case Stmt::CXXDeleteExprClass:
    deleteObject(cast<CXXDeleteExpr>(E));
    return {};
  case Stmt::LambdaExprClass:
    return lambda(cast<LambdaExpr>(E));
  case Stmt::InitListExprClass:
    return initList(cast<InitListExpr>(E));
  case Stmt::CXXParenListInitExprClass: {
    const auto *List = cast<CXXParenListInitExpr>(E);
    llvm::SmallVector<const Expr *, 4> Inits(List->getInitExprs().begin(),
                                             List->getInitExprs().end());
    return initFields(E, Inits);
  }
  case Stmt::ArrayInitLoopExprClass: // A copy, one element after the other.
    return expr(cast<ArrayInitLoopExpr>(E)->getCommonExpr());
  case Stmt::AtomicExprClass:
    return atomic(cast<AtomicExpr>(E));
  case Stmt::ExtVectorElementExprClass:
    return vectorElements(cast<ExtVectorElementExpr>(E));
  case Stmt::CXXThrowExprClass: {
    const Expr *Value = cast<CXXThrowExpr>(E)->getSubExpr();
    Place P = Value ? expr(Value) : Place();
    Place Handled;
    if (!Value && !HandlerOf.count(E))
      Handled = at(global(Entities.handledException()));
    Statement &S = emit(Value ? Op::Throw : Op::Rethrow, E->getExprLoc());
    S.From = P;
    if (auto It = HandlerOf.find(E); It != HandlerOf.end())
      S.Handler = It->second;
    else if (!Value)
      S.From = Handled;
    if (auto It = TryOf.find(E); It != TryOf.end())
      S.Try = It->second;
    if (Value) {
      QualType T = Value->getType().getUnqualifiedType();
      StringId Name = Entities.typeName(T);
      const RecordDecl *R = T->getAsRecordDecl();
      EntityRef Class = R ? Entities.record(R) : NoIndex;
      Statement &Again = Out.Blocks[Current].Statements.back();
      Again.Type = Name;
      Again.Entity = Class;
    }
    return {};
  }
  case Stmt::StmtExprClass: {
    const auto *Compound = cast<StmtExpr>(E)->getSubStmt();
    const auto *Last =
        dyn_cast_or_null<Expr>(Compound->body_empty() ? nullptr
                                                      : Compound->body_back());
    return Last ? branch(Last) : Place();
  }
  case Stmt::VAArgExprClass:
    return varargs(cast<VAArgExpr>(E)->getSubExpr());
  case Stmt::ImaginaryLiteralClass:
  case Stmt::IntegerLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::StringLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::CXXScalarValueInitExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::CXXTypeidExprClass:
  case Stmt::CXXNoexceptExprClass:
  case Stmt::TypeTraitExprClass:
    return {};
  default:
    break;
  }
  // Anything else computes from its parts.
  llvm::SmallVector<Place, 4> Parts;
  for (const Stmt *Child : E->children())
    if (const auto *Sub = dyn_cast_or_null<Expr>(Child))
      Parts.push_back(expr(Sub));
  return merge(Parts, E->getExprLoc());
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

Place Lowering::thisPointer(SourceLocation Where) {
  if (ThisCapture) {
    Place P = extend(object(), Entities.fieldStep(ThisCapture));
    // [*this] holds the object itself, [this] its address.
    return ThisCapture->getType()->isPointerType() ? P : addressOf(P, Where);
  }
  return ThisVariable == NoIndex ? Place() : at(ThisVariable);
}

Place Lowering::functionRef(const FunctionDecl *D, SourceLocation Where) {
  EntityRef F = Entities.function(D);
  Entities[F].Flags |= EF_AddressTaken;
  Place P = at(temporary());
  Statement &S = emit(Op::Function, Where);
  S.To = P;
  S.Entity = F;
  return P;
}

Place Lowering::variablePlace(const VarDecl *D, SourceLocation Where) {
  if (D == Promise)
    return deref(at(local(D)));
  Place P;
  if (D->hasGlobalStorage()) {
    EntityRef G = Entities.variable(D);
    P = at(global(G));
    addFacts(P, Entities[G].Facts, Where);
    addFacts(P, Entities[G].TypeFacts, Where);
  } else {
    P = at(local(D));
  }
  if (D->getType()->isReferenceType())
    P = deref(P);
  if (!D->hasGlobalStorage() && !isa<ParmVarDecl>(D)) {
    if (D->hasAttrs())
      addFacts(P, Entities.facts(D), Where);
    if (const RecordDecl *R = EntityTable::recordOf(D->getType());
        R && R->hasAttrs())
      addFacts(P, Entities.facts(R), Where);
  }
  return P;
}

Place Lowering::declRef(const DeclRefExpr *E) {
  const ValueDecl *D = E->getDecl();
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return functionRef(F, E->getLocation());
  if (const auto *B = dyn_cast<BindingDecl>(D)) {
    auto It = Captures.find(B);
    if (It != Captures.end()) {
      Place P = extend(object(), Entities.fieldStep(It->second));
      return It->second->getType()->isReferenceType() ? deref(P) : P;
    }
    if (const VarDecl *Holder = B->getHoldingVar())
      return variablePlace(Holder, E->getLocation());
    return B->getBinding() ? exprUncached(B->getBinding()) : Place();
  }
  const auto *V = dyn_cast<VarDecl>(D);
  if (!V)
    return {};
  if (E->refersToEnclosingVariableOrCapture()) {
    auto It = Captures.find(V);
    if (It != Captures.end()) {
      Place P = extend(object(), Entities.fieldStep(It->second));
      return It->second->getType()->isReferenceType() ? deref(P) : P;
    }
  }
  return variablePlace(V, E->getLocation());
}

Place Lowering::fieldOf(Place Object, const FieldDecl *F, SourceLocation Where) {
  if (Object.isNone())
    return {};
  Place P = extend(std::move(Object), Entities.fieldStep(F));
  if (F->getType()->isReferenceType())
    P = deref(P);
  if (!Entities.isSystem(F)) {
    EntityRef R = Entities.field(F);
    addFacts(P, Entities[R].Facts, Where);
    addFacts(P, Entities[R].TypeFacts, Where);
  }
  return P;
}

Place Lowering::member(const MemberExpr *E) {
  const ValueDecl *D = E->getMemberDecl();
  if (const auto *V = dyn_cast<VarDecl>(D)) {
    expr(E->getBase());
    return variablePlace(V, E->getMemberLoc());
  }
  Place Object = expr(E->getBase());
  if (E->isArrow() && !Object.isNone())
    Object = deref(Object);
  if (const auto *F = dyn_cast<FieldDecl>(D))
    return fieldOf(Object, F, E->getMemberLoc());
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return functionRef(F, E->getMemberLoc());
  return {};
}

Place Lowering::subscript(const ArraySubscriptExpr *E) {
  const Expr *Base = E->getBase();
  Place Index = expr(E->getIdx());
  (void)Index;
  const Expr *Inner = Base->IgnoreParens();
  StringId Constant = literal(E->getIdx());
  if (const auto *Decay = dyn_cast<ImplicitCastExpr>(Inner);
      Decay && Decay->getCastKind() == CK_ArrayToPointerDecay) {
    Place Array = expr(Decay->getSubExpr());
    if (Array.isNone())
      return {};
    return extend(Array, Constant ? Step{Step::Kind::Index, Constant}
                                  : Step{Step::Kind::Element, 0});
  }
  Place Pointer = expr(Base);
  if (Pointer.isNone())
    return {};
  if (Base->getType()->isVectorType())
    return extend(Pointer, Constant ? Step{Step::Kind::Index, Constant}
                                    : Step{Step::Kind::Element, 0});
  Place Pointee = deref(Pointer);
  bool First = Constant && Entities.summary().Strings[Constant] == "0";
  return First ? Pointee
               : extend(Pointee, Step{Step::Kind::Offset, Constant ? 1u : 0u});
}

/// \p Pointer, moved by some elements; \p Other: surely not by none.
Place Lowering::moved(Place Pointer, SourceLocation Where, bool Other) {
  if (Pointer.isNone())
    return {};
  return addressOf(
      extend(deref(std::move(Pointer)), Step{Step::Kind::Offset, Other}),
      Where);
}

//===----------------------------------------------------------------------===//
// Operators
//===----------------------------------------------------------------------===//

Place Lowering::merge(llvm::ArrayRef<Place> From, SourceLocation Where,
                      uint8_t Flags) {
  llvm::SmallVector<Place, 4> Values;
  for (const Place &P : From)
    if (!P.isNone() && llvm::find(Values, P) == Values.end())
      Values.push_back(P);
  if (Values.empty())
    return {};
  Place To = at(temporary());
  for (size_t I = 0; I < Values.size(); ++I)
    copy(To, Values[I], Where, SF_Combined | Flags | (I ? SF_Weak : 0));
  return To;
}

Place Lowering::conditional(const Expr *E, const Expr *True,
                            const Expr *False) {
  Place A = branch(True), B = branch(False);
  if (const auto *C = dyn_cast<ConditionalOperator>(E))
    if (std::optional<bool> Only = truth(C->getCond()))
      return *Only ? A : B;
  if (A.isNone() && B.isNone())
    return {};
  if (A.isNone() || B.isNone() || A == B)
    return A.isNone() ? B : A;
  SourceLocation Where = E->getExprLoc();
  Place To = Targets.count(E) ? Targets[E] : at(temporary());
  if (!E->isGLValue()) {
    copy(To, A, Where);
    copy(To, B, Where, SF_Weak);
    return To;
  }
  for (const Place *P : {&A, &B}) {
    Statement &S = emit(Op::Address, Where);
    S.To = To;
    S.From = *P;
    S.Flags = P == &B ? SF_Weak : 0;
  }
  return deref(To);
}

/// The first member of the structure that \p From points to, if \p To points
/// to what that member is: both are one address.
static const FieldDecl *firstMember(QualType From, QualType To) {
  const auto *R = From->isPointerType()
                      ? From->getPointeeType()->getAsRecordDecl()
                      : nullptr;
  if (!R || !To->isPointerType() || R->isUnion())
    return nullptr;
  R = R->getDefinition();
  if (!R || R->field_empty())
    return nullptr;
  const FieldDecl *F = *R->field_begin();
  QualType Wanted = To->getPointeeType().getCanonicalType();
  return !F->isBitField() &&
                 F->getType().getCanonicalType().getUnqualifiedType() ==
                     Wanted.getUnqualifiedType()
             ? F
             : nullptr;
}

Place Lowering::cast(const CastExpr *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getCastKind()) {
  case CK_ArrayToPointerDecay: {
    if (isa<StringLiteral>(Sub->IgnoreParens()))
      return {};
    Place Array = expr(Sub);
    if (Array.isNone())
      return {};
    return addressOf(extend(Array, Step{Step::Kind::Element, 0}),
                     E->getExprLoc());
  }
  case CK_IntegralToBoolean:
  case CK_FloatingToBoolean: { // Less of the data, but still the data.
    Place Parts[] = {expr(Sub)};
    return merge(Parts, E->getExprLoc());
  }
  case CK_PointerToBoolean: {
    Place Parts[] = {expr(Sub)};
    return merge(Parts, E->getExprLoc(), SF_Compared);
  }
  case CK_BitCast: {
    Place P = expr(Sub);
    const FieldDecl *F = firstMember(Sub->getType(), E->getType());
    if (!F || P.isNone())
      return P;
    return addressOf(extend(deref(P), Entities.fieldStep(F)), E->getExprLoc());
  }
  case CK_Dynamic: {
    // What is of another class is not what comes out.
    Place From = expr(Sub);
    if (E->isGLValue())
      mayThrow(E, "std::bad_cast");
    const RecordDecl *R = EntityTable::recordOf(E->getType());
    if (From.isNone() || !E->getType()->isPointerType() || !R ||
        Entities.isSystem(R))
      return From;
    EntityRef Class = Entities.record(R);
    Place To = at(temporary());
    copy(To, From, E->getExprLoc());
    Out.Blocks[Current].Statements.back().Entity = Class;
    return To;
  }
  case CK_VectorSplat: {
    Place P = expr(Sub);
    if (P.isNone())
      return {};
    Place To = at(temporary());
    copy(extend(To, {Step::Kind::Element, 0}), P, E->getExprLoc());
    return To;
  }
  case CK_NullToPointer:
  case CK_NullToMemberPointer:
  case CK_ToVoid:
    expr(Sub);
    return {};
  default:
    return expr(Sub);
  }
}

Place Lowering::unary(const UnaryOperator *E) {
  const Expr *Sub = E->getSubExpr();
  switch (E->getOpcode()) {
  case UO_Deref: {
    Place P = expr(Sub);
    if (P.isNone() || Sub->getType()->isFunctionPointerType())
      return P;
    return deref(P);
  }
  case UO_AddrOf: {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Sub->IgnoreParens())) {
      if (const auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
        return functionRef(F, Ref->getLocation());
      if (isa<FieldDecl>(Ref->getDecl()))
        return {};
    }
    Place P = expr(Sub);
    return P.isNone() ? P : addressOf(P, E->getOperatorLoc());
  }
  case UO_LNot: {
    Place Parts[] = {expr(Sub)};
    return merge(Parts, E->getOperatorLoc(), SF_Compared);
  }
  case UO_PostInc:
  case UO_PostDec:
  case UO_PreInc:
  case UO_PreDec: {
    Place P = expr(Sub);
    if (!Sub->getType()->isPointerType() || P.isNone())
      return P;
    Place Old = P;
    if (E->isPostfix()) {
      Old = at(temporary());
      copy(Old, P, E->getOperatorLoc());
    }
    copy(P, moved(P, E->getOperatorLoc(), /*Other=*/true), E->getOperatorLoc());
    return Old;
  }
  default:
    return expr(Sub);
  }
}

Place Lowering::binary(const BinaryOperator *E) {
  SourceLocation Where = E->getOperatorLoc();
  if (E->isLogicalOp()) {
    Place Parts[] = {branch(E->getLHS()), branch(E->getRHS())};
    return merge(Parts, Where, SF_Compared);
  }
  if (E->getOpcode() == BO_Comma) {
    expr(E->getLHS());
    return expr(E->getRHS());
  }
  if (E->isPtrMemOp()) { // Any member: the object as a whole stands for it.
    Place Object = expr(E->getLHS());
    expr(E->getRHS());
    if (E->getOpcode() == BO_PtrMemI && !Object.isNone())
      Object = deref(Object);
    return Object;
  }
  if (E->getOpcode() == BO_Assign) {
    Place From = expr(E->getRHS()), To = expr(E->getLHS());
    if (To.isNone())
      return From;
    const auto *Member = dyn_cast<BinaryOperator>(E->getLHS()->IgnoreParens());
    bool OneOfMany = Member && Member->isPtrMemOp();
    if (!From.isNone())
      copy(To, From, Where, OneOfMany ? SF_Weak : 0);
    else if (!OneOfMany)
      emit(Op::Clear, Where).To = To;
    return To;
  }
  Place Left = expr(E->getLHS()), Right = expr(E->getRHS());
  if (E->isCompoundAssignmentOp()) {
    if (E->getType()->isPointerType() && !Left.isNone())
      copy(Left, moved(Left, Where, /*Other=*/false), Where);
    if (!Right.isNone() && !Left.isNone())
      copy(Left, Right, Where, SF_Weak | SF_Combined);
    return Left;
  }
  // Pointer arithmetic stays in its object.
  if (E->getType()->isPointerType()) {
    bool First = E->getLHS()->getType()->isPointerType();
    return moved(First ? Left : Right, Where,
                 literal(First ? E->getRHS() : E->getLHS()) != 0);
  }
  Place Parts[] = {Left, Right};
  return merge(Parts, Where, E->isComparisonOp() ? SF_Compared : 0);
}

//===----------------------------------------------------------------------===//
// Objects made in place
//===----------------------------------------------------------------------===//

/// Elements of an initialised array that are told apart; those behind are
/// elements of any index, as those of a loop are.
static constexpr unsigned MaxToldElements = 64;

static bool isNumber(const Expr *E) {
  E = E->IgnoreParenImpCasts();
  if (const auto *U = dyn_cast<UnaryOperator>(E))
    E = U->getSubExpr()->IgnoreParenImpCasts();
  return isa<IntegerLiteral, FloatingLiteral, CharacterLiteral,
             CXXBoolLiteralExpr>(E);
}

Place Lowering::initList(const InitListExpr *E) {
  if (E->getSemanticForm())
    E = E->getSemanticForm();
  QualType T = E->getType();
  if (T->isScalarType() || E->isTransparent())
    return E->getNumInits() ? expr(E->getInit(0)) : Place();
  if (const RecordDecl *R = T->getAsRecordDecl(); R && R->isUnion()) {
    Place To = target(E);
    typed(To, R, E->getExprLoc());
    if (const FieldDecl *F = E->getInitializedFieldInUnion();
        F && E->getNumInits())
      initialize(extend(To, Entities.fieldStep(F)), F->getType(),
                 E->getInit(0));
    return To;
  }
  return initFields(E, E->inits());
}

/// Initialises the bases and fields, or the elements, of what \p E makes from
/// \p Inits, in order.
Place Lowering::initFields(const Expr *E, llvm::ArrayRef<const Expr *> Inits) {
  QualType T = E->getType();
  Place To = target(E);
  if (const RecordDecl *R = T->getAsRecordDecl()) {
    size_t I = 0;
    // Bases share the object: one does not overwrite the other.
    if (const auto *Class = dyn_cast<CXXRecordDecl>(R))
      for (const CXXBaseSpecifier &B : Class->bases())
        if (I < Inits.size()) {
          initialize(To, B.getType(), Inits[I], I ? SF_Weak : 0);
          ++I;
        }
    typed(To, R, E->getExprLoc());
    for (const FieldDecl *F : R->fields()) {
      if (F->isUnnamedBitField())
        continue;
      if (I >= Inits.size())
        break;
      // The array in a std::array is its elements, as its model says.
      bool Elements = Entities.isSystem(F) && F->getType()->isArrayType();
      initialize(Elements ? To : extend(To, Entities.fieldStep(F)),
                 F->getType(), Inits[I++]);
    }
    return To;
  }
  QualType Element = T->isArrayType() ? Context.getAsArrayType(T)->getElementType()
                                      : QualType();
  for (size_t I = 0; I < Inits.size(); ++I) {
    const Expr *Init = Inits[I];
    bool Told = I < MaxToldElements;
    // From the constants of a long table nothing flows, wherever they lie.
    if (isa<ImplicitValueInitExpr>(Init) || (!Told && isNumber(Init)))
      continue;
    Step S = Told ? Step{Step::Kind::Index, Entities.string(std::to_string(I))}
                  : Step{Step::Kind::Element, 0};
    if (Element.isNull())
      copy(extend(To, S), expr(Init), Init->getExprLoc());
    else
      initialize(extend(To, S), Element, Init);
  }
  return To;
}

Place Lowering::lambda(const LambdaExpr *E) {
  Place To = target(E);
  const CXXRecordDecl *Closure = E->getLambdaClass();
  typed(To, Closure, E->getExprLoc());
  auto Init = E->capture_init_begin();
  auto Field = Closure->field_begin();
  for (const LambdaCapture &C : E->captures()) {
    const Expr *Value = *Init++;
    const FieldDecl *F = *Field++;
    if (C.capturesVLAType() || !Value)
      continue;
    initialize(extend(To, Entities.fieldStep(F)), F->getType(), Value);
  }
  return To;
}

/// A string as the key of an element. Long ones differ by a hash: two that
/// begin alike are two elements.
static std::string key(StringRef Bytes) {
  constexpr size_t Most = 64, Kept = 40;
  if (Bytes.size() <= Most)
    return "\"" + Bytes.str() + "\"";
  return "\"" + Bytes.take_front(Kept).str() + "\"#" +
         llvm::utohexstr(llvm::xxh3_64bits(Bytes), /*LowerCase=*/true);
}

/// The constant that \p E is, in a form that tells keys apart; 0 if unknown.
StringId Lowering::literal(const Expr *E) {
  for (unsigned Depth = 0; E && Depth < 16; ++Depth) {
    E = E->IgnoreParenImpCasts();
    if (const auto *S = dyn_cast<StringLiteral>(E))
      return S->getCharByteWidth() == 1 ? Entities.string(key(S->getBytes()))
                                        : 0;
    if (const auto *T = dyn_cast<MaterializeTemporaryExpr>(E))
      E = T->getSubExpr();
    else if (const auto *B = dyn_cast<CXXBindTemporaryExpr>(E))
      E = B->getSubExpr();
    else if (const auto *F = dyn_cast<FullExpr>(E))
      E = F->getSubExpr();
    else if (const auto *C = dyn_cast<CXXConstructExpr>(E);
             C && C->getNumArgs() >= 1 && Entities.isSystem(C->getConstructor()))
      E = C->getArg(0);
    else if (const auto *F = dyn_cast<CXXFunctionalCastExpr>(E))
      E = F->getSubExpr();
    else
      break;
  }
  if (!E || E->isValueDependent() || !E->isPRValue() ||
      !E->getType()->isIntegralOrEnumerationType())
    return 0;
  if (!isa<IntegerLiteral, CharacterLiteral, CXXBoolLiteralExpr, UnaryOperator,
           BinaryOperator, DeclRefExpr, ConstantExpr>(E))
    return 0;
  Expr::EvalResult R;
  if (!E->EvaluateAsInt(R, Context, Expr::SE_NoSideEffects))
    return 0;
  return Entities.string(llvm::toString(R.Val.getInt(), 10));
}

/// co_yield / co_await: the promise's or awaiter's calls, then the value that
/// comes back.
Place Lowering::yield(const CoroutineSuspendExpr *E) {
  expr(E->getCommonExpr());
  if (E->getReadyExpr())
    expr(E->getReadyExpr());
  if (E->getSuspendExpr())
    expr(E->getSuspendExpr());
  if (isa<CoyieldExpr>(E)) {
    Yields.push_back(Current);
    endBlock();
  } else {
    Awaits.push_back(Current);
  }
  return E->getResumeExpr() ? expr(E->getResumeExpr()) : Place();
}

} // namespace art5
