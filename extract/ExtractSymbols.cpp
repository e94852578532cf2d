// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractSymbols.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Mangle.h"

using namespace clang;

namespace art5 {

llvm::StringRef SymbolNames::labelOf(const NamedDecl *D) {
  const auto *Label = D->getAttr<AsmLabelAttr>();
  if (!Label)
    return {};
  llvm::StringRef Name = Label->getLabel();
  Name.consume_front("\1"); // No prefix of the platform is to be added.
  return Name;
}

/// Functions and variables of namespaces and linkage blocks, classes aside:
/// nobody names a member by a label.
static void collect(const DeclContext *In,
                    llvm::SmallVectorImpl<const NamedDecl *> &Out) {
  for (const Decl *D : In->decls()) {
    if (const auto *F = dyn_cast<FunctionDecl>(D);
        F && !isa<CXXMethodDecl>(F) && !F->isDependentContext())
      Out.push_back(F);
    else if (const auto *V = dyn_cast<VarDecl>(D))
      Out.push_back(V);
    else if (const auto *Inner = dyn_cast<NamespaceDecl>(D))
      collect(Inner, Out);
    else if (const auto *Block = dyn_cast<LinkageSpecDecl>(D))
      collect(Block, Out);
  }
}

static bool isDefinition(const NamedDecl *D) {
  if (const auto *F = dyn_cast<FunctionDecl>(D))
    return F->doesThisDeclarationHaveABody();
  return cast<VarDecl>(D)->isThisDeclarationADefinition() ==
         VarDecl::Definition;
}

void SymbolNames::list() {
  Listed = true;
  llvm::SmallVector<const NamedDecl *, 64> All;
  collect(Context.getTranslationUnitDecl(), All);
  ASTNameGenerator Names(Context);
  for (const NamedDecl *D : All) {
    if (D->isInvalidDecl() || D->hasAttr<AsmLabelAttr>() ||
        !D->getIdentifier())
      continue;
    const NamedDecl *&Slot = ByName[Names.getName(D)];
    if (!Slot || (!isDefinition(Slot) && isDefinition(D)))
      Slot = D;
  }
}

const NamedDecl *SymbolNames::find(llvm::StringRef Symbol) {
  if (!Listed)
    list();
  return ByName.lookup(Symbol);
}

} // namespace art5
