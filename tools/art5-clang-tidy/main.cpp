// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// clang-tidy, all of it, with the checks and the attributes of art5 built in.
#include "tools/art5-clang-tidy/ResourceDirectory.h"
#include <vector>

namespace clang::tidy {
int clangTidyMain(int Argc, const char **Argv);
} // namespace clang::tidy

int main(int Argc, const char **Argv) {
  std::vector<const char *> Args(Argv, Argv + Argc);
  std::string Option;
  // In front, so that a -resource-dir of the user's own comes later and wins.
  if (auto Directory = art5::foreignResourceDirectory(
          Argv[0], reinterpret_cast<void *>(main))) {
    Option = "--extra-arg-before=-resource-dir=" + *Directory;
    Args.insert(Args.begin() + (Argc > 0 ? 1 : 0), Option.c_str());
  }
  Args.push_back(nullptr);
  return clang::tidy::clangTidyMain(static_cast<int>(Args.size()) - 1,
                                    Args.data());
}
