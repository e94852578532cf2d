// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conditions that have one outcome although no language rule says so: a
// static variable or a local that nothing writes after its initialiser, a
// function that only returns a constant. Clang's CFG already knows what the
// language calls a constant expression.
#ifndef ART5_EXTRACT_EXTRACTCONSTANTS_H
#define ART5_EXTRACT_EXTRACTCONSTANTS_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <optional>

namespace art5 {

/// How often a piece of code names a variable, and how often only to read it.
class Mentions {
public:
  void count(const clang::VarDecl *V, bool Reading) {
    ++(Reading ? Seen[V].Reads : Seen[V].All);
  }
  /// Whether each mention reads the value: no assignment, address, reference.
  bool onlyRead(const clang::VarDecl *V) const {
    auto It = Seen.find(V);
    return It == Seen.end() || It->second.All == It->second.Reads;
  }
  void countAssignment(const clang::VarDecl *V) { ++Seen[V].Assignments; }
  /// Whether each mention reads the value or assigns one: nobody else can get
  /// at it.
  bool onlyReadOrAssigned(const clang::VarDecl *V) const {
    auto It = Seen.find(V);
    return It == Seen.end() ||
           It->second.All == It->second.Reads + It->second.Assignments;
  }

private:
  struct Counts {
    unsigned All = 0, Reads = 0, Assignments = 0;
  };
  llvm::DenseMap<const clang::VarDecl *, Counts> Seen;
};

/// The variable that \p E names as it stands, under parentheses.
const clang::VarDecl *namedVariable(const clang::Expr *E);

/// The variable that \p E reads, where it does nothing else.
const clang::VarDecl *variableRead(const clang::ImplicitCastExpr *E);

/// Values of expressions of one translation unit, as far as nothing but its
/// own text decides them.
class ConstantConditions {
public:
  explicit ConstantConditions(clang::ASTContext &Context) : Context(Context) {}

  /// Whether \p E is true whenever it is evaluated, or false; nothing if both
  /// may be. \p Locals tells how the function at hand uses its own variables.
  std::optional<bool> truth(const clang::Expr *E, const Mentions &Locals);

private:
  using Number = std::optional<llvm::APSInt>;
  Number value(const clang::Expr *E, const Mentions &Locals, unsigned Depth);
  Number variable(const clang::VarDecl *V, const Mentions &Locals,
                  unsigned Depth);
  Number result(const clang::CallExpr *E, unsigned Depth);
  Number binary(const clang::BinaryOperator *E, const Mentions &Locals,
                unsigned Depth);
  const Mentions &wholeUnit();

  clang::ASTContext &Context;
  std::optional<Mentions> Unit; ///< Counted when first asked for.
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTCONSTANTS_H
