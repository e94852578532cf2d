// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entities of a translation unit: who is who, under names and ids that
// mean the same in every other translation unit.
#ifndef ART5_EXTRACT_EXTRACTENTITIES_H
#define ART5_EXTRACT_EXTRACTENTITIES_H

#include "extract/Extract.h"
#include "extract/ExtractConstants.h"
#include "extract/ExtractSymbols.h"
#include "summary/Summary.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace art5 {

/// Makes and finds the entities of one summary. An entity is complete once
/// asked for: flags, parameters, facts, class, overridden methods.
class EntityTable {
public:
  EntityTable(clang::ASTContext &Context, const ExtractOptions &Options,
              TUSummary &Summary);

  EntityRef function(const clang::FunctionDecl *D);
  /// The same function seen through the static class of the object that it is
  /// called on (what models of system classes are keyed by).
  EntityRef systemMember(const clang::CXXMethodDecl *D,
                         const clang::CXXRecordDecl *StaticClass);
  EntityRef variable(const clang::VarDecl *D);
  EntityRef field(const clang::FieldDecl *D);
  EntityRef record(const clang::RecordDecl *D);
  /// The synthetic functions that initialise the globals of this unit, and
  /// that run what it leaves for the end of the program.
  EntityRef initializer();
  EntityRef finalizer();
  /// The variable that holds the destructor of the static local \p D once the
  /// object was made.
  EntityRef destruction(const clang::VarDecl *D);
  /// The destructor and the default constructor of \p D, also where nobody
  /// wrote or declared one; NoIndex if it does nothing.
  EntityRef destructor(const clang::CXXRecordDecl *D);
  EntityRef defaultConstructor(const clang::CXXRecordDecl *D);
  /// What handlers handle, wherever they are: what a bare throw throws again.
  EntityRef handledException();

  /// The step that reads or writes member \p D of an object.
  Step fieldStep(const clang::FieldDecl *D);
  Step partStep(llvm::StringRef Name) {
    return {Step::Kind::Part, Strings(Name)};
  }

  /// Declared in a system header that is not one of the user's own.
  bool isSystem(const clang::Decl *D) const;
  bool isSystem(clang::SourceLocation Loc) const;
  /// Written in the main file, or in a source that it includes (unity builds).
  bool isInMainSource(const clang::Decl *D) const;
  SourcePos position(clang::SourceLocation Loc);
  std::vector<FactDecl> facts(const clang::Decl *D);
  /// The class a type is, points or refers to; null if it is none.
  static const clang::CXXRecordDecl *classOf(clang::QualType T);
  static const clang::RecordDecl *recordOf(clang::QualType T);
  StringId string(llvm::StringRef Text) { return Strings(Text); }
  StringId typeName(clang::QualType T);
  Entity &operator[](EntityRef R) { return Summary.Entities[R]; }
  clang::ASTContext &context() { return Context; }
  ConstantConditions &constants() { return Constants; }
  SymbolNames &symbols() { return Symbols; }
  TUSummary &summary() { return Summary; }
  /// A member that clang has no body of, because only the library uses it.
  struct UnwrittenMember {
    EntityRef Function = NoIndex;
    const clang::CXXRecordDecl *Class = nullptr;
  };
  std::vector<UnwrittenMember> Unwritten;
  /// Static locals whose destructors the program may leave for its end.
  std::vector<const clang::VarDecl *> StaticObjects;

private:
  std::string idOf(const clang::NamedDecl *D);
  std::string nameOf(const clang::NamedDecl *D);
  bool isTransparent(const clang::NamespaceDecl *NS) const;
  std::string localId(const clang::NamedDecl *D);
  EntityRef add(Entity E);
  EntityRef syntheticVariable(llvm::StringRef Id, llvm::StringRef Name,
                              SourcePos Where);
  EntityRef synthetic(llvm::StringRef What, llvm::StringRef Name,
                      uint32_t Flags);
  void listFields(EntityRef R, const clang::RecordDecl *D);
  EntityRef special(const clang::CXXRecordDecl *D,
                    const clang::CXXMethodDecl *Declared, uint32_t Flags);
  std::string labelledId(const clang::NamedDecl *D);
  EntityRef find(llvm::StringRef Id) const;
  EntityRef known(const clang::NamedDecl *D, StringId &Id);
  void describeShape(Entity &E, const clang::RecordDecl *D);
  EntityRef addHolder(EntityKind Kind, StringId Id, const clang::ValueDecl *D,
                      uint32_t Flags);
  Passing passing(clang::QualType T) const;
  void describe(EntityRef R, const clang::FunctionDecl *D,
                const clang::CXXRecordDecl *StaticClass);
  void addParameters(Entity &E, const clang::FunctionDecl *D,
                     const clang::CXXRecordDecl *StaticClass);
  uint32_t functionFlags(const clang::FunctionDecl *D) const;
  std::vector<EntityRef> typeArguments(const clang::FunctionDecl *D,
                                       const clang::CXXRecordDecl *Class);
  StringId fileName(clang::FileID F);

  clang::ASTContext &Context;
  ConstantConditions Constants{Context};
  SymbolNames Symbols{Context};
  const ExtractOptions &Options;
  TUSummary &Summary;
  StringInterner Strings;
  llvm::StringMap<EntityRef> ById;
  llvm::DenseMap<const clang::Decl *, EntityRef> ByDecl;
  llvm::DenseMap<const clang::Decl *, std::string> Ids;
  llvm::DenseMap<clang::FileID, StringId> Files;
  mutable llvm::DenseMap<clang::FileID, bool> SystemFiles;
  std::string MainFile;
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTENTITIES_H
