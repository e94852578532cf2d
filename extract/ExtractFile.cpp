// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing one file of a compilation database, as cheaply as can be: bodies of
// system headers are skipped, no code is generated, no warning computed.
#include "annotations/AttributePlugins.h"
#include "extract/Extract.h"
#include "extract/ExtractProblems.h"
#include "extract/FileParser.h"
#include "extract/Preamble.h"
#include "extract/ReplacedFiles.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Tooling/CompilationDatabase.h"

using namespace clang;

namespace art5 {

namespace {

class SummaryConsumer : public ASTConsumer {
public:
  SummaryConsumer(ExtractResult &Result, const ExtractOptions &Options,
                  CompilerInstance &Compiler, bool FromPreamble)
      : Result(Result), Options(Options), FromPreamble(FromPreamble),
        Annotations(Compiler.getPreprocessor()) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    return skipsBody(*D, Options);
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    Result.Summary = extract(Context, Options);
    // A preamble holds no annotation that is wrong.
    Annotations.addTo(Result.Summary, Context, Options,
                      /*Precompiled=*/!FromPreamble);
  }

private:
  ExtractResult &Result;
  const ExtractOptions &Options;
  bool FromPreamble;
  AnnotationProblems Annotations;
};

class SummaryAction : public ASTFrontendAction {
public:
  SummaryAction(ExtractResult &Result, const ExtractOptions &Options,
                const Preamble *Start, llvm::StringSet<> &Named)
      : Result(Result), Options(Options), Start(Start), Named(Named) {}

  bool BeginInvocation(CompilerInstance &Compiler) override {
    if (Start)
      Start->apply(Compiler);
    return true;
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 llvm::StringRef) override {
    Compiler.getFrontendOpts().SkipFunctionBodies = true;
    // Errors are collected; clang's own count of them ("1 error generated.")
    // hangs on this option and would go to standard error.
    Compiler.getDiagnosticOpts().ShowCarets = false;
    if (Start)
      Preamble::watch(Compiler.getPreprocessor(), Named);
    return std::make_unique<SummaryConsumer>(Result, Options, Compiler,
                                             Start != nullptr);
  }

private:
  ExtractResult &Result;
  const ExtractOptions &Options;
  const Preamble *Start;
  llvm::StringSet<> &Named; ///< Headers, where Start is there.
};

} // namespace

/// One attempt to read the file, from \p Start where there is one.
static bool parseFrom(const Preamble *Start,
                      const tooling::CompileCommand &Command,
                      const ExtractOptions &Options, ExtractResult &Result,
                      llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded) {
  FileParser Parser(Command, Recorded);
  if (Start && !Start->serve(Parser, Command, *Recorded))
    return false;
  llvm::StringSet<> Named;
  Result.Parsed = Parser.parse(
      [&] {
        Result.Summary = TUSummary();
        return std::make_unique<SummaryAction>(Result, Options, Start, Named);
      },
      [&] {
        return !Result.Summary.MainFiles.empty() &&
               (!Start || Start->isAllIn(Named));
      });
  Result.DroppedFlags = Parser.arguments().Dropped;
  Result.Errors = Parser.errors();
  return Result.Parsed;
}

ExtractResult extractFile(const tooling::CompileCommand &Command,
                          const ExtractOptions &Options) {
  return extractFrom(nullptr, Command, Options, nullptr);
}

ExtractResult extractFrom(const Preamble *Start,
                          const tooling::CompileCommand &Command,
                          const ExtractOptions &Options,
                          const ReplacedFiles *Instead) {
  fillAttributePlugins();
  ExtractResult Result;
  auto Recorded = filesOf(Command, Instead);
  if (!Recorded) {
    Result.Errors =
        Command.Filename + ": error: the folder '" + Command.Directory +
        "' of its command cannot be entered: " + Recorded.getError().message() +
        "\n";
    return Result;
  }
  // What goes wrong is told as it is without a preamble.
  bool FromStart =
      Start && parseFrom(Start, Command, Options, Result, *Recorded);
  if (!FromStart)
    parseFrom(nullptr, Command, Options, Result, *Recorded);
  Result.Inputs = (*Recorded)->inputs();
  if (FromStart)
    Result.Inputs = joined(std::move(Result.Inputs), Start->Inputs);
  return Result;
}

} // namespace art5
