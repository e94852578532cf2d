// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/Sentence.h"
#include <gtest/gtest.h>

using namespace art5;

namespace {

/// "the {0} of {1}" said the other way round; nothing else is known.
std::optional<llvm::StringRef> reversed(llvm::StringRef Words) {
  if (Words == "the {0} of {1}")
    return "{1}s {0}";
  if (Words == "colour")
    return "Farbe";
  return std::nullopt;
}

TEST(Sentence, fills_its_places_in_the_order_of_each_language) {
  Sentence S("the {0} of {1}", {Sentence("colour"), llvm::StringRef("Ada")});
  EXPECT_EQ(S.english(), "the colour of Ada");
  EXPECT_EQ(S.in(reversed), "Adas Farbe");
}

TEST(Sentence, leaves_names_alone) {
  EXPECT_EQ(Sentence::verbatim("colour").in(reversed), "colour");
  EXPECT_EQ(Sentence("the {0} of {1}", {std::string("colour"), size_t(3)})
                .in(reversed),
            "3s colour");
}

TEST(Sentence, takes_no_place_from_what_fills_it) {
  Sentence S("{0} and {1}", {std::string("{1}"), std::string("b")});
  EXPECT_EQ(S.english(), "{1} and b");
  EXPECT_EQ(Sentence("a {2} {x} {", {std::string("b")}).english(),
            "a {2} {x} {");
}

TEST(Sentence, lists) {
  std::vector<std::string> Names;
  EXPECT_TRUE(Sentence::allOf(Names).empty());
  Names = {"a"};
  EXPECT_EQ(Sentence::allOf(Names).english(), "'a'");
  Names = {"a", "b"};
  EXPECT_EQ(Sentence::allOf(Names).english(), "'a' and 'b'");
  Names = {"a", "b", "c"};
  EXPECT_EQ(Sentence::oneOf(Names).english(), "'a', 'b' or 'c'");
}

TEST(Sentence, survives_being_written_and_read) {
  Sentence S("the {0} of {1}",
             {Sentence("colour"), std::string("\"{0}\"\n\xff")});
  Sentence Read = Sentence::decode(S.encode());
  EXPECT_EQ(Read.in(reversed), "\"{0}\"\n\xEF\xBF\xBDs Farbe");
  EXPECT_EQ(S.encode().find('\n'), std::string::npos);
}

TEST(Sentence, reads_foreign_text_as_it_is) {
  for (const char *Text : {"", "plain", "{", "[]", "[1]", "[\"a\", 2]", "{}"})
    EXPECT_EQ(Sentence::decode(Text).english(), Text);
  std::string Deep(100000, '[');
  EXPECT_EQ(Sentence::decode(Deep).english(), Deep);
  Deep = std::string(200, '[') + std::string(200, ']');
  EXPECT_EQ(Sentence::decode(Deep).english(), Deep);
}

TEST(Sentence, travels_in_errors) {
  EXPECT_EQ(sentenceOf(failure(Sentence("colour"))).in(reversed), "Farbe");
  EXPECT_EQ(sentenceOf(llvm::createStringError(llvm::inconvertibleErrorCode(),
                                               "colour"))
                .in(reversed),
            "colour");
  EXPECT_EQ(llvm::toString(
                failure(Sentence("the {0} of {1}", {size_t(1), size_t(2)}))),
            "the 1 of 2");
}

} // namespace
