// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The seam for caches of extraction results.
#ifndef ART5_TOOLS_ART5_SUMMARYCACHE_H
#define ART5_TOOLS_ART5_SUMMARYCACHE_H

#include "tools/art5/Extraction.h"
#include <optional>

namespace art5 {

/// Remembers what extracting a file gave. Both members are called from several
/// threads at once; a cache that cannot serve says nothing and keeps nothing.
class SummaryCache {
public:
  virtual ~SummaryCache() = default;

  /// What extracting \p Command would give now, if that is known.
  virtual std::optional<ExtractedUnit>
  lookup(const clang::tooling::CompileCommand &Command,
         const ExtractOptions &Options) = 0;

  /// Keeps \p Result, which \p Inputs led to, for later runs.
  virtual void store(const clang::tooling::CompileCommand &Command,
                     const ExtractOptions &Options, const ExtractedUnit &Result,
                     llvm::ArrayRef<FileInput> Inputs) = 0;
};

} // namespace art5

#endif // ART5_TOOLS_ART5_SUMMARYCACHE_H
