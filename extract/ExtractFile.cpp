// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing one file of a compilation database, as cheaply as can be: bodies of
// system headers are skipped, no code is generated, no warning computed.
#include "annotations/AttributePlugins.h"
#include "extract/Extract.h"
#include "extract/ExtractProblems.h"
#include "extract/GpuHeaders.h"
#include "extract/ParserArguments.h"
#include "extract/ReplacedFiles.h"
#include "clang/AST/ASTConsumer.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendActions.h"
#include "clang/Frontend/TextDiagnosticPrinter.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>

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

namespace {

/// Errors of one file that are printed; more are of one cause.
constexpr unsigned MaxErrors = 20;

/// Takes the parser's messages, those with a place in a source apart from
/// those of the driver.
class MessageCollector : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error)
      return;
    llvm::SmallString<128> Text;
    Info.FormatDiagnostic(Text);
    if (Info.getLocation().isInvalid() || !Info.hasSourceManager()) {
      OfDriver.push_back(std::string(Text));
      return;
    }
    if (++SourceErrors > MaxErrors)
      return;
    const SourceManager &SM = Info.getSourceManager();
    PresumedLoc Place = SM.getPresumedLoc(SM.getFileLoc(Info.getLocation()));
    if (Place.isValid())
      InSource += std::string(Place.getFilename()) + ":" +
                  std::to_string(Place.getLine()) + ":" +
                  std::to_string(Place.getColumn()) + ": ";
    InSource += "error: " + Text.str().str() + "\n";
    llvm::StringRef T = Text;
    if (T.consume_front("'") && T.consume_back("' file not found"))
      Missing.push_back(T.str());
  }

  unsigned SourceErrors = 0;
  std::string InSource;
  std::vector<std::string> OfDriver;
  std::vector<std::string> Missing; ///< Headers, as they are included.
};

/// Parses one command, again and again with fewer flags or other headers while
/// that may help.
class FileParser {
public:
  FileParser(const tooling::CompileCommand &Command,
             const ExtractOptions &Options, ExtractResult &Result,
             llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded)
      : Command(Command), Options(Options), Result(Result), Recorded(Recorded),
        Arguments(parserArguments(Command)), Visible(Recorded) {
    hideSystemMarks();
    Toolkit = Arguments.Gpu == GpuLanguage::None
                  ? ""
                  : gpuToolkit(Arguments, *Recorded);
    if (Arguments.Gpu != GpuLanguage::None)
      Visible = withGpuHeaders(Visible);
  }

  void parse() {
    constexpr int MaxTries = 16;
    if (llvm::StringRef Why = whyNot(); !Why.empty()) {
      Result.Errors = where() + "error: " + Why.str() + "\n";
      return;
    }
    for (int Try = 0; Try < MaxTries; ++Try) {
      attempt();
      if (Result.Parsed || !changeSomething())
        break;
    }
    Result.DroppedFlags = Arguments.Dropped;
    if (!Result.Parsed)
      tell();
  }

private:
  const tooling::CompileCommand &Command;
  const ExtractOptions &Options;
  ExtractResult &Result;
  llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded;
  ParserArguments Arguments;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Visible;
  std::string Toolkit;
  bool WithStandIn = false;
  std::optional<MessageCollector> Messages;

  std::string where() const { return Command.Filename + ": "; }

  /// What the driver would say of a file that is not there, once.
  llvm::StringRef whyNot() const {
    auto Status = Visible->status(Command.Filename);
    if (!Status)
      return "this file is not there";
    if (Status->isDirectory())
      return "this is a folder";
    return "";
  }

  std::vector<std::string> line() const {
    if (Arguments.Gpu != GpuLanguage::None)
      return gpuArguments(Arguments, Toolkit);
    return WithStandIn ? withStandInFolder(Arguments) : Arguments.Line;
  }

