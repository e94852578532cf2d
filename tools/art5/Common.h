// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the subcommands of art5 share: exit codes, messages, options.
#ifndef ART5_TOOLS_ART5_COMMON_H
#define ART5_TOOLS_ART5_COMMON_H

#include "annotations/Vocabulary.h"
#include "support/Date.h"
#include "support/Location.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// What a run of art5 ends with.
enum ExitCode : int {
  ExitClean = 0,      ///< Nothing at the fail level.
  ExitFindings = 1,   ///< Findings at it; they win over an incomplete run.
  ExitUsage = 2,      ///< Wrong usage, or a manifest, rule or model is wrong.
  ExitIncomplete = 3, ///< Something could not be analysed.
};

/// The options that belong to art5; LLVM's own are hidden.
llvm::cl::OptionCategory &art5Options();

/// Prints "art5: error: MESSAGE" to standard error; returns ExitUsage.
int usageError(const llvm::Twine &Message);
int usageError(llvm::Error E);

/// Prints \p Problems to standard error, each with its place, in language \p L.
void printProblems(const std::vector<Problem> &Problems, Language L);

/// Prints "art5: WHAT" to standard error: what is no part of a report.
void tellAside(const Sentence &What, Language L);

/// "'x' is no WHAT: one of 'a', 'b'; did you mean 'a'?".
std::string unknownValue(llvm::StringRef What, llvm::StringRef Value,
                         llvm::ArrayRef<llvm::StringRef> Known);

/// The language of `--language`, or of the environment: only "--language" is
/// obeyed, reports shall not depend on who runs them. Errors name the choices.
llvm::Expected<Language> languageOption(llvm::StringRef Value);
/// The date of `--as-of`; nothing if it was not given.
llvm::Expected<std::optional<Date>> dateOption(llvm::StringRef Value);

/// The current directory, absolute.
std::string workingDirectory();

/// The content of the file \p Path; empty if it cannot be read.
std::string textOf(llvm::StringRef Path);

/// Writes \p Text to the file \p Path, or to standard output if it is empty or
/// "-"; an error is printed. False on error.
bool writeOutput(llvm::StringRef Path, llvm::StringRef Text);

// The subcommands; each registers its own options and is run by main.
llvm::cl::SubCommand &checkCommand();
llvm::cl::SubCommand &summarizeCommand();
llvm::cl::SubCommand &linkCommand();
llvm::cl::SubCommand &explainCommand();
llvm::cl::SubCommand &initCommand();
llvm::cl::SubCommand &dumpCommand();
llvm::cl::SubCommand &validateCommand();
/// \p Flags are the arguments after "--".
/// \p Arguments is the command line without \p Flags, for the record.
int runCheck(const std::optional<std::vector<std::string>> &Flags,
             llvm::ArrayRef<const char *> Arguments);
int runSummarize(const std::optional<std::vector<std::string>> &Flags);
int runLink();
int runExplain();
int runInit();
int runDump();
int runValidate();

} // namespace art5

#endif // ART5_TOOLS_ART5_COMMON_H
