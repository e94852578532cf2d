// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 link: the union of summary files, or of a compilation database.
#include "summary/SummaryFile.h"
#include "tools/art5/Common.h"
#include "tools/art5/ProgramInputs.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &linkCommand() {
  static cl::SubCommand Command("link",
                                "Join summaries into the summary of a program");
  return Command;
}

#define ART5_LINK cl::sub(linkCommand()), cl::cat(art5Options())
static cl::list<std::string> Files(cl::Positional, cl::desc("[SUMMARY...]"),
                                   ART5_LINK);
static cl::opt<std::string> Output("o", cl::Required,
                                   cl::desc("Write the joined summary here; a "
                                            "file that holds it already is "
                                            "left alone"),
                                   cl::value_desc("file"), ART5_LINK);
static cl::opt<std::string>
    Build("p",
          cl::desc("Summarise every file of this compilation database, instead "
                   "of reading summaries: the index of a program without an "
                   "analysis. What does not parse is left out and named"),
          cl::value_desc("build"), ART5_LINK);
static cl::opt<unsigned>
    Jobs("jobs",
         cl::desc("With -p: files parsed at once (default: one for each "
                  "processor)"),
         cl::value_desc("n"), cl::init(0), ART5_LINK);
static cl::opt<std::string>
    Cache("cache", cl::desc("With -p: folder of the cache, or 'none'"),
          cl::value_desc("folder|none"), ART5_LINK);
#undef ART5_LINK

/// Writes unless the file says the same: who reads it does so once.
static bool writeIfNew(llvm::StringRef Text) {
  return (Output != "-" && textOf(Output) == Text) || writeOutput(Output, Text);
}

static int linkSummaries() {
  std::vector<PackedUnit> All;
  for (const std::string &File : Files) {
    llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(File);
    if (!Units)
      return usageError(Units.takeError());
    std::move(Units->begin(), Units->end(), std::back_inserter(All));
  }
  return writeIfNew(writeSummaries(All)) ? ExitClean : ExitUsage;
}

/// What extraction has to know of the art5.json of \p C. A wrong one does not
/// stop an index: what it says is judged where the index is read.
static ExtractOptions manifestOptions(const Compilations &C) {
  std::vector<Problem> Problems;
  std::optional<Project> P = loadProject({sourcesOf(C), "", {}, {}}, Problems);
  if (P)
    return extractOptions(*P);
  printProblems(Problems, Language::English);
  return {};
}

static int linkProgram() {
  llvm::Expected<Compilations> C = loadCompilations(Build, {});
  if (!C)
    return usageError(C.takeError());
  std::vector<PackedUnit> All;
  bool Parsed = true;
  for (ExtractedUnit &Unit :
       extractProgram(*C, manifestOptions(*C), {Jobs, Cache})) {
    Parsed &= Unit.Parsed;
    All.push_back(std::move(Unit.Unit));
  }
  if (!writeIfNew(writeSummaries(All)))
    return ExitUsage;
  return Parsed ? ExitClean : ExitIncomplete;
}

int runLink() {
  if (Build.empty() && Files.empty())
    return usageError("nothing to link: give summaries, or a build folder "
                      "with -p");
  if (!Build.empty() && !Files.empty())
    return usageError("-p and summaries exclude each other: a run reads source "
                      "files or summaries");
  if (Build.empty() && (Jobs.getNumOccurrences() || !Cache.empty()))
    return usageError("--jobs and --cache go with -p only");
  return Build.empty() ? linkSummaries() : linkProgram();
}

} // namespace art5
