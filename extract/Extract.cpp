// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/Extract.h"
#include "extract/ExtractBody.h"
#include "extract/ExtractEntities.h"
#include "clang/AST/Attr.h"
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
    if (D->hasAttr<AliasAttr>() || D->hasAttr<IFuncAttr>())
      Symbols.push_back(D);
    if (!D->doesThisDeclarationHaveABody() || D->isDeleted() || !D->getBody())
      return true;
    Functions.push_back(D);
    if (D->hasAttr<ConstructorAttr>())
      Runs.Starters.push_back(D);
    if (D->hasAttr<DestructorAttr>())
      Runs.Enders.push_back(D);
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
      Runs.Globals.push_back(D);
    return true;
  }

  std::vector<const FunctionDecl *> Functions, Declared, Symbols;
  UnitRuns Runs;

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

static bool doesAnything(const Body &B) {
  return llvm::any_of(B.Blocks,
                      [](const Block &K) { return !K.Statements.empty(); });
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
  for (const FunctionDecl *D : Found.Symbols)
    if (EntityRef R = Entities.function(D); Entities[R].Body == NoIndex)
      if (std::optional<Body> B = lowerSymbol(D, Entities))
        addBody(Entities, R, std::move(*B));
  if (Body B = lowerInitializers(Found.Runs, Entities); doesAnything(B))
    addBody(Entities, Entities.initializer(), std::move(B));
  if (Body B = lowerFinalizers(Found.Runs, Entities); doesAnything(B))
    addBody(Entities, Entities.finalizer(), std::move(B));
  // Their bodies may ask for more of them.
  for (size_t I = 0; I < Entities.Unwritten.size(); ++I) {
    EntityTable::UnwrittenMember Member = Entities.Unwritten[I];
    if (Entities[Member.Function].Body == NoIndex)
      addBody(Entities, Member.Function, lowerUnwritten(Member, Entities));
  }
  return Summary;
}

} // namespace art5
