// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 dump: a summary file as JSON.
#include "summary/SummaryFile.h"
#include "tools/art5/Common.h"
#include <nlohmann/json.hpp>

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &dumpCommand() {
  static cl::SubCommand Command("dump", "Print a summary as JSON");
  return Command;
}

static cl::opt<std::string> File(cl::Positional, cl::Required,
                                 cl::desc("<summary>"), cl::sub(dumpCommand()),
                                 cl::cat(art5Options()));

int runDump() {
  llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(File);
  if (!Units)
    return usageError(Units.takeError());
  nlohmann::ordered_json Root;
  Root["format"] = SummaryFormat;
  Root["units"] = nlohmann::ordered_json::array();
  for (const PackedUnit &Unit : *Units)
    Root["units"].push_back(summaryToJson(Unit.unpack()));
  std::string Text = Root.dump(
      2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return writeOutput("", Text + "\n") ? ExitClean : ExitUsage;
}

} // namespace art5
