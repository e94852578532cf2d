// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From one function's clang CFG to value-flow statements.
#ifndef ART5_EXTRACT_EXTRACTBODY_H
#define ART5_EXTRACT_EXTRACTBODY_H

#include "extract/ExtractEntities.h"
#include "summary/Summary.h"

namespace art5 {

/// Lowers the body of \p D; nothing if clang can build no CFG for it.
std::optional<Body> lowerFunction(const clang::FunctionDecl *D,
                                  EntityTable &Entities);

/// Lowers the initialisers of the unit's \p Globals, in order.
Body lowerInitializers(llvm::ArrayRef<const clang::VarDecl *> Globals,
                       EntityTable &Entities);

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTBODY_H
