// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractConditions.h"
#include "clang/AST/Stmt.h"
#include "clang/Analysis/CFG.h"
#include <limits>

using namespace clang;

namespace art5 {

std::optional<int64_t> ConditionReader::constant(const Expr *E) const {
  if (!E || E->isValueDependent())
    return std::nullopt;
  if (E->getType()->isPointerType() || E->getType()->isNullPtrType()) {
    if (E->isNullPointerConstant(Context, Expr::NPC_ValueDependentIsNotNull))
      return 0;
    return std::nullopt;
  }
  Expr::EvalResult R;
  if (!E->getType()->isIntegralOrEnumerationType() ||
      !E->EvaluateAsInt(R, Context, Expr::SE_NoSideEffects))
    return std::nullopt;
  const llvm::APSInt &N = R.Val.getInt();
  if (!N.isRepresentableByInt64())
    return std::nullopt;
  return N.getExtValue();
}

/// The local or parameter that \p E reads, if nothing but assignments in the
/// function can change it.
const VarDecl *ConditionReader::variable(const Expr *E) const {
  E = E->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  const auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || Ref->refersToEnclosingVariableOrCapture() ||
      !V->hasLocalStorage() || V->getType().isVolatileQualified())
    return nullptr;
  QualType T = V->getType();
  if (!T->isIntegralOrEnumerationType() && !T->isPointerType())
    return nullptr;
  V = V->getCanonicalDecl();
  return Uses.onlyReadOrAssigned(V) ? V : nullptr;
}

std::optional<ConditionReader::Comparison>
ConditionReader::compared(const BinaryOperator *E, bool Negated) {
  BinaryOperatorKind Op = E->getOpcode();
  const VarDecl *V = variable(E->getLHS());
  std::optional<int64_t> K = constant(E->getRHS());
  if (!V || !K) {
    V = variable(E->getRHS());
    K = constant(E->getLHS());
    Op = BinaryOperator::reverseComparisonOp(Op);
  }
  // Of another sign in the comparison than in the variable: not told here.
  if (!V || !K ||
      (V->getType()->isSignedIntegerOrEnumerationType() &&
       E->getLHS()->getType()->isUnsignedIntegerOrEnumerationType()))
    return std::nullopt;
  bool UpTo = Op == BO_LE || Op == BO_GT; // v <= k is v < k + 1.
  if (UpTo && *K == std::numeric_limits<int64_t>::max())
    return std::nullopt;
  Comparison C;
  C.Variable = V;
  C.Value = *K + UpTo;
  C.Less = Op != BO_EQ && Op != BO_NE;
  C.Negated = Negated != (Op == BO_NE || Op == BO_GE || Op == BO_GT);
  return C;
}

std::optional<ConditionReader::Comparison>
ConditionReader::comparison(const Expr *E, bool Negated) {
  E = E->IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot)
    return comparison(Not->getSubExpr(), !Negated);
  if (const auto *Two = dyn_cast<BinaryOperator>(E);
      Two && (Two->isEqualityOp() || Two->isRelationalOp()))
    return compared(Two, Negated);
  if (const VarDecl *V = variable(E)) { // v is v != 0.
    Comparison C;
    C.Variable = V;
    C.Negated = !Negated;
    return C;
  }
  return std::nullopt;
}

KnownOutcome ConditionReader::outcome(const Comparison &C, bool Taken) {
  auto [It, New] =
      Ids.try_emplace(C.key(), static_cast<ConditionId>(Comparisons.size()));
  if (New) {
    auto Number = Numbers.try_emplace(
        C.Variable, static_cast<uint32_t>(Numbers.size()));
    Comparisons.push_back(C);
    Tests.Conditions.push_back({Number.first->second, !C.Less});
  }
  return {It->second, Taken != C.Negated};
}

