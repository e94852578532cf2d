// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Small operations on names: what was probably meant, and what a glob matches.
#ifndef ART5_SUPPORT_TEXT_H
#define ART5_SUPPORT_TEXT_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace art5 {

/// The candidate closest to \p Word by edit distance, if close enough to be a
/// slip (at most a third of its length, ties to the first); swapped words
/// around '_' count as close too.
std::optional<std::string> didYouMean(llvm::StringRef Word,
                                      llvm::ArrayRef<llvm::StringRef> Candidates);

/// Matches a qualified name: '*' stands for any characters, "::" included, '?'
/// for one.
bool matchNameGlob(llvm::StringRef Pattern, llvm::StringRef Name);

/// Matches a relative path with '/': '*' does not cross '/', '**' does, and a
/// pattern without '/' matches the base name.
bool matchPathGlob(llvm::StringRef Pattern, llvm::StringRef Path);

} // namespace art5

#endif // ART5_SUPPORT_TEXT_H
