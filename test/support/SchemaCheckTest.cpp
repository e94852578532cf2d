// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What people are told when a document does not conform.
#include "support/LocatedJson.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> problems(llvm::StringRef Schema,
                                  llvm::StringRef Text) {
  std::vector<Problem> Problems;
  auto D = LocatedJson::parse(Text, "t.json", Problems);
  EXPECT_TRUE(D) << Text.str();
  if (D)
    EXPECT_EQ(validate(*D, nlohmann::json::parse(Schema.str()), Problems),
              Problems.empty());
  std::vector<std::string> Out;
  for (const Problem &P : Problems)
    Out.push_back(format(P));
  return Out;
}

struct Row {
  const char *Name, *Schema, *Good, *Bad, *Problem;
};

void PrintTo(const Row &R, std::ostream *OS) { *OS << R.Schema; }

class SchemaCheck : public testing::TestWithParam<Row> {};

TEST_P(SchemaCheck, accepts_what_conforms) {
  EXPECT_THAT(problems(GetParam().Schema, GetParam().Good), IsEmpty());
}

TEST_P(SchemaCheck, explains_what_does_not) {
  EXPECT_THAT(problems(GetParam().Schema, GetParam().Bad),
              ElementsAre(std::string("t.json:") + GetParam().Problem));
}

