// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What runs although no expression calls it: before main, behind it, and under
// another symbol.
#include "extract/ExtractBody.h"
#include "extract/ExtractLowering.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"

using namespace clang;

namespace art5 {

/// A call of \p Function that no expression makes.
void Lowering::callNow(EntityRef Function, llvm::ArrayRef<Place> Arguments,
                       SourceLocation Where) {
  Statement &S = emit(Op::Call, Where);
  S.Entity = Function;
  for (const Place &P : Arguments)
    S.Arguments.push_back({P, 0});
}

/// The class of the elements of \p T.
static const CXXRecordDecl *classIn(QualType T, ASTContext &Context) {
  return T->isReferenceType()
             ? nullptr
             : Context.getBaseElementType(T)->getAsCXXRecordDecl();
}

/// As clang would: fields backwards, then bases.
Body Lowering::lowerDestruction(const CXXRecordDecl *Class) {
  ThisVariable = addThis(Class);
  SourceLocation Where = Class->getLocation();
  llvm::SmallVector<const FieldDecl *, 8> Fields(Class->fields());
  for (const FieldDecl *F : llvm::reverse(Fields))
    destroy(elements(extend(object(), Entities.fieldStep(F)), F->getType()),
            classIn(F->getType(), Context), Where, /*Virtual=*/false);
  llvm::SmallVector<const CXXRecordDecl *, 2> Bases;
  for (const CXXBaseSpecifier &B : Class->bases())
    Bases.push_back(B.getType()->getAsCXXRecordDecl());
  for (const CXXRecordDecl *B : llvm::reverse(Bases))
    destroy(object(), B, Where, /*Virtual=*/false);
  return std::move(Out);
}

/// As clang would: bases, then fields with their initialisers.
Body Lowering::lowerConstruction(const CXXRecordDecl *Class) {
  ThisVariable = addThis(Class);
  SourceLocation Where = Class->getLocation();
  auto Construct = [&](Place Object, const CXXRecordDecl *Of) {
    if (EntityRef C = Entities.defaultConstructor(Of); C != NoIndex) {
      callNow(C, {addressOf(std::move(Object), Where)}, Where);
      Out.Blocks[Current].Statements.back().Flags = SF_Constructs;
    }
  };
  for (const CXXBaseSpecifier &B : Class->bases())
    Construct(object(), B.getType()->getAsCXXRecordDecl());
  for (const FieldDecl *F : Class->fields()) {
    Place Field = extend(object(), Entities.fieldStep(F));
    if (const Expr *Init = F->hasInClassInitializer()
                               ? F->getInClassInitializer()
                               : nullptr)
      initialize(Field, F->getType(), Init);
    else
      Construct(elements(Field, F->getType()), classIn(F->getType(), Context));
  }
  return std::move(Out);
}

VarId Lowering::addThis(const CXXRecordDecl *Class) {
  Variable V;
  V.K = Variable::Kind::Parameter;
  V.Name = Entities.string("this");
  V.Where = Entities.position(Class->getLocation());
  Out.Variables.push_back(V);
  return static_cast<VarId>(Out.Variables.size() - 1);
}

Body lowerUnwritten(const EntityTable::UnwrittenMember &Member,
                    EntityTable &Entities) {
  Lowering Lower(Entities, nullptr);
  return Entities[Member.Function].has(EF_Destructor)
             ? Lower.lowerDestruction(Member.Class)
             : Lower.lowerConstruction(Member.Class);
}

/// The destructor that an object of type \p T needs, whose elements count one
/// by one; null if none.
static const CXXDestructorDecl *destructorOf(QualType T, ASTContext &Context) {
  if (T->isReferenceType())
    return nullptr;
  const CXXRecordDecl *R =
      Context.getBaseElementType(T)->getAsCXXRecordDecl();
  if (!R || !R->hasDefinition() || R->hasTrivialDestructor())
    return nullptr;
  return R->getDestructor();
}

/// Once the static local \p D was made, its destructor waits for the end of
/// the program: a function value in a variable of its own.
void Lowering::registerDestructor(const VarDecl *D) {
  const CXXDestructorDecl *Destructor = destructorOf(D->getType(), Context);
  if (!Destructor)
    return;
  EntityRef F = Entities.function(Destructor);
  Place To = at(global(Entities.destruction(D)));
  Statement &S = emit(Op::Function, D->getLocation());
  S.To = std::move(To);
  S.Entity = F;
  Entities.StaticObjects.push_back(D);
}

Body Lowering::lowerStart(const UnitRuns &Runs) {
  for (const VarDecl *D : Runs.Globals)
    initialize(at(global(Entities.variable(D))), D->getType(), D->getInit());
  for (const FunctionDecl *F : Runs.Starters)
    callNow(Entities.function(F), {}, F->getLocation());
  return std::move(Out);
}

Body Lowering::lowerEnd(const UnitRuns &Runs) {
  for (const FunctionDecl *F : Runs.Enders)
    callNow(Entities.function(F), {}, F->getLocation());
  for (const VarDecl *D : llvm::reverse(Entities.StaticObjects)) {
    Place Object = addressOf(at(global(Entities.variable(D))), D->getLocation());
    Place Waiting = at(global(Entities.destruction(D)));
    Statement &S = emit(Op::Call, D->getLocation());
    S.Callee = CallKind::Indirect;
    S.From = std::move(Waiting);
    S.Arguments.push_back({std::move(Object), 0});
  }
  for (const VarDecl *D : llvm::reverse(Runs.Globals))
    if (const CXXDestructorDecl *Destructor =
            destructorOf(D->getType(), Context))
      destroy(elements(at(global(Entities.variable(D))), D->getType()),
              Destructor->getParent(), D->getLocation(), /*Virtual=*/false);
  return std::move(Out);
}

/// \p D hands all that it is given to \p Target, whose result is its own.
Body Lowering::lowerAlias(const FunctionDecl *D, EntityRef Target) {
  declareParameters(D);
  SourceLocation Where = D->getLocation();
  bool Void = D->getReturnType()->isVoidType();
  Place Result = Void ? Place() : at(temporary());
  auto Parameters = static_cast<VarId>(Entities[Target].Parameters.size());
  Statement &S = emit(Op::Call, Where);
  S.Entity = Target;
  S.To = Result;
  for (VarId V = 0; V < Parameters && V < Out.Variables.size(); ++V)
    if (Out.Variables[V].K == Variable::Kind::Parameter)
      S.Arguments.push_back({at(V), 0});
  if (!Void)
    emit(Op::Return, Where).From = Result;
  return std::move(Out);
}

/// \p D is the function whose address \p Chooser returns.
Body Lowering::lowerChosen(const FunctionDecl *D, EntityRef Chooser) {
  declareParameters(D);
  SourceLocation Where = D->getLocation();
  auto Parameters = static_cast<VarId>(Out.Variables.size());
  Place Chosen = at(temporary());
  callNow(Chooser, {}, Where);
  Out.Blocks[Current].Statements.back().To = Chosen;
  bool Void = D->getReturnType()->isVoidType();
  Place Result = Void ? Place() : at(temporary());
  Statement &S = emit(Op::Call, Where);
  S.Callee = CallKind::Indirect;
  S.From = Chosen;
  S.To = Result;
  for (VarId V = 0; V < Parameters; ++V)
    if (Out.Variables[V].K == Variable::Kind::Parameter)
      S.Arguments.push_back({at(V), 0});
  if (!Void)
    emit(Op::Return, Where).From = Result;
  return std::move(Out);
}

Body lowerInitializers(const UnitRuns &Runs, EntityTable &Entities) {
  return Lowering(Entities, nullptr).lowerStart(Runs);
}

Body lowerFinalizers(const UnitRuns &Runs, EntityTable &Entities) {
  return Lowering(Entities, nullptr).lowerEnd(Runs);
}

std::optional<Body> lowerSymbol(const FunctionDecl *D, EntityTable &Entities) {
  llvm::StringRef Symbol;
  const auto *Chosen = D->getAttr<IFuncAttr>();
  if (const auto *Alias = D->getAttr<AliasAttr>())
    Symbol = Alias->getAliasee();
  else if (Chosen)
    Symbol = Chosen->getResolver();
  if (Symbol.empty())
    return std::nullopt;
  const auto *Target =
      dyn_cast_or_null<FunctionDecl>(Entities.symbols().find(Symbol));
  if (!Target || Target->getCanonicalDecl() == D->getCanonicalDecl())
    return std::nullopt;
  EntityRef R = Entities.function(Target);
  Lowering Lower(Entities, D);
  return Chosen ? Lower.lowerChosen(D, R) : Lower.lowerAlias(D, R);
}

} // namespace art5
