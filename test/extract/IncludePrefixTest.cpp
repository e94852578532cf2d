// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/IncludePrefix.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Rest = IncludePrefix::Rest;

std::vector<std::string> headers(llvm::StringRef Text) {
  return includePrefix(Text, /*IsHeader=*/false).Headers;
}

TEST(IncludePrefix, StandsBeforeAnythingElse) {
  EXPECT_THAT(headers("\xef\xbb\xbf// why\n/* a\n b */ #include <a>\r\n"
                      "\n # include \"b.h\" // c\nint X;\n#include <c>\n"),
              ElementsAre("<a>", "\"b.h\""));
}

TEST(IncludePrefix, StandsBehindTheGuardOfAHeader) {
  for (llvm::StringRef Text :
       {"#pragma once\n#include <a>\n", "#include <a>\n",
        "// a\n#ifndef A_H\n#define A_H\n#include <a>\n#endif // A_H\n"}) {
    IncludePrefix Found = includePrefix(Text, /*IsHeader=*/true);
    EXPECT_THAT(Found.Headers, ElementsAre("<a>"));
    EXPECT_EQ(Found.Then, Rest::Nothing);
  }
  EXPECT_THAT(headers("#pragma once\n#include <a>\n"), IsEmpty());
  EXPECT_THAT(includePrefix("#ifndef A\n#define B\n#include <a>\n#endif\n",
                            /*IsHeader=*/true)
                  .Headers,
              IsEmpty());
}

TEST(IncludePrefix, SaysWhatComesThen) {
  auto Then = [](llvm::StringRef Text) {
    return includePrefix(Text, /*IsHeader=*/true).Then;
  };
  EXPECT_EQ(Then("#pragma once\n#include <a>\nint X;\n"), Rest::Code);
  EXPECT_EQ(Then("#pragma once\n#define A \\\n  1\n// b\n"), Rest::Directives);
  EXPECT_EQ(Then("#define A 1\nint X;\n"), Rest::Code);
  EXPECT_EQ(Then("#ifndef A\n#define A\n#include <a>\n"), Rest::Directives);
  EXPECT_EQ(Then("#include <a>\n/* b"), Rest::Code);
  EXPECT_EQ(includePrefix("#define A 1\n", /*IsHeader=*/false).Then,
            Rest::Code);
}

TEST(IncludePrefix, StopsWhereAMacroMayChangeThem) {
  EXPECT_THAT(headers("#define X 1\n#include <a>\n"), IsEmpty());
  EXPECT_THAT(headers("#if X\n#include <a>\n#endif\n"), IsEmpty());
  EXPECT_THAT(headers("#include <a>\n#pragma once\n#include <b>\n"),
              ElementsAre("<a>"));
  EXPECT_THAT(headers("#include HEADER\n"), IsEmpty());
}

TEST(IncludePrefix, IsNoneThatGoesOnOrEndsBadly) {
  EXPECT_THAT(headers("#include <a> \\\n\n"), IsEmpty());
  EXPECT_THAT(headers("#include <a> int X;\n"), IsEmpty());
  EXPECT_THAT(headers("#include <a> /* b\n */\n"), IsEmpty());
  EXPECT_THAT(headers("#include <>\n#include <a\n"), IsEmpty());
  EXPECT_THAT(headers("// a \\\n#include <a>\n"), IsEmpty());
  EXPECT_THAT(headers("/* a\n#include <a>\n"), IsEmpty());
  EXPECT_THAT(headers("#include_next <a>\n"), IsEmpty());
}

/// \p Count files that start with \p Letters, a header each.
void add(std::vector<StartOfFile> &Files, size_t Count, llvm::StringRef Letters,
         std::string Flavour = "-O2") {
  StartOfFile Start{std::move(Flavour), {}};
  for (char C : Letters)
    Start.Headers.push_back(std::string(1, C));
  Files.insert(Files.end(), Count, Start);
}

std::vector<std::pair<size_t, size_t>> plans(llvm::ArrayRef<StartOfFile> Files,
                                             size_t Most = 32) {
  std::vector<std::pair<size_t, size_t>> Result;
  for (const PreamblePlan &P : planPreambles(Files, Most))
    Result.emplace_back(P.Files.size(), P.Headers);
  return Result;
}
using Plan = std::pair<size_t, size_t>;

TEST(PlanPreambles, HoldWhatFilesShare) {
  std::vector<StartOfFile> Files;
  add(Files, 3, "abcx");
  add(Files, 3, "abcy");
  add(Files, 1, "q");
  EXPECT_THAT(plans(Files), ElementsAre(Plan(6, 3)));
}

TEST(PlanPreambles, AreWorthItForSeveralFilesOnly) {
  std::vector<StartOfFile> Files;
  add(Files, 3, "abc");
  EXPECT_THAT(plans(Files), IsEmpty());
  add(Files, 1, "abc");
  EXPECT_THAT(plans(Files), ElementsAre(Plan(4, 3)));
}

TEST(PlanPreambles, AreSharedByOneFlavourOnly) {
  std::vector<StartOfFile> Files;
  add(Files, 3, "abc");
  add(Files, 3, "abc", "-O0");
  add(Files, 9, "abc", "");
  EXPECT_THAT(plans(Files), IsEmpty());
}

TEST(PlanPreambles, SplitWhereBothSidesGain) {
  std::vector<StartOfFile> Files;
  add(Files, 20, "abcdefgh");
  add(Files, 20, "abxyzuvw");
  EXPECT_THAT(plans(Files), ElementsAre(Plan(20, 8), Plan(20, 8)));
  EXPECT_THAT(plans(Files, 1), ElementsAre(Plan(20, 8)));
}

TEST(PlanPreambles, KeepTheOrderOfHeadersApart) {
  std::vector<StartOfFile> Files;
  add(Files, 2, "ab");
  add(Files, 2, "ba");
  EXPECT_THAT(plans(Files), IsEmpty());
}

} // namespace
