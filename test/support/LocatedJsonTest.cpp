// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Parsing with places, and what is refused.
#include "support/LocatedJson.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace art5;
using testing::ElementsAre;

namespace {

std::vector<std::string> problemsIn(llvm::StringRef Text) {
  std::vector<Problem> Problems;
  auto Document = LocatedJson::parse(Text, "t.json", Problems);
  EXPECT_EQ(bool(Document), Problems.empty());
  std::vector<std::string> Out;
  for (const Problem &P : Problems)
    Out.push_back(format(P));
  return Out;
}

LocatedJson parsed(llvm::StringRef Text) {
  std::vector<Problem> Problems;
  auto Document = LocatedJson::parse(Text, "t.json", Problems);
  EXPECT_TRUE(Document) << (Problems.empty() ? "" : format(Problems[0]));
  return Document ? *Document : *LocatedJson::parse("0", "", Problems);
}

//===--- Places -----------------------------------------------------------===//

struct PlaceRow {
  const char *Name, *Pointer, *Value, *Key;
};

void PrintTo(const PlaceRow &R, std::ostream *OS) { *OS << R.Pointer; }

class Places : public testing::TestWithParam<PlaceRow> {};

TEST_P(Places, are_those_of_the_text) {
  LocatedJson D = parsed("{\n"
                         "  \"a\": [1, -2.5e3, \"x\\\"]{,\", [], {}],\n"
                         "\t\"z\" : { \"b/c\": true, \"d~e\":null,\n"
                         "\"\\u0061b\" :false },\r\n"
                         "  \"\": \"ü\", \"ü\": 7, \"k\":[[0 ,1],[{\"l\":2}]]\n"
                         "}");
  EXPECT_EQ(format(D.locate(GetParam().Pointer)),
            std::string("t.json:") + GetParam().Value);
  EXPECT_EQ(format(D.locateKey(GetParam().Pointer)),
            std::string("t.json:") + GetParam().Key);
}

INSTANTIATE_TEST_SUITE_P(
    Document, Places,
    testing::Values(PlaceRow{"root", "", "1:1", "1:1"},
                    PlaceRow{"array", "/a", "2:8", "2:3"},
                    PlaceRow{"integer", "/a/0", "2:9", "2:9"},
                    PlaceRow{"number", "/a/1", "2:12", "2:12"},
                    PlaceRow{"string_with_quote", "/a/2", "2:20", "2:20"},
                    PlaceRow{"empty_array", "/a/3", "2:30", "2:30"},
                    PlaceRow{"empty_object", "/a/4", "2:34", "2:34"},
                    PlaceRow{"object_after_tab", "/z", "3:8", "3:2"},
                    PlaceRow{"slash_in_key", "/z/b~1c", "3:17", "3:10"},
                    PlaceRow{"tilde_in_key", "/z/d~0e", "3:29", "3:23"},
                    PlaceRow{"escaped_key", "/z/ab", "4:12", "4:1"},
                    PlaceRow{"empty_key", "/", "5:7", "5:3"},
                    PlaceRow{"bytes_not_characters", "/ü", "5:19", "5:13"},
                    PlaceRow{"nested", "/k/0/1", "5:31", "5:31"},
                    PlaceRow{"deep_object", "/k/1/0/l", "5:40", "5:36"},
                    PlaceRow{"missing_member", "/z/none", "3:8", "3:2"},
                    PlaceRow{"missing_item", "/a/99/x", "2:8", "2:3"},
                    PlaceRow{"below_a_scalar", "/a/0/x/y", "2:9", "2:9"},
                    PlaceRow{"index_with_junk", "/a/0x", "2:8", "2:3"}),
    [](const auto &I) { return I.param.Name; });

TEST(LocatedJson, skips_a_byte_order_mark) {
  LocatedJson D = parsed("\xef\xbb\xbf{\"a\":1}");
  EXPECT_EQ(format(D.locate("/a")), "t.json:1:6");
}

TEST(LocatedJson, keeps_the_values) {
  LocatedJson D = parsed(" [18446744073709551615, -9223372036854775808, 0.5,"
                         "\"\\u00e9\\ud83d\\ude00\", true, null, {\"a\":{}}] ");
  EXPECT_EQ(D.root().dump(), "[18446744073709551615,-9223372036854775808,0.5,"
                             "\"é😀\",true,null,{\"a\":{}}]");
}

TEST(LocatedJson, shares_its_document_with_copies) {
  std::shared_ptr<const nlohmann::json> Root;
  Location At;
  {
    LocatedJson D = parsed("{\"a\": [1]}");
    LocatedJson Copy = D;
    Root = Copy.share();
    At = Copy.locate("/a/0");
  }
  EXPECT_EQ(Root->dump(), "{\"a\":[1]}");
  EXPECT_EQ(At.Column, 8u);
}

//===--- Refusals ---------------------------------------------------------===//

struct RefusalRow {
  const char *Name;
  std::string Text;
  const char *Problem;
};

void PrintTo(const RefusalRow &R, std::ostream *OS) {
  *OS << R.Text.substr(0, 60);
}

class Refusals : public testing::TestWithParam<RefusalRow> {};

TEST_P(Refusals, say_why_and_where) {
  EXPECT_THAT(problemsIn(GetParam().Text), ElementsAre(GetParam().Problem));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Refusals,
    testing::Values(
        RefusalRow{"empty", "",
                   "t.json:1:1: error: not valid JSON: while parsing value - "
                   "unexpected end of input; expected '[', '{', or a literal; "
                   "the file is empty"},
        RefusalRow{"trailing_comma", "[1,\n]",
                   "t.json:2:1: error: not valid JSON: while parsing value - "
                   "unexpected ']'; expected '[', '{', or a literal; remove "
                   "the comma at line 1, column 3"},
        RefusalRow{"trailing_comma_in_object", "{\"a\":1,}",
                   "t.json:1:8: error: not valid JSON: while parsing object "
                   "key - unexpected '}'; expected string literal; remove the "
                   "comma at line 1, column 7"},
        RefusalRow{"trailing_text", "[1]\nx",
                   "t.json:2:1: error: not valid JSON: while parsing value - "
                   "invalid literal; expected end of input"},
        RefusalRow{"nul_and_more", std::string("[1]\0 {", 6),
                   "t.json:1:4: error: the file holds a NUL byte"},
        RefusalRow{"second_document", "{} {}",
                   "t.json:1:4: error: not valid JSON: while parsing value - "
                   "unexpected '{'; expected end of input"},
        RefusalRow{"comment", "[1 // one\n]",
                   "t.json:1:4: error: not valid JSON: while parsing array - "
                   "invalid literal; expected ']'; JSON has no comments"},
        RefusalRow{"single_quotes", "['a']",
                   "t.json:1:2: error: not valid JSON: while parsing value - "
                   "invalid literal; JSON strings stand in double quotes"},
        RefusalRow{"unquoted_key", "{a: 1}",
                   "t.json:1:2: error: not valid JSON: while parsing object "
                   "key - invalid literal; expected string literal"},
        RefusalRow{"leading_zero", "[01]",
                   "t.json:1:3: error: not valid JSON: while parsing array - "
                   "unexpected number literal; expected ']'"},
        RefusalRow{"huge_number", "[1e999]",
                   "t.json:1:2: error: not valid JSON: the number is too "
                   "large"},
        RefusalRow{"duplicate_key", "{\"a\": 1,\n \"b\": {\"a\": 2}, \"a\": 3}",
                   "t.json:2:17: error: the key 'a' stands twice; it stands "
                   "first at line 1, column 2"},
        RefusalRow{"duplicate_key_in_disguise", "{\"ab\": 1, \"\\u0061b\": 2}",
                   "t.json:1:11: error: the key 'ab' stands twice; it stands "
                   "first at line 1, column 2"},
        RefusalRow{"invalid_utf8", "[\"a\", \"\xff\"]",
                   "t.json:1:8: error: the file is not valid UTF-8; save it as "
                   "UTF-8 without changing its characters"},
        RefusalRow{"utf16", std::string("\xff\xfe[\0]\0", 6),
                   "t.json:1:1: error: the file is not valid UTF-8; save it as "
                   "UTF-8 without changing its characters"},
        RefusalRow{"overlong_utf8", "[\"\xc0\xaf\"]",
                   "t.json:1:3: error: the file is not valid UTF-8; save it as "
                   "UTF-8 without changing its characters"},
        RefusalRow{"depth", std::string(65, '[') + std::string(65, ']'),
                   "t.json:1:65: error: objects and arrays are nested deeper "
                   "than 64 levels"}),
    [](const auto &I) { return I.param.Name; });

TEST(LocatedJson, allows_the_greatest_depth) {
  parsed(std::string(64, '[') + std::string(64, ']'));
}

TEST(LocatedJson, survives_a_million_brackets) {
  EXPECT_EQ(problemsIn(std::string(1000000, '[')).size(), 1u);
}

TEST(LocatedJson, names_several_duplicates_but_not_all_of_many) {
  std::string Text = "{\"a\":0";
  for (int I = 0; I < 1000; ++I)
    Text += ",\"a\":0";
  EXPECT_EQ(problemsIn(Text + "}").size(), 10u);
}

TEST(LocatedJson, refuses_more_values_than_it_can_hold) {
  std::string Text = "[0";
  for (size_t I = 0; I < LocatedJson::MaxValues; ++I)
    Text += ",0";
  auto Problems = problemsIn(Text + "]");
  ASSERT_EQ(Problems.size(), 1u);
  EXPECT_NE(Problems[0].find("more than 4194304 values"), std::string::npos);
}

TEST(LocatedJson, refuses_more_bytes_than_it_reads) {
  EXPECT_THAT(problemsIn(std::string(LocatedJson::MaxBytes + 1, ' ')),
              ElementsAre("t.json: error: the file is larger than 64 MiB"));
}

TEST(LocatedJson, refuses_every_prefix_of_a_document) {
  llvm::StringRef Text = "{\"a\": [1.5e1, true, \"\\n\\u00e9\"], \"b\": {}}";
  for (size_t I = 0; I < Text.size(); ++I)
    EXPECT_EQ(problemsIn(Text.take_front(I)).size(), 1u) << I;
}

//===--- Files ------------------------------------------------------------===//

class Files : public testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("art5-located", Folder));
  }
  void TearDown() override { llvm::sys::fs::remove_directories(Folder); }

  std::string path(llvm::StringRef Name) const {
    return (Folder + "/" + Name).str();
  }
  static std::string problem(llvm::StringRef Path) {
    std::vector<Problem> Problems;
    EXPECT_FALSE(LocatedJson::read(Path, Problems));
    EXPECT_EQ(Problems.size(), 1u);
    return Problems.empty() ? "" : format(Problems[0]);
  }

  llvm::SmallString<128> Folder;
};

