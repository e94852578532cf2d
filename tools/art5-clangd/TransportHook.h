// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ART5_TOOLS_ART5_CLANGD_TRANSPORTHOOK_H
#define ART5_TOOLS_ART5_CLANGD_TRANSPORTHOOK_H

namespace art5 {

/// Lists the options of art5 in the help of clangd, which hides what it does
/// not know. To be called before clangd parses its command line.
void showOptions();

} // namespace art5

#endif // ART5_TOOLS_ART5_CLANGD_TRANSPORTHOOK_H
