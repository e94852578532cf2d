// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The summaries of a whole compilation database, from the cache where they are.
#ifndef ART5_TOOLS_ART5_PROGRAMINPUTS_H
#define ART5_TOOLS_ART5_PROGRAMINPUTS_H

#include "program/Project.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/Extraction.h"
#include <string>
#include <vector>

namespace art5 {

/// How the commands that read source files are told to do so.
struct ReadingOptions {
  unsigned Jobs = 0;        ///< 0: one for each processor.
  std::string Cache;        ///< As --cache: a folder, "none", or empty.
  unsigned FileLimit = 600; ///< Seconds of processor time, as --file-limit.
  bool Quiet = false;       ///< Nothing is said of errors.
  const ReplacedFiles *Instead = nullptr; ///< As in ExtractionOptions.
  bool Preambles = true;                  ///< As in ExtractionOptions.
  bool TellsPreambles = false;            ///< As in ExtractionOptions.
};

/// What extraction has to know of \p P.
ExtractOptions extractOptions(const Project &P);

/// Extracts every command of \p C, with a progress bar on a terminal. Errors in
/// the sources are printed in the order of files, so are complaints of the
/// cache, which is pruned.
std::vector<ExtractedUnit> extractProgram(const Compilations &C,
                                          const ExtractOptions &Each,
                                          const ReadingOptions &Options);

} // namespace art5

#endif // ART5_TOOLS_ART5_PROGRAMINPUTS_H
