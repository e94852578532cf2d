// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The state of lowering one function: what ExtractBody.cpp (control flow),
// ExtractExpr.cpp (expressions) and ExtractCall.cpp (calls, objects) share.
#ifndef ART5_EXTRACT_EXTRACTLOWERING_H
#define ART5_EXTRACT_EXTRACTLOWERING_H

#include "extract/ExtractBody.h"
#include "extract/ExtractEntities.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

namespace clang {
class CFGBlock;
class CFGElement;
}

namespace art5 {

/// Lowers expressions to statements in evaluation order. The place of a
/// glvalue is the object it designates; the place of a prvalue holds it. A
/// place that is none stands for a constant.
class Lowering {
public:
  Lowering(EntityTable &Entities, const clang::FunctionDecl *Function);

  // Control flow (ExtractBody.cpp).
  Body lowerBody(const clang::FunctionDecl *D, bool &Failed);
  std::optional<bool> outcome(const clang::CFGBlock &B);

  // Before and after main, and symbols of other functions (ExtractRuns.cpp).
  Body lowerStart(const UnitRuns &Runs);
  Body lowerEnd(const UnitRuns &Runs);
  VarId addThis(const clang::CXXRecordDecl *Class);
  Body lowerDestruction(const clang::CXXRecordDecl *Class);
  Body lowerConstruction(const clang::CXXRecordDecl *Class);
  Body lowerAlias(const clang::FunctionDecl *D, EntityRef Target);
  Body lowerChosen(const clang::FunctionDecl *D, EntityRef Chooser);

private:
  // Variables and statements (ExtractBody.cpp).
  VarId local(const clang::VarDecl *D);
  VarId temporary();
  VarId global(EntityRef Variable);
  Place at(VarId V) const { return {V, {}}; }
  static Place extend(Place P, Step S);
  static Place deref(Place P) { return extend(std::move(P), Step{}); }
  Statement &emit(Op Kind, clang::SourceLocation Where);
  void copy(Place To, Place From, clang::SourceLocation Where,
            uint8_t Flags = 0);
  Place addressOf(Place P, clang::SourceLocation Where);
  void typed(Place P, const clang::RecordDecl *R, clang::SourceLocation Where);
  void addFacts(Place P, llvm::ArrayRef<FactDecl> Facts,
                clang::SourceLocation Where);
  void endBlock();
  void mayThrow(const clang::Expr *E, llvm::StringRef Type);
  Place object() const;
  void declareParameters(const clang::FunctionDecl *D);
  void copySelf(const clang::FunctionDecl *D);
  void addParameterFacts(const clang::FunctionDecl *D);
  void lowerDestructor(const clang::CFGElement &E,
                       const clang::FunctionDecl *D);
  void lowerCatch(const clang::CXXCatchStmt *Catch, uint32_t Block);
  void connectHandlers();
  void registerDestructor(const clang::VarDecl *D);
  void callNow(EntityRef Function, llvm::ArrayRef<Place> Arguments,
               clang::SourceLocation Where);
  void prescan(const clang::Stmt *S);
  void lowerElement(const clang::Stmt *S);
  void lowerDecl(const clang::VarDecl *D);
  void lowerBindings(const clang::DecompositionDecl *D);
  void lowerInitializer(const clang::CXXCtorInitializer *I);
  std::pair<Place, clang::QualType>
  initialized(const clang::CXXCtorInitializer *I);
  void lowerReturn(const clang::Expr *Value, clang::SourceLocation Where);
  void lowerCoroutineStart(const clang::CoroutineBodyStmt *S);
  void leaveWhereSuspended(uint32_t Start, bool Ends);
  Place elements(Place Array, clang::QualType T) const;
  void destroy(Place Object, const clang::CXXRecordDecl *Class,
               clang::SourceLocation Where, bool Virtual);
  /// Initialises \p Target (an object or, for references, the reference
  /// variable) of type \p T with \p Init.
  void initialize(Place Target, clang::QualType T, const clang::Expr *Init,
                  uint8_t Flags = 0);

