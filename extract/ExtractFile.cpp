// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing one file of a compilation database, as cheaply as can be: bodies of
// system headers are skipped, no code is generated, no warning computed.
#include "annotations/AttributePlugins.h"
#include "extract/Extract.h"
#include "extract/ExtractProblems.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace art5 {

namespace {

class SummaryConsumer : public ASTConsumer {
public:
  SummaryConsumer(ExtractResult &Result, const ExtractOptions &Options,
                  CompilerInstance &Compiler)
      : Result(Result), Options(Options),
        Annotations(Compiler.getPreprocessor()) {}

  bool shouldSkipFunctionBody(Decl *D) override {
    const SourceManager &SM = D->getASTContext().getSourceManager();
    return Options.OwnHeaders.empty() &&
           SM.isInSystemHeader(SM.getExpansionLoc(D->getLocation()));
  }

  void HandleTranslationUnit(ASTContext &Context) override {
    Result.Summary = extract(Context, Options);
    Annotations.addTo(Result.Summary, Context, Options);
  }

private:
  ExtractResult &Result;
  const ExtractOptions &Options;
  AnnotationProblems Annotations;
};

class SummaryAction : public ASTFrontendAction {
public:
  SummaryAction(ExtractResult &Result, const ExtractOptions &Options)
      : Result(Result), Options(Options) {}

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &Compiler,
                                                 llvm::StringRef) override {
    Compiler.getFrontendOpts().SkipFunctionBodies = true;
    // Errors are collected; clang's own count of them ("1 error generated.")
    // hangs on this option and would go to standard error.
    Compiler.getDiagnosticOpts().ShowCarets = false;
    return std::make_unique<SummaryConsumer>(Result, Options, Compiler);
  }

private:
  ExtractResult &Result;
  const ExtractOptions &Options;
};

} // namespace

/// Flags that say what to produce, or load code into the parser.
static bool dropsWithValue(llvm::StringRef A) {
  return A == "-o" || A == "-MF" || A == "-MT" || A == "-MQ" ||
         A == "-Xclang" || A == "--serialize-diagnostics";
}

static bool drops(llvm::StringRef A) {
  return A == "-c" || A == "-S" || A == "-E" || A == "-MD" || A == "-MMD" ||
         A == "-MP" || A == "-MG" || A == "-emit-llvm" || A == "-pg" ||
         A.starts_with("-fplugin") || A.starts_with("-Werror") ||
         A.starts_with("-save-temps") || A.starts_with("-flto") ||
         A.starts_with("-fsanitize") || A.starts_with("-fno-sanitize") ||
         A.starts_with("-fcolor-diagnostics") || A == "-fsyntax-only" ||
         A.starts_with("-fprofile") || A.starts_with("-fmodules-ts") ||
         A.starts_with("-fmodule-mapper") || A.starts_with("-fdeps-format");
}

static std::vector<std::string>
parserArguments(const tooling::CompileCommand &Command) {
  const std::vector<std::string> &In = Command.CommandLine;
  std::vector<std::string> Out;
  for (size_t I = 0; I < In.size(); ++I) {
    if (I && dropsWithValue(In[I])) {
      ++I;
      continue;
    }
    if (I && drops(In[I]))
      continue;
    if (I && llvm::StringRef(In[I]).starts_with("-o") && In[I].size() > 2 &&
        In[I] != "-objc")
      continue;
    Out.push_back(In[I]);
  }
  bool HasResourceDir = false;
  for (const std::string &A : Out)
    HasResourceDir |= llvm::StringRef(A).starts_with("-resource-dir");
  std::vector<std::string> Extra{"-fsyntax-only", "-w", "-Wno-error"};
  if (!HasResourceDir)
    Extra.push_back("-resource-dir=" ART5_CLANG_RESOURCE_DIR);
  Out.insert(Out.begin() + (Out.empty() ? 0 : 1), Extra.begin(), Extra.end());
  return Out;
}

/// Takes the parser's messages; "unknown argument" of the driver is a flag of
/// another compiler, not an error in the source.
class MessageCollector : public DiagnosticConsumer {
public:
  explicit MessageCollector(ExtractResult &Result) : Result(Result) {}

  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    if (Info.getLocation().isInvalid()) {
      llvm::StringRef T = Text;
      size_t Quote = T.find('\'');
      if (T.contains("argument") && Quote != llvm::StringRef::npos) {
        Result.DroppedFlags.push_back(
            T.substr(Quote + 1).take_until([](char C) { return C == '\''; }).str());
        return;
      }
    }
    ++SourceErrors;
    if (SourceErrors > 20)
      return;
    if (Info.hasSourceManager() && Info.getLocation().isValid()) {
      const SourceManager &SM = Info.getSourceManager();
      PresumedLoc Place = SM.getPresumedLoc(SM.getFileLoc(Info.getLocation()));
      if (Place.isValid())
        Result.Errors += std::string(Place.getFilename()) + ":" +
                         std::to_string(Place.getLine()) + ":" +
                         std::to_string(Place.getColumn()) + ": ";
    }
    Result.Errors += "error: " + Text.str().str() + "\n";
  }

  unsigned SourceErrors = 0;

private:
  ExtractResult &Result;
};

ExtractResult extractFile(const tooling::CompileCommand &Command,
                          const ExtractOptions &Options) {
  fillAttributePlugins();
  ExtractResult Result;
  auto FS = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC =
          FS->setCurrentWorkingDirectory(Command.Directory)) {
    Result.Errors = "error: cannot enter '" + Command.Directory +
                    "': " + EC.message() + "\n";
    return Result;
  }
  llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded(
      new RecordingFileSystem(
          llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>(FS.release())));
  llvm::IntrusiveRefCntPtr<FileManager> Files(
      new FileManager(FileSystemOptions(), Recorded));
  MessageCollector Messages(Result);
  tooling::ToolInvocation Invocation(
      parserArguments(Command),
      std::make_unique<SummaryAction>(Result, Options), Files.get());
  Invocation.setDiagnosticConsumer(&Messages);
  bool Ran = Invocation.run();
  (void)Ran;
  Result.Inputs = Recorded->inputs();
  Result.Parsed = Messages.SourceErrors == 0 &&
                  !Result.Summary.MainFiles.empty();
  if (!Result.Parsed && Result.Errors.empty())
    Result.Errors = "error: '" + Command.Filename + "' could not be parsed\n";
  return Result;
}

} // namespace art5
