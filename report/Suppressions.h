// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Comments that suppress findings, with the meaning that clang-tidy gives them:
// NOLINT on the line, NOLINTNEXTLINE on the line before, NOLINTBEGIN and
// NOLINTEND around, each with check names or globs in parentheses. What stands
// behind the parenthesis is the reason: `// NOLINT(art5-*): reason`.
#ifndef ART5_REPORT_SUPPRESSIONS_H
#define ART5_REPORT_SUPPRESSIONS_H

#include "program/Findings.h"
#include "report/HygieneFinding.h"
#include "report/SourceLines.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <string>
#include <vector>

namespace art5 {

/// A comment that suppresses at least one finding.
struct Suppression {
  Location Where;      ///< Of the word NOLINT...
  std::string Comment; ///< "NOLINTNEXTLINE(art5-*)", as written.
  std::string Reason;  ///< Empty: none was given.
  unsigned Findings = 0;
  /// Who wrote the line and when (YYYY-MM-DD), as version control says; empty
  /// where that is not known.
  std::string Author, On;
};

class Suppressions {
public:
  Suppressions() = default;
  /// Reads the files in which something of \p All that a report would show, or
  /// of \p Hygiene, has its place.
  Suppressions(const Findings &All, const std::vector<HygieneFinding> &Hygiene,
               llvm::StringRef WorkingDirectory,
               const SourceTexts *Texts = nullptr);

  /// The comment that suppresses a finding of \p Check at \p Where, or null.
  const Suppression *of(const Location &Where, llvm::StringRef Check) const;
  const Suppression *of(const Finding &F) const {
    return of(F.Where, F.Result.Check);
  }

  /// Those in use, by place.
  llvm::ArrayRef<Suppression> inUse() const { return InUse; }
  llvm::MutableArrayRef<Suppression> inUse() { return InUse; }
  /// Findings of art5-annotation: suppressions without a reason, and blocks
  /// that do not end.
  llvm::ArrayRef<HygieneFinding> problems() const { return Problems; }

private:
  std::vector<Suppression> InUse;
  std::vector<HygieneFinding> Problems;
  std::map<std::pair<Location, std::string>, size_t> Silenced;
};

} // namespace art5

#endif // ART5_REPORT_SUPPRESSIONS_H
