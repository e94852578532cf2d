// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/HygieneChecks.h"
#include "law/LawBook.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace art5;
using ::testing::Contains;
using ::testing::EndsWith;
using ::testing::Not;

namespace {

TEST(HygieneChecks, are_listed_in_the_order_of_their_kinds) {
  ASSERT_EQ(hygieneChecks().size(), 3u);
  for (size_t I = 0; I < hygieneChecks().size(); ++I)
    EXPECT_EQ(static_cast<size_t>(hygieneChecks()[I].Is), I);
}

TEST(HygieneChecks, are_found_by_their_names) {
  for (const HygieneCheck &Check : hygieneChecks()) {
    EXPECT_EQ(parseHygieneCheck(Check.Name), Check.Is);
    EXPECT_EQ(checkName(Check.Is), Check.Name);
  }
  EXPECT_EQ(parseHygieneCheck("art5-emotion-inference"), std::nullopt);
  EXPECT_EQ(parseHygieneCheck("annotation"), std::nullopt);
}

TEST(HygieneChecks, are_none_of_the_law) {
  for (const HygieneCheck &Check : hygieneChecks())
    EXPECT_THAT(LawBook::builtIn().checkNames(), Not(Contains(Check.Name)));
}

TEST(HygieneChecks, say_what_they_find_in_every_language) {
  for (const HygieneCheck &Check : hygieneChecks()) {
    std::set<std::string> Meanings, Titles;
    for (Language L : {Language::English, Language::German, Language::Dutch}) {
      EXPECT_THAT(hygieneMeaning(Check.Is, L), EndsWith("."));
      Meanings.insert(hygieneMeaning(Check.Is, L));
      Titles.insert(hygieneTitle(Check.Is, L));
    }
    EXPECT_EQ(Meanings.size(), 3u) << Check.Name.str();
    EXPECT_EQ(Titles.size(), 3u) << Check.Name.str();
  }
}

} // namespace
