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
  /// Entries that no C or C++ front end reads (assembly, resources, ...).
  std::vector<std::string> Skipped;
};

/// Reads the database at \p Build (a folder that holds compile_commands.json,
/// or such a file) and keeps the commands of \p Files, all if there are none.
/// Errors: no database, none that can be read, an empty one, a file that is
/// not in it.
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

/// The absolute path of a command's main file, without "." and "..".
std::string mainFileOf(const clang::tooling::CompileCommand &Command);

} // namespace art5

#endif // ART5_TOOLS_ART5_COMPILATIONS_H
