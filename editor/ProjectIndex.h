// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which program a file belongs to, and where its index is.
#ifndef ART5_EDITOR_PROJECTINDEX_H
#define ART5_EDITOR_PROJECTINDEX_H

#include "llvm/ADT/StringRef.h"
#include <compare>
#include <optional>
#include <string>

namespace art5 {

/// A program that is built together, and the file that sums it up.
struct ProjectIndex {
  std::string Database; ///< Its compile_commands.json.
  std::string File;     ///< The index; need not exist.

  auto operator<=>(const ProjectIndex &) const = default;
};

/// The program of \p File (absolute), found as clangd finds it: the database in
/// \p Folder if that is not empty, otherwise the nearest one above the file, in
/// a folder or its "build". Its index lies beside clangd's own, in
/// .cache/art5/index, or in the user's cache where nothing can be written
/// there. Nothing if there is no database.
std::optional<ProjectIndex> findProjectIndex(llvm::StringRef File,
                                             llvm::StringRef Folder);

} // namespace art5

#endif // ART5_EDITOR_PROJECTINDEX_H
