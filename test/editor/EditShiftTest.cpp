// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/EditShift.h"
#include <gtest/gtest.h>

using art5::EditShift;
using At = std::pair<unsigned, unsigned>;

TEST(EditShift, KeepsWhatIsBeforeTheEdit) {
  EditShift Shift("ab\ncd\n", "ab\ncXd\n");
  EXPECT_EQ(Shift({1, 2}), At(1, 2));
  EXPECT_EQ(Shift({2, 1}), At(2, 1));
}

TEST(EditShift, MovesWhatIsBehindIt) {
  EditShift Typed("ab\ncd\nef\n", "ab\ncXd\nef\n");
  EXPECT_EQ(Typed({2, 2}), At(2, 3));
  EXPECT_EQ(Typed({3, 1}), At(3, 1));
  EditShift Line("ab\ncd\n", "// new\nab\ncd\n");
  EXPECT_EQ(Line({1, 2}), At(2, 2));
  EXPECT_EQ(Line({2, 1}), At(3, 1));
  EditShift Gone("ab\ncd\nef\n", "ab\nef\n");
  EXPECT_EQ(Gone({3, 2}), At(2, 2));
  EditShift Joined("ab\ncd", "abcd");
  EXPECT_EQ(Joined({2, 2}), At(1, 4));
}

TEST(EditShift, PutsWhatWasReplacedAtItsStart) {
  EditShift Shift("a bcd e", "a X e");
  EXPECT_EQ(Shift({1, 4}), At(1, 3));
  EXPECT_EQ(Shift({1, 7}), At(1, 5));
}

TEST(EditShift, TakesEverything) {
  EditShift Same("ab\n", "ab\n");
  EXPECT_EQ(Same({1, 2}), At(1, 2));
  EXPECT_EQ(Same({2, 1}), At(2, 1));
  EXPECT_EQ(Same({7, 3}), At(7, 3)); // No such line.
  EXPECT_EQ(Same({0, 0}), At(0, 0)); // The file as a whole.
  EditShift Emptied("ab\ncd", "");
  EXPECT_EQ(Emptied({2, 2}), At(1, 1));
  EditShift Filled("", "ab");
  EXPECT_EQ(Filled({1, 1}), At(1, 3));
  // The common ends do not overlap.
  EditShift Doubled("aa", "aaa");
  EXPECT_EQ(Doubled({1, 2}), At(1, 2));
}
