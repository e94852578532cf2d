// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A command of a compilation database, written for any compiler, as clang's
// parser is told it: what to read stays, what to produce goes.
#ifndef ART5_PROGRAM_PARSERARGUMENTS_H
#define ART5_PROGRAM_PARSERARGUMENTS_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

namespace clang::tooling {
struct CompileCommand;
} // namespace clang::tooling

namespace art5 {

/// What language of a graphics processor a file is in, if any.
enum class GpuLanguage { None, Cuda, Hip };

/// The arguments for the parser, and what was left out on the way.
struct ParserArguments {
  std::vector<std::string> Line; ///< With the program's name in front.
  size_t InputAt = 0;            ///< Where in it the file stands, at first.
  /// Flags that clang does not know, as written. Flags that say what to
  /// produce are left out without being noted.
  std::vector<std::string> Dropped;
  GpuLanguage Gpu = GpuLanguage::None;
  std::string GpuToolkit; ///< Its folder, if the command or nvcc's place says.

  /// Takes out the flags that an error of the driver (\p Message, without a
  /// place in the source) is about, and notes them as dropped. False if it is
  /// about none.
  bool drop(llvm::StringRef Message);

  /// The headers that are included before the file's first line.
  std::vector<std::string> forcedIncludes() const;
};

/// The arguments that read the file of \p Command and write nothing: no
/// objects, dependencies, fragments of databases, traces or records. Other
/// sources of the same command are left out; precompiled headers give way to
/// the headers that they were made of; the target is taken from the compiler's
/// name where no flag gives one; nvcc's options become clang's.
ParserArguments parserArguments(const clang::tooling::CompileCommand &Command);

/// The target that a compiler's name stands for: "aarch64-linux-gnu" for
/// "/usr/bin/aarch64-linux-gnu-g++-12"; empty if it says none.
std::string targetOfCompiler(llvm::StringRef Compiler);

/// The name of \p Compiler without folder, ".exe", target and version: "g++"
/// for "/usr/bin/aarch64-linux-gnu-g++-12". Empty if it is no C or C++ compiler
/// that anybody knows.
llvm::StringRef compilerKind(llvm::StringRef Compiler);

} // namespace art5

#endif // ART5_PROGRAM_PARSERARGUMENTS_H
