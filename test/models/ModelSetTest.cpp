// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the loader accepts and says, and which model it finds.
#include "ModelTesting.h"
#include "models/Models.h"
#include "gmock/gmock.h"
#include <fstream>

using namespace art5;
using namespace art5::testing_models;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// The problems of a file, one a line.
static std::string problems(const std::string &Text) {
  ModelSet Set;
  std::vector<Problem> Problems;
  bool Good = Set.addText(Text, "m.json", Problems);
  EXPECT_EQ(Good, !hasError(Problems));
  if (!Good) {
    EXPECT_THAT(Set.all(), IsEmpty());
    EXPECT_THAT(Set.likes(), IsEmpty());
  }
  std::string Out;
  for (const Problem &P : Problems)
    Out += format(P) + "\n";
  return Out;
}

static std::string withFunction(const std::string &Function) {
  return "{\"version\": 1, \"functions\": [\n" + Function + "\n]}";
}

TEST(ModelLoader, AFileThatIsRight) {
  EXPECT_EQ(problems(R"({ "version": 1, "library": "x", "functions": [
      { "name": "a::f", "effects": [ { "returns": "arg0" } ] } ],
      "classes": [ { "name": "a::C", "methods": [ { "name": "<constructor>", "effects": [] } ] },
                   { "name": "a::D", "like": "a::C" } ] })"),
            "");
}

TEST(ModelLoader, NamesThePlaceOfWhatIsWrong) {
  EXPECT_THAT(problems("{"), HasSubstr("m.json:1:"));
  EXPECT_THAT(problems("{}"), HasSubstr("the key 'version' is missing"));
  EXPECT_THAT(problems(R"({"version": 2})"), HasSubstr("expected 1"));
  EXPECT_THAT(problems(R"({"version": 1, "function": []})"),
              HasSubstr("unknown key 'function' (at /function); did you mean "
                        "'functions'?"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "effects": [ { "retruns": "arg0" } ] })")),
              HasSubstr("m.json:2:31: error: unknown key 'retruns'"));
  EXPECT_THAT(
      problems(withFunction(R"({ "name": "f", "effects": [ {} ] })")),
      HasSubstr("expected at least 1 key"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "effects": [ { "returns": "this", "clears": "this" } ] })")),
              HasSubstr("expected at most 1 key"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "effects": [ { "adds": { "to": "this" } } ] })")),
              HasSubstr("the key 'from' is missing"));
  EXPECT_THAT(problems(withFunction(R"({ "name": "f", "arity": -1, "effects": [] })")),
              HasSubstr("m.json:2:"));
  EXPECT_THAT(problems(withFunction(R"({ "name": "f", "capability": "magic" })")),
              HasSubstr("unknown capability 'magic'"));
}

TEST(ModelLoader, BadExpressions) {
  EXPECT_EQ(problems(withFunction(
                R"({ "name": "f", "effects": [ { "returns": "arg0[" } ] })")),
            "m.json:2:42: error: bad expression 'arg0[': expected '*', 'argN', "
            "an integer or a string at character 6 (at "
            "/functions/0/effects/0/returns)\n");
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "effects": [ { "replaces": { "to": "&this", "from": "arg0" } } ] })")),
              HasSubstr("an address is no place that can be written to"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "effects": [ { "clears": "args" } ] })")),
              HasSubstr("several arguments are not one place"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "arity": 1, "effects": [ { "returns": "arg1" } ] })")),
              HasSubstr("an effect uses arg1, but 'arity' allows at most 1"));
}

TEST(ModelLoader, UnknownTokensComeWithWhatWasMeant) {
  auto Facts = [](const char *Token) {
    return problems(withFunction(std::string(R"({ "name": "f", "facts": [")") +
                                 Token + "\"] }"));
  };
  EXPECT_EQ(Facts("source:face_image"), "");
  EXPECT_EQ(Facts("source:face_imgae"),
            "m.json:2:26: error: unknown token 'source:face_imgae' (at "
            "/functions/0/facts/0); did you mean 'source:face_image'?\n");
  EXPECT_THAT(Facts("sorce:face_image"),
              HasSubstr("unknown facet in token 'sorce:face_image' (at "
                        "/functions/0/facts/0); did you mean "
                        "'source:face_image'?"));
  EXPECT_THAT(Facts("face_image"), HasSubstr("'source:face_image'"));
  EXPECT_THAT(Facts("evidence:fria"), HasSubstr("is no fact about code"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "argument_facts": { "arg1": ["effect:nothing"] } })")),
              HasSubstr("(at /functions/0/argument_facts/arg1/0)"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "argument_facts": { "1": ["effect:impaired_decision"] } })")),
              HasSubstr("is not of the form argN"));
}