const Row Rows[] = {
    {"type", R"({"type": "string"})", R"("x")", R"( 3)",
     "1:2: error: expected a string, found the number 3"},
    {"type_object", R"({"type": "object"})", R"({})", R"([])",
     "1:1: error: expected an object, found an array"},
    {"type_array", R"({"items": {"type": "array"}})", R"([[]])", R"([{}])",
     "1:2: error: expected an array, found an object (at /0)"},
    {"type_boolean", R"({"type": "boolean"})", R"(true)", R"("yes")",
     "1:1: error: expected true or false, found the string 'yes'"},
    {"type_integer", R"({"type": "integer"})", R"(-3)", R"(2.5)",
     "1:1: error: expected an integer, found the number 2.5"},
    {"type_number", R"({"type": "number"})", R"(2.5)", R"(null)",
     "1:1: error: expected a number, found null"},
    {"several_types", R"({"type": ["string", "null"]})", R"(null)", R"(true)",
     "1:1: error: expected a string or null, found true"},
    {"escapes_in_found", R"({"type": "object"})", R"({})", R"("\u001b[2J")",
     "1:1: error: expected an object, found the string '\\x1b[2J'"},

    {"enum_meant", R"({"title": "stage", "enum": ["in_use", "rnd"]})",
     R"("rnd")", R"("in-use")",
     "1:1: error: unknown stage 'in-use'; did you mean 'in_use'?"},
    {"enum_listed", R"({"enum": ["a", "b", "c"]})", R"("c")", R"("quite")",
     "1:1: error: unknown value 'quite'; expected one of 'a', 'b' or 'c'"},
    {"enum_long", R"({"enum": [1,2,3,4,5,6,7,8,9,10,11,12,13]})", R"(13)",
     R"(14)",
     "1:1: error: expected one of 13 known values, found the number 14"},
    {"enum_type", R"({"enum": ["a", "b"]})", R"("a")", R"(1)",
     "1:1: error: expected one of 'a' or 'b', found the number 1"},
    {"const_value", R"({"const": 1})", R"(1)", R"("1")",
     "1:1: error: expected 1, found the string '1'"},

    {"unknown_key_meant",
     R"({"properties": {"entry_points": {}}, "additionalProperties": false})",
     R"({"entry_points": 1})", R"({"entrypoints": 1})",
     "1:2: error: unknown key 'entrypoints' (at /entrypoints); did you mean "
     "'entry_points'?"},
    {"unknown_key_listed",
     R"({"properties": {"b": {}, "a": {}}, "additionalProperties": false})",
     R"({"a": 1})", R"({"a": 1, "quite": 1})",
     "1:10: error: unknown key 'quite' (at /quite); known here: 'a' and 'b'"},
    {"missing_key", R"({"items": {"required": ["name"]}})", R"([{"name": 1}])",
     R"([ {"nam": 1}])", "1:3: error: the key 'name' is missing (at /0)"},
    {"additional_schema", R"({"additionalProperties": {"type": "string"}})",
     R"({"a": "x"})", R"({"a": "x", "b/c": 1})",
     "1:19: error: expected a string, found the number 1 (at /b~1c)"},
    {"pattern_properties",
     R"({"patternProperties": {"^x_": {"type": "string"}},
         "additionalProperties": false})",
     R"({"x_a": "1"})", R"({"x_a": 1})",
     "1:9: error: expected a string, found the number 1 (at /x_a)"},
    {"property_names", R"({"propertyNames": {"pattern": "^[a-z]+$"}})",
     R"({"abc": 1})", R"({"ABC": 1})",
     "1:2: error: 'ABC' is not of the form ^[a-z]+$ (at /ABC)"},
    {"dependency", R"({"dependencies": {"sha256": ["file"]}})",
     R"({"sha256": 1, "file": 1})", R"({"sha256": 1})",
     "1:1: error: 'sha256' needs 'file' beside it"},
    {"min_properties", R"({"minProperties": 1})", R"({"a": 1})", R"({})",
     "1:1: error: expected at least 1 key, found 0"},

    {"min_items", R"({"minItems": 2})", R"([1, 2])", R"([1])",
     "1:1: error: expected at least 2 entries, found 1"},
    {"max_items", R"({"maxItems": 1})", R"([1])", R"([1, 2])",
     "1:1: error: expected at most 1 entry, found 2"},
    {"unique", R"({"uniqueItems": true})", R"([1, "1", 2])", R"(["a", 1, "a"])",
     "1:10: error: the string 'a' stands twice in this list (at /2); it stands "
     "first at /0"},
    {"tuple", R"({"items": [{"type": "string"}, {"type": "integer"}]})",
     R"(["a", 1])", R"(["a", "b"])",
     "1:7: error: expected an integer, found the string 'b' (at /1)"},

    {"empty_string", R"({"minLength": 1})", R"("a")", R"("")",
     "1:1: error: this must not be empty"},
    {"long_string", R"({"maxLength": 2})", R"("üü")", R"("üüü")",
     "1:1: error: expected at most 2 characters, found 3"},
    {"pattern", R"({"pattern": "^[0-9]+$"})", R"("12")", R"("1x")",
     "1:1: error: '1x' is not of the form ^[0-9]+$"},
    {"pattern_in_words",
     R"({"pattern": "^[A-Z]{2}$", "patternSays": "a country code"})", R"("NL")",
     R"("nl")", "1:1: error: 'nl' is not a country code"},

    {"minimum", R"({"minimum": 0})", R"(0)", R"(-0.5)",
     "1:1: error: expected a number of at least 0, found -0.5"},
    {"maximum", R"({"maximum": 9})", R"(9)", R"(10)",
     "1:1: error: expected a number of at most 9, found 10"},
    {"above", R"({"exclusiveMinimum": 0})", R"(1)", R"(0)",
     "1:1: error: expected a number above 0, found 0"},
    {"below", R"({"exclusiveMaximum": 9})", R"(8)", R"(9)",
     "1:1: error: expected a number below 9, found 9"},

    {"alternatives_of_other_types",
     R"({"anyOf": [{"type": "string"}, {"type": "object"}]})", R"({})", R"(3)",
     "1:1: error: expected a string or an object, found the number 3"},
    {"alternative_of_the_right_type",
     R"({"anyOf": [{"enum": ["fria"], "type": "string"},
                   {"type": "object", "required": ["kind"]}]})",
     R"("fria")", R"({"kid": 1})", "1:1: error: the key 'kind' is missing"},
    {"alternative_that_fits_best",
     R"({"anyOf": [{"properties": {"a": {}, "b": {}},
                    "additionalProperties": false},
                   {"properties": {"c": {}}, "additionalProperties": false}]})",
     R"({"c": 1})", R"({"a": 1, "b": 1, "bb": 1})",
     "1:18: error: unknown key 'bb' (at /bb); known here: 'a' and 'b'"},
    {"one_of", R"({"oneOf": [{"type": "integer"}, {"minimum": 5}]})", R"(3)",
     R"(7)", "1:1: error: the number 7 fits more than one alternative"},
    {"all_of", R"({"allOf": [{"type": "integer"}, {"minimum": 5}]})", R"(5)",
     R"(3)", "1:1: error: expected a number of at least 5, found 3"},
    {"not_allowed", R"({"not": {"type": "null"}})", R"(1)", R"(null)",
     "1:1: error: null may not stand here"},
    {"if_then", R"({"if": {"required": ["a"]}, "then": {"required": ["b"]}})",
     R"({"a": 1, "b": 1})", R"({"a": 1})",
     "1:1: error: the key 'b' is missing"},
    {"false_schema", R"({"properties": {"a": false}})", R"({"b": 1})",
     R"({"a": 1})", "1:7: error: nothing may stand here (at /a)"},
    {"reference",
     R"({"items": {"$ref": "#/definitions/a~1b"},
         "definitions": {"a/b": {"type": "string"}}})",
     R"(["x"])", R"([1])",
     "1:2: error: expected a string, found the number 1 (at /0)"},
    {"reference_in_a_named_schema",
     R"({"$id": "https://example.org/s.json",
         "items": {"$ref": "#/definitions/s"},
         "definitions": {"s": {"type": "string"}}})",
     R"(["x"])", R"([1])",
     "1:2: error: expected a string, found the number 1 (at /0)"},
};

