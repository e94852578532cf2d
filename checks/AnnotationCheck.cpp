// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/AnnotationCheck.h"
#include "annotations/FactReader.h"
#include "annotations/UnknownAttributes.h"
#include "law/Catalogue.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"

using namespace art5;
using namespace clang;
using namespace clang::ast_matchers;

namespace {

const internal::VariadicDynCastAllOfMatcher<Stmt, AttributedStmt>
    attributedStatement;

/// Remembers what the preprocessor leaves out.
class SkippedRanges : public PPCallbacks {
public:
  explicit SkippedRanges(std::vector<SourceRange> &Ranges) : Ranges(Ranges) {}
  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    Ranges.push_back(Range);
  }

private:
  std::vector<SourceRange> &Ranges;
};

} // namespace

AnnotationCheck::AnnotationCheck(llvm::StringRef Name,
                                 tidy::ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context),
      LanguageCode(Options.getLocalOrGlobal("Language", "en")) {}

void AnnotationCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  Options.store(Opts, "Language", LanguageCode);
}

/// The checks of the law tell what is wrong with the option.
const Catalogue &AnnotationCheck::words() {
  return Catalogue::get(
      parseLanguage(LanguageCode).value_or(Language::English));
}

void AnnotationCheck::registerPPCallbacks(const SourceManager &Sources,
                                          Preprocessor *PP, Preprocessor *) {
  SM = &Sources;
  Skipped.clear();
  Told.clear();
  PP->addPPCallbacks(std::make_unique<SkippedRanges>(Skipped));
}

void AnnotationCheck::registerMatchers(MatchFinder *Finder) {
  Finder->addMatcher(decl(hasAttr(attr::Annotate)).bind("decl"), this);
  // What is no declaration of its own to the matchers.
  Finder->addMatcher(lambdaExpr().bind("lambda"), this);
  Finder->addMatcher(labelStmt().bind("label"), this);
  Finder->addMatcher(attributedStatement().bind("stmt"), this);
}

void AnnotationCheck::check(const MatchFinder::MatchResult &Result) {
  if (const auto *D = Result.Nodes.getNodeAs<Decl>("decl"))
    tell(problemsOf(*D));
  else if (const auto *Lambda = Result.Nodes.getNodeAs<LambdaExpr>("lambda"))
    tell(problemsOf(*Lambda->getLambdaClass()));
  else if (const auto *Label = Result.Nodes.getNodeAs<LabelStmt>("label"))
    tell(problemsOf(*Label->getDecl()));
  else if (const auto *S = Result.Nodes.getNodeAs<AttributedStmt>("stmt"))
    tell(problemsOf(*S, *Result.Context));
}

bool AnnotationCheck::isSkipped(SourceLocation Where) const {
  for (SourceRange Range : Skipped)
    if (SM->isPointWithin(Where, Range.getBegin(), Range.getEnd()))
      return true;
  return false;
}

void AnnotationCheck::onEndOfTranslationUnit() {
  if (!SM)
    return;
  // A server parses against a precompiled preamble at every keystroke and shows
  // what is in the main file alone: what stands in it is not loaded for this.
  for (FileID File : ownFiles(*SM, /*Precompiled=*/false)) {
    std::vector<AnnotationProblem> Problems =
        unknownAttributesIn(File, *SM, getLangOpts());
    llvm::erase_if(Problems, [&](const AnnotationProblem &P) {
      return isSkipped(P.Where);
    });
    tell(Problems);
  }
}

void AnnotationCheck::tell(const std::vector<AnnotationProblem> &Problems) {
  for (const AnnotationProblem &P : Problems) {
    std::string Text = words().say(P.Message);
    std::string Key = std::to_string(P.Where.getRawEncoding()) + ":" + Text;
    if (!Told.insert(Key).second)
      continue;
    {
      DiagnosticBuilder Warning = diag(P.Where, "%0") << Text;
      if (P.Range.isValid())
        Warning << P.Range;
      if (P.Fix)
        Warning << FixItHint::CreateReplacement(P.FixRange, *P.Fix);
    }
    if (P.NoteWhere.isValid())
      diag(P.NoteWhere, "%0", DiagnosticIDs::Note) << words().say(P.Note);
  }
}
