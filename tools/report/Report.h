// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every report is given. Reports are functions from it to text: they read
// no clock, no environment and, but for source lines, no file.
#ifndef ART5_TOOLS_REPORT_REPORT_H
#define ART5_TOOLS_REPORT_REPORT_H

#include "program/Findings.h"
#include "support/Date.h"
#include "tools/report/Baseline.h"
#include "tools/report/Diagnostics.h"
#include <string>

namespace art5 {

class LawBook;
class Wording;

/// A finding about annotations or metadata, of the check that makes it.
struct HygieneFinding {
  std::string Check; ///< "art5-annotation", "art5-deployment".
  Problem What;
};

struct Report {
  const Findings *Result = nullptr;    ///< Already restricted to `--check`.
  std::vector<HygieneFinding> Hygiene; ///< Ordered; already restricted too.
  const LawBook *Laws = nullptr;
  const Wording *Words = nullptr; ///< In the language of the report.
  Date AsOf;
  FailLevel Level = FailLevel::Prohibited;
  std::string WorkingDirectory;    ///< Absolute.
  std::string ToolVersion;         ///< "0.1.0".
  const Baseline *Known = nullptr; ///< Null: there is none.
  bool ShowLibraryCalls = false;   ///< art5-undeclared-purpose was asked for.
  std::string FirstFile;           ///< Above which art5.json was looked for.
};

/// Every assessment with its conditions, path and notes, and the ledger.
std::string jsonReport(const Report &R);

/// SARIF 2.1.0: what is not known from the baseline, as code scanning shows it.
std::string sarifReport(const Report &R);

/// For a terminal or a log. \p Colours: with ANSI escapes.
std::string textReport(const Report &R, bool Colours);

} // namespace art5

#endif // ART5_TOOLS_REPORT_REPORT_H
