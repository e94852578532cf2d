// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Asking git.
#ifndef ART5_TOOLS_ART5_GIT_H
#define ART5_TOOLS_ART5_GIT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <optional>
#include <string>

namespace art5 {

/// What git prints when it is run with \p Arguments; its first complaint as
/// error. Takes no locks and runs no monitor of the repository's choosing.
llvm::Expected<std::string> runGit(llvm::ArrayRef<llvm::StringRef> Arguments);

/// The same; nothing where it fails.
std::optional<std::string> askGit(llvm::ArrayRef<llvm::StringRef> Arguments);

/// The top of the repository that \p Folder lies in, as a path that starts like
/// \p Folder; empty if there is none. Runs nothing.
std::string repositoryAround(llvm::StringRef Folder);

} // namespace art5

#endif // ART5_TOOLS_ART5_GIT_H