  void attempt() {
    Messages.emplace();
    Result.Summary = TUSummary();
    llvm::IntrusiveRefCntPtr<FileManager> Files(
        new FileManager(FileSystemOptions(), Visible));
    tooling::ToolInvocation Invocation(
        line(), std::make_unique<SummaryAction>(Result, Options), Files.get());
    Invocation.setDiagnosticConsumer(&*Messages);
    Invocation.run();
    Result.Parsed = Messages->SourceErrors == 0 && Messages->OfDriver.empty() &&
                    !Result.Summary.MainFiles.empty();
  }

  /// Something that may help the next attempt; false if nothing is left.
  bool changeSomething() {
    bool Dropped = false;
    for (const std::string &Message : Messages->OfDriver)
      Dropped |= Arguments.drop(Message);
    if (Dropped)
      return true;
    if (!Toolkit.empty()) {
      Toolkit.clear();
      return true;
    }
    if (!WithStandIn && Arguments.Gpu == GpuLanguage::None &&
        llvm::any_of(Messages->Missing, isGpuHeader)) {
      Visible = withGpuHeaders(Visible);
      return WithStandIn = true;
    }
    return false;
  }

  void tell() {
    Result.Errors = Messages->InSource;
    if (!Messages->OfDriver.empty() && Messages->SourceErrors == 0)
      Result.Errors = where() + "error: " +
                      llvm::StringRef(Messages->OfDriver.front())
                          .split('\n')
                          .first.take_front(300)
                          .str() +
                      "\n";
    if (Messages->SourceErrors > MaxErrors)
      Result.Errors += where() + "error: and " +
                       std::to_string(Messages->SourceErrors - MaxErrors) +
                       " more\n";
    if (Result.Errors.empty())
      Result.Errors = where() + "error: this file could not be parsed\n";
  }

  /// A header that a build made to be precompiled says that it is of the
  /// system, and so would all that it includes be: it is read without that.
  void hideSystemMarks() {
    llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> Memory;
    for (const std::string &Header : Arguments.forcedIncludes()) {
      auto Text = Recorded->getBufferForFile(Header);
      if (!Text)
        continue;
      std::string Without = (*Text)->getBuffer().str();
      size_t Found = 0;
      for (llvm::StringRef Mark : {"#pragma GCC system_header",
                                   "#pragma clang system_header"})
        for (size_t At; (At = Without.find(Mark)) != std::string::npos; ++Found)
          Without.replace(At, Mark.size(), Mark.size(), ' ');
      if (!Found)
        continue;
      if (!Memory)
        Memory = new llvm::vfs::InMemoryFileSystem;
      llvm::SmallString<256> Path(Header);
      Recorded->makeAbsolute(Path);
      Memory->addFile(Path, 0, llvm::MemoryBuffer::getMemBufferCopy(Without));
    }
    if (!Memory)
      return;
    llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> Both(
        new llvm::vfs::OverlayFileSystem(Visible));
    Both->pushOverlay(std::move(Memory));
    Visible = std::move(Both);
  }
};

} // namespace

ExtractResult extractFile(const tooling::CompileCommand &Command,
                          const ExtractOptions &Options) {
  return extractReplaced(Command, Options, nullptr);
}

ExtractResult extractReplaced(const tooling::CompileCommand &Command,
                              const ExtractOptions &Options,
                              const ReplacedFiles *Instead) {
  fillAttributePlugins();
  ExtractResult Result;
  auto FS = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC =
          FS->setCurrentWorkingDirectory(Command.Directory)) {
    Result.Errors = Command.Filename + ": error: the folder '" +
                    Command.Directory +
                    "' of its command cannot be entered: " + EC.message() +
                    "\n";
    return Result;
  }
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk(FS.release());
  if (Instead)
    Disk = withReplaced(std::move(Disk), *Instead);
  llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded(
      new RecordingFileSystem(std::move(Disk)));
  FileParser(Command, Options, Result, Recorded).parse();
  Result.Inputs = Recorded->inputs();
  return Result;
}

} // namespace art5
