// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One analysis of a translation unit for all art5 checks that run on it.
#ifndef ART5_CHECKS_TIDYANALYSIS_H
#define ART5_CHECKS_TIDYANALYSIS_H

#include "annotations/Vocabulary.h"
#include "checks/EditorSession.h"
#include "clang-tidy/ClangTidyCheck.h"
#include "program/Findings.h"
#include "program/Project.h"
#include "report/Baseline.h"
#include "report/Wording.h"
#include "summary/SharedIndex.h"
#include "support/Date.h"
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace clang {
class ASTContext;
} // namespace clang

namespace art5 {

/// The options that every check of a path has, as written.
struct TidyOptions {
  std::string Manifest, AsOf, Index, Models, Language, ReportLevel, Baseline;

  auto operator<=>(const TidyOptions &) const = default;
};

/// Shared by the checks of one ClangTidyContext that have the same options; it
/// lives as long as one of them does, so never longer than one translation
/// unit.
class TidyAnalysis {
public:
  /// The one for \p Context and \p Options; made, and its options judged, if
  /// \p Check is the first that asks for it.
  static std::shared_ptr<TidyAnalysis>
  get(clang::tidy::ClangTidyContext *Context, const TidyOptions &Options,
      clang::tidy::ClangTidyCheck &Check);

  explicit TidyAnalysis(TidyOptions Options) : Options(std::move(Options)) {}

  /// Called once the syntax tree is known; the first caller counts.
  void see(clang::ASTContext &Context) { Unit = &Context; }
  /// True for the first caller: it tells \ref see about the syntax tree.
  bool claimMatcher() { return !std::exchange(MatcherClaimed, true); }
  bool *seenFlag() { return &Seen; }
  /// True for the first caller: it tells why nothing was analysed.
  bool claimRefusal() { return !std::exchange(RefusalClaimed, true); }

  /// What the analysis found; computed once. Null if there is nothing to
  /// analyse, if a file beside the code is wrong (\ref problems), or if a
  /// server found no time yet. With an index in a server, what was found when
  /// the text was another may stand in for what is found now; the server asks
  /// again then (\ref EditorSession::ask).
  const Findings *findings();
  /// As \ref findings, also for code that declares nothing but calls AI or
  /// biometric functions of a modelled library.
  const Findings *findingsWithoutAnnotations();
  /// What is wrong with art5.json and what it names; complete after
  /// \ref findings.
  const std::vector<Problem> &problems() const { return Problems; }
  /// True if that kept the analysis from running.
  bool refused() const { return Refused; }

  const Wording &words() const { return *Words; }
  bool isShown(const Finding &F) const;

  /// Where \p L is in this translation unit; invalid if the file is not in it.
  clang::SourceLocation locate(const Location &L) const;
  /// The start of the main file, for what has no place in code.
  clang::SourceLocation mainFile() const;
  const clang::ASTContext *unit() const { return Unit; }

private:
  TidyOptions Options;
  clang::ASTContext *Unit = nullptr;
  bool MatcherClaimed = false, RefusalClaimed = false, Seen = false;
  bool Opened = false, Loaded = false, Refused = false, Analysed = false;
  Language In = Language::English;
  std::optional<Date> AsOf;
  bool OnlyProhibited = false;
  std::string WorkingDirectory, MainFile;
  std::vector<Problem> Problems;
  std::shared_ptr<EditorSession> Session; ///< Null in clang-tidy.
  std::string IndexFile; ///< Empty: there is none.
  std::shared_ptr<const SharedIndex> Rest; ///< Of the program; null: unknown.
  std::shared_ptr<const Project> Beside;
  std::optional<Baseline> Known;
  std::optional<Wording> Words;
  std::shared_ptr<const UnitFindings> Result;

  void judgeOptions(clang::tidy::ClangTidyCheck &Check);
  void openUnit();
  bool load();
  bool loadBesideCode();
  bool mayDeclare() const;
  bool mayCallModelledAI() const;
  UnitQuestion question() const;
  const Findings *analyseOnce();
};

} // namespace art5

#endif // ART5_CHECKS_TIDYANALYSIS_H
