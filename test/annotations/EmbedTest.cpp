// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Embedded.h"
#include "gtest/gtest.h"

namespace art5::embedded {
llvm::ArrayRef<EmbeddedFile> everyByte();
}

TEST(Embed, KeepsEveryByteOfALargeFile) {
  auto Files = art5::embedded::everyByte();
  ASSERT_EQ(Files.size(), 2u);
  EXPECT_EQ(Files[0].Name, "every_byte.bin");
  ASSERT_EQ(Files[0].Text.size(), 256u * 300 + 10);
  for (size_t I = 0; I != 256 * 300; ++I)
    ASSERT_EQ(static_cast<unsigned char>(Files[0].Text[I]), I % 256) << I;
  EXPECT_TRUE(Files[0].Text.ends_with("?"
                                      "?=0123abc"));
}

TEST(Embed, TakesAnEmptyFile) {
  auto Files = art5::embedded::everyByte();
  EXPECT_EQ(Files[1].Name, "empty.bin");
  EXPECT_TRUE(Files[1].Text.empty());
}
