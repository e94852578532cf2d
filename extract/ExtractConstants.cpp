// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractConstants.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace art5 {

/// Expressions, callees and initialisers are followed so deep.
static constexpr unsigned MaxDepth = 12;

const VarDecl *namedVariable(const Expr *E) {
  const auto *Ref = dyn_cast<DeclRefExpr>(E->IgnoreParens());
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

const VarDecl *variableRead(const ImplicitCastExpr *E) {
  return E->getCastKind() == CK_LValueToRValue ? namedVariable(E->getSubExpr())
                                               : nullptr;
}

namespace {
class MentionCounter : public RecursiveASTVisitor<MentionCounter> {
public:
  explicit MentionCounter(Mentions &Found) : Found(Found) {}
  bool shouldVisitImplicitCode() const { return true; }
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (const VarDecl *V = namedVariable(E))
      Found.count(V->getCanonicalDecl(), /*Reading=*/false);
    return true;
  }
  bool VisitImplicitCastExpr(ImplicitCastExpr *E) {
    if (const VarDecl *V = variableRead(E))
      Found.count(V->getCanonicalDecl(), /*Reading=*/true);
    return true;
  }

private:
  Mentions &Found;
};
} // namespace

const Mentions &ConstantConditions::wholeUnit() {
  if (Unit)
    return *Unit;
  Unit.emplace();
  const SourceManager &Sources = Context.getSourceManager();
  MentionCounter Counter(*Unit);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!Sources.isInSystemHeader(D->getLocation()))
      Counter.TraverseDecl(D);
  return *Unit;
}

std::optional<bool> ConstantConditions::truth(const Expr *E,
                                              const Mentions &Locals) {
  if (!E)
    return std::nullopt;
  if (Number N = value(E, Locals, 0))
    return N->getBoolValue();
  return std::nullopt;
}

ConstantConditions::Number
ConstantConditions::value(const Expr *E, const Mentions &Locals,
                          unsigned Depth) {
  if (Depth > MaxDepth || E->isValueDependent() || E->isTypeDependent() ||
      !E->getType()->isIntegralOrEnumerationType())
    return std::nullopt;
  E = E->IgnoreParens();
  if (const auto *Read = dyn_cast<ImplicitCastExpr>(E);
      Read && Read->getCastKind() == CK_LValueToRValue) {
    // What a lambda captured is used elsewhere too.
    const auto *Ref =
        dyn_cast<DeclRefExpr>(Read->getSubExpr()->IgnoreParens());
    bool Captured = Ref && Ref->refersToEnclosingVariableOrCapture();
    if (const VarDecl *V = variableRead(Read); V && !Captured)
      if (Number N = variable(V, Locals, Depth + 1))
        return N;
  } else if (const auto *Cast = dyn_cast<CastExpr>(E)) {
    Number N = value(Cast->getSubExpr(), Locals, Depth + 1);
    if (!N || Cast->getCastKind() == CK_NoOp)
      return N;
    if (Cast->getCastKind() == CK_IntegralToBoolean)
      return llvm::APSInt::getUnsigned(N->getBoolValue());
    if (Cast->getCastKind() != CK_IntegralCast)
      return std::nullopt;
    llvm::APSInt Wide = N->extOrTrunc(Context.getIntWidth(E->getType()));
    Wide.setIsSigned(E->getType()->isSignedIntegerOrEnumerationType());
    return Wide;
  }
  if (const auto *Call = dyn_cast<CallExpr>(E))
    return result(Call, Depth + 1);
  if (const auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot) {
    Number N = value(Not->getSubExpr(), Locals, Depth + 1);
    return N ? llvm::APSInt::getUnsigned(!N->getBoolValue()) : N;
  }
  if (const auto *Two = dyn_cast<BinaryOperator>(E))
    if (Two->isComparisonOp() || Two->isLogicalOp())
      return binary(Two, Locals, Depth + 1);
  Expr::EvalResult Known;
  if (E->EvaluateAsInt(Known, Context))
    return Known.Val.getInt();
  return std::nullopt;
}

/// Comparisons of two numbers; one side may decide && and ||.
ConstantConditions::Number
ConstantConditions::binary(const BinaryOperator *E, const Mentions &Locals,
                           unsigned Depth) {
  Number L = value(E->getLHS(), Locals, Depth);
  Number R = value(E->getRHS(), Locals, Depth);
  auto Truth = [](bool B) { return llvm::APSInt::getUnsigned(B); };
  if (E->isLogicalOp()) {
    bool Deciding = E->getOpcode() == BO_LOr;
    if ((L && L->getBoolValue() == Deciding) ||
        (R && R->getBoolValue() == Deciding))
      return Truth(Deciding);
    return L && R ? Number(Truth(!Deciding)) : std::nullopt;
  }
  if (!L || !R || L->getBitWidth() != R->getBitWidth() ||
      L->isSigned() != R->isSigned())
    return std::nullopt;
  switch (E->getOpcode()) {
  case BO_EQ:
    return Truth(*L == *R);
  case BO_NE:
    return Truth(*L != *R);
  case BO_LT:
    return Truth(*L < *R);
  case BO_LE:
    return Truth(*L <= *R);
  case BO_GT:
    return Truth(*L > *R);
  case BO_GE:
    return Truth(*L >= *R);
  default:
    return std::nullopt;
  }
}

/// What a variable holds for good. Only this unit may name it, and nothing
/// outside the language may reach it.
ConstantConditions::Number
ConstantConditions::variable(const VarDecl *V, const Mentions &Locals,
                             unsigned Depth) {
  QualType T = V->getType();
  if (isa<ParmVarDecl>(V) || T.isVolatileQualified() ||
      T->isReferenceType() || V->isExternallyVisible() ||
      V->hasAttr<UsedAttr>() || V->hasAttr<SectionAttr>() ||
      V->hasAttr<AliasAttr>())
    return std::nullopt;
  bool Global = V->hasGlobalStorage();
  const VarDecl *Definition = V;
  const Expr *Init = V->getAnyInitializer(Definition);
  if ((Init && Init->isValueDependent()) || (!Init && !Global) ||
      V->isCXXForRangeDecl() || V->isExceptionVariable())
    return std::nullopt;
  Number N;
  Expr::EvalResult Known;
  if (!Init)
    N = llvm::APSInt(Context.getIntWidth(T),
                     !T->isSignedIntegerOrEnumerationType());
  else if (!Global)
    N = value(Init, Locals, Depth);
  else if (Init->EvaluateAsInt(Known, Context))
    N = Known.Val.getInt();
  // The unit is only looked through where there is something to find.
  const Mentions *Uses = &Locals;
  if (N && Global)
    Uses = &wholeUnit();
  if (!N || !Uses->onlyRead(V->getCanonicalDecl()))
    return std::nullopt;
  return N;
}

/// The result of a function that does nothing but return a constant.
ConstantConditions::Number ConstantConditions::result(const CallExpr *E,
                                                      unsigned Depth) {
  const FunctionDecl *F = E->getDirectCallee(), *Definition = nullptr;
  if (!F || E->getNumArgs() != 0 || F->isWeak() ||
      !F->hasBody(Definition) || isa<CXXMethodDecl>(F))
    return std::nullopt;
  const auto *Code = dyn_cast_or_null<CompoundStmt>(Definition->getBody());
  const auto *Only = Code && Code->size() == 1
                         ? dyn_cast<ReturnStmt>(Code->body_front())
                         : nullptr;
  return Only && Only->getRetValue()
             ? value(Only->getRetValue(), Mentions(), Depth)
             : std::nullopt;
}

} // namespace art5
