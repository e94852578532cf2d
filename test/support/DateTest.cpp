// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Which texts are days, and what day it is.
#include "support/Date.h"
#include <cstdlib>
#include <gtest/gtest.h>

using namespace art5;

namespace {

class ValidDate : public testing::TestWithParam<const char *> {};

TEST_P(ValidDate, reads_and_writes_back) {
  auto D = parseDate(GetParam());
  ASSERT_TRUE(D);
  EXPECT_EQ(formatDate(*D), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Dates, ValidDate,
                         testing::Values("2026-12-02", "2024-02-29",
                                         "2000-02-29", "0001-01-01",
                                         "9999-12-31"));

class InvalidDate : public testing::TestWithParam<const char *> {};

TEST_P(InvalidDate, is_refused) { EXPECT_FALSE(parseDate(GetParam())); }

INSTANTIATE_TEST_SUITE_P(
    Dates, InvalidDate,
    testing::Values("", "2026", "2026-1-2", "2026-13-01", "2026-00-01",
                    "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31",
                    "2026-01-00", "2026-01-01 ", " 2026-01-01", "2026/01/01",
                    "20260101", "-026-01-01", "2026-+1-01", "02-12-2026",
                    "2026-12-02T00:00"));

/// Sets SOURCE_DATE_EPOCH for one test.
struct Epoch {
  explicit Epoch(const char *Value) { setenv("SOURCE_DATE_EPOCH", Value, 1); }
  ~Epoch() { unsetenv("SOURCE_DATE_EPOCH"); }
};

TEST(Today, obeys_source_date_epoch) {
  Epoch E("1764547199");
  EXPECT_EQ(formatDate(today()), "2025-11-30");
}

TEST(Today, changes_at_midnight_utc) {
  Epoch E("1764547200");
  EXPECT_EQ(formatDate(today()), "2025-12-01");
}

TEST(Today, ignores_an_epoch_that_is_no_number) {
  Date Real = today();
  for (const char *Bad : {"", "soon", "-5", "99999999999999999999", "12x"}) {
    Epoch E(Bad);
    EXPECT_GE(today(), Real) << Bad;
    EXPECT_LT(int(today().year()), 9999) << Bad;
  }
}

} // namespace
