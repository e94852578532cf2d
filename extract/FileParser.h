// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parsing one command of a compilation database, again and again with fewer
// flags or other headers while that may help.
#ifndef ART5_EXTRACT_FILEPARSER_H
#define ART5_EXTRACT_FILEPARSER_H

#include "extract/ParserArguments.h"
#include "extract/RecordingFileSystem.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/MemoryBufferRef.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class FrontendAction;
} // namespace clang

namespace art5 {

class FileParser {
public:
  /// Reads through \p Recorded, which works in the command's folder.
  FileParser(const clang::tooling::CompileCommand &Command,
             llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded);

  /// A file that no disk has, at \p Path (absolute). What is read of it is not
  /// recorded; \p Content outlives the parser.
  void addFile(llvm::StringRef Path, llvm::MemoryBufferRef Content);

  /// Parses the file at \p Path in place of the command's own.
  void parseInstead(llvm::StringRef Path);

  /// Runs an action of \p Make, a new one each time, until there was no error
  /// and \p Done says that it is. False if that never came.
  bool parse(llvm::function_ref<std::unique_ptr<clang::FrontendAction>()> Make,
             llvm::function_ref<bool()> Done);

  /// How the file is parsed, for now.
  const ParserArguments &arguments() const { return Arguments; }
  /// What went wrong, for people; empty if nothing did.
  const std::string &errors() const { return Errors; }

private:
  struct Messages;

  std::string File, Errors;
  llvm::IntrusiveRefCntPtr<RecordingFileSystem> Recorded;
  ParserArguments Arguments;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Visible;
  std::string Toolkit;
  bool WithStandIn = false;

  std::string where() const { return File + ": "; }
  llvm::StringRef whyNot() const;
  std::vector<std::string> line() const;
  bool attempt(std::unique_ptr<clang::FrontendAction> Action, Messages &Said);
  bool changeSomething(const Messages &Said);
  void tell(const Messages &Said);
  void hideSystemMarks();
};

/// The files of a command's folder as a parser sees them: the disk, with what
/// \p Instead (null: nothing) says. Errors: the folder cannot be entered.
llvm::ErrorOr<llvm::IntrusiveRefCntPtr<RecordingFileSystem>>
filesOf(const clang::tooling::CompileCommand &Command,
        const class ReplacedFiles *Instead);

} // namespace art5

#endif // ART5_EXTRACT_FILEPARSER_H