TEST(ModelLoader, Names) {
  EXPECT_THAT(problems(withFunction(R"({ "effects": [] })")),
              HasSubstr("neither 'name' nor 'names' is given"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "names": ["g"], "effects": [] })")),
              HasSubstr("both 'name' and 'names' are given"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "std::vector<int>::f", "effects": [] })")),
              HasSubstr("must be without template arguments"));
  EXPECT_THAT(problems(withFunction(R"({ "name": "::f", "effects": [] })")),
              HasSubstr("is no qualified name"));
  EXPECT_THAT(problems(withFunction(R"({ "name": "a::{b,c", "effects": [] })")),
              HasSubstr("the braces in 'a::{b,c' do not match"));
  EXPECT_THAT(problems(withFunction(R"({ "name": "f" })")),
              HasSubstr("the model says nothing"));
  EXPECT_EQ(problems(withFunction(
                R"x({ "names": ["a::operator<<", "a::operator()", "a::operator bool"], "effects": [] })x")),
            "");
  std::string Many;
  for (int I = 0; I < 40; ++I)
    Many += "{a,b}";
  EXPECT_THAT(problems(withFunction("{ \"name\": \"" + Many + "\", \"effects\": [] }")),
              HasSubstr("make too many names"));
}

TEST(ModelLoader, WhatIsSaidTwice) {
  EXPECT_THAT(problems(withFunction(R"({ "name": "f", "effects": [] },
    { "name": "f", "effects": [] })")),
              HasSubstr("m.json:3:15: error: 'f' has two models that apply "
                        "alike; the other stands at m.json:2:11"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "names": ["f", "{f,g}"], "effects": [] })")),
              HasSubstr("'f' has two models"));
  EXPECT_EQ(problems(withFunction(R"({ "name": "f", "arity": 1, "effects": [] },
    { "name": "f", "arity": 2, "effects": [] },
    { "name": "f", "signature": "char", "effects": [] },
    { "name": "f", "parameters": { "0": "pointer" }, "effects": [] })")),
            "");
}

TEST(ModelLoader, ASmallFileCannotFillTheMemory) {
  std::string Names = "{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}";
  std::string Text = "{\"version\": 1, \"functions\": [";
  for (int I = 0; I < 400; ++I)
    Text += std::string(I ? "," : "") + "{\"name\": \"f" + std::to_string(I) +
            Names + "\", \"effects\": []}";
  EXPECT_THAT(problems(Text + "]}"),
              HasSubstr("more than 200000 models in one file"));
  Text = "{\"version\": 1, \"functions\": [";
  for (int I = 0; I < 1100; ++I)
    Text += std::string(I ? "," : "") + "{\"name\": \"f\", \"signature\": \"" +
            std::to_string(I) + "\", \"effects\": []}";
  EXPECT_THAT(problems(Text + "]}"), HasSubstr("'f' has more than 1000 models"));
}

TEST(ModelLoader, Shapes) {
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "parameters": { "0": "refrence" }, "effects": [] })")),
              HasSubstr("unknown shape 'refrence' (at /functions/0/parameters/0); "
                        "did you mean 'reference'?"));
  EXPECT_THAT(problems(withFunction(
                  R"({ "name": "f", "parameters": { "x": "value" }, "effects": [] })")),
              HasSubstr("is not the number of an argument"));
}

