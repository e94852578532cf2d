// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The art5 program: reads the command line and runs a subcommand.
#include "tools/art5/Common.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Config/llvm-config.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/raw_ostream.h"

using namespace art5;
namespace cl = llvm::cl;

static constexpr llvm::StringLiteral Overview(
    "art5 - finds code paths that Article 5 of the EU AI Act does not let "
    "combine\n\n"
    "  A first run:   art5 check -p build\n"
    "  A first file:  art5 init\n"
    "  What it means: art5 explain\n");

static const cl::extrahelp
    More("\nExit codes: 0 nothing at the fail level, 1 findings at it, 2 wrong "
         "usage or a wrong\nart5.json, rule or model file, 3 the analysis is "
         "incomplete.\n"
         "'art5 COMMAND --help' lists the options of a command.\n");

static void printVersion(llvm::raw_ostream &Out) {
  Out << "art5 " ART5_VERSION " (LLVM " LLVM_VERSION_STRING ")\n";
}

/// The arguments behind "--", taken off \p Arguments: flags for the compiler.
static std::optional<std::vector<std::string>>
takeFlags(std::vector<const char *> &Arguments) {
  auto Dashes = llvm::find_if(Arguments, [](const char *Argument) {
    return llvm::StringRef(Argument) == "--";
  });
  if (Dashes == Arguments.end())
    return std::nullopt;
  std::vector<std::string> Flags(std::next(Dashes), Arguments.end());
  Arguments.erase(Dashes, Arguments.end());
  return Flags;
}

/// LLVM's libraries register options of their own: none of them is for users.
static void hideForeignOptions() {
  cl::HideUnrelatedOptions(art5Options());
  for (cl::SubCommand *Command :
       {&checkCommand(), &summarizeCommand(), &linkCommand(), &explainCommand(),
        &initCommand(), &dumpCommand(), &validateCommand()})
    cl::HideUnrelatedOptions(art5Options(), *Command);
}

/// What LLVM says of a wrong command line, with what would be right.
static std::string withAdvice(llvm::StringRef Said) {
  llvm::SmallVector<llvm::StringRef, 3> Parts;
  if (llvm::Regex("Unknown subcommand '([^']*)'").match(Said, &Parts))
    return "art5: error: " +
           unknownValue("command", Parts[1],
                        {"check", "summarize", "link", "explain", "init",
                         "dump", "validate"}) +
           "\n";
  return Said.str();
}

int main(int Argc, const char **Argv) {
  llvm::InitLLVM Init(Argc, Argv);
  std::vector<const char *> Arguments(Argv, Argv + Argc);
  std::optional<std::vector<std::string>> Flags = takeFlags(Arguments);
  Arguments[0] = "art5";
  cl::SetVersionPrinter(printVersion);
  hideForeignOptions();
  std::string Wrong;
  llvm::raw_string_ostream Errors(Wrong);
  if (!cl::ParseCommandLineOptions(static_cast<int>(Arguments.size()),
                                   Arguments.data(), Overview, &Errors)) {
    llvm::errs() << withAdvice(Wrong);
    return ExitUsage;
  }
  if (checkCommand())
    return runCheck(Flags, Arguments);
  if (summarizeCommand())
    return runSummarize(Flags);
  if (Flags)
    return usageError("'--' and compiler flags go with 'check' and "
                      "'summarize' only");
  if (linkCommand())
    return runLink();
  if (explainCommand())
    return runExplain();
  if (initCommand())
    return runInit();
  if (dumpCommand())
    return runDump();
  if (validateCommand())
    return runValidate();
  return usageError("no command given; 'art5 --help' lists them, a first run "
                    "is 'art5 check -p build'");
}
