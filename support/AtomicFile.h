// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that are either written whole or not touched at all.
#ifndef ART5_SUPPORT_ATOMICFILE_H
#define ART5_SUPPORT_ATOMICFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace art5 {

/// Writes \p Contents to \p Path through a temporary file beside it and a
/// rename; "-" writes to standard output. The old file survives any error.
llvm::Error writeFileAtomically(llvm::StringRef Path, llvm::StringRef Contents);

} // namespace art5

#endif // ART5_SUPPORT_ATOMICFILE_H
