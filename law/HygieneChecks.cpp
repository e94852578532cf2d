// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/HygieneChecks.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

static constexpr HygieneCheck Checks[] = {
    {HygieneKind::Annotation, "art5-annotation", /*Fails=*/true,
     /*InCode=*/true},
    {HygieneKind::Deployment, "art5-deployment", /*Fails=*/true,
     /*InCode=*/false},
    {HygieneKind::UndeclaredPurpose, "art5-undeclared-purpose", /*Fails=*/false,
     /*InCode=*/true},
};

llvm::ArrayRef<HygieneCheck> hygieneChecks() { return Checks; }

const HygieneCheck &hygieneCheck(HygieneKind Which) {
  return Checks[static_cast<size_t>(Which)];
}

std::optional<HygieneKind> parseHygieneCheck(llvm::StringRef Name) {
  const HygieneCheck *Found = llvm::find_if(
      Checks, [&](const HygieneCheck &C) { return C.Name == Name; });
  if (Found == std::end(Checks))
    return std::nullopt;
  return Found->Is;
}

std::string hygieneTitle(HygieneKind Which, Language L) {
  return Catalogue::get(L).format(
      ("law.hygiene-title." + checkName(Which)).str());
}

std::string hygieneMeaning(HygieneKind Which, Language L) {
  return Catalogue::get(L).format(("law.hygiene." + checkName(Which)).str());
}

} // namespace art5
