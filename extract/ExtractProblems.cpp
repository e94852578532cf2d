// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ExtractProblems.h"
#include "annotations/FactReader.h"
#include "annotations/UnknownAttributes.h"
#include "extract/ExtractEntities.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include <set>

using namespace clang;

namespace art5 {
namespace {

class SkippedRanges : public PPCallbacks {
public:
  explicit SkippedRanges(std::shared_ptr<std::vector<SourceRange>> Ranges)
      : Ranges(std::move(Ranges)) {}
  void SourceRangeSkipped(SourceRange Range, SourceLocation) override {
    Ranges->push_back(Range);
  }

private:
  std::shared_ptr<std::vector<SourceRange>> Ranges;
};

/// Asks every declaration and statement that carries an attribute.
class ProblemVisitor : public RecursiveASTVisitor<ProblemVisitor> {
public:
  explicit ProblemVisitor(const ASTContext &Context) : Context(Context) {}

  bool VisitDecl(Decl *D) {
    if (D->hasAttrs() || isa<FunctionDecl, CXXRecordDecl>(D))
      add(problemsOf(*D));
    return true;
  }
  bool VisitLambdaExpr(LambdaExpr *E) {
    add(problemsOf(*E->getLambdaClass()));
    return true;
  }
  bool VisitAttributedStmt(AttributedStmt *S) {
    add(problemsOf(*S, Context));
    return true;
  }
  void add(std::vector<AnnotationProblem> Problems) {
    for (AnnotationProblem &P : Problems)
      Found.push_back(std::move(P));
  }

  std::vector<AnnotationProblem> Found;

private:
  const ASTContext &Context;
};

/// Code that spells no annotation need not be walked.
bool mayDeclare(const ASTContext &Context) {
  for (llvm::StringRef Name : {"annotate", "__annotate__", "art5"})
    if (Context.Idents.find(Name) != Context.Idents.end())
      return true;
  for (llvm::StringRef Slip : slipsOfVendor())
    if (Context.Idents.find(Slip) != Context.Idents.end())
      return true;
  for (Facet F : codeFacets())
    if (Context.Idents.find(("art5_" + facetName(F)).str()) !=
        Context.Idents.end())
      return true;
  return false;
}

bool isIn(const std::vector<SourceRange> &Ranges, SourceLocation Where,
          const SourceManager &SM) {
  return llvm::any_of(Ranges, [&](SourceRange R) {
    return SM.isPointWithin(Where, R.getBegin(), R.getEnd());
  });
}

void addUnknown(const ASTContext &Context,
                const std::vector<SourceRange> &Skipped, bool Precompiled,
                ProblemVisitor &To) {
  const SourceManager &SM = Context.getSourceManager();
  for (FileID File : ownFiles(SM, Precompiled)) {
    std::vector<AnnotationProblem> Problems =
        unknownAttributesIn(File, SM, Context.getLangOpts());
    llvm::erase_if(Problems, [&](const AnnotationProblem &P) {
      return isIn(Skipped, P.Where, SM);
    });
    To.add(std::move(Problems));
  }
}

} // namespace

AnnotationProblems::AnnotationProblems(Preprocessor &PP)
    : Skipped(std::make_shared<std::vector<SourceRange>>()) {
  PP.addPPCallbacks(std::make_unique<SkippedRanges>(Skipped));
}

void AnnotationProblems::addTo(TUSummary &Unit, ASTContext &Context,
                               const ExtractOptions &Options,
                               bool Precompiled) const {
  if (!mayDeclare(Context))
    return;
  const SourceManager &SM = Context.getSourceManager();
  ProblemVisitor Visitor(Context);
  for (Decl *D : Context.getTranslationUnitDecl()->decls())
    if (!SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation())) ||
        isa<LinkageSpecDecl>(D))
      Visitor.TraverseDecl(D);
  addUnknown(Context, *Skipped, Precompiled, Visitor);
  // Places are named as the summary names them.
  TUSummary Names;
  EntityTable Table(Context, Options, Names);
  StringInterner Intern(Unit);
  std::set<std::tuple<std::string, unsigned, unsigned, std::string>> Sorted;
  for (const AnnotationProblem &P : Visitor.Found) {
    SourcePos At = Table.position(P.Where);
    Sorted.insert(
        {Names.str(At.File).str(), At.Line, At.Column, P.Message.encode()});
  }
  for (const auto &[File, Line, Column, Message] : Sorted)
    Unit.Gaps.push_back(
        {Gap::Kind::Annotation, Intern(Message), {Intern(File), Line, Column}});
}

} // namespace art5
