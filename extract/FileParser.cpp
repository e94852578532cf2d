// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/FileParser.h"
#include "extract/GpuHeaders.h"
#include "extract/ReplacedFiles.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace clang;

namespace art5 {

/// Errors of one file that are printed; more are of one cause.
static constexpr unsigned MaxErrors = 20;

/// Takes the parser's messages, those with a place in a source apart from
/// those of the driver.
struct FileParser::Messages : public DiagnosticConsumer {
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

FileParser::FileParser(const tooling::CompileCommand &Command,
                       llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded)
    : File(Command.Filename), Recorded(Recorded),
      Arguments(parserArguments(Command)), Visible(Recorded) {
  hideSystemMarks();
  if (Arguments.Gpu == GpuLanguage::None)
    return;
  Toolkit = gpuToolkit(Arguments, *Recorded);
  Visible = withGpuHeaders(Visible);
}

void FileParser::addFile(llvm::StringRef Path, llvm::MemoryBufferRef Content) {
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> Memory(
      new llvm::vfs::InMemoryFileSystem);
  Memory->addFileNoOwn(Path, 0, Content);
  llvm::IntrusiveRefCntPtr<llvm::vfs::OverlayFileSystem> Both(
      new llvm::vfs::OverlayFileSystem(Visible));
  Both->pushOverlay(std::move(Memory));
  Visible = std::move(Both);
}

void FileParser::parseInstead(llvm::StringRef Path) {
  File = Path.str();
  Arguments.Line[Arguments.InputAt] = File;
}

bool FileParser::parse(
    llvm::function_ref<std::unique_ptr<FrontendAction>()> Make,
    llvm::function_ref<bool()> Done) {
  constexpr int MaxTries = 16;
  Errors.clear();
  if (llvm::StringRef Why = whyNot(); !Why.empty()) {
    Errors = where() + "error: " + Why.str() + "\n";
    return false;
  }
  for (int Try = 1;; ++Try) {
    Messages Said;
    if (attempt(Make(), Said) && Done())
      return true;
    if (Try < MaxTries && changeSomething(Said))
      continue;
    tell(Said);
    return false;
  }
}

/// What the driver would say of a file that is not there, once.
llvm::StringRef FileParser::whyNot() const {
  auto Status = Visible->status(File);
  if (!Status)
    return "this file is not there";
  if (Status->isDirectory())
    return "this is a folder";
  return "";
}

std::vector<std::string> FileParser::line() const {
  if (Arguments.Gpu != GpuLanguage::None)
    return gpuArguments(Arguments, Toolkit);
  return WithStandIn ? withStandInFolder(Arguments) : Arguments.Line;
}

bool FileParser::attempt(std::unique_ptr<FrontendAction> Action,
                         Messages &Said) {
  llvm::IntrusiveRefCntPtr<FileManager> Files(
      new FileManager(FileSystemOptions(), Visible));
  tooling::ToolInvocation Invocation(line(), std::move(Action), Files.get());
  Invocation.setDiagnosticConsumer(&Said);
  Invocation.run();
  return Said.SourceErrors == 0 && Said.OfDriver.empty();
}

/// Something that may help the next attempt; false if nothing is left.
bool FileParser::changeSomething(const Messages &Said) {
  bool Dropped = false;
  for (const std::string &Message : Said.OfDriver)
    Dropped |= Arguments.drop(Message);
  if (Dropped)
    return true;
  if (!Toolkit.empty()) {
    Toolkit.clear();
    return true;
  }
  if (!WithStandIn && Arguments.Gpu == GpuLanguage::None &&
      llvm::any_of(Said.Missing, isGpuHeader)) {
    Visible = withGpuHeaders(Visible);
    return WithStandIn = true;
  }
  return false;
}

void FileParser::tell(const Messages &Said) {
  Errors = Said.InSource;
  if (!Said.OfDriver.empty() && Said.SourceErrors == 0)
    Errors = where() + "error: " +
             llvm::StringRef(Said.OfDriver.front())
                 .split('\n')
                 .first.take_front(300)
                 .str() +
             "\n";
  if (Said.SourceErrors > MaxErrors)
    Errors += where() + "error: and " +
              std::to_string(Said.SourceErrors - MaxErrors) + " more\n";
  if (Errors.empty())
    Errors = where() + "error: this file could not be parsed\n";
}

/// A header that a build made to be precompiled says that it is of the
/// system, and so would all that it includes be: it is read without that.
void FileParser::hideSystemMarks() {
  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> Memory;
  for (const std::string &Header : Arguments.forcedIncludes()) {
    auto Text = Recorded->getBufferForFile(Header);
    if (!Text)
      continue;
    std::string Without = (*Text)->getBuffer().str();
    size_t Found = 0;
    for (llvm::StringRef Mark :
         {"#pragma GCC system_header", "#pragma clang system_header"})
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

llvm::ErrorOr<llvm::IntrusiveRefCntPtr<RecordingFileSystem>>
filesOf(const tooling::CompileCommand &Command, const ReplacedFiles *Instead) {
  auto FS = llvm::vfs::createPhysicalFileSystem();
  if (std::error_code EC = FS->setCurrentWorkingDirectory(Command.Directory))
    return EC;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk(FS.release());
  if (Instead)
    Disk = withReplaced(std::move(Disk), *Instead);
  return llvm::IntrusiveRefCntPtr<RecordingFileSystem>(
      new RecordingFileSystem(std::move(Disk)));
}

} // namespace art5
