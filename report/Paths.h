// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How reports name files.
#ifndef ART5_REPORT_PATHS_H
#define ART5_REPORT_PATHS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace art5 {

struct Deployment;

/// The folder that a report's paths start from: that of the deciding art5.json,
/// otherwise \p WorkingDirectory.
llvm::StringRef baseFolder(const Deployment *In,
                           llvm::StringRef WorkingDirectory);

/// \p File as an absolute path without "." and ".."; a relative one starts from
/// \p Folder.
std::string absolutePath(llvm::StringRef File, llvm::StringRef Folder);

/// \p File as reports show it: relative to \p Folder where it lies below it,
/// absolute otherwise, always with '/'. A relative path starts from \p Folder.
std::string shownPath(llvm::StringRef File, llvm::StringRef Folder);

} // namespace art5

#endif // ART5_REPORT_PATHS_H
