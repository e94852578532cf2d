// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The C and C++ sources of a project where no version control lists them.
#ifndef ART5_TOOLS_ART5_SOURCETREE_H
#define ART5_TOOLS_ART5_SOURCETREE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <set>
#include <string>

namespace art5 {

/// Endings of files that are compiled by themselves, with their dot.
llvm::ArrayRef<llvm::StringRef> sourceExtensions();

/// The sources in \p Folder (absolute) and below it, absolute. Hidden folders
/// and those of a build (made by CMake or Ninja) are left out, as are links to
/// folders. Nothing if \p Folder cannot be read or holds too much to look at.
std::optional<std::set<std::string>> sourcesBelow(llvm::StringRef Folder);

/// The deepest folder that holds all of \p Files (absolute); empty if there are
/// none or they have nothing but the root in common.
std::string commonFolder(llvm::ArrayRef<std::string> Files);

} // namespace art5

#endif // ART5_TOOLS_ART5_SOURCETREE_H
