// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What every report is given. Reports are functions from it to text: they read
// no clock, no environment and, but for source lines, no file.
#ifndef ART5_REPORT_REPORT_H
#define ART5_REPORT_REPORT_H

#include "program/Findings.h"
#include "report/Baseline.h"
#include "report/Diagnostics.h"
#include "report/HygieneFinding.h"
#include "report/SourceLines.h"
#include "report/Suppressions.h"
#include "support/Date.h"
#include <optional>
#include <string>
#include <vector>

namespace art5 {

class LawBook;
class Wording;

/// Where the input came from, read by the tool and told in the evidence report.
struct Provenance {
  std::string CommandLine;
  std::string Commit;        ///< Empty: no version control.
  std::optional<bool> Dirty; ///< Whether anything was changed since.
  /// SHA-256 over all input files, in order; empty: not known.
  std::string InputHash;
  size_t InputFiles = 0;
  std::vector<std::string> Covered; ///< Source files, absolute, sorted.
  /// Where sources were looked for that no compile command names.
  enum class Scope {
    Unknown,        ///< Nowhere.
    VersionControl, ///< In the repository.
    ManifestFolder, ///< No repository; in the folders of art5.json, and below.
    SourceFolder    ///< Neither; in the folder of the sources, and below.
  };
  Scope Among = Scope::Unknown;
  /// The sources there that no compile command names, absolute, sorted.
  std::vector<std::string> NotCovered;
  /// Options that leave something out of the report, as given.
  std::vector<std::string> Restrictions;
  /// Of --baseline: its name, who committed it last and when.
  std::string BaselineFile, BaselineAuthor, BaselineOn;
};

struct Report {
  const Findings *Result = nullptr;    ///< Already restricted to `--check`.
  std::vector<HygieneFinding> Hygiene; ///< Ordered; already restricted too.
  const LawBook *Laws = nullptr;
  const Wording *Words = nullptr; ///< In the language of the report.
  Date AsOf;
  FailLevel Level = FailLevel::Prohibited;
  std::string WorkingDirectory; ///< Absolute.
  /// The top of the repository around it, which code scanning starts paths
  /// from; empty: there is none.
  std::string Repository;
  std::string ToolVersion;                 ///< "0.1.0".
  const Baseline *Known = nullptr;         ///< Null: there is none.
  const Suppressions *Silenced = nullptr;  ///< Null: none was looked for.
  std::vector<const Manifest *> Manifests; ///< Those that counted.
  const Provenance *From = nullptr;        ///< Null: nothing is known.
  std::string OnlyDeployment;              ///< Empty: all.
  const SourceTexts *Texts = nullptr;      ///< Null: sources are on the disk.
  bool ShowLibraryCalls = false; ///< art5-undeclared-purpose was asked for.
  std::string FirstFile;         ///< Above which art5.json was looked for.
};

/// The comment that suppresses it; null: none does.
const Suppression *suppression(const Report &R, const Finding &F);
const Suppression *suppression(const Report &R, const HygieneFinding &H);
const Suppression *suppression(const Report &R,
                               const Findings::UndeclaredPurpose &U);
/// True if \p F, or \p H, was in the former report.
bool isKnown(const Report &R, const Finding &F);
bool isKnown(const Report &R, const HygieneFinding &H);

/// The same in every language.
std::string fingerprint(const Report &R, const HygieneFinding &H);
/// True if a report has to tell of it: neither known nor suppressed, and no
/// verdict that nothing is to be done about.
bool isNew(const Report &R, const Finding &F);
bool isNew(const Report &R, const HygieneFinding &H);
bool isNew(const Report &R, const Findings::UndeclaredPurpose &U);
/// The findings of the law that are new, in order.
std::vector<const Finding *> newFindings(const Report &R);

/// Every assessment with its conditions, path and notes, and the ledger.
std::string jsonReport(const Report &R);

/// \p File as services that show a repository want it: relative to its top,
/// otherwise as in other reports.
std::string repositoryPath(const Report &R, llvm::StringRef File);

/// SARIF 2.1.0: what is new, as code scanning shows it.
std::string sarifReport(const Report &R);
/// The same in as many logs as its limits ask for: so many results a log, so
/// many bytes compressed. Mostly one.
std::vector<std::string> sarifReports(const Report &R);

/// Annotations of GitHub Actions: one workflow command for each new finding.
std::string githubReport(const Report &R);

/// Markdown for a comment on a pull request: what is new and, against a
/// baseline, the difference of verdicts in each deployment.
std::string markdownReport(const Report &R);

/// GitLab Code Quality: what is new.
std::string gitlabReport(const Report &R);

/// JUnit XML: one test case a deployment, site and point; what is new and at
/// the fail level is a failure.
std::string junitReport(const Report &R);

/// For a terminal or a log. \p Colours: with ANSI escapes.
std::string textReport(const Report &R, bool Colours);

/// The evidence report: one page that needs nothing beside itself.
std::string htmlReport(const Report &R);

} // namespace art5

#endif // ART5_REPORT_REPORT_H
