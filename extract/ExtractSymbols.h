// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is one thing to the linker although it has several names in the source:
// asm labels and aliases name symbols, not declarations.
#ifndef ART5_EXTRACT_EXTRACTSYMBOLS_H
#define ART5_EXTRACT_EXTRACTSYMBOLS_H

#include "clang/AST/Decl.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"

namespace art5 {

/// The functions and variables of a translation unit by their symbols, listed
/// when somebody asks for the first time.
class SymbolNames {
public:
  explicit SymbolNames(clang::ASTContext &Context) : Context(Context) {}

  /// The declaration whose symbol is \p Symbol by its own name, not by a label;
  /// null if there is none. Definitions come first.
  const clang::NamedDecl *find(llvm::StringRef Symbol);

  /// The symbol that an asm label gives \p D; empty if it has none.
  static llvm::StringRef labelOf(const clang::NamedDecl *D);
  /// Whether \p Symbol is a name as C writes it, the same in every unit.
  static bool isPlain(llvm::StringRef Symbol) {
    return !Symbol.empty() && !Symbol.starts_with("_Z") &&
           !Symbol.starts_with("?");
  }

private:
  void list();

  clang::ASTContext &Context;
  llvm::StringMap<const clang::NamedDecl *> ByName;
  bool Listed = false;
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTSYMBOLS_H
