// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/PathCheck.h"
#include "clang/AST/ASTContext.h"
#include "clang/ASTMatchers/ASTMatchers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"

using namespace clang;
using namespace clang::ast_matchers;

namespace art5 {
namespace {

/// The first function that is visited: it knows the syntax tree. A server may
/// visit the declarations of the main file alone, never the unit itself.
AST_MATCHER_P(FunctionDecl, isFirst, bool *, Seen) {
  return !std::exchange(*Seen, true);
}

/// \p Path of an option: where it is relative, from the nearest folder above
/// \p SourceFile that holds a .clang-tidy and the file, then from where the
/// program was started; tooling changes into the folder of each command.
std::string besideConfiguration(const std::string &Path,
                                llvm::StringRef SourceFile) {
  if (Path.empty() || llvm::sys::path::is_absolute(Path))
    return Path;
  llvm::SmallString<256> Above(SourceFile);
  llvm::sys::fs::make_absolute(Above);
  llvm::sys::path::remove_dots(Above, /*remove_dot_dot=*/true);
  auto In = [&](llvm::StringRef Folder, llvm::StringRef Name) {
    llvm::SmallString<256> Whole(Folder);
    llvm::sys::path::append(Whole, Name);
    return llvm::sys::fs::exists(Whole) ? std::string(Whole) : std::string();
  };
  for (llvm::StringRef Folder = llvm::sys::path::parent_path(Above);
       !Folder.empty(); Folder = llvm::sys::path::parent_path(Folder))
    if (!In(Folder, ".clang-tidy").empty())
      if (std::string Found = In(Folder, Path); !Found.empty())
        return Found;
  if (std::optional<std::string> Start = llvm::sys::Process::GetEnv("PWD"))
    if (std::string Found = In(*Start, Path); !Found.empty())
      return Found;
  return Path;
}

TidyOptions besideConfiguration(TidyOptions Options,
                                llvm::StringRef SourceFile) {
  for (std::string *Path :
       {&Options.Manifest, &Options.Index, &Options.Baseline})
    *Path = besideConfiguration(*Path, SourceFile);
  llvm::SmallVector<llvm::StringRef, 4> Models;
  llvm::StringRef(Options.Models).split(Models, ';', -1, /*KeepEmpty=*/false);
  std::vector<std::string> Found;
  for (llvm::StringRef Model : Models)
    Found.push_back(besideConfiguration(Model.trim().str(), SourceFile));
  Options.Models = llvm::join(Found, ";");
  return Options;
}

} // namespace

PathCheck::PathCheck(llvm::StringRef Name, tidy::ClangTidyContext *Context)
    : ClangTidyCheck(Name, Context), Name(Name.str()), Tidy(Context) {
  auto Get = [&](llvm::StringRef Option, llvm::StringRef Default) {
    return std::string(Options.getLocalOrGlobal(Option, Default));
  };
  Written = {Get("Manifest", ""),   Get("AsOf", ""),
             Get("Index", ""),      Get("Models", ""),
             Get("Language", "en"), Get("ReportLevel", "conditional"),
             Get("Baseline", "")};
  Analysis = TidyAnalysis::get(
      Context, besideConfiguration(Written, Context->getCurrentFile()), *this);
}

void PathCheck::storeOptions(tidy::ClangTidyOptions::OptionMap &Opts) {
  Options.store(Opts, "Manifest", Written.Manifest);
  Options.store(Opts, "AsOf", Written.AsOf);
  Options.store(Opts, "Index", Written.Index);
  Options.store(Opts, "Models", Written.Models);
  Options.store(Opts, "Language", Written.Language);
  Options.store(Opts, "ReportLevel", Written.ReportLevel);
  Options.store(Opts, "Baseline", Written.Baseline);
}

void PathCheck::registerMatchers(MatchFinder *Finder) {
  if (Analysis->claimMatcher())
    Finder->addMatcher(functionDecl(isFirst(Analysis->seenFlag())).bind("any"),
                       this);
  else
    // Only who matches something is told about the end of the unit.
    Finder->addMatcher(translationUnitDecl().bind("any"), this);
}

void PathCheck::check(const MatchFinder::MatchResult &Result) {
  Analysis->see(*Result.Context);
}

void PathCheck::onEndOfTranslationUnit() {
  if (Analysis->unit())
    report();
}

void PathCheck::tell(const Location &Where, llvm::StringRef Text,
                     DiagnosticIDs::Level Level) {
  if (SourceLocation Loc = Analysis->locate(Where); Loc.isValid())
    diag(Loc, "%0", Level) << Text;
  else if (Where.isValid())
    diag(Analysis->mainFile(), "%0: %1", Level)
        << Analysis->words().place(Where) << Text;
  else
    diag(Analysis->mainFile(), "%0", Level) << Text;
}

void PathCheck::tellProblem(const Problem &P) {
  tell(P.Where, Analysis->words().say(sentenceOf(P)),
       P.Severity == Problem::Level::Note ? DiagnosticIDs::Remark
                                          : DiagnosticIDs::Warning);
}

void PathCheck::note(const Location &Where, SourceLocation Primary,
                     llvm::StringRef Text) {
  if (SourceLocation Loc = Analysis->locate(Where); Loc.isValid())
    diag(Loc, "%0", DiagnosticIDs::Note) << Text;
  else
    diag(Primary, "%0 (%1)", DiagnosticIDs::Note)
        << Text
        << Analysis->words().say(Phrase::AtStep,
                                 {Analysis->words().place(Where)});
}

// One rule.

void PointCheck::report() {
  const Findings *Found = Analysis->findings();
  if (!Found) {
    // art5-deployment says what is wrong; alone, a check says it itself.
    if (Analysis->refused() && !Tidy->isCheckEnabled("art5-deployment") &&
        Analysis->claimRefusal())
      for (const Problem &P : Analysis->problems())
        if (P.Severity == Problem::Level::Error)
          tellProblem(P);
    return;
  }
  std::vector<const Finding *> Shown;
  for (const Finding &F : Found->All)
    if (F.Result.Check == Name && Analysis->isShown(F) &&
        Analysis->locate(F.Where).isValid())
      Shown.push_back(&F);
  for (const Diagnostic &D : groupFindings(Shown))
    tell(D);
}

void PointCheck::tell(const Diagnostic &D) {
  const Finding &F = *D.Main;
  const Wording &Words = Analysis->words();
  SourceLocation Primary = Analysis->locate(F.Where);
  // What does not apply yet is a remark: it fails nothing, whatever
  // WarningsAsErrors says.
  diag(Primary, "%0",
       F.Result.Is == Verdict::NotYetApplicable ? DiagnosticIDs::Remark
                                                : DiagnosticIDs::Warning)
      << Words.headline(F);
  for (size_t I = 0; I < F.Path.size(); ++I)
    note(F.Path[I].Where, Primary, Words.numberedStep(F, I));
  for (const std::string &Text : Words.closingNotes(D))
    diag(Primary, "%0", DiagnosticIDs::Note) << Text;
}

// What surrounds the rules.

void DeploymentCheck::report() {
  const Findings *Found = Analysis->findings();
  for (const Problem &P : Analysis->problems())
    tellProblem(P);
  if (Found)
    for (const Problem &P : Found->Hygiene)
      tellProblem(P);
}

void UndeclaredPurposeCheck::report() {
  const Findings *Found = Analysis->findingsWithoutAnnotations();
  if (!Found)
    return;
  for (const Findings::UndeclaredPurpose &U : Found->Undeclared)
    if (Analysis->locate(U.Where).isValid())
      tell(U.Where, Analysis->words().undeclared(U));
}

} // namespace art5
