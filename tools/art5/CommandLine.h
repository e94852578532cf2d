// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entries of a compilation database, and what stands in them around the
// compiler: shells, launchers, response files.
#ifndef ART5_TOOLS_ART5_COMMANDLINE_H
#define ART5_TOOLS_ART5_COMMANDLINE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace art5 {

/// One entry as it stands in a database; Directory is absolute.
struct DatabaseEntry {
  std::string Directory, File;
  std::vector<std::string> Words;
  bool FromShell = false; ///< Words were one string for a shell.
};

/// Reads the text of a compile_commands.json. Relative directories start from
/// \p Folder. Errors: what is no JSON, ends early or goes on behind its end; an
/// entry without one of its members. Both name the place.
llvm::Expected<std::vector<DatabaseEntry>>
parseDatabase(llvm::StringRef Text, llvm::StringRef Folder);

/// What an entry is about.
enum class EntryKind {
  Compile, ///< It compiles its file.
  Other    ///< It links, archives, generates or copies.
};

/// Leaves of \p Entry what the compiler is told: steps of a shell around it are
/// taken off ("cd sub && ..."), variables that are set for it, and launchers
/// (ccache, env, xcrun, "cmake -E ...").
EntryKind unwrapCommand(DatabaseEntry &Entry);

/// Replaces "@FILE" in \p Entry by the words in the file, nested ones too,
/// names relative to the entry's directory. Maps of modules (".modmap") that
/// are not there yet are left out. Errors: a file that is not there or no
/// regular one, or that names itself.
llvm::Error expandResponseFiles(DatabaseEntry &Entry);

/// What language a file is in that is no C, C++ or Objective-C, CUDA or HIP;
/// empty: one of these, or nobody knows. By extension, or by -x in \p Words.
struct OtherLanguage {
  llvm::StringRef Name; ///< "Swift"; empty for what is no source at all.
  /// Whether what is written in it can do what annotated code does.
  bool IsCode = false;
};
/// Nothing if the file at \p Path can be read.
bool isOtherLanguage(llvm::StringRef Path,
                     const std::vector<std::string> &Words,
                     OtherLanguage &What);

} // namespace art5

#endif // ART5_TOOLS_ART5_COMMANDLINE_H
