// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How files start, and which of them start alike: what they include before
// anything else can be parsed once for all of them. Pure: texts in, plans out.
#ifndef ART5_EXTRACT_INCLUDEPREFIX_H
#define ART5_EXTRACT_INCLUDEPREFIX_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <string>
#include <vector>

namespace art5 {

/// How a text starts, as far as includes go.
struct IncludePrefix {
  /// Headers, with their quotes or angle brackets, up to the first line that is
  /// neither an include, nor empty, nor a comment. A line that is continued, or
  /// an include that a macro names, ends them.
  std::vector<std::string> Headers;
  enum class Rest {
    Nothing,    ///< There is nothing else.
    Directives, ///< The text holds directives alone.
    Code        ///< There is something else.
  } Then = Rest::Nothing;
};

/// Reads the start of \p Text. \p IsHeader: a guard may stand around it.
IncludePrefix includePrefix(llvm::StringRef Text, bool IsHeader);

/// How one file starts.
struct StartOfFile {
  /// All that decides what its includes mean: flags, folder, language. Empty:
  /// the file shares its start with no other.
  std::string Flavour;
  /// What it includes before anything is declared, own headers taken apart.
  std::vector<std::string> Headers;
};

/// Files that are parsed from one preamble.
struct PreamblePlan {
  std::vector<size_t> Files; ///< Indices of the files, ascending.
  size_t Headers = 0;        ///< How many of their first headers it holds.
};

/// Which preambles save most for files that start so: a file is served by the
/// longest that was chosen for it. Only where enough files share one; the best
/// come first, and no more than \p Most.
std::vector<PreamblePlan> planPreambles(llvm::ArrayRef<StartOfFile> Files,
                                        size_t Most);

} // namespace art5

#endif // ART5_EXTRACT_INCLUDEPREFIX_H
