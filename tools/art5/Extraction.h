// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extraction of many files at once, each in a process of its own: what crashes
// the parser, or keeps it for ever, costs that file alone.
#ifndef ART5_TOOLS_ART5_EXTRACTION_H
#define ART5_TOOLS_ART5_EXTRACTION_H

#include "extract/Extract.h"
#include "extract/ReplacedFiles.h"
#include "summary/PackedUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include <chrono>
#include <functional>
#include <vector>

namespace art5 {

class SummaryCache;

/// One file's summary, packed; what else extracting it gave.
struct ExtractedUnit {
  PackedUnit Unit;
  bool Parsed = false;   ///< False: errors in the source; Unit may be partial.
  std::string Errors;    ///< What the parser said, for people.
  std::string Note = {}; ///< What else a person may want to know.
};

struct ExtractionOptions {
  ExtractOptions Each;
  /// Files that are read as they are elsewhere than on the disk; null: none.
  const ReplacedFiles *Instead = nullptr;
  unsigned Jobs = 0; ///< 0: one for each processor.
  SummaryCache *Cache = nullptr;
  /// Whether files that start alike are parsed from one preamble.
  bool Preambles = true;
  /// Whether it is told on standard error how many were built.
  bool TellsPreambles = false;
  /// Processor time after which a file is given up.
  std::chrono::seconds Limit{600};
  /// Called after each file.
  std::function<void(size_t Done, size_t All)> Progress;
};

/// The results in the order of \p Commands, whatever ran first. A file on which
/// extraction crashes is tried once more with a larger stack; if that crashes
/// too, or if it reaches the limit, it counts as one that did not parse, and
/// the others go on. To be called while the process has no other thread.
std::vector<ExtractedUnit>
extractAll(llvm::ArrayRef<clang::tooling::CompileCommand> Commands,
           const ExtractionOptions &Options);

} // namespace art5

#endif // ART5_TOOLS_ART5_EXTRACTION_H
