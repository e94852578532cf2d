// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text in the editor, as notifications tell it.
#include "editor/OpenDocuments.h"
#include <gmock/gmock.h>

using namespace art5;
using llvm::json::Object;
using llvm::json::Value;
using enum PositionEncoding;

namespace {

Value parsed(llvm::StringRef Json) {
  return llvm::cantFail(llvm::json::parse(Json));
}

TEST(Positions, CountWhatTheEncodingCounts) {
  // An umlaut has two bytes and one unit, an emoji four bytes and two units.
  const std::string Text = "a\n\xC3\xA4\xF0\x9F\x98\x80z";
  struct {
    PositionEncoding In;
    size_t Umlaut, Emoji, Z;
  } Rows[] = {{UTF8, 0, 2, 6}, {UTF16, 0, 1, 3}, {UTF32, 0, 1, 2}};
  for (const auto &Row : Rows) {
    EXPECT_EQ(offsetOf(Text, {1, Row.Umlaut}, Row.In), 2u);
    EXPECT_EQ(offsetOf(Text, {1, Row.Emoji}, Row.In), 4u);
    EXPECT_EQ(offsetOf(Text, {1, Row.Z}, Row.In), 8u);
    EXPECT_EQ(offsetOf(Text, {1, Row.Z + 1}, Row.In), 9u) << "the end";
    EXPECT_EQ(offsetOf(Text, {1, Row.Z + 2}, Row.In), std::nullopt);
    EXPECT_EQ(positionOf(Text, 8, Row.In), (Position{1, Row.Z}));
  }
}

TEST(Positions, StayInTheirLine) {
  EXPECT_EQ(offsetOf("ab\ncd", {0, 2}, UTF16), 2u);
  EXPECT_EQ(offsetOf("ab\ncd", {0, 3}, UTF16), std::nullopt);
  EXPECT_EQ(offsetOf("ab\ncd", {2, 0}, UTF16), std::nullopt);
  EXPECT_EQ(offsetOf("ab\n", {1, 0}, UTF16), 3u);
  EXPECT_EQ(offsetOf("", {0, 0}, UTF16), 0u);
  // clangd counts a carriage return to its line.
  EXPECT_EQ(offsetOf("a\r\nb", {0, 2}, UTF16), 2u);
  EXPECT_EQ(offsetOf("a\r\nb", {1, 0}, UTF16), 3u);
}

TEST(Positions, AreWholeNumbersFromZero) {
  for (const char *Wrong :
       {"null", "[]", "{}", R"({"line": 1})", R"({"line": -1, "character": 0})",
        R"({"line": "1", "character": 0})"})
    EXPECT_EQ(parsePosition(&static_cast<const Value &>(parsed(Wrong))),
              std::nullopt)
        << Wrong;
  EXPECT_EQ(parsePosition(nullptr), std::nullopt);
}

struct Editing : testing::Test {
  OpenDocuments Documents;
  const Value Request =
      parsed(R"({"textDocument": {"uri": "file:///a%2B.c"}})");

  void open(llvm::StringRef Text, llvm::StringRef Language = "cpp") {
    Documents.open(Object{{"textDocument", Object{{"uri", "file:///a+.c"},
                                                  {"languageId", Language},
                                                  {"text", Text}}}});
  }
  void change(llvm::StringRef Changes) {
    Documents.change(Object{{"textDocument", Object{{"uri", "file:///a+.c"}}},
                            {"contentChanges", parsed(Changes)}});
  }
  std::string text() const {
    const Document *D = Documents.find(Request);
    return D ? D->Text : "none";
  }
};

TEST_F(Editing, KeepsWhatIsOpenUnderAnySpellingOfItsName) {
  EXPECT_EQ(text(), "none");
  open("x", "c");
  EXPECT_EQ(text(), "x");
  EXPECT_TRUE(Documents.find(Request)->IsC);
  open("y");
  EXPECT_FALSE(Documents.find(Request)->IsC);
  Documents.close(Request);
  EXPECT_EQ(text(), "none");
}

TEST_F(Editing, AppliesChangesInTheirOrder) {
  open("one\ntwo\n");
  change(R"([{"range": {"start": {"line": 1, "character": 0},
                        "end": {"line": 1, "character": 3}}, "text": "2\n3"},
             {"range": {"start": {"line": 2, "character": 1},
                        "end": {"line": 2, "character": 1}}, "text": "!"}])");
  EXPECT_EQ(text(), "one\n2\n3!\n");
  change(R"([{"text": "all"}])");
  EXPECT_EQ(text(), "all");
  change(R"([{"range": null, "text": "new"}])");
  EXPECT_EQ(text(), "new");
}

TEST_F(Editing, CountsInTheAgreedEncoding) {
  Documents.setEncoding(UTF8);
  open("\xC3\xA4x");
  change(R"([{"range": {"start": {"line": 0, "character": 2},
                        "end": {"line": 0, "character": 3}}, "text": "y"}])");
  EXPECT_EQ(text(), "\xC3\xA4y");
}

TEST_F(Editing, ForgetsWhatItNoLongerKnows) {
  for (const char *Wrong :
       {R"([{"range": {"start": {"line": 9, "character": 0},
                       "end": {"line": 9, "character": 0}}, "text": ""}])",
        R"([{"range": {"start": {"line": 0, "character": 1},
                       "end": {"line": 0, "character": 0}}, "text": ""}])",
        R"([{"range": 1, "text": ""}])", R"([{}])", R"([1])", R"({})"}) {
    open("x");
    change(Wrong);
    EXPECT_EQ(text(), "none") << Wrong;
  }
}

TEST_F(Editing, IgnoresWhatIsNoNotification) {
  open("x");
  for (const char *Wrong : {"null", "[]", "1", "{}", R"({"textDocument": 1})",
                            R"({"textDocument": {"uri": 1}})"}) {
    Documents.open(parsed(Wrong));
    Documents.change(parsed(Wrong));
    Documents.close(parsed(Wrong));
    EXPECT_EQ(Documents.find(parsed(Wrong)), nullptr);
  }
  EXPECT_EQ(text(), "x");
}

} // namespace