TEST(ModelLoader, LikesThatLeadNowhere) {
  EXPECT_THAT(problems(R"({"version": 1, "classes": [
     { "name": "a::Vector", "methods": [ { "name": "f", "effects": [] } ] },
     { "name": "a::B", "like": "a::Vectro" } ]})"),
              HasSubstr("m.json:3:32: error: no model of a class 'a::Vectro'; "
                        "did you mean 'a::Vector'?"));
  EXPECT_THAT(problems(R"({"version": 1, "classes": [
     { "name": "A", "like": "B" }, { "name": "B", "like": "C" }, { "name": "C", "like": "A" } ]})"),
              HasSubstr("class 'A' is like itself"));
  EXPECT_THAT(problems(R"({"version": 1, "classes": [ { "name": "A", "like": "A" } ]})"),
              HasSubstr("class 'A' is like itself"));
  EXPECT_THAT(problems(R"({"version": 1, "classes": [
     { "name": "V", "methods": [ { "name": "f", "effects": [] } ] },
     { "name": "A", "like": "V" }, { "name": "A", "like": "V" } ]})"),
              HasSubstr("is 'like' two classes"));
  EXPECT_THAT(problems(R"({"version": 1, "classes": [ { "name": "A" } ]})"),
              HasSubstr("neither 'methods' nor 'like'"));
}

TEST(ModelLoader, AFileWithErrorsLeavesNoTrace) {
  ModelSet Set;
  std::vector<Problem> Problems;
  ASSERT_TRUE(Set.addText(
      R"({"version": 1, "classes": [ { "name": "V", "methods": [ { "name": "f", "effects": [] } ] } ]})",
      "a.json", Problems));
  EXPECT_FALSE(Set.addText(
      R"({"version": 1, "functions": [ { "name": "g", "effects": [] } ],
          "classes": [ { "name": "W", "like": "V" }, { "name": "X", "like": "nothing" } ]})",
      "b.json", Problems));
  EXPECT_FALSE(Set.knows("g"));
  EXPECT_FALSE(Set.knows("W::f"));
  EXPECT_TRUE(Set.knows("V::f"));
  EXPECT_THAT(Set.likes(), IsEmpty());
}

TEST(ModelLoader, Files) {
  ModelSet Set;
  std::vector<Problem> Problems;
  EXPECT_FALSE(Set.add("/nowhere/models.json", Problems));
  EXPECT_THAT(format(Problems.at(0)), HasSubstr("/nowhere/models.json"));
  Problems.clear();
  std::string Path = testing::TempDir() + "/art5_models.json";
  std::ofstream(Path) << withFunction(R"({ "name": "f", "effects": [] })");
  EXPECT_TRUE(Set.add(Path, Problems));
  EXPECT_TRUE(Set.add(Path, Problems)) << "the same file again";
  EXPECT_THAT(Problems, IsEmpty());
  EXPECT_EQ(Set.all().size(), 1u);
}

//===----------------------------------------------------------------------===//
// Finding
//===----------------------------------------------------------------------===//

/// Where the model of \p F called \p Name stands, as "LINE" of the file.
static unsigned lineOf(const ModelSet &Set, TestUnit &U, EntityRef F,
                       llvm::StringRef Name) {
  const FunctionModel *M = Set.find(Name, U.Unit.Entities[F], U.Unit);
  return M ? M->Where.Line : 0;
}

static ModelSet loaded(llvm::StringRef Text) {
  ModelSet Set;
  std::vector<Problem> Problems;
  EXPECT_TRUE(Set.addText(Text, "m.json", Problems));
  for (const Problem &P : Problems)
    ADD_FAILURE() << format(P);
  return Set;
}

TEST(ModelLookup, TheMoreSpecificWins) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "f", "effects": [] },
    { "name": "f", "effects": [ { "returns": "arg1" } ] },
    { "name": "f", "arity": [2, 4], "effects": [] },
    { "name": "f", "arity": 3, "effects": [] },
    { "name": "f", "signature": "char", "effects": [] },
    { "name": "f", "parameters": { "0": "pointer" }, "effects": [] } ]})");
  TestUnit U;
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int"}), "f"), 2u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "int"}), "f"), 4u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "int", "int"}), "f"), 5u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "char", "int"}), "f"), 6u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int *", "int", "int"}), "f"), 7u);
  EXPECT_EQ(lineOf(Set, U,
                   U.function("f", {"int", "int", "int", "int", "int"}), "f"),
            3u);
}

