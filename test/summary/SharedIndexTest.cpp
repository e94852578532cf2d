// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/SharedIndex.h"
#include "summary/SummaryFile.h"
#include "support/AtomicFile.h"
#include "test/summary/TestProgram.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gtest/gtest.h>

using namespace art5;
using art5::testing::programOn;

namespace {

class SharedIndexTest : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("art5-index", Folder));
    File = (Folder + "/index").str();
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  void write(llvm::ArrayRef<PackedUnit> Units) {
    ASSERT_FALSE(writeFileAtomically(File, writeSummaries(Units)));
  }
  std::shared_ptr<const SharedIndex> read() {
    auto Index = readSharedIndex(File);
    EXPECT_TRUE(static_cast<bool>(Index));
    return Index ? *Index : nullptr;
  }

  llvm::SmallString<128> Folder;
  std::string File;
};

} // namespace

TEST_F(SharedIndexTest, IsReadOnceForEachVersion) {
  write({programOn(1, "/p/a.cpp")});
  auto First = read();
  EXPECT_EQ(read(), First);
  EXPECT_EQ(First->Units.size(), 1u);
  write({programOn(1, "/p/a.cpp"), programOn(2, "/p/b.cpp")});
  auto Second = read();
  EXPECT_EQ(Second->Units.size(), 2u);
  EXPECT_NE(Second->Reading, First->Reading);
  EXPECT_EQ(First->Units.size(), 1u); // Who has it keeps it.
}

TEST_F(SharedIndexTest, SaysWhatIsWrongEachTime) {
  for (int Time = 0; Time < 2; ++Time) {
    auto None = readSharedIndex(File);
    ASSERT_FALSE(static_cast<bool>(None));
    llvm::consumeError(None.takeError());
  }
  ASSERT_FALSE(writeFileAtomically(File, "text"));
  auto Text = readSharedIndex(File);
  ASSERT_FALSE(static_cast<bool>(Text));
  EXPECT_EQ(toString(Text.takeError()), "'" + File + "' is no art5 summary");
  write({programOn(1, "/p/a.cpp")});
  EXPECT_TRUE(read());
}

TEST_F(SharedIndexTest, KnowsWhetherAnythingIsDeclared) {
  write({programOn(1, "/p/a.cpp")});
  EXPECT_TRUE(read()->Declares);
  TUSummary Plain;
  StringInterner Strings(Plain);
  Plain.MainFiles = {Strings("/p/b.cpp")};
  write({PackedUnit::pack(Plain)});
  EXPECT_FALSE(read()->Declares);
}

TEST_F(SharedIndexTest, LeavesOutTheUnitInTheEditor) {
  write({programOn(1, "/p/src/a.cpp"), programOn(2, "lib/a.cpp")});
  EXPECT_EQ(read()->without("/p/src/a.cpp", "/p").size(), 1u);
  EXPECT_EQ(read()->without("/p/lib/a.cpp", "/p").size(), 1u);
  EXPECT_EQ(read()->without("/q/lib/a.cpp", "/p").size(), 2u);
  EXPECT_EQ(read()->without("/p/src/b.cpp", "/p").size(), 2u);
}
