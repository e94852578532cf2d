// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How the supported versions of clang differ, as far as art5 can tell: the one
// place that asks for the version. Knows no art5 header.
#ifndef ART5_ANNOTATIONS_CLANGCOMPAT_H
#define ART5_ANNOTATIONS_CLANGCOMPAT_H

#include "clang/Basic/SourceLocation.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/FunctionExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Config/llvm-config.h"
#include <cstdio>
#include <cstdlib>
#include <string>

#if LLVM_VERSION_MAJOR != 19 && LLVM_VERSION_MAJOR != 22
#error "art5 supports LLVM 19 and 22"
#endif

/// The header that declares clang::tidy::ClangTidyModuleRegistry.
#if LLVM_VERSION_MAJOR >= 22
#define ART5_CLANG_TIDY_REGISTRY_HEADER "clang-tidy/ClangTidyModule.h"
#else
#define ART5_CLANG_TIDY_REGISTRY_HEADER "clang-tidy/ClangTidyModuleRegistry.h"
#endif

/// The header that declares the options of clang's driver, and their namespace.
#if LLVM_VERSION_MAJOR >= 22
#define ART5_CLANG_OPTIONS_HEADER "clang/Options/Options.h"
#define ART5_CLANG_OPTIONS clang::options
#define ART5_CLANG_OPTION_TABLE clang::getDriverOptTable
#else
#define ART5_CLANG_OPTIONS_HEADER "clang/Driver/Options.h"
#define ART5_CLANG_OPTIONS clang::driver::options
#define ART5_CLANG_OPTION_TABLE clang::driver::getDriverOptTable
#endif

namespace clang {
class IdentifierInfo;
} // namespace clang

namespace art5 {

/// The identifier that an attribute's argument \p Arg (a clang::IdentifierLoc)
/// consists of, and where it stands.
template <typename IdentifierLocT>
clang::IdentifierInfo *identifierOf(const IdentifierLocT &Arg) {
#if LLVM_VERSION_MAJOR >= 22
  return Arg.getIdentifierInfo();
#else
  return Arg.Ident;
#endif
}
template <typename IdentifierLocT>
clang::SourceLocation locationOf(const IdentifierLocT &Arg) {
#if LLVM_VERSION_MAJOR >= 22
  return Arg.getLoc();
#else
  return Arg.Loc;
#endif
}

/// What clangd's provideDefaultChecks() returns, for a function with
/// \p Signature.
#if LLVM_VERSION_MAJOR >= 22
template <typename Signature>
using ClangdTidyProvider = llvm::unique_function<Signature const>;
#else
template <typename Signature>
using ClangdTidyProvider = llvm::function_ref<Signature>;
#endif

/// The major version of LLVM that this code was compiled for.
inline constexpr int BuiltForLLVM = LLVM_VERSION_MAJOR;

/// The major version of the clang that is running, asked at run time: a
/// plugin may be loaded into another one. 0 if it does not say.
inline int runningClang() {
  std::string Full = clang::getClangFullVersion();
  size_t At = Full.find("clang version ");
  return At == std::string::npos ? 0 : std::atoi(Full.c_str() + At + 14);
}

/// Ends the process with one clear line if this plugin was loaded into another
/// clang than it was built for: clang has no ABI check, and going on would
/// corrupt memory. Call it before anything is registered.
inline bool refuseOtherClang() {
  if (runningClang() == BuiltForLLVM)
    return true;
  std::fprintf(stderr,
               "error: this art5 plugin was built for LLVM %d and cannot be "
               "loaded into %s; load the one built for it\n",
               BuiltForLLVM, clang::getClangFullVersion().c_str());
  std::fflush(nullptr);
  std::_Exit(1);
}

} // namespace art5

#endif // ART5_ANNOTATIONS_CLANGCOMPAT_H
