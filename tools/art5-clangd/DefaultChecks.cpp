// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5's checks run in clangd without any set-up. clangd has no hook for that
// and ships no headers, so the linker puts these in front of two of its
// functions (--wrap; see CMakeLists.txt).
#include "annotations/ClangCompat.h"
#include "clang-tidy/ClangTidyOptions.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

/// Fills in what is still open for a file.
using Provider = art5::ClangdTidyProvider<void(clang::tidy::ClangTidyOptions &,
                                               llvm::StringRef)>;

std::optional<bool> realIsFastTidyCheck(llvm::StringRef Check) __asm__(
    "__real__ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");
std::optional<bool> wrapIsFastTidyCheck(llvm::StringRef Check) __asm__(
    "__wrap__ZN5clang6clangd15isFastTidyCheckEN4llvm9StringRefE");
Provider realProvideDefaultChecks() __asm__(
    "__real__ZN5clang6clangd20provideDefaultChecksEv");
Provider wrapProvideDefaultChecks() __asm__(
    "__wrap__ZN5clang6clangd20provideDefaultChecksEv");

/// clangd leaves out checks that it does not know to be fast; ours are.
std::optional<bool> wrapIsFastTidyCheck(llvm::StringRef Check) {
  if (Check.starts_with("art5-"))
    return true;
  return realIsFastTidyCheck(Check);
}

/// Comes after .clang-tidy and .clangd. One that names an art5 check decides
/// itself which run, every other says nothing about them: then all do.
static void addOurs(clang::tidy::ClangTidyOptions &Options,
                    llvm::StringRef File) {
  realProvideDefaultChecks()(Options, File);
  std::string Checks = Options.Checks.value_or("");
  if (llvm::StringRef(Checks).contains("art5"))
    return;
  Options.Checks = Checks.empty() ? "art5-*" : Checks + ",art5-*";
}

Provider wrapProvideDefaultChecks() { return Provider(addOurs); }
