// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clangd, all of it, with the checks and the attributes of art5 built in.
#include "annotations/AttributePlugins.h"
#include "tools/art5-clang-tidy/ResourceDirectory.h"
#include "tools/art5-clangd/TransportHook.h"
#include <vector>

namespace clang::clangd {
int clangdMain(int Argc, char *Argv[]);
} // namespace clang::clangd

int main(int Argc, char **Argv) {
  std::vector<char *> Args(Argv, Argv + Argc);
  bool Given = false;
  for (int I = 1; I < Argc; ++I)
    Given |= llvm::StringRef(Argv[I]).ltrim('-').starts_with("resource-dir");
  std::string Option;
  if (auto Directory = art5::foreignResourceDirectory(
          Argv[0], reinterpret_cast<void *>(main));
      Directory && !Given) {
    Option = "--resource-dir=" + *Directory;
    Args.insert(Args.begin() + (Argc > 0 ? 1 : 0), Option.data());
  }
  Args.push_back(nullptr);
  art5::showOptions();
  // Its parsers are clangd's, and start together.
  art5::fillAttributePlugins();
  return clang::clangd::clangdMain(static_cast<int>(Args.size()) - 1,
                                   Args.data());
}
