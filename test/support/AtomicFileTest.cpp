// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Files written whole or not at all.
#include "support/AtomicFile.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>
#include <unistd.h>

using namespace art5;
namespace fs = llvm::sys::fs;

namespace {

class AtomicFileTest : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("art5-atomic", Folder));
  }
  void TearDown() override { fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) const {
    llvm::SmallString<128> Out(Folder);
    llvm::sys::path::append(Out, Name);
    return Out.str().str();
  }
  static std::string contents(llvm::StringRef Path) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    return Buffer ? (*Buffer)->getBuffer().str() : "(unreadable)";
  }
  static std::string write(llvm::StringRef Path, llvm::StringRef Text) {
    return llvm::toString(writeFileAtomically(Path, Text));
  }
  unsigned filesInFolder() const {
    unsigned Count = 0;
    std::error_code EC;
    for (fs::directory_iterator I(Folder, EC), E; I != E && !EC;
         I.increment(EC))
      ++Count;
    return Count;
  }

  llvm::SmallString<128> Folder;
};

TEST_F(AtomicFileTest, writes_a_new_file_and_nothing_else) {
  EXPECT_EQ(write(path("a"), "one\n"), "");
  EXPECT_EQ(contents(path("a")), "one\n");
  EXPECT_EQ(filesInFolder(), 1u);
}

TEST_F(AtomicFileTest, replaces_a_file_and_keeps_its_mode) {
  EXPECT_EQ(write(path("a"), "one"), "");
  fs::setPermissions(path("a"), fs::owner_read | fs::owner_write);
  EXPECT_EQ(write(path("a"), "two"), "");
  EXPECT_EQ(contents(path("a")), "two");
  EXPECT_EQ(*fs::getPermissions(path("a")), fs::owner_read | fs::owner_write);
}

TEST_F(AtomicFileTest, writes_through_a_link) {
  EXPECT_EQ(write(path("a"), "one"), "");
  ASSERT_FALSE(fs::create_link(path("a"), path("link")));
  EXPECT_EQ(write(path("link"), "two"), "");
  EXPECT_EQ(contents(path("a")), "two");
  EXPECT_TRUE(fs::is_symlink_file(llvm::Twine(path("link"))));
}

TEST_F(AtomicFileTest, refuses_a_folder) {
  EXPECT_EQ(write(Folder, "x"),
            "cannot write '" + Folder.str().str() + "': Is a directory");
}

TEST_F(AtomicFileTest, names_the_file_it_cannot_write) {
  EXPECT_EQ(write(path("no/such/folder"), "x"),
            "cannot write '" + path("no/such/folder") +
                "': No such file or directory");
}

TEST_F(AtomicFileTest, reports_a_full_device) {
  if (!fs::exists("/dev/full"))
    GTEST_SKIP();
  EXPECT_EQ(write("/dev/full", "x"),
            "cannot write '/dev/full': No space left on device");
  EXPECT_EQ(write("/dev/null", "x"), "");
}

} // namespace
