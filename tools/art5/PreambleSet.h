// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The preambles of one run: which files start alike, and what was precompiled
// for them.
#ifndef ART5_TOOLS_ART5_PREAMBLESET_H
#define ART5_TOOLS_ART5_PREAMBLESET_H

#include "extract/Preamble.h"
#include "summary/SummaryTables.h"
#include "tools/art5/Extraction.h"
#include "llvm/ADT/ArrayRef.h"
#include <memory>
#include <vector>

namespace art5 {

class PreambleSet {
public:
  /// Builds what is worth it for \p Commands, in processes of their own. At
  /// most 32 preambles of 1 GiB together; their files are gone from the disk
  /// when this returns, and the memory is that of mapped files. To be called
  /// while the process has no other thread.
  PreambleSet(llvm::ArrayRef<clang::tooling::CompileCommand> Commands,
              const ExtractionOptions &Options);

  /// What the \p I-th command starts from; null: from nothing.
  const Preamble *of(size_t I) const { return Of[I]; }

private:
  struct Job;

  std::vector<std::unique_ptr<Preamble>> Built;
  std::vector<const Preamble *> Of;
  uint64_t Bytes = 0; ///< Of all in Built.

  std::vector<Job>
  build(std::vector<Job> Jobs,
        llvm::ArrayRef<clang::tooling::CompileCommand> Commands,
        const ExtractionOptions &Options, llvm::StringRef Folder);
  void keep(Job &Done, llvm::StringRef File);
};

/// Puts \p Inputs into \p W, and takes them out again.
void putInputs(tables::Writer &W, const std::vector<FileInput> &Inputs);
std::vector<FileInput> takeInputs(tables::Reader &R);

} // namespace art5

#endif // ART5_TOOLS_ART5_PREAMBLESET_H
