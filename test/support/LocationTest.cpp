// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// How problems read.
#include "support/Location.h"
#include <gtest/gtest.h>

using namespace art5;
using Level = Problem::Level;

namespace {

struct FormatRow {
  const char *Name;
  Problem P;
  const char *Text;
};

class FormatTest : public testing::TestWithParam<FormatRow> {};

TEST_P(FormatTest, reads) { EXPECT_EQ(format(GetParam().P), GetParam().Text); }

const FormatRow Formats[] = {
    {"everything",
     {Level::Error,
      {"a.json", 3, 7},
      "/x/0",
      Sentence("no such key"),
      Sentence("did you mean 'y'?")},
     "a.json:3:7: error: no such key (at /x/0); did you mean 'y'?"},
    {"no_hint",
     {Level::Warning, {"a.json", 3, 7}, "/x", Sentence("stale"), {}},
     "a.json:3:7: warning: stale (at /x)"},
    {"no_pointer",
     {Level::Note, {"a.json", 3, 7}, "", Sentence("seen here"), {}},
     "a.json:3:7: note: seen here"},
    {"no_column",
     {Level::Error, {"a.json", 3, 0}, "", Sentence("bad"), {}},
     "a.json:3: error: bad"},
    {"whole_file",
     {Level::Error,
      {"a.json", 0, 0},
      "",
      Sentence("unreadable"),
      Sentence("check its mode")},
     "a.json: error: unreadable; check its mode"},
    {"nothing_that_disguises",
     {Level::Error, {"a\x1b[2J", 1, 1}, "/a\nb", Sentence("bad"), {}},
     "a\\x1b[2J:1:1: error: bad (at /a\\x0ab)"},
    {"nowhere", {Level::Error, {}, "", Sentence("bad"), {}}, "error: bad"},
};

INSTANTIATE_TEST_SUITE_P(Problems, FormatTest, testing::ValuesIn(Formats),
                         [](const auto &I) { return I.param.Name; });

TEST(Location, is_valid_with_a_file) {
  EXPECT_FALSE(Location().isValid());
  EXPECT_TRUE((Location{"a", 0, 0}).isValid());
}

TEST(Problems, have_an_error_only_if_one_is) {
  std::vector<Problem> P = {{Level::Warning, {}, "", Sentence("w"), {}},
                            {Level::Note, {}, "", Sentence("n"), {}}};
  EXPECT_FALSE(hasError(P));
  P.push_back({Level::Error, {}, "", Sentence("e"), {}});
  EXPECT_TRUE(hasError(P));
}

} // namespace
