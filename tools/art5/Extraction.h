// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Extraction of many files at once.
#ifndef ART5_TOOLS_ART5_EXTRACTION_H
#define ART5_TOOLS_ART5_EXTRACTION_H

#include "program/Extract.h"
#include "program/PackedUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include <functional>
#include <vector>

namespace art5 {

class SummaryCache;

/// One file's summary, packed; what else extracting it gave.
struct ExtractedUnit {
  PackedUnit Unit;
  bool Parsed = false; ///< False: errors in the source; Unit may be partial.
  std::string Errors;  ///< What the parser said, for people.
};

struct ExtractionOptions {
  ExtractOptions Each;
  unsigned Jobs = 0; ///< 0: one for each processor.
  SummaryCache *Cache = nullptr;
  /// Called after each file, from any thread, never from two at once.
  std::function<void(size_t Done, size_t All)> Progress;
};

/// The results in the order of \p Commands, whatever ran first. A file on which
/// extraction crashes counts as one that did not parse; the others go on.
std::vector<ExtractedUnit>
extractAll(llvm::ArrayRef<clang::tooling::CompileCommand> Commands,
           const ExtractionOptions &Options);

} // namespace art5

#endif // ART5_TOOLS_ART5_EXTRACTION_H