void ConditionReader::switchEdges(
    const CFGBlock &B, uint32_t From,
    llvm::function_ref<uint32_t(const CFGBlock *)> Number) {
  const auto *S = cast<SwitchStmt>(B.getTerminatorStmt());
  Comparison C;
  C.Variable = S->getCond() ? variable(S->getCond()) : nullptr;
  if (!C.Variable)
    return;
  TestedEdge Default;
  bool Ranges = false;
  for (const CFGBlock::AdjacentBlock &Next : B.succs()) {
    const CFGBlock *To = Next.getReachableBlock();
    const auto *Case =
        To ? dyn_cast_or_null<CaseStmt>(To->getLabel()) : nullptr;
    if (!Case)
      continue;
    std::optional<int64_t> K = constant(Case->getLHS());
    // Several labels of one statement: only the last stands at the block.
    bool One = K && !Case->getRHS() && !isa<SwitchCase>(Case->getSubStmt());
    Ranges |= !One;
    if (!One)
      continue;
    C.Value = *K;
    TestedEdge E;
    E.From = From;
    E.To = Number(To);
    E.Means.push_back(outcome(C, true));
    Default.Means.push_back(outcome(C, false));
    Tests.Edges.push_back(std::move(E));
  }
  const CFGBlock *Rest =
      B.succ_empty() ? nullptr : B.succ_rbegin()->getReachableBlock();
  if (!Rest || Ranges || isa_and_nonnull<CaseStmt>(Rest->getLabel()))
    return;
  Default.From = From;
  Default.To = Number(Rest);
  Tests.Edges.push_back(std::move(Default));
}

void ConditionReader::branch(
    const CFGBlock &B, uint32_t From,
    llvm::function_ref<uint32_t(const CFGBlock *)> Number) {
  const Stmt *End = B.getTerminatorStmt();
  if (isa_and_nonnull<SwitchStmt>(End))
    return switchEdges(B, From, Number);
  if (B.succ_size() != 2 ||
      !isa_and_nonnull<IfStmt, WhileStmt, DoStmt, ForStmt, BinaryOperator,
                       AbstractConditionalOperator>(End))
    return;
  const Expr *Condition = B.getLastCondition();
  std::optional<Comparison> C =
      Condition ? comparison(Condition, false) : std::nullopt;
  const CFGBlock *Yes = B.succ_begin()->getReachableBlock();
  const CFGBlock *No = (B.succ_begin() + 1)->getReachableBlock();
  if (!C || !Yes || !No || Yes == No)
    return;
  for (bool Taken : {true, false}) {
    TestedEdge E;
    E.From = From;
    E.To = Number(Taken ? Yes : No);
    E.Means.push_back(outcome(*C, Taken));
    Tests.Edges.push_back(std::move(E));
  }
}

void ConditionReader::assign(const VarDecl *V, const Expr *Value,
                             uint32_t Block) {
  if (V)
    Assignments.push_back({Block, V->getCanonicalDecl(),
                           Value ? constant(Value) : std::nullopt});
}

void ConditionReader::statement(const Stmt *S, uint32_t Block) {
  if (const auto *D = dyn_cast<DeclStmt>(S)) {
    for (const Decl *One : D->decls())
      if (const auto *V = dyn_cast<VarDecl>(One); V && V->hasLocalStorage())
        assign(V, V->getInit(), Block);
  } else if (const auto *Two = dyn_cast<BinaryOperator>(S)) {
    if (Two->isAssignmentOp())
      assign(namedVariable(Two->getLHS()),
             Two->getOpcode() == BO_Assign ? Two->getRHS() : nullptr, Block);
  } else if (const auto *One = dyn_cast<UnaryOperator>(S)) {
    if (One->isIncrementDecrementOp())
      assign(namedVariable(One->getSubExpr()), nullptr, Block);
  }
}

BranchTests ConditionReader::take() {
  for (const Assignment &A : Assignments) {
    auto Number = Numbers.find(A.Variable);
    if (Number == Numbers.end())
      continue;
    VariableSet Set;
    Set.Block = A.Block;
    Set.Variable = Number->second;
    for (ConditionId C = 0; A.Value && C < Comparisons.size(); ++C) {
      const Comparison &Of = Comparisons[C];
      if (Of.Variable == A.Variable)
        Set.Means.push_back(
            {C, Of.Less ? *A.Value < Of.Value : *A.Value == Of.Value});
    }
    Tests.Sets.push_back(std::move(Set));
  }
  return std::move(Tests);
}

} // namespace art5
