// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 link: the union of summary files.
#include "program/SummaryFile.h"
#include "tools/art5/Common.h"
#include "llvm/Support/raw_ostream.h"

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &linkCommand() {
  static cl::SubCommand Command("link",
                                "Join summaries into the summary of a program");
  return Command;
}

static cl::list<std::string> Files(cl::Positional, cl::OneOrMore,
                                   cl::desc("<summary>..."),
                                   cl::sub(linkCommand()),
                                   cl::cat(art5Options()));
static cl::opt<std::string> Output("o", cl::Required,
                                   cl::desc("Write the joined summary here"),
                                   cl::value_desc("file"),
                                   cl::sub(linkCommand()),
                                   cl::cat(art5Options()));

int runLink() {
  std::vector<PackedUnit> All;
  for (const std::string &File : Files) {
    llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(File);
    if (!Units)
      return usageError(Units.takeError());
    std::move(Units->begin(), Units->end(), std::back_inserter(All));
  }
  return writeOutput(Output, writeSummaries(All)) ? ExitClean : ExitUsage;
}

} // namespace art5
