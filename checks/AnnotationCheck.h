// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ART5_CHECKS_ANNOTATIONCHECK_H
#define ART5_CHECKS_ANNOTATIONCHECK_H

#include "clang-tidy/ClangTidyCheck.h"
#include "llvm/ADT/StringSet.h"
#include <string>
#include <vector>

namespace art5 {

class Catalogue;
struct AnnotationProblem;

/// Finds annotations that are malformed, unknown, misplaced or contradictory.
///
/// art5-annotation; see docs/checks/art5-annotation.md.
class AnnotationCheck : public clang::tidy::ClangTidyCheck {
public:
  AnnotationCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context);

  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

  void registerPPCallbacks(const clang::SourceManager &SM,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) override;
  void registerMatchers(clang::ast_matchers::MatchFinder *Finder) override;
  void
  check(const clang::ast_matchers::MatchFinder::MatchResult &Result) override;
  void onEndOfTranslationUnit() override;

private:
  const Catalogue &words();
  void tell(const std::vector<AnnotationProblem> &Problems);
  bool isSkipped(clang::SourceLocation Where) const;

  std::string LanguageCode; ///< As written.
  const clang::SourceManager *SM = nullptr;
  std::vector<clang::SourceRange> Skipped; ///< By the preprocessor.
  llvm::StringSet<> Told; ///< Instantiations repeat what their template says.
};

} // namespace art5

#endif // ART5_CHECKS_ANNOTATIONCHECK_H
