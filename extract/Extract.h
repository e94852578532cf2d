// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From clang's AST to a summary: the only door between clang and the engine.
#ifndef ART5_EXTRACT_EXTRACT_H
#define ART5_EXTRACT_EXTRACT_H

#include "extract/RecordingFileSystem.h"
#include "summary/Summary.h"
#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang {
class ASTContext;
namespace tooling {
struct CompileCommand;
}
} // namespace clang

namespace art5 {

struct ExtractOptions {
  /// Paths below it are stored relative to it (no absolute paths inside a
  /// summary of the project's own files). Empty: as they are.
  std::string Root;
  /// Path globs of headers that count as own though included with -isystem.
  std::vector<std::string> OwnHeaders;
};

/// Reads the summary off a parsed translation unit.
TUSummary extract(clang::ASTContext &Context, const ExtractOptions &Options);

/// What parsing and summarising one file gave.
struct ExtractResult {
  TUSummary Summary;
  bool Parsed = false; ///< False: errors in the source; Summary may be partial.
  std::string Errors;  ///< What the parser said, for people.
  std::vector<std::string> DroppedFlags; ///< Flags only another compiler knows.
  std::vector<FileInput> Inputs; ///< The files that it depends on.
};

/// Parses \p Command's file (bodies of system headers skipped, attributes
/// known) and extracts. Thread-safe; never throws; never exits.
ExtractResult extractFile(const clang::tooling::CompileCommand &Command,
                          const ExtractOptions &Options);

} // namespace art5

#endif // ART5_EXTRACT_EXTRACT_H
