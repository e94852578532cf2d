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

/// What a unit runs although no statement of it says so.
struct UnitRuns {
  std::vector<const clang::VarDecl *> Globals; ///< With initialisers, in order.
  std::vector<const clang::FunctionDecl *> Starters; ///< Attribute constructor.
  std::vector<const clang::FunctionDecl *> Enders;   ///< Attribute destructor.
};

/// Lowers what \p Runs has before main: initialisers, then starters.
Body lowerInitializers(const UnitRuns &Runs, EntityTable &Entities);

/// Lowers what \p Runs has behind main: enders, then destructors of objects
/// with static storage, those of functions where they were made.
Body lowerFinalizers(const UnitRuns &Runs, EntityTable &Entities);

/// The body of a special member that nobody wrote and clang did not make.
Body lowerUnwritten(const EntityTable::UnwrittenMember &Member,
                    EntityTable &Entities);

/// The body of \p D where an attribute says that it is another function
/// (alias), or the one that another function chooses (ifunc).
std::optional<Body> lowerSymbol(const clang::FunctionDecl *D,
                                EntityTable &Entities);

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTBODY_H
