// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Did-you-mean, globs and quoting.
#include "support/Text.h"
#include <gtest/gtest.h>

using namespace art5;

namespace {

//===--- Did you mean -----------------------------------------------------===//

const llvm::StringRef Words[] = {"workplace",         "face_image",
                                 "emotion_inference", "in_use",
                                 "law_enforcement",   "fria"};

struct MeantRow {
  const char *Word, *Meant;
};

class DidYouMean : public testing::TestWithParam<MeantRow> {};

TEST_P(DidYouMean, finds_the_nearest) {
  EXPECT_EQ(didYouMean(GetParam().Word, Words).value_or(""), GetParam().Meant);
}

INSTANTIATE_TEST_SUITE_P(
    Words, DidYouMean,
    testing::Values(MeantRow{"workplce", "workplace"},
                    MeantRow{"wokrplace", "workplace"},
                    MeantRow{"Workplace", "workplace"},
                    MeantRow{"face-image", "face_image"},
                    MeantRow{"face images", "face_image"},
                    MeantRow{"image_face", "face_image"},
                    MeantRow{"inference_emotion", "emotion_inference"},
                    MeantRow{"IN-USE", "in_use"},
                    MeantRow{"enforcement_law", "law_enforcement"},
                    MeantRow{"friia", "fria"}, MeantRow{"xyzzy", ""},
                    MeantRow{"work", ""}, MeantRow{"a", ""}, MeantRow{"", ""},
                    MeantRow{"wxxkplxxe", ""}));

TEST(DidYouMeanTest, gives_ties_to_the_first) {
  EXPECT_EQ(didYouMean("cab", {"cat", "car"}).value_or(""), "cat");
  EXPECT_EQ(didYouMean("cab", {"car", "cat"}).value_or(""), "car");
}

TEST(DidYouMeanTest, prefers_the_closer_over_the_first) {
  EXPECT_EQ(didYouMean("workers", {"wonders", "worker"}).value_or(""),
            "worker");
}

TEST(DidYouMeanTest, does_not_compare_a_novel) {
  EXPECT_FALSE(didYouMean(std::string(1 << 20, 'a'), Words));
}

//===--- Globs ------------------------------------------------------------===//

struct GlobRow {
  const char *Pattern, *Text;
  bool Matches;
};

void PrintTo(const GlobRow &R, std::ostream *OS) {
  *OS << R.Pattern << (R.Matches ? " matches " : " does not match ") << R.Text;
}

class NameGlob : public testing::TestWithParam<GlobRow> {};

TEST_P(NameGlob, matches) {
  EXPECT_EQ(matchNameGlob(GetParam().Pattern, GetParam().Text),
            GetParam().Matches);
}

INSTANTIATE_TEST_SUITE_P(
    Globs, NameGlob,
    testing::Values(
        GlobRow{"main", "main", true}, GlobRow{"main", "app::main", false},
        GlobRow{"main", "mainly", false}, GlobRow{"*", "", true},
        GlobRow{"*", "a::b::c", true}, GlobRow{"app::*", "app::ui::run", true},
        GlobRow{"app::*", "app", false},
        GlobRow{"*::run", "app::ui::run", true},
        GlobRow{"*::run", "run", false}, GlobRow{"a*b*c", "a__b__b_c", true},
        GlobRow{"a*b*c", "a__c__b", false}, GlobRow{"ru?", "run", true},
        GlobRow{"ru?", "ru", false}, GlobRow{"run**", "run", true},
        GlobRow{"", "", true}, GlobRow{"", "x", false},
        GlobRow{"f(p)", "f(p)", true}, GlobRow{"[ab]", "a", false},
        GlobRow{"f::lambda@*", "f::lambda@12", true}));

TEST(NameGlobTest, takes_linear_time_for_many_stars) {
  std::string Pattern, Name(20000, 'a');
  for (int I = 0; I < 200; ++I)
    Pattern += "*a";
  EXPECT_FALSE(matchNameGlob(Pattern + "b", Name));
}

class PathGlob : public testing::TestWithParam<GlobRow> {};

TEST_P(PathGlob, matches) {
  EXPECT_EQ(matchPathGlob(GetParam().Pattern, GetParam().Text),
            GetParam().Matches);
}

INSTANTIATE_TEST_SUITE_P(
    Globs, PathGlob,
    testing::Values(GlobRow{"main.cpp", "main.cpp", true},
                    GlobRow{"main.cpp", "src/deep/main.cpp", true},
                    GlobRow{"*.cpp", "src/main.cpp", true},
                    GlobRow{"*.cpp", "src/main.cc", false},
                    GlobRow{"src/*.cpp", "src/main.cpp", true},
                    GlobRow{"src/*.cpp", "src/ui/main.cpp", false},
                    GlobRow{"src/*.cpp", "lib/src/main.cpp", false},
                    GlobRow{"src/**.cpp", "src/ui/main.cpp", true},
                    GlobRow{"src/**/*.cpp", "src/main.cpp", true},
                    GlobRow{"src/**/*.cpp", "src/a/b/main.cpp", true},
                    GlobRow{"src/**/ui/*.cpp", "src/gui/main.cpp", false},
                    GlobRow{"src/**/ui/*.cpp", "src/a/ui/main.cpp", true},
                    GlobRow{"src/**/ui/*.cpp", "src/ui/main.cpp", true},
                    GlobRow{"**/main.cpp", "main.cpp", true},
                    GlobRow{"**/main.cpp", "a/b/main.cpp", true},
                    GlobRow{"**/main.cpp", "a/domain.cpp", false},
                    GlobRow{"**", "a/b/c", true},
                    GlobRow{"src/**", "src/a/b", true},
                    GlobRow{"src/**", "src", false},
                    GlobRow{"src/", "src/a/b.cpp", true},
                    GlobRow{"src/", "srcs/a.cpp", false},
                    GlobRow{"./src/*.cpp", "src/main.cpp", true},
                    GlobRow{"src/*.cpp", "./src/main.cpp", true},
                    GlobRow{"src/?.cpp", "src/a.cpp", true},
                    GlobRow{"src?a.cpp", "src/a.cpp", false},
                    GlobRow{"*", "../outside.cpp", false},
                    GlobRow{"**/*.cpp", "../outside.cpp", false},
                    GlobRow{"../*.cpp", "../outside.cpp", true},
                    GlobRow{"**", "/abs/x.cpp", false},
                    GlobRow{"/abs/*.cpp", "/abs/x.cpp", true}));

TEST(PathGlobTest, takes_polynomial_time_for_many_stars) {
  std::string Pattern = "x/", Path = "x/" + std::string(5000, 'a');
  for (int I = 0; I < 100; ++I)
    Pattern += "**a";
  EXPECT_FALSE(matchPathGlob(Pattern + "b", Path));
}

TEST(PathGlobTest, survives_a_pattern_of_stars_alone) {
  EXPECT_TRUE(matchPathGlob("x/" + std::string(200001, '*'), "x/y"));
}

//===--- Quoting ----------------------------------------------------------===//

struct QuoteRow {
  const char *Name, *Text, *Quoted;
};

class Quoting : public testing::TestWithParam<QuoteRow> {};

TEST_P(Quoting, is_safe_to_print) {
  EXPECT_EQ(inQuotes(GetParam().Text), GetParam().Quoted);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Quoting,
    testing::Values(QuoteRow{"plain", "abc", "'abc'"},
                    QuoteRow{"empty", "", "''"},
                    QuoteRow{"umlaut", "Prüfer", "'Prüfer'"},
                    QuoteRow{"newline", "a\nb", "'a\\x0ab'"},
                    QuoteRow{"escape", "\x1b[31m", "'\\x1b[31m'"},
                    QuoteRow{"delete_character", "\x7f", "'\\x7f'"},
                    QuoteRow{"c1_control", "\xc2\x9b", "'\\xc2\\x9b'"},
                    QuoteRow{"right_to_left",
                             "a\xe2\x80\xae"
                             "b",
                             "'a\\xe2\\x80\\xaeb'"},
                    QuoteRow{"isolate", "\xe2\x81\xa6", "'\\xe2\\x81\\xa6'"}),
    [](const auto &I) { return I.param.Name; });

TEST(QuotingTest, cuts_long_text_between_characters) {
  EXPECT_EQ(inQuotes("äöü", 3), "'äö...'");
  EXPECT_EQ(inQuotes("abcdef", 3), "'abc...'");
}

TEST(QuotingTest, lists) {
  EXPECT_EQ(quotedList({}), "");
  EXPECT_EQ(quotedList({"a"}), "'a'");
  EXPECT_EQ(quotedList({"a", "b"}), "'a' and 'b'");
  EXPECT_EQ(quotedList({"a", "b", "c"}, "or"), "'a', 'b' or 'c'");
}

} // namespace
