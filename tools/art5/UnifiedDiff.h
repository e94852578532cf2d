// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Unified diffs, as git, diff -u and patches in mail write them: which lines
// of which files a change touches.
#ifndef ART5_TOOLS_ART5_UNIFIEDDIFF_H
#define ART5_TOOLS_ART5_UNIFIEDDIFF_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace art5 {

/// One file of a diff. Names stand as in the diff, "a/" and "b/" included;
/// "/dev/null" for a file that is not there before or after.
struct FileDiff {
  std::string OldName, NewName;
  /// Ranges of lines (1-based, both ends included) of the new file that were
  /// added or changed. Where lines only went, the two lines around the gap.
  /// Sorted; line 0 is the gap before the first line.
  std::vector<std::pair<unsigned, unsigned>> Lines;
  bool Binary = false; ///< Changed somewhere.

  /// What one hunk replaces, line by line, from line NewStart of the new file
  /// (the line before, where NewLines is empty).
  struct Hunk {
    unsigned NewStart = 0;
    std::vector<std::string> OldLines, NewLines;
  };
  std::vector<Hunk> Hunks; ///< In order.

  bool isAdded() const { return OldName == "/dev/null"; }
  bool isDeleted() const { return NewName == "/dev/null"; }
  bool touches(unsigned First, unsigned Last) const;
};

/// Reads \p Text; files without hunks that are not binary (renamed, another
/// mode) are left out. Text around the diffs is skipped. Errors name the line
/// of the diff: a hunk that ends early, a hunk without a file, a combined diff
/// (of a merge), text that holds no diff at all. Empty text is an empty diff.
llvm::Expected<std::vector<FileDiff>> parseUnifiedDiff(llvm::StringRef Text);

/// The text of a file before \p Diff, which made \p Now of it; nothing if
/// \p Now is not what the diff made, or if it is binary.
std::optional<std::string> textBefore(const FileDiff &Diff,
                                      llvm::StringRef Now);

} // namespace art5

#endif // ART5_TOOLS_ART5_UNIFIEDDIFF_H
