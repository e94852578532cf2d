// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Programs that are indexed, by a script in the place of art5.
#include "editor/BackgroundIndex.h"
#include "support/AtomicFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include <future>
#include <gtest/gtest.h>

using namespace art5;
using namespace std::chrono_literals;
namespace fs = llvm::sys::fs;

namespace {

class BackgroundIndexTest : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("art5-background", Folder));
    Of = {in("database"), in("index")};
  }
  void TearDown() override { fs::remove_directories(Folder); }

  std::string in(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  void write(const std::string &File, llvm::StringRef Text) {
    ASSERT_FALSE(writeFileAtomically(File, Text));
  }
  std::string read(const std::string &File) {
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }
  /// The program is a script; it is called: link -p DATABASE -o INDEX ...
  std::string script(llvm::StringRef Text) {
    std::string File = in("art5");
    write(File, ("#!/bin/sh\n" + Text + "\n").str());
    EXPECT_FALSE(fs::setPermissions(File, fs::all_all));
    return File;
  }

  llvm::SmallString<128> Folder;
  ProjectIndex Of;
};

/// Waits for what happens on another thread, not for a time.
class Counter {
public:
  void add() {
    std::lock_guard<std::mutex> Hold(Lock);
    ++Count;
    More.notify_all();
  }
  void waitFor(unsigned N) {
    std::unique_lock<std::mutex> Hold(Lock);
    More.wait(Hold, [&] { return Count >= N; });
  }
  unsigned count() {
    std::lock_guard<std::mutex> Hold(Lock);
    return Count;
  }

private:
  std::mutex Lock;
  std::condition_variable More;
  unsigned Count = 0;
};

} // namespace

TEST_F(BackgroundIndexTest, WritesAtFirstAndAfterSaves) {
  write(Of.Database, "one");
  Counter Changed;
  BackgroundIndex Index(script("cp $3 $5"), [&](const ProjectIndex &I) {
    EXPECT_EQ(I, Of);
    Changed.add();
  });
  Index.keep(Of);
  Changed.waitFor(1);
  EXPECT_EQ(read(Of.File), "one");
  Index.keep(Of); // Known.
  write(Of.Database, "two");
  Index.fileSaved();
  Index.fileSaved();
  Changed.waitFor(2);
  EXPECT_EQ(read(Of.File), "two");
}

TEST_F(BackgroundIndexTest, SaysNothingOfAnIndexThatStaysTheSame) {
  Counter Changed;
  write(Of.File, "same");
  ProjectIndex Other{in("other"), in("other-index")};
  write(Other.Database, "text");
  BackgroundIndex Index(script("[ -f $3 ] && cp $3 $5; exit 0"),
                        [&](const ProjectIndex &I) {
                          EXPECT_EQ(I, Other);
                          Changed.add();
                        });
  Index.keep(Of);
  Index.keep(Other);
  Changed.waitFor(1);
}

TEST_F(BackgroundIndexTest, TheEditorsStreamsAreNotThePrograms) {
  Counter Changed;
  BackgroundIndex Index(
      script("echo out; readlink /proc/self/fd/0 /proc/self/fd/1 > $5"),
      [&](const ProjectIndex &) { Changed.add(); });
  ::testing::internal::CaptureStdout();
  Index.keep(Of);
  Changed.waitFor(1);
  EXPECT_EQ(::testing::internal::GetCapturedStdout(), "");
  EXPECT_TRUE(llvm::StringRef(read(Of.File)).starts_with("/dev/null\n"));
}

TEST_F(BackgroundIndexTest, TellsOnceWhyThereIsNone) {
  ::testing::internal::CaptureStderr();
  {
    Counter Changed;
    BackgroundIndex Index(
        script("echo run >> $5; echo 'art5: error: no such thing' >&2; exit 2"),
        [&](const ProjectIndex &) { Changed.add(); });
    Index.keep(Of);
    Changed.waitFor(1);
    Index.fileSaved();
    Changed.waitFor(2);
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "art5: the index of '" + Of.Database +
                "' is not written: no such thing\n");
}

TEST_F(BackgroundIndexTest, TellsOnceThatThereIsNoProgram) {
  ::testing::internal::CaptureStderr();
  {
    BackgroundIndex Index("", [](const ProjectIndex &) { FAIL(); });
    Index.keep(Of);
    Index.keep({"another", "index"});
  }
  EXPECT_EQ(::testing::internal::GetCapturedStderr(),
            "art5: there is no art5 program beside this one nor on the PATH: "
            "findings across files need the option Index\n");
}

TEST_F(BackgroundIndexTest, LeavesNothingBehind) {
  std::string Pid = in("pid");
  {
    BackgroundIndex Index(script("echo $$ > " + Pid + ".new; mv " + Pid +
                                 ".new " + Pid + "; exec sleep 1000"),
                          [](const ProjectIndex &) { FAIL(); });
    Index.keep(Of);
    while (!fs::exists(Pid))
      std::this_thread::sleep_for(10ms);
  }
  std::string Process = "/proc/" + llvm::StringRef(read(Pid)).trim().str();
  EXPECT_FALSE(fs::exists(Process));
}

TEST_F(BackgroundIndexTest, FindsTheProjectAsClangdDoes) {
  std::string Deep = in("p/src/deep");
  ASSERT_FALSE(fs::create_directories(Deep));
  ASSERT_FALSE(fs::create_directories(in("p/build")));
  std::string File = Deep + "/a.cpp";
  EXPECT_FALSE(findProjectIndex(File, Folder).has_value());
  write(in("p/build/compile_commands.json"), "[]");
  auto Built = findProjectIndex(File, "");
  ASSERT_TRUE(Built);
  EXPECT_EQ(Built->Database, in("p/build/compile_commands.json"));
  EXPECT_EQ(Built->File, in("p/.cache/art5/index"));
  write(in("p/compile_commands.json"), "[]");
  EXPECT_EQ(findProjectIndex(File, "")->Database,
            in("p/compile_commands.json"));
  write(in("p/src/compile_flags.txt"), "");
  EXPECT_FALSE(findProjectIndex(File, "").has_value());
  auto Given = findProjectIndex(File, in("p/build"));
  ASSERT_TRUE(Given);
  EXPECT_EQ(Given->File, in("p/build/.cache/art5/index"));
}