TEST_F(Files, that_are_missing) {
  EXPECT_EQ(problem(path("none")),
            path("none") +
                ": error: cannot read this file: No such file or directory");
}

TEST_F(Files, that_are_folders) {
  EXPECT_EQ(problem(Folder),
            Folder.str().str() + ": error: this is a directory, not a file");
}

TEST_F(Files, that_are_pipes_do_not_block) {
  ASSERT_EQ(mkfifo(path("pipe").c_str(), 0600), 0);
  EXPECT_EQ(problem(path("pipe")),
            path("pipe") + ": error: this is a pipe, not a file");
}

TEST_F(Files, that_are_devices) {
  EXPECT_EQ(problem("/dev/null"),
            "/dev/null: error: this is not a regular file");
}

TEST_F(Files, with_a_zero_byte_in_their_path) {
  EXPECT_EQ(problem(llvm::StringRef("a\0b", 3)),
            "a: error: the path holds a zero byte");
}

//===--- Pointers ---------------------------------------------------------===//

TEST(Pointers, escape_and_split) {
  std::string P = appendPointer(appendPointer("/a", 3), "b/c~d");
  EXPECT_EQ(P, "/a/3/b~1c~0d");
  EXPECT_THAT(splitPointer(P), ElementsAre("a", "3", "b/c~d"));
  EXPECT_THAT(splitPointer(""), ElementsAre());
  EXPECT_THAT(splitPointer("/"), ElementsAre(""));
  EXPECT_THAT(splitPointer("/~01/~"), ElementsAre("~1", "~"));
}

} // namespace
