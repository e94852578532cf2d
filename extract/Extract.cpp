// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/Extract.h"
#include "extract/ExtractBody.h"
#include "extract/ExtractEntities.h"
#include "clang/AST/RecursiveASTVisitor.h"

using namespace clang;

namespace art5 {

namespace {
/// Finds what is defined in the unit's own code: functions (instantiations
/// and lambdas included) and global variables.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  explicit Collector(EntityTable &Entities) : Entities(Entities) {}
  bool shouldVisitTemplateInstantiations() const { return true; }
  bool shouldVisitImplicitCode() const { return true; }

  bool VisitFunctionDecl(FunctionDecl *D) {
    if (D->isDependentContext() || D->isInvalidDecl() ||
        Entities.isSystem(D->getLocation()))
      return true;
    if (D->hasAttrs() || D->doesThisDeclarationHaveABody() ||
        llvm::any_of(D->parameters(),
                     [](const ParmVarDecl *P) { return P->hasAttrs(); }))
      Declared.push_back(D);
    if (D->doesThisDeclarationHaveABody() && !D->isDeleted() && D->getBody())
      Functions.push_back(D);
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *E) {
    if (const FunctionTemplateDecl *T =
            E->getLambdaClass()->getDependentLambdaCallOperator()) {
      for (FunctionDecl *Spec : T->specializations())
        VisitFunctionDecl(Spec);
    } else if (!E->getCallOperator()->isDependentContext()) {
      VisitFunctionDecl(E->getCallOperator());
    }
    return true;
  }
  bool VisitVarDecl(VarDecl *D) {
    if (!D->hasGlobalStorage() || D->isStaticLocal() ||
        D->getDeclContext()->isDependentContext() || D->isInvalidDecl() ||
        Entities.isSystem(D->getLocation()))
      return true;
    if (D->isThisDeclarationADefinition() && D->getInit() &&
        !D->getInit()->isValueDependent())
      Globals.push_back(D);
    return true;
  }

  std::vector<const FunctionDecl *> Functions, Declared;
  std::vector<const VarDecl *> Globals;

private:
  EntityTable &Entities;
};
} // namespace

static void addBody(EntityTable &Entities, EntityRef R, Body B) {
  TUSummary &S = Entities.summary();
  S.Entities[R].Body = static_cast<uint32_t>(S.Bodies.size());
  S.Entities[R].Flags |= EF_Defined;
  S.Bodies.push_back(std::move(B));
}

/// An own file that is a system header because it says so itself (#pragma GCC
/// system_header, a line marker): its bodies are skipped with those of
/// libraries.
static void noteHidden(const Decl *D, EntityTable &Entities,
                       llvm::DenseSet<FileID> &Told) {
  const SourceManager &Sources = Entities.context().getSourceManager();
  FileID File = Sources.getFileID(Sources.getExpansionLoc(D->getLocation()));
  if (File.isInvalid() || !Told.insert(File).second)
    return;
  const SrcMgr::SLocEntry &Entry = Sources.getSLocEntry(File);
  if (!Entry.isFile() ||
      Entry.getFile().getFileCharacteristic() != SrcMgr::C_User ||
      !Sources.getFileEntryRefForID(File))
    return;
  SourcePos Where = Entities.position(D->getLocation());
  Entities.summary().Gaps.push_back(
      {Gap::Kind::HiddenBodies, Where.File, Where});
}

TUSummary extract(ASTContext &Context, const ExtractOptions &Options) {
  TUSummary Summary;
  EntityTable Entities(Context, Options, Summary);
  Collector Found(Entities);
  llvm::DenseSet<FileID> Told;
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!Entities.isSystem(D->getLocation()) || isa<LinkageSpecDecl>(D))
      Found.TraverseDecl(D);
    else
      noteHidden(D, Entities, Told);
  for (const FunctionDecl *D : Found.Declared)
    Entities.function(D);
  for (const FunctionDecl *D : Found.Functions) {
    EntityRef R = Entities.function(D);
    if (Entities[R].Body != NoIndex)
      continue;
    if (std::optional<Body> B = lowerFunction(D, Entities)) {
      if (isa<CoroutineBodyStmt>(D->getBody()))
        Entities[R].Flags |= EF_Coroutine;
      // Where the definition stands is where people look.
      Entities[R].Where = Entities.position(D->getLocation());
      addBody(Entities, R, std::move(*B));
    } else {
      Summary.Gaps.push_back({Gap::Kind::Unsupported, Entities[R].Name,
                              Entities.position(D->getLocation())});
    }
  }
  if (!Found.Globals.empty()) {
    EntityRef R = Entities.initializer();
    Body B = lowerInitializers(Found.Globals, Entities);
    bool Anything = false;
    for (const Block &Part : B.Blocks)
      Anything |= !Part.Statements.empty();
    if (Anything)
      addBody(Entities, R, std::move(B));
  }
  return Summary;
}

} // namespace art5
