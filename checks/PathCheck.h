// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The checks that read an analysis of the whole translation unit: one for each
// rule, and two about what surrounds them.
#ifndef ART5_CHECKS_PATHCHECK_H
#define ART5_CHECKS_PATHCHECK_H

#include "checks/TidyAnalysis.h"
#include "clang-tidy/ClangTidyCheck.h"

namespace art5 {

/// What the checks below have in common: their options and the analysis.
class PathCheck : public clang::tidy::ClangTidyCheck {
public:
  PathCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void onEndOfTranslationUnit() final;

protected:
  /// Tells what the analysis found; the syntax tree is known.
  virtual void report() = 0;
  /// A diagnostic at \p Where, or at the start of the main file with the place
  /// in its text where that is not in this translation unit.
  void tell(const Location &Where, llvm::StringRef Text,
            clang::DiagnosticIDs::Level Level = clang::DiagnosticIDs::Warning);
  /// The same for what is wrong in a file beside the code.
  void tellProblem(const Problem &P);
  /// A note at \p Where, or at \p Primary with the place in its text.
  void note(const Location &Where, clang::SourceLocation Primary,
            llvm::StringRef Text);

  const std::string Name;
  const clang::tidy::ClangTidyContext *const Tidy;
  TidyOptions Written;
  std::shared_ptr<TidyAnalysis> Analysis;
};

/// Finds paths on which the conditions of one point of Article 5 come together.
///
/// Registered under the name of each rule; see docs/checks.
class PointCheck : public PathCheck {
public:
  using PathCheck::PathCheck;

private:
  void report() override;
  void tell(const Diagnostic &D);
};

/// Finds what is wrong in art5.json and what it names.
///
/// art5-deployment; see docs/checks/art5-deployment.md.
class DeploymentCheck : public PathCheck {
public:
  using PathCheck::PathCheck;

private:
  void report() override;
};

/// Finds AI and biometric functions that are used where no purpose is declared.
///
/// art5-undeclared-purpose; see docs/checks/art5-undeclared-purpose.md.
class UndeclaredPurposeCheck : public PathCheck {
public:
  using PathCheck::PathCheck;

private:
  void report() override;
};

} // namespace art5

#endif // ART5_CHECKS_PATHCHECK_H