TEST(ModelLookup, SignaturesByTheirStart) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "f", "signature": "^char", "effects": [] } ]})");
  TestUnit U;
  EXPECT_EQ(lineOf(Set, U, U.function("f", {}, "char"), "f"), 2u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {}, "<1> <2> char"), "f"), 2u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"char"}, "int"), "f"), 0u);
}

TEST(ModelLookup, ArgumentsThatAreNotThereRuleAModelOut) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "f", "effects": [ { "returns": "arg2" } ] },
    { "name": "g", "effects": [ { "returns": "this" } ] } ]})");
  TestUnit U;
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "int"}), "f"), 0u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "int", "int"}), "f"), 2u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "..."}), "f"), 2u);
  EXPECT_EQ(lineOf(Set, U, U.function("g", {}), "g"), 0u);
  EXPECT_EQ(lineOf(Set, U, U.method("C", "g", {}), "g"), 3u);
}

TEST(ModelLookup, ShapesOfParameters) {
  ModelSet Set = loaded(R"({"version": 1, "classes": [ { "name": "C", "methods": [
    { "name": "f", "parameters": { "0": "integer" }, "effects": [] },
    { "name": "f", "parameters": { "0": "pointer" }, "effects": [] },
    { "name": "f", "parameters": { "0": "same" }, "effects": [] },
    { "name": "f", "parameters": { "0": "class D*", "1": "value" }, "effects": [] },
    { "name": "f", "parameters": { "0": "iterator", "1": "iterator" }, "effects": [] },
    { "name": "f", "parameters": { "0": "not class D" }, "arity": 4, "effects": [] } ] } ]})");
  TestUnit U;
  U.classNamed("D");
  auto Line = [&](std::vector<std::string> Types) {
    return lineOf(Set, U, U.method("C", "f", Types), "C::f");
  };
  EXPECT_EQ(Line({"unsigned long"}), 2u);
  EXPECT_EQ(Line({"const char &"}), 2u);
  EXPECT_EQ(Line({"double"}), 0u);
  EXPECT_EQ(Line({"const char *"}), 3u);
  EXPECT_EQ(Line({"char *const"}), 3u);
  EXPECT_EQ(Line({"const C &"}), 4u);
  EXPECT_EQ(Line({"C &&"}), 4u);
  EXPECT_EQ(Line({"C *"}), 3u);
  EXPECT_EQ(Line({"D &", "int"}), 5u);
  EXPECT_EQ(Line({"D *", "D"}), 5u); // Both shapes fit; this one is first.
  EXPECT_EQ(Line({"E", "E"}), 6u);
  EXPECT_EQ(Line({"E", "int"}), 0u);
  EXPECT_EQ(Line({"E", "E", "E", "E"}), 6u);
  EXPECT_EQ(Line({"E", "int", "E", "E"}), 7u);
  EXPECT_EQ(Line({"D", "E &", "E", "E"}), 0u);
}

TEST(ModelLookup, LikeCopiesWhatIsNotGivenAndRenamesConstructors) {
  ModelSet Set = loaded(R"({"version": 1, "classes": [
    { "name": "a::V", "methods": [
      { "name": "<constructor>", "effects": [] },
      { "name": "<destructor>", "effects": [] },
      { "names": ["f", "g"], "effects": [] },
      { "name": "operator bool", "effects": [] } ] },
    { "name": "b::W", "like": "a::V", "methods": [
      { "name": "f", "effects": [] } ] },
    { "name": "c::X", "like": "b::W" } ]})");
  EXPECT_TRUE(Set.knows("b::W::W"));
  EXPECT_TRUE(Set.knows("b::W::~W"));
  EXPECT_FALSE(Set.knows("b::W::V"));
  EXPECT_TRUE(Set.knows("c::X::X"));
  EXPECT_TRUE(Set.knows("c::X::operator unsigned char"));
  EXPECT_FALSE(Set.knows("c::X::operator new"));
  EXPECT_FALSE(Set.knows("c::X::h"));
  TestUnit U;
  EXPECT_EQ(lineOf(Set, U, U.method("c::X", "f", {}), "c::X::f"), 8u);
  EXPECT_EQ(lineOf(Set, U, U.method("c::X", "g", {}), "c::X::g"), 5u);
}

