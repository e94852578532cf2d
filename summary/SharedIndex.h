// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The index of a program, read once for all who need it: checks run again at
// every keystroke, the rest of the program changes seldom.
#ifndef ART5_SUMMARY_SHAREDINDEX_H
#define ART5_SUMMARY_SHAREDINDEX_H

#include "summary/PackedUnit.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <memory>
#include <vector>

namespace art5 {

/// A summary file in memory; never changes.
struct SharedIndex {
  std::vector<PackedUnit> Units;
  /// Whether any of its code is annotated.
  bool Declares = false;
  /// Another number for every reading: what was found with one index need not
  /// hold with the next.
  uint64_t Reading = 0;

  /// The units that \p MainFile (absolute) is not the source of. Relative paths
  /// of the index start from \p Folder.
  std::vector<PackedUnit> without(llvm::StringRef MainFile,
                                  llvm::StringRef Folder) const;
};

/// The summary file at \p Path: what is in memory already if that is what the
/// file holds, judged by its identity, size and time of modification. A former
/// one is freed with its last user. May be called from any thread. Errors are
/// those of readSummaryFile.
llvm::Expected<std::shared_ptr<const SharedIndex>>
readSharedIndex(llvm::StringRef Path);

} // namespace art5

#endif // ART5_SUMMARY_SHAREDINDEX_H
