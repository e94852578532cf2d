// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From assessments to what a person is told: findings that one change would
// settle together are one diagnostic.
#ifndef ART5_REPORT_DIAGNOSTICS_H
#define ART5_REPORT_DIAGNOSTICS_H

#include "program/Findings.h"
#include <string>
#include <vector>

namespace art5 {

/// What a run fails on (`--fail-on`).
enum class FailLevel : uint8_t { Prohibited, Conditional, Never };

/// True if \p V is at the level that fails a run.
bool fails(Verdict V, FailLevel Level);

/// One diagnostic: the finding told in full, and what it stands for.
struct Diagnostic {
  const Finding *Main = nullptr;
  /// Names of further deployments with the same verdict for the same reasons,
  /// in order.
  std::vector<std::string> AlsoIn;
  /// Further closing steps that the same entry in art5.json would settle.
  std::vector<const Finding *> OtherSteps;
  /// Everything it stands for, Main first.
  std::vector<const Finding *> All;
};

/// True if the only things missing are what art5.json would say: evidence and
/// record keys, no fact that code declares.
bool onlyDeploymentMissing(const Assessment &A);

/// Groups \p Findings, which are in their order: conditional findings that wait
/// for art5.json by site, point and missing list; all others by closing step,
/// site, point, verdict and reasons. Deployments share a diagnostic where they
/// differ in nothing that it tells: neither in persons, nor in conditions, nor
/// in the way. Findings that are allowed are left out.
std::vector<Diagnostic>
groupFindings(const std::vector<const Finding *> &Findings);

} // namespace art5

#endif // ART5_REPORT_DIAGNOSTICS_H
