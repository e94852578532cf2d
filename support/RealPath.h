// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ART5_SUPPORT_REALPATH_H
#define ART5_SUPPORT_REALPATH_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace art5 {

/// \p Path with symbolic links resolved; as it is where nothing is there.
std::string realPath(llvm::StringRef Path);

} // namespace art5

#endif // ART5_SUPPORT_REALPATH_H
