// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// A folder on disk for one test.
#ifndef ART5_TEST_DEPLOYMENT_SCRATCH_H
#define ART5_TEST_DEPLOYMENT_SCRATCH_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <fstream>
#include <gtest/gtest.h>

namespace art5 {

/// Gone with everything in it when the test ends.
class Scratch {
public:
  Scratch() {
    llvm::SmallString<128> Made;
    EXPECT_FALSE(llvm::sys::fs::createUniqueDirectory("art5-test", Made));
    llvm::sys::fs::real_path(Made, Root);
  }
  ~Scratch() { llvm::sys::fs::remove_directories(Root); }

  std::string path(llvm::StringRef Name = "") const {
    llvm::SmallString<128> Out(Root);
    llvm::sys::path::append(Out, Name);
    return Out.str().str();
  }
  /// Writes a file, with the folders on the way there; returns its path.
  std::string write(llvm::StringRef Name, llvm::StringRef Text) const {
    std::string Path = path(Name);
    llvm::sys::fs::create_directories(llvm::sys::path::parent_path(Path));
    std::ofstream(Path) << Text.str();
    return Path;
  }
  void folder(llvm::StringRef Name) const {
    llvm::sys::fs::create_directories(path(Name));
  }
  void link(llvm::StringRef Target, llvm::StringRef Name) const {
    EXPECT_FALSE(llvm::sys::fs::create_link(Target, path(Name)));
  }

private:
  llvm::SmallString<128> Root;
};

} // namespace art5

#endif // ART5_TEST_DEPLOYMENT_SCRATCH_H
