// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The JSON Schema of art5.json. art5.schema.in.json holds all of it but the
// tokens, which stand in the vocabulary and are filled in here.
#ifndef ART5_DEPLOYMENT_MANIFESTSCHEMA_H
#define ART5_DEPLOYMENT_MANIFESTSCHEMA_H

#include "annotations/Vocabulary.h"
#include "support/Location.h"
#include <nlohmann/json_fwd.hpp>
#include <optional>

namespace art5 {

/// Replaces, everywhere in \p Schema, {"$vocabulary": WHAT, "also": [...]} by
/// the enumeration of those tokens with their definitions. WHAT is a facet
/// ("context": bare tokens), a set ("@rbi_objective") or "full" (every token as
/// "facet:token"). What names no token becomes an empty enumeration.
void expandVocabulary(nlohmann::json &Schema);

/// The schema of art5.json, draft-07, tokens filled in.
const nlohmann::json &manifestSchema();

/// Message and hint for \p Value at \p Pointer, which is none of the tokens
/// that \p Schema (expanded) lists but stands elsewhere in the vocabulary, or
/// there in another form; nothing otherwise.
std::optional<Problem> explainToken(const nlohmann::json &Schema,
                                    llvm::StringRef Pointer,
                                    llvm::StringRef Value);

} // namespace art5

#endif // ART5_DEPLOYMENT_MANIFESTSCHEMA_H