  // Expressions (ExtractExpr.cpp).
  Place expr(const clang::Expr *E);
  Place exprUncached(const clang::Expr *E);
  Place declRef(const clang::DeclRefExpr *E);
  Place variablePlace(const clang::VarDecl *D, clang::SourceLocation Where);
  Place member(const clang::MemberExpr *E);
  Place fieldOf(Place Object, const clang::FieldDecl *F,
                clang::SourceLocation Where);
  Place subscript(const clang::ArraySubscriptExpr *E);
  Place moved(Place Pointer, clang::SourceLocation Where, bool Other);
  Place cast(const clang::CastExpr *E);
  Place unary(const clang::UnaryOperator *E);
  Place binary(const clang::BinaryOperator *E);
  Place conditional(const clang::Expr *E, const clang::Expr *True,
                    const clang::Expr *False);
  Place merge(llvm::ArrayRef<Place> From, clang::SourceLocation Where,
              uint8_t Flags = 0);
  Place initList(const clang::InitListExpr *E);
  Place initFields(const clang::Expr *E,
                   llvm::ArrayRef<const clang::Expr *> Inits);
  Place lambda(const clang::LambdaExpr *E);
  Place thisPointer(clang::SourceLocation Where);
  Place functionRef(const clang::FunctionDecl *D, clang::SourceLocation Where);
  Place branch(const clang::Expr *E);
  std::optional<bool> truth(const clang::Expr *E) {
    return Entities.constants().truth(E, Uses);
  }
  Place target(const clang::Expr *E);
  Place yield(const clang::CoroutineSuspendExpr *E);
  StringId literal(const clang::Expr *E);

  // What the machine does directly (ExtractMachine.cpp).
  Place atomic(const clang::AtomicExpr *E);
  Place syncBuiltin(const clang::CallExpr *E, llvm::StringRef Name,
                    bool &Handled);
  void inlineAssembly(const clang::AsmStmt *S);
  Place vectorElements(const clang::ExtVectorElementExpr *E);
  void store(Place Pointer, Place Value, clang::SourceLocation Where,
             uint8_t Flags = 0);

  // Calls and objects (ExtractCall.cpp).
  Place call(const clang::CallExpr *E);
  Place builtin(const clang::CallExpr *E, unsigned Id, bool &Handled);
  Place varargs(const clang::Expr *List);
  Place construct(const clang::CXXConstructExpr *E);
  Place inheritedConstruct(const clang::CXXInheritedCtorInitExpr *E);
  Place newObject(const clang::CXXNewExpr *E);
  Place allocate(const clang::CXXNewExpr *E);
  void deleteObject(const clang::CXXDeleteExpr *E);
  Argument argument(const clang::Expr *E, clang::QualType ParameterType);
  void arguments(Statement &S, llvm::ArrayRef<const clang::Expr *> Args,
                 const clang::FunctionDecl *Callee, clang::SourceLocation Where);
  Place finishCall(Statement S, const clang::Expr *E,
                   clang::QualType ResultType, const clang::FunctionDecl *F);
  bool callee(Statement &S, const clang::CallExpr *E,
              const clang::FunctionDecl *&F, unsigned &FirstArgument);
  void memberCallee(Statement &S, const clang::CXXMethodDecl *M,
                    const clang::Expr *Object, bool Arrow, bool Qualified);
  bool dispatches(const clang::CXXMethodDecl *M, const clang::Expr *Object,
                  bool Qualified, const clang::CXXMethodDecl *&Exact) const;
  bool copiesWhole(const clang::CXXMethodDecl *M) const;

  EntityTable &Entities;
  clang::ASTContext &Context;
  const clang::FunctionDecl *Function;
  Body Out;
  uint32_t Current = 0; ///< Block under construction.
  /// Blocks of a coroutine that end in a co_yield, or hold a co_await.
  std::vector<uint32_t> Yields, Awaits;
  bool HasCfg = false;
  llvm::DenseMap<const clang::VarDecl *, VarId> Variables;
  llvm::DenseMap<EntityRef, VarId> Globals;
  llvm::DenseMap<const clang::Expr *, Place> Values;
  llvm::DenseMap<const clang::Expr *, Place> Targets;
  /// Makers of objects in new expressions, which the CFG lists first.
  llvm::DenseMap<const clang::Expr *, const clang::CXXNewExpr *> NewOf;
  llvm::DenseMap<const clang::CXXNewExpr *, Place> NewPointers;
  llvm::DenseMap<const clang::Stmt *, uint32_t> TryOf;
  llvm::DenseMap<const clang::CXXTryStmt *, uint32_t> TryIndex;
  /// The handlerNumber of the handler that a throw; stands in.
  llvm::DenseMap<const clang::Expr *, uint32_t> HandlerOf;
  std::vector<clang::IfStmt *> ConstevalIfs;
  /// Blocks that a handler starts with, and the try it belongs to.
  std::vector<std::pair<uint32_t, uint32_t>> HandlerBlocks;
  llvm::DenseMap<const clang::ValueDecl *, clang::FieldDecl *> Captures;
  clang::FieldDecl *ThisCapture = nullptr;
  const clang::VarDecl *Promise = nullptr;
  VarId RestParameter = NoIndex;
  VarId ThisVariable = NoIndex;
  uint32_t CurrentTry = NoIndex;
  Mentions Uses; ///< Of the variables that the body names.
  friend class Prescan;
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTLOWERING_H
