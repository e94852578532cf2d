// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What many files include first, parsed once for all of them: precompiled by
// the tool itself, the bodies of system headers left out. It holds headers of
// the system, and own ones that declare nothing: own code is always parsed in
// each file, so that a summary is the same with and without.
#ifndef ART5_EXTRACT_PREAMBLE_H
#define ART5_EXTRACT_PREAMBLE_H

#include "extract/Extract.h"
#include "extract/IncludePrefix.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/MemoryBuffer.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class CompilerInstance;
class Decl;
class Preprocessor;
} // namespace clang

namespace art5 {

class FileParser;
class ReplacedFiles;

/// How the file of \p Command starts; nothing shared if it may not be.
StartOfFile startOfFile(const clang::tooling::CompileCommand &Command,
                        const ExtractOptions &Options,
                        const ReplacedFiles *Instead);

/// What building a preamble gave.
struct BuiltPreamble {
  bool Written = false;
  /// How many of the includes can be shared; fewer than asked for where one of
  /// them leads to own declarations. Written is false then.
  size_t Shared = 0;
  std::vector<FileInput> Inputs; ///< The files that it depends on.
};

/// One that was built.
class Preamble {
public:
  /// \p Headers: what it includes. \p Extension: of the files that it serves.
  Preamble(std::vector<std::string> Headers, llvm::StringRef Extension);

  /// Builds it with the flags of \p Command, into the file \p Output.
  BuiltPreamble build(const clang::tooling::CompileCommand &Command,
                      const ExtractOptions &Options,
                      const ReplacedFiles *Instead,
                      llvm::StringRef Output) const;

  /// Lets \p Parser find it, if the file of \p Command starts as it does;
  /// false if not.
  bool serve(FileParser &Parser, const clang::tooling::CompileCommand &Command,
             RecordingFileSystem &Files) const;

  /// Has \p Compiler start from it.
  void apply(clang::CompilerInstance &Compiler) const;

  /// Collects in \p Names, as they are written, the headers that are included
  /// under \p PP; whether a file has really named all that the preamble holds.
  static void watch(clang::Preprocessor &PP, llvm::StringSet<> &Names);
  bool isAllIn(const llvm::StringSet<> &Names) const;

  std::unique_ptr<llvm::MemoryBuffer> Bytes; ///< What build wrote.
  std::vector<FileInput> Inputs;             ///< What building it read.

private:
  std::vector<std::string> Headers;
  std::string Path, Source, Text; ///< Of it, and of the file it is made of.
};

/// \p A and \p B without repetitions, sorted by path.
std::vector<FileInput> joined(std::vector<FileInput> A,
                              const std::vector<FileInput> &B);

/// Whether the body of \p D is not worth parsing.
bool skipsBody(const clang::Decl &D, const ExtractOptions &Options);

/// Extracts as extractFile does, from \p Start where that fits (null: none),
/// with \p Instead in place of what the disk holds (null: the disk alone).
ExtractResult extractFrom(const Preamble *Start,
                          const clang::tooling::CompileCommand &Command,
                          const ExtractOptions &Options,
                          const ReplacedFiles *Instead);

} // namespace art5

#endif // ART5_EXTRACT_PREAMBLE_H
