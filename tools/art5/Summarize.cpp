// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 summarize: one translation unit, as a build action.
#include "deployment/Manifest.h"
#include "report/Paths.h"
#include "summary/SummaryFile.h"
#include "tools/art5/Common.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/Extraction.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &summarizeCommand() {
  static cl::SubCommand Command(
      "summarize", "Write the summary of one translation unit: 'art5 summarize "
                   "FILE -o SUMMARY -- FLAGS'");
  return Command;
}

static cl::opt<std::string> File(cl::Positional, cl::Required,
                                 cl::desc("<file>"),
                                 cl::sub(summarizeCommand()),
                                 cl::cat(art5Options()));
static cl::opt<std::string> Output("o", cl::Required,
                                   cl::desc("Write the summary here"),
                                   cl::value_desc("file"),
                                   cl::sub(summarizeCommand()),
                                   cl::cat(art5Options()));
static cl::opt<std::string>
    Build("p", cl::desc("Take the flags from this compilation database"),
          cl::value_desc("build"), cl::sub(summarizeCommand()),
          cl::cat(art5Options()));
static cl::opt<std::string> Root(
    "root",
    cl::desc("Store paths below this folder relative to it (default: the "
             "current directory), so that a summary is the same everywhere"),
    cl::value_desc("folder"), cl::sub(summarizeCommand()),
    cl::cat(art5Options()));
static cl::list<std::string>
    OwnHeaders("own-headers",
               cl::desc("Headers included with -isystem that are analysed all "
                        "the same, as settings.own_headers in art5.json"),
               cl::value_desc("glob"), cl::sub(summarizeCommand()),
               cl::cat(art5Options()));

int runSummarize(const std::optional<std::vector<std::string>> &Flags) {
  if (Flags && !Build.empty())
    return usageError("compiler flags after '--' replace the compilation "
                      "database: leave out -p");
  if (!Flags && Build.empty())
    return usageError("the compiler flags are missing: put them after '--', or "
                      "give the build folder with -p");
  llvm::Expected<Compilations> C = Flags ? fixedCompilations({File}, *Flags)
                                         : loadCompilations(Build, {File});
  if (!C)
    return usageError(C.takeError());
  ExtractionOptions Options;
  Options.Each.Root = absolutePath(Root, workingDirectory());
  Options.Each.OwnHeaders.assign(OwnHeaders.begin(), OwnHeaders.end());
  std::vector<PackedUnit> Units;
  bool Parsed = true;
  for (const Compilations::LeftOut &Entry : C->Skipped) {
    llvm::errs() << Entry.File << ": error: this file " << Entry.Why << '\n';
    Parsed = false;
  }
  for (ExtractedUnit &Result : extractAll(C->Commands, Options)) {
    if (!Result.Parsed)
      llvm::errs() << Result.Errors;
    Parsed &= Result.Parsed;
    Units.push_back(std::move(Result.Unit));
  }
  if (!writeOutput(Output, writeSummaries(Units)))
    return ExitUsage;
  return Parsed ? ExitClean : ExitIncomplete;
}

} // namespace art5