TEST(ModelLookup, UsersModelsWinWhereTheyApply) {
  ModelSet Set = ModelSet::shipped();
  std::vector<Problem> Problems;
  ASSERT_TRUE(Set.addText(
      R"({"version": 1, "functions": [ { "name": "std::vector::at", "arity": 1, "effects": [] } ]})",
      "mine.json", Problems));
  TestUnit U;
  EntityRef At = U.method("std::vector", "at", {"unsigned long"});
  EXPECT_EQ(Set.find("std::vector::at", U.Unit.Entities[At], U.Unit)->Where.File,
            "mine.json");
  EntityRef Other = U.method("std::vector", "at", {"unsigned long", "int"});
  EXPECT_THAT(
      Set.find("std::vector::at", U.Unit.Entities[Other], U.Unit)->Where.File,
      HasSubstr("cpp-containers"));
  EXPECT_FALSE(Set.addText(
      R"({"version": 1, "functions": [ { "name": "std::vector::at", "arity": 1, "effects": [] } ]})",
      "yours.json", Problems))
      << "two users' models that apply alike";
}

TEST(ModelLookup, FactsOfAllThatApplyAddUp) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "f", "capability": "biometric", "effects": [ { "returns": "arg0" } ] },
    { "name": "f", "arity": 1, "facts": ["source:face_image"] } ]})");
  TestUnit U;
  EntityRef F = U.function("f", {"int"});
  // The one that states facts alone says nothing on flow.
  EXPECT_EQ(lineOf(Set, U, F, "f"), 2u);
  auto Facts = Set.facts("f", U.Unit.Entities[F], U.Unit);
  ASSERT_EQ(Facts.size(), 2u);
  EXPECT_THAT(Facts[0]->Facts, ElementsAre("source:face_image"));
  EXPECT_EQ(Facts[1]->Capability, "biometric");
}

TEST(ModelLookup, InheritedMembersAreFoundInTheBases) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "Far::f", "effects": [] }, { "name": "Near::g", "effects": [] } ]})");
  TestUnit U;
  EntityRef Far = U.classNamed("Far"), Near = U.classNamed("Near");
  EntityRef Own = U.classNamed("Own");
  U.Unit.Entities[Near].Bases = {Far, Own}; // A circle does no harm.
  U.Unit.Entities[Own].Bases = {Near};
  EntityRef F = U.method("Own", "f", {});
  const FunctionModel *M =
      Set.findMember("Own::f", Own, U.Unit.Entities[F], U.Unit);
  ASSERT_TRUE(M);
  EXPECT_EQ(M->Name, "Far::f");
  EXPECT_FALSE(Set.findMember("Own::h", Own, U.Unit.Entities[F], U.Unit));
}

TEST(ModelLookup, AStarStandsForWhatNoOtherModelNames) {
  ModelSet Set = loaded(R"({"version": 1, "functions": [
    { "name": "a::*", "effects": [] },
    { "name": "a::b::*", "arity": 1, "effects": [] },
    { "name": "a::b::f", "arity": 0, "effects": [] },
    { "name": "a::operator*", "effects": [] } ]})");
  TestUnit U;
  EntityRef None = U.function("f", {}), One = U.function("f", {"int"});
  EXPECT_EQ(lineOf(Set, U, None, "a::b::f"), 4u);
  EXPECT_EQ(lineOf(Set, U, One, "a::b::f"), 3u);
  EXPECT_EQ(lineOf(Set, U, None, "a::b::C::g"), 2u);
  EXPECT_EQ(lineOf(Set, U, None, "a::operator*"), 5u);
  EXPECT_EQ(lineOf(Set, U, None, "b::f"), 0u);
}

TEST(ModelLookup, LeadingParametersThatAreIgnored) {
  ModelSet Set = loaded(R"({"version": 1, "ignores": ["*_policy"], "functions": [
    { "name": "f", "arity": 1, "effects": [ { "returns": "arg0" } ] } ]})");
  TestUnit U;
  U.classNamed("ns::par_policy");
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"ns::par_policy &", "int"}), "f"),
            2u);
  EXPECT_EQ(lineOf(Set, U, U.function("f", {"int", "int"}), "f"), 0u);
}
