// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where clang's own headers (<stddef.h>, <immintrin.h> ...) are.
#ifndef ART5_TOOLS_ART5_CLANG_TIDY_RESOURCEDIRECTORY_H
#define ART5_TOOLS_ART5_CLANG_TIDY_RESOURCEDIRECTORY_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <optional>
#include <string>

namespace art5 {

/// The directory of clang's headers, if a program of clang would not find it:
/// it looks beside the running program, and this one is installed elsewhere
/// than clang is. Nothing where it would find it by itself, or where there is
/// none at all.
inline std::optional<std::string> foreignResourceDirectory(const char *Argv0,
                                                           void *InProgram) {
  llvm::SmallString<256> Own(
      llvm::sys::fs::getMainExecutable(Argv0, InProgram));
  llvm::StringRef Known = ART5_CLANG_RESOURCE_DIR;
  llvm::sys::path::remove_filename(Own); // bin/
  llvm::sys::path::append(Own, "..", "lib", "clang",
                          llvm::sys::path::filename(Known));
  if (llvm::sys::fs::is_directory(Own) || !llvm::sys::fs::is_directory(Known))
    return std::nullopt;
  return Known.str();
}

} // namespace art5

#endif // ART5_TOOLS_ART5_CLANG_TIDY_RESOURCEDIRECTORY_H
