// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "models/ModelExpression.h"
#include "gmock/gmock.h"

using namespace art5;
using testing::HasSubstr;

/// What the parser made of it, in canonical form, or the message.
static std::string read(llvm::StringRef Text) {
  llvm::Expected<ModelExpression> E = ModelExpression::parse(Text);
  return E ? E->str() : "error: " + llvm::toString(E.takeError());
}

TEST(ModelExpression, EveryFormReadsAsItIsWritten) {
  for (const char *Text :
       {"this", "result", "arg0", "arg99", "args", "arg2...", "this[*]",
        "this[arg0]", "this[arg0].second", "*arg0", "**arg0", "&this[*]",
        "&*this", "(*arg0)[20011]", "(*arg0)[\"key\"]", "arg1[-1]",
        "result.0", "arg0.<0>",
        "result.<args>", "(*(*arg0).next).value", "*arg0[*]",
        "this[*][*]"})
    EXPECT_EQ(read(Text), Text);
}

TEST(ModelExpression, OtherSpellingsOfTheSame) {
  EXPECT_EQ(read("arg0->name"), "(*arg0).name");
  EXPECT_EQ(read(" & this [ * ] . first "), "&this[*].first");
  EXPECT_EQ(read("(this)"), "this");
  EXPECT_EQ(read("*(arg0[*])"), "*arg0[*]");
  EXPECT_EQ(read("arg0..."), "args");
}

TEST(ModelExpression, PostfixBindsTighterThanDeref) {
  auto E = ModelExpression::parse("*arg0[*].x");
  ASSERT_TRUE(bool(E));
  ASSERT_EQ(E->Steps.size(), 3u);
  EXPECT_EQ(E->Steps[0].K, ModelStep::Kind::Element);
  EXPECT_EQ(E->Steps[1].K, ModelStep::Kind::Part);
  EXPECT_EQ(E->Steps[2].K, ModelStep::Kind::Deref);
}

TEST(ModelExpression, KnowsWhichArgumentsItNeeds) {
  auto Needs = [](llvm::StringRef Text) {
    auto E = ModelExpression::parse(Text);
    EXPECT_TRUE(bool(E));
    return E ? E->highestArgument() : -2;
  };
  EXPECT_EQ(Needs("this"), -1);
  EXPECT_EQ(Needs("this[arg3]"), 3);
  EXPECT_EQ(Needs("arg1[arg0]"), 1);
  EXPECT_EQ(Needs("arg4..."), -1); // May stand for none.
}

TEST(ModelExpression, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(read(""), "error: expected 'this', 'result', 'exception', 'args' or 'arg0' to "
                      "'arg99' at character 1");
  EXPECT_THAT(read("that"), HasSubstr("at character 1"));
  EXPECT_THAT(read("arg100"), HasSubstr("expected 'this'"));
  EXPECT_THAT(read("arg01"), HasSubstr("expected 'this'"));
  EXPECT_THAT(read("arg"), HasSubstr("expected 'this'"));
  EXPECT_THAT(read("this[0"), HasSubstr("expected ']' at character 7"));
  EXPECT_THAT(read("this[]"), HasSubstr("expected '*', 'argN', an integer"));
  EXPECT_THAT(read("this[-]"), HasSubstr("expected '*', 'argN', an integer"));
  EXPECT_THAT(read("this[\"x]"), HasSubstr("the string does not end"));
  EXPECT_THAT(read("this."), HasSubstr("expected the name of a part"));
  EXPECT_THAT(read("this.<x>"), HasSubstr("number of a template argument"));
  EXPECT_THAT(read("this.<1"), HasSubstr("expected '>'"));
  EXPECT_THAT(read("(this"), HasSubstr("expected ')'"));
  EXPECT_THAT(read("this this"), HasSubstr("expected the end"));
  EXPECT_THAT(read("&&this"), HasSubstr("expected 'this'"));
  EXPECT_THAT(read("*&this"), HasSubstr("expected 'this'"));
  EXPECT_THAT(read("this\xff"), HasSubstr("expected the end"));
}

TEST(ModelExpression, HostileNestingEndsInAMessage) {
  EXPECT_THAT(read(std::string(100000, '(')), HasSubstr("nested too deeply"));
  EXPECT_THAT(read(std::string(100000, '*')), HasSubstr("nested too deeply"));
  std::string Long = "this";
  for (int I = 0; I < 9; ++I)
    Long += "[*]";
  EXPECT_THAT(read(Long), HasSubstr("more than 8 steps"));
}