INSTANTIATE_TEST_SUITE_P(Keywords, SchemaCheck, testing::ValuesIn(Rows),
                         [](const auto &I) { return I.param.Name; });

TEST(SchemaChecks, tell_everything_in_the_order_of_the_text) {
  EXPECT_THAT(
      problems(
          R"({"properties": {"z": {"type": "string"}, "a": {"minItems": 1}},
                   "additionalProperties": false})",
          "{\"z\": 1,\n \"y\": 2,\n \"a\": []}"),
      ElementsAre("t.json:1:7: error: expected a string, found the number 1 "
                  "(at /z)",
                  "t.json:2:2: error: unknown key 'y' (at /y); known here: 'a' "
                  "and 'z'",
                  "t.json:3:7: error: expected at least 1 entry, found 0 "
                  "(at /a)"));
}

TEST(SchemaChecks, stop_telling_at_some_point) {
  std::string Text = "[0";
  for (int I = 0; I < 100000; ++I)
    Text += ",0";
  EXPECT_EQ(problems(R"({"items": {"type": "string"}})", Text + "]").size(),
            200u);
}

TEST(SchemaChecks, end_on_a_schema_that_refers_to_itself) {
  EXPECT_THAT(problems(R"({"$ref": "#"})", "1"),
              ElementsAre("t.json:1:1: error: the schema itself is broken: its "
                          "references go in a circle"));
}

TEST(SchemaChecks, say_that_a_schema_is_broken) {
  auto P = problems(R"({"type": "strnig"})", "1");
  ASSERT_EQ(P.size(), 1u);
  P = problems(R"({"properties": 3})", "{}");
  ASSERT_EQ(P.size(), 1u);
  EXPECT_NE(P[0].find("the schema itself is broken"), std::string::npos);
}

TEST(SchemaChecks, match_long_strings_in_bounded_stack) {
  std::string Long(1 << 22, 'a');
  EXPECT_THAT(problems(R"({"pattern": "^(a|b)*$"})", "\"" + Long + "\""),
              IsEmpty());
}

TEST(SchemaChecks, can_be_told_what_a_token_is) {
  std::vector<Problem> Problems;
  auto D = LocatedJson::parse(R"({"a": ["x", "y"]})", "t.json", Problems);
  auto Schema = nlohmann::json::parse(
      R"({"additionalProperties": {"items": {"enum": ["z"]}}})");
  auto Explain = [](const nlohmann::json &S, llvm::StringRef Pointer,
                    llvm::StringRef Value) -> std::optional<Problem> {
    EXPECT_EQ(S.dump(), R"({"enum":["z"]})");
    if (Value != "x")
      return std::nullopt;
    EXPECT_EQ(Pointer, "/a/0");
    return Problem{Problem::Level::Error,
                   {},
                   "",
                   Sentence("x is special"),
                   Sentence("no x")};
  };
  EXPECT_FALSE(validate(*D, Schema, Problems, Explain));
  ASSERT_EQ(Problems.size(), 2u);
  EXPECT_EQ(format(Problems[0]),
            "t.json:1:8: error: x is special (at /a/0); no x");
  EXPECT_EQ(format(Problems[1]), "t.json:1:13: error: unknown value 'y' (at "
                                 "/a/1); expected 'z'");
}

} // namespace
