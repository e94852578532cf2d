// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which lines a diff touches, in the forms that people have diffs in.
#include "tools/art5/UnifiedDiff.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace art5;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

static std::vector<FileDiff> parsed(llvm::StringRef Text) {
  llvm::Expected<std::vector<FileDiff>> Files = parseUnifiedDiff(Text);
  if (Files)
    return *Files;
  ADD_FAILURE() << toString(Files.takeError());
  return {};
}

static std::string refused(llvm::StringRef Text) {
  llvm::Expected<std::vector<FileDiff>> Files = parseUnifiedDiff(Text);
  return Files ? "" : toString(Files.takeError());
}

TEST(UnifiedDiff, AddedAndChangedLinesAreNamedContextIsNot) {
  auto Files = parsed("diff --git a/x.cpp b/x.cpp\nindex 1..2 100644\n"
                      "--- a/x.cpp\n+++ b/x.cpp\n"
                      "@@ -3,4 +3,5 @@ int f() {\n one\n-two\n+zwei\n+drei\n"
                      " three\n four\n");
  ASSERT_EQ(Files.size(), 1u);
  EXPECT_EQ(Files[0].NewName, "b/x.cpp");
  EXPECT_THAT(Files[0].Lines, ElementsAre(Pair(4, 4), Pair(5, 5)));
  EXPECT_FALSE(Files[0].touches(1, 3));
  EXPECT_TRUE(Files[0].touches(5, 9));
  EXPECT_FALSE(Files[0].touches(6, 9));
}

TEST(UnifiedDiff, DeletedLinesTouchTheLinesAroundTheGap) {
  auto Context = parsed("--- a\n+++ b\n@@ -1,3 +1,2 @@\n one\n-two\n three\n");
  EXPECT_THAT(Context[0].Lines, ElementsAre(Pair(1, 2)));
  auto Bare = parsed("--- a\n+++ b\n@@ -8,2 +7,0 @@\n-x\n-y\n");
  EXPECT_THAT(Bare[0].Lines, ElementsAre(Pair(7, 8)));
  auto Top = parsed("--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n");
  EXPECT_THAT(Top[0].Lines, ElementsAre(Pair(0, 1)));
}

TEST(UnifiedDiff, LinesThatLookLikeHeadersBelongToTheirHunk) {
  auto Files =
      parsed("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/y\n+++ b/y\n z\n"
             "--- a/w\n+++ b/w\n@@ -0,0 +1 @@\n+new\n");
  ASSERT_EQ(Files.size(), 2u);
  EXPECT_THAT(Files[0].Lines, ElementsAre(Pair(1, 1)));
  EXPECT_EQ(Files[1].NewName, "b/w");
}

TEST(UnifiedDiff, NamesMayBeQuotedOrDated) {
  auto Quoted =
      parsed("--- \"a/\\303\\244 \\\"x\\\".cpp\"\n"
             "+++ \"b/\\303\\244 \\\"x\\\".cpp\"\n@@ -0,0 +1 @@\n+x\n");
  EXPECT_EQ(Quoted[0].NewName, "b/\303\244 \"x\".cpp");
  auto Dated =
      parsed("--- old/x.cpp\t2026-01-01 10:00:00\r\n"
             "+++ new/x.cpp\t2026-01-02 10:00:00\r\n@@ -0,0 +1 @@\r\n+x\r\n");
  EXPECT_EQ(Dated[0].NewName, "new/x.cpp");
}

TEST(UnifiedDiff, BinaryFilesAreTouchedEverywhere) {
  auto Files =
      parsed("diff --git a/this and that.pdf b/this and that.pdf\n"
             "Binary files a/this and that.pdf and b/this and that.pdf "
             "differ\n");
  ASSERT_EQ(Files.size(), 1u);
  EXPECT_EQ(Files[0].NewName, "b/this and that.pdf");
  EXPECT_TRUE(Files[0].touches(999, 999));
}

TEST(UnifiedDiff, DeletedFilesKeepTheirOldName) {
  auto Files = parsed("--- a/x.md\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n");
  EXPECT_TRUE(Files[0].isDeleted());
  EXPECT_EQ(Files[0].OldName, "a/x.md");
}

TEST(UnifiedDiff, NothingAndRenamesTouchNothing) {
  EXPECT_TRUE(parsed("").empty());
  EXPECT_TRUE(parsed("diff --git a/x b/y\nsimilarity index 100%\n"
                     "rename from x\nrename to y\n")
                  .empty());
}

TEST(UnifiedDiff, WhatIsNoDiffIsRefusedWithItsLine) {
  EXPECT_THAT(refused("hello\n"), HasSubstr("no unified diff"));
  EXPECT_THAT(refused("\x1b[1mdiff --git a/x b/x\x1b[m\n"),
              HasSubstr("--no-color"));
  EXPECT_THAT(refused("--- a\n+++ b\n@@ -1,3 +1,3 @@\n x\n"),
              HasSubstr("line 3 of the diff: the hunk ends early"));
  EXPECT_THAT(refused("--- a\n+++ b\n@@ -1,2 +1,2 @@\n x\nrubbish\n"),
              HasSubstr("line 5 of the diff"));
  EXPECT_THAT(refused("@@ -1 +1 @@\n-x\n+y\n"), HasSubstr("without the names"));
  EXPECT_THAT(refused("diff --cc x\n--- a/x\n+++ b/x\n@@@ -1 -1 +1 @@@\n"),
              HasSubstr("combined diff"));
  EXPECT_THAT(refused("--- a\n+++ b\n@@ -1 +0 @@\n-x\n+y\n"),
              HasSubstr("line 3 of the diff"));
  EXPECT_THAT(refused("--- a\n+++ b\n@@ -1,99999999999 +1 @@\n-x\n"),
              testing::Not(""));
}

TEST(UnifiedDiff, TellsTheTextBefore) {
  llvm::StringRef Now("one\nTWO\nthree\nnew\nfive\n");
  auto Files = parsed("--- a/x\n+++ b/x\n@@ -2 +2 @@\n-two\n+TWO\n"
                      "@@ -3,0 +4 @@\n+new\n@@ -4 +4,0 @@\n-four\n");
  EXPECT_EQ(textBefore(Files[0], Now), "one\ntwo\nthree\nfour\nfive\n");
  auto Context = parsed("--- a/x\n+++ b/x\n@@ -1,2 +1,3 @@\n one\n-two\n"
                        "+TWO\n+three\n");
  EXPECT_EQ(textBefore(Context[0], "one\r\nTWO\r\nthree\r\nx\r\n"),
            "one\ntwo\nx\r\n");
  auto Gone = parsed("--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n");
  EXPECT_EQ(textBefore(Gone[0], ""), "a\nb\n");
}

TEST(UnifiedDiff, AnotherTextHasNoTextBefore) {
  auto Files = parsed("--- a/x\n+++ b/x\n@@ -2 +2 @@\n-two\n+TWO\n");
  EXPECT_EQ(textBefore(Files[0], "one\nother\n"), std::nullopt);
  EXPECT_EQ(textBefore(Files[0], "one\n"), std::nullopt);
  auto Binary = parsed("diff --git a/x b/x\nindex 1..2\n"
                       "Binary files a/x and b/x differ\n");
  EXPECT_EQ(textBefore(Binary[0], "x"), std::nullopt);
}
