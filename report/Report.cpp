// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Report.h"
#include "report/Paths.h"

namespace art5 {

std::string repositoryPath(const Report &R, llvm::StringRef File) {
  if (R.Repository.empty())
    return shownPath(File, R.WorkingDirectory);
  return shownPath(absolutePath(File, R.WorkingDirectory), R.Repository);
}

const Suppression *suppression(const Report &R, const Finding &F) {
  return R.Silenced ? R.Silenced->of(F) : nullptr;
}
const Suppression *suppression(const Report &R, const HygieneFinding &H) {
  return R.Silenced ? R.Silenced->of(H.What.Where, H.Check) : nullptr;
}
const Suppression *suppression(const Report &R,
                               const Findings::UndeclaredPurpose &U) {
  return R.Silenced ? R.Silenced->of(U.Where, "art5-undeclared-purpose")
                    : nullptr;
}

bool isKnown(const Report &R, const Finding &F) {
  return R.Known && R.Known->knows(F);
}
bool isKnown(const Report &R, const HygieneFinding &H) {
  return R.Known && R.Known->knowsFingerprint(fingerprint(R, H));
}

std::string fingerprint(const Report &R, const HygieneFinding &H) {
  return Baseline::problemFingerprint(
      shownPath(H.What.Where.File, R.WorkingDirectory),
      H.What.Message.english());
}

bool isNew(const Report &R, const Finding &F) {
  return F.Result.Is != Verdict::Allowed && !isKnown(R, F) &&
         !suppression(R, F);
}
bool isNew(const Report &R, const HygieneFinding &H) {
  return H.What.Severity != Problem::Level::Note && !isKnown(R, H) &&
         !suppression(R, H);
}
bool isNew(const Report &R, const Findings::UndeclaredPurpose &U) {
  return (U.Orphan || R.ShowLibraryCalls) && !suppression(R, U);
}

std::vector<const Finding *> newFindings(const Report &R) {
  std::vector<const Finding *> New;
  for (const Finding &F : R.Result->All)
    if (isNew(R, F))
      New.push_back(&F);
  return New;
}

} // namespace art5
