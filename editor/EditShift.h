// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a place of a text is after somebody typed.
#ifndef ART5_EDITOR_EDITSHIFT_H
#define ART5_EDITOR_EDITSHIFT_H

#include "llvm/ADT/StringRef.h"
#include <cstddef>
#include <utility>
#include <vector>

namespace art5 {

/// Takes what two texts have in common at both ends to be the same, and the
/// rest to be one edit. Keeps no reference to the texts.
class EditShift {
public:
  EditShift(llvm::StringRef Before, llvm::StringRef After);

  /// The line and column (from 1, in bytes) of \p Place after the edit; its
  /// start if \p Place was in what was replaced. A place that the text before
  /// does not have stays as it is.
  std::pair<unsigned, unsigned>
  operator()(std::pair<unsigned, unsigned> Place) const;

private:
  std::vector<size_t> LinesBefore, LinesAfter; ///< Offsets of their starts.
  size_t Start = 0;                   ///< The bytes before it are the same.
  size_t EndBefore = 0, EndAfter = 0; ///< So are those from there on.
};

} // namespace art5

#endif // ART5_EDITOR_EDITSHIFT_H
