// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The checks that belong to no point of the law: whether what people wrote can
// be relied on. The one list of them; what each finds stands in the catalogue,
// under law.hygiene.NAME and law.hygiene-title.NAME.
#ifndef ART5_LAW_HYGIENECHECKS_H
#define ART5_LAW_HYGIENECHECKS_H

#include "annotations/Vocabulary.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace art5 {

enum class HygieneKind : uint8_t { Annotation, Deployment, UndeclaredPurpose };

struct HygieneCheck {
  HygieneKind Is;
  llvm::StringLiteral Name; ///< "art5-annotation".
  /// Its findings are mistakes, which fail a run; otherwise they are hints.
  bool Fails;
  /// Its findings have a place in code, where a comment can suppress them.
  bool InCode;
};

/// All of them, in the order of HygieneKind.
llvm::ArrayRef<HygieneCheck> hygieneChecks();
const HygieneCheck &hygieneCheck(HygieneKind Which);
inline llvm::StringRef checkName(HygieneKind Which) {
  return hygieneCheck(Which).Name;
}
/// The one of that name; nothing for a check of the law.
std::optional<HygieneKind> parseHygieneCheck(llvm::StringRef Name);

/// "Deployment metadata", and the sentence that says what it finds.
std::string hygieneTitle(HygieneKind Which, Language L);
std::string hygieneMeaning(HygieneKind Which, Language L);

} // namespace art5

#endif // ART5_LAW_HYGIENECHECKS_H
