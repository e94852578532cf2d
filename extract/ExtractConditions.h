// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the branches of a function ask of its own variables: comparisons of a
// local or parameter, which nothing but assignments can change, with constants.
#ifndef ART5_EXTRACT_EXTRACTCONDITIONS_H
#define ART5_EXTRACT_EXTRACTCONDITIONS_H

#include "extract/ExtractConstants.h"
#include "extract/PathSplit.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <optional>

namespace clang {
class CFGBlock;
class Stmt;
} // namespace clang

namespace art5 {

class ConditionReader {
public:
  /// \p Uses tells how the function uses its own variables.
  ConditionReader(clang::ASTContext &Context, const Mentions &Uses)
      : Context(Context), Uses(Uses) {}

  /// What the end of \p B asks, which is block \p From of ours; \p Number
  /// tells our block for one of clang's.
  void branch(const clang::CFGBlock &B, uint32_t From,
              llvm::function_ref<uint32_t(const clang::CFGBlock *)> Number);
  /// Notes what \p S, in our block \p Block, assigns.
  void statement(const clang::Stmt *S, uint32_t Block);
  BranchTests take();

private:
  struct Comparison {
    const clang::VarDecl *Variable = nullptr;
    bool Less = false;    ///< Variable < Value; otherwise Variable == Value.
    bool Negated = false; ///< Holds where the comparison does not.
    int64_t Value = 0;
    auto key() const { return std::make_tuple(Variable, Less, Value); }
  };
  struct Assignment {
    uint32_t Block = 0;
    const clang::VarDecl *Variable = nullptr;
    std::optional<int64_t> Value;
  };
  std::optional<Comparison> comparison(const clang::Expr *E, bool Negated);
  std::optional<Comparison> compared(const clang::BinaryOperator *E,
                                     bool Negated);
  std::optional<int64_t> constant(const clang::Expr *E) const;
  const clang::VarDecl *variable(const clang::Expr *E) const;
  void assign(const clang::VarDecl *V, const clang::Expr *Value,
              uint32_t Block);
  KnownOutcome outcome(const Comparison &C, bool Taken);
  void switchEdges(const clang::CFGBlock &B, uint32_t From,
                   llvm::function_ref<uint32_t(const clang::CFGBlock *)> Number);

  clang::ASTContext &Context;
  const Mentions &Uses;
  BranchTests Tests;
  std::vector<Comparison> Comparisons; ///< By ConditionId.
  std::map<std::tuple<const clang::VarDecl *, bool, int64_t>, ConditionId> Ids;
  llvm::DenseMap<const clang::VarDecl *, uint32_t> Numbers;
  std::vector<Assignment> Assignments;
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTCONDITIONS_H
