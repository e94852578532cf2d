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
std::optional<std::string>
didYouMean(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates);

/// Matches a qualified name: '*' stands for any characters, "::" included, '?'
/// for one.
bool matchNameGlob(llvm::StringRef Pattern, llvm::StringRef Name);

/// Matches a relative path with '/': '*' does not cross '/', '**' does
/// ("a/**/b" matches "a/b" too), '?' stands for one character other than '/',
/// "a/" for everything below a, and a pattern without '/' matches the base
/// name. A path that leaves its folder ("../x") is matched only by a pattern
/// that does.
bool matchPathGlob(llvm::StringRef Pattern, llvm::StringRef Path);

/// Text from outside as it may stand in a message: in single quotes, control
/// and text direction characters escaped, cut at \p MaxBytes.
std::string inQuotes(llvm::StringRef Text, size_t MaxBytes = 120);

/// The same without the quotes.
std::string printable(llvm::StringRef Text, size_t MaxBytes = 120);

/// "'a', 'b' and 'c'"; \p Conjunction joins the last two.
std::string quotedList(llvm::ArrayRef<std::string> Items,
                       llvm::StringRef Conjunction = "and");

} // namespace art5

#endif // ART5_SUPPORT_TEXT_H
