// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which files to analyse, and with which flags: the compilation database.
#ifndef ART5_TOOLS_ART5_COMPILATIONS_H
#define ART5_TOOLS_ART5_COMPILATIONS_H

#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace art5 {

/// The commands to run, each once, ordered by file and flags.
struct Compilations {
  std::vector<clang::tooling::CompileCommand> Commands;

  /// An entry that is not analysed, with its file (absolute).
  struct LeftOut {
    std::string File;
    std::string Why; ///< "is written in Swift, which art5 does not read".
    /// Whether the run is incomplete without it: code that people annotate in
    /// C++ may be called from it. Not so for assembly, resources, objects.
    bool Counts = false;
    auto operator<=>(const LeftOut &) const = default;
  };
  std::vector<LeftOut> Skipped; ///< Sorted, each once.
  /// Entries that compile nothing (they link, archive, generate), and the first
  /// of their files.
  size_t Others = 0;
  std::string FirstOther;
  /// True where somebody asked for some of the files only.
  bool IsPart = false;
};

/// Reads the database at \p Build (a folder that holds compile_commands.json,
/// or such a file) and keeps the commands of \p Files, all if there are none.
/// Launchers are taken off the commands, response files are expanded, relative
/// folders start from the database. Errors: no database, none that can be read
/// to its end, an empty one, a file that is not in it.
llvm::Expected<Compilations>
loadCompilations(llvm::StringRef Build, llvm::ArrayRef<std::string> Files);

/// The only compile_commands.json in \p Folder or, if none is there, in one of
/// the folders that people build in below it ("build", "build/debug", "out",
/// "cmake-build-release", "builddir", ...). Errors: none, or several.
llvm::Expected<std::string> usualDatabase(llvm::StringRef Folder);

/// The commands for \p Files with the same \p Flags each, as given after "--".
llvm::Expected<Compilations>
fixedCompilations(llvm::ArrayRef<std::string> Files,
                  llvm::ArrayRef<std::string> Flags);

/// The sources that \p C is about, for which an art5.json counts: the main file
/// of each command, and the sources that a main file does nothing but include
/// (a unity build writes such files, perhaps far from the sources).
std::vector<std::string> sourcesOf(const Compilations &C);

/// The absolute path of a command's main file, without "." and "..".
std::string mainFileOf(const clang::tooling::CompileCommand &Command);

} // namespace art5

#endif // ART5_TOOLS_ART5_COMPILATIONS_H
