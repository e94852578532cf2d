// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which files changed since a revision, asked of git.
#ifndef ART5_TOOLS_ART5_SINCE_H
#define ART5_TOOLS_ART5_SINCE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <set>
#include <string>

namespace art5 {

/// The absolute paths of files that differ from \p Revision or that git does
/// not know yet, in the repository around the current directory. Errors: no
/// git, no repository, no such revision.
llvm::Expected<std::set<std::string>> changedSince(llvm::StringRef Revision);

} // namespace art5

#endif // ART5_TOOLS_ART5_SINCE_H
