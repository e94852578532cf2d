// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What bodies become of models, as text.
#include "models/ModelBody.h"
#include "ModelTesting.h"
#include "gmock/gmock.h"

using namespace art5;
using namespace art5::testing_models;
using testing::HasSubstr;

/// The body that \p Keys (of a model of any name) make for \p F.
static std::string body(TestUnit &U, EntityRef F, const std::string &Keys) {
  std::string Name = U.Unit.str(U.Unit.Entities[F].Name).str();
  ModelSet Set;
  std::vector<Problem> Problems;
  Set.addText("{\"version\": 1, \"ignores\": [\"*_policy\"], \"functions\": [ "
              "{ \"name\": \"" + Name + "\", " + Keys + " } ]}",
              "m.json", Problems);
  for (const Problem &P : Problems)
    ADD_FAILURE() << format(P);
  Entity E = U.Unit.Entities[F];
  if (Set.all().size() != 1 || !Set.find(Name, E, U.Unit))
    return "";
  Body B = modelBody(*Set.all()[0], E, U.Unit, U.Strings);
  for (const Block &Block : B.Blocks) // Everything stays inside its tables.
    for (uint32_t S : Block.Successors)
      EXPECT_LT(S, B.Blocks.size());
  return printBody(B, U.Unit);
}

static std::string effects(TestUnit &U, EntityRef F, const std::string &List) {
  return body(U, F, "\"effects\": [ " + List + " ]");
}

TEST(ModelBody, NothingPasses) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("f", {"int"}), ""), "");
}

TEST(ModelBody, ParametersByValueReferenceAndPointer) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("f", {"int"}), R"({ "returns": "arg0" })"),
            "  return a0\n");
  EXPECT_EQ(effects(U, U.function("f", {"int &"}), R"({ "returns": "arg0" })"),
            "  return a0.*\n");
  EXPECT_EQ(effects(U, U.function("f", {"int *"}), R"({ "returns": "*arg0" })"),
            "  return a0.*\n");
  EXPECT_EQ(effects(U, U.function("f", {"int *&"}), R"({ "returns": "*arg0" })"),
            "  return a0.*.*\n");
}

TEST(ModelBody, AReferenceResultIsAnAddress) {
  TestUnit U;
  EntityRef At = U.method("V", "at", {"unsigned long"}, "int &");
  EXPECT_EQ(effects(U, At, R"({ "returns": "this[arg0]" })"),
            "  t2 = &this.*[$0]\n  return t2\n");
  EXPECT_EQ(effects(U, At, R"({ "returns": "&this[arg0]" })"),
            "  t2 = &this.*[$0]\n  return t2\n");
  EXPECT_EQ(effects(U, U.method("V", "me", {}, "V &"), R"({ "returns": "this" })"),
            "  return this\n");
  EXPECT_EQ(effects(U, U.function("f", {"int &"}, "int &"), R"({ "returns": "arg0" })"),
            "  return a0\n");
  EXPECT_EQ(effects(U, U.method("V", "begin", {}, "It"), R"({ "returns": "&this[*]" })"),
            "  t1 = &this.*[*]\n  return t1\n");
}

TEST(ModelBody, OneOfSeveralResults) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("max", {"int &", "int &"}, "int &"),
                    R"({ "returns": ["arg0", "arg1"] })"),
            "  result = a0\n  result += a1\n  return result\n");
  EXPECT_EQ(effects(U, U.function("f", {"int", "int", "int"}),
                    R"({ "returns": "arg1..." })"),
            "  result = a1\n  result += a2\n  return result\n");
  EXPECT_EQ(effects(U, U.function("f", {"int"}, "void"), R"({ "returns": "arg0" })"),
            "");
}

TEST(ModelBody, Transfers) {
  TestUnit U;
  EntityRef F = U.method("V", "f", {"const V &", "int"}, "void");
  EXPECT_EQ(effects(U, F, R"({ "replaces": { "to": "this", "from": "arg0" } },
      { "adds": { "to": "this[*]", "from": ["arg1", "arg0[*]"] } },
      { "clears": "arg0" }, { "swaps": { "a": "this", "b": "arg0" } })"),
            "  this.* = a0.*\n"
            "  this.*[*] += a1\n"
            "  this.*[*] += a0.*[*]\n"
            "  clear a0.*\n"
            "  swap this.*, a0.*\n");
  EXPECT_EQ(effects(U, F, R"({ "replaces": { "to": "this.ptr", "from": ["&arg0[*]", "&arg1"] } })"),
            "  t3 = &a0.*[*]\n"
            "  this.*.ptr = t3\n"
            "  t4 = &a1\n"
            "  this.*.ptr += t4\n");
}

TEST(ModelBody, AResultInParts) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("pair", {"int &", "int"}, "P"),
                    R"({ "replaces": { "to": "result.first", "from": "arg0" } },
                       { "replaces": { "to": "result.second", "from": "arg1" } })"),
            "  result.first = a0.*\n"
            "  result.second = a1\n"
            "  return result\n");
}

TEST(ModelBody, IndexesOfArgumentsLiteralsAndTemplates) {
  TestUnit U;
  EntityRef F = U.function("f", {"M *", "int"});
  EXPECT_EQ(effects(U, F, R"({ "returns": "(*arg0)[arg1]" })"),
            "  return a0.*[$1]\n");
  EXPECT_EQ(effects(U, F, R"({ "returns": "(*arg0)[20011].x" })"),
            "  return a0.*[20011].x\n");
  EXPECT_EQ(effects(U, F, R"({ "returns": "(*arg0)[\"k\"]" })"),
            "  return a0.*[\"k\"]\n");
  EntityRef G = U.function("get", {"T &"}, "<1> <7> int");
  EXPECT_EQ(effects(U, G, R"({ "returns": "arg0.<0>" })"), "  return a0.*.1\n");
  EXPECT_EQ(effects(U, G, R"({ "returns": "arg0.<1>" })"), "  return a0.*.7\n");
  EXPECT_EQ(effects(U, G, R"({ "returns": "arg0.<2>" })"), "") << "no such one";
}

TEST(ModelBody, CallsPassTheObjectAndItsAddress) {
  TestUnit U;
  EntityRef F = U.function("each", {"It", "It", "F"}, "F");
  EXPECT_EQ(effects(U, F, R"({ "calls": { "callee": "arg2", "args": ["*arg0"] } }, { "returns": "arg2" })"),
            "  t3 = a0\n"
            "  t3 += a0.*\n"
            "  call a2(t3)\n"
            "  return a2\n");
  EXPECT_EQ(effects(U, U.function("run", {"F &&", "int &&", "int"}),
                    R"({ "calls": { "callee": "arg0", "args": ["arg1..."], "result": "result" } })"),
            "  t3 = a1\n"
            "  t3 += a1.*\n"
            "  t4 = &a2\n"
            "  t4 += a2\n"
            "  t5 = call a0.*(t3, t4)\n"
            "  result += t5\n"
            "  result += t5.*\n"
            "  return result\n");
  // A C callback takes the pointer as it is; null is a value nobody knows.
  EXPECT_EQ(effects(U, U.function("c", {"cb *", "void *"}),
                    R"({ "calls": { "callee": "arg0", "args": ["arg1", null], "concurrent": true } })"),
            "  call a0(a1, none) concurrent\n");
}

TEST(ModelBody, ACallThatReturnsAReference) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("invoke", {"F &&"}, "int &"),
                    R"({ "calls": { "callee": "arg0", "result": "result" } })"),
            "  t1 = call a0.*()\n"
            "  result += t1\n"
            "  return result\n");
}

TEST(ModelBody, EffectsThatRepeatAreALoop) {
  TestUnit U;
  EXPECT_EQ(body(U, U.function("each", {"It", "F"}, "F"),
                 R"("repeats": true, "effects": [ { "calls": { "callee": "arg1", "args": [] } }, { "returns": "arg1" } ])"),
            "b0: ->b1 ->b2\n"
            "b1: ->b1 ->b2\n"
            "  call a1()\n"
            "b2:\n"
            "  return a1\n");
}

TEST(ModelBody, NoReturnNeverLeaves) {
  TestUnit U;
  TUSummary &S = U.Unit;
  EntityRef F = U.function("die", {"int"});
  ModelSet Set;
  std::vector<Problem> Problems;
  ASSERT_TRUE(Set.addText(
      R"({"version": 1, "functions": [ { "name": "die", "noreturn": true, "facts": ["source:face_image"], "argument_facts": { "arg0": ["source:voice_signal"] } } ]})",
      "m.json", Problems));
  Body B = modelBody(*Set.all()[0], Entity(S.Entities[F]), S, U.Strings);
  ASSERT_EQ(B.Blocks.size(), 1u);
  EXPECT_EQ(B.Blocks[0].Successors, std::vector<uint32_t>{0});
  Entity E = S.Entities[F];
  addModelFacts(*Set.all()[0], E, S, U.Strings);
  addModelFacts(*Set.all()[0], E, S, U.Strings);
  EXPECT_TRUE(E.has(EF_NoReturn));
  ASSERT_EQ(E.Facts.size(), 1u);
  EXPECT_EQ(S.str(E.Facts[0].Token), "source:face_image");
  EXPECT_TRUE(E.Facts[0].FromModel);
  ASSERT_EQ(E.Parameters[0].Facts.size(), 1u);
}

TEST(ModelBody, VariadicArgumentsAreOneVariable) {
  TestUnit U;
  EntityRef F = U.function("print", {"char *", "..."});
  EXPECT_EQ(effects(U, F, R"({ "adds": { "to": "*arg0", "from": "arg1..." } })"),
            "  a0.* += ...\n");
  EXPECT_EQ(effects(U, F, R"({ "adds": { "to": "*arg0", "from": "arg2" } })"),
            "  a0.* += ...\n");
}

TEST(ModelBody, IgnoredParametersAreNoArguments) {
  TestUnit U;
  U.classNamed("par_policy");
  EXPECT_EQ(effects(U, U.function("f", {"par_policy &&", "int", "int"}),
                    R"({ "returns": "arg1" })"),
            "  return a2\n");
}

TEST(ModelBody, PacksGoToPartsByPosition) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("tie", {"int &", "int &"}, "T"),
                    R"({ "replaces": { "to": "result.<args>", "from": "&args" } })"),
            "  result.0 = a0\n  result.1 = a1\n  return result\n");
  EXPECT_EQ(effects(U, U.function("f", {"int", "int", "int"}, "T"),
                    R"({ "replaces": { "to": "result.<args>", "from": "arg1..." } })"),
            "  result.0 = a1\n  result.1 = a2\n  return result\n");
}

TEST(ModelBody, BoundCallsKeepTheirPositions) {
  TestUnit U;
  EntityRef Bind = U.function(
      "bind", {"F &&", "const std::_Placeholder<2> &", "int &&"}, "std::_Bind");
  EXPECT_EQ(effects(U, Bind, R"({ "binds": { "to": "result", "callee": "arg0", "args": ["arg1..."] } })"),
            "  result.callee = a0.*\n"
            "  t4 = a2\n"
            "  t4 += a2.*\n"
            "  result.1 = t4\n"
            "  result : bind\n"
            "  return result\n");
  // The class that was made for it, and its call operator.
  ASSERT_EQ(U.Unit.Bodies.size(), 1u);
  EXPECT_EQ(printBody(U.Unit.Bodies[0], U.Unit),
            "  t9 = call this.*.callee(a1, this.*.1)\n"
            "  return t9\n");
  const Entity &Operator = U.Unit.Entities.back();
  EXPECT_EQ(U.Unit.str(Operator.Name), "bind::operator()");
  EXPECT_EQ(Operator.Body, 0u);
  EXPECT_THAT(U.Unit.Entities[Operator.Parent].Members,
              testing::ElementsAre(U.Unit.Entities.size() - 1));
}

TEST(ModelBody, FurtherArgumentsOfABoundCallGoBehind) {
  auto Call = [](const char *CalleeType) {
    TestUnit U;
    EntityRef Bind = U.function("front", {CalleeType, "int &&"}, "B");
    effects(U, Bind, R"({ "binds": { "to": "result", "callee": "arg0", "args": ["arg1"], "rest": true } })");
    return printBody(U.Unit.Bodies.at(0), U.Unit);
  };
  EXPECT_THAT(Call("int (&)(int, std::pair<int, int>, char)"),
              HasSubstr("call this.*.callee(this.*.0, a0, a1)"));
  EXPECT_THAT(Call("int (C::*&&)(int (*)(int, int))"),
              HasSubstr("call this.*.callee(this.*.0, a0)"));
  EXPECT_THAT(Call("int (&)(int)"), HasSubstr("call this.*.callee(this.*.0)"));
  EXPECT_THAT(Call("F &&"), HasSubstr("call this.*.callee(this.*.0, a0)"));
}

TEST(ModelBody, ThrowsAndYields) {
  TestUnit U;
  EXPECT_EQ(effects(U, U.function("f", {"E &"}, "void"), R"({ "throws": "arg0" }, { "yields": "arg0" })"),
            "b0: ->b1 ->b2\n"
            "b1:\n"
            "  throw a0.*\n"
            "b2:\n"
            "  yield a0.*\n");
  EXPECT_EQ(body(U, U.function("g", {"E &"}, "void"),
                 R"("repeats": true, "effects": [ { "throws": "arg0" } ])"),
            "b0: ->b1 ->b4\n"
            "b1: ->b2 ->b3\n"
            "b2:\n"
            "  throw a0.*\n"
            "b3: ->b1 ->b4\n"
            "b4:\n");
}

//===----------------------------------------------------------------------===//
// Objects that come and go
//===----------------------------------------------------------------------===//

namespace {
/// A class with constructors (int), (int, int &), its copy constructor and a
/// virtual destructor, and a function that has it as a template argument.
struct Objects : testing::Test {
  TestUnit U;
  EntityRef Class = U.classNamed("Thing");
  EntityRef One = U.method("Thing", "Thing", {"int"}, "void", EF_Constructor);
  EntityRef Two =
      U.method("Thing", "Thing2", {"int", "int &"}, "void", EF_Constructor);
  EntityRef Copy = U.method("Thing", "Copy", {"const Thing &"}, "void",
                            EF_Constructor | EF_CopyOrMove);
  EntityRef Gone = U.method("Thing", "~Thing", {}, "void",
                            EF_Destructor | EF_Virtual);

  EntityRef make(std::vector<std::string> Types) {
    EntityRef F = U.function("make", std::move(Types), "P");
    U.Unit.Entities[F].TypeArguments = {Class};
    return F;
  }
};
const char MakeIt[] = R"({ "allocates": { "to": "result", "type": 0 } },
  { "constructs": { "to": "*result", "type": 0, "args": ["args"] } })";
} // namespace

TEST_F(Objects, AConstructorThatFitsIsCalled) {
  EXPECT_EQ(effects(U, make({"int &&"}), MakeIt),
            "  result = new Thing\n"
            "  result.* : Thing\n"
            "  call Thing::Thing(result, a0.*)\n"
            "  return result\n");
  EXPECT_EQ(effects(U, make({"int &&", "int &"}), MakeIt),
            "  result = new Thing\n"
            "  result.* : Thing\n"
            "  call Thing::Thing2(result, a0.*, a1)\n"
            "  return result\n");
}

TEST_F(Objects, ACopyIsACopy) {
  EXPECT_EQ(effects(U, make({"Thing &"}), MakeIt),
            "  result = new Thing\n"
            "  result.* : Thing\n"
            "  result.* += a0.*\n"
            "  call Thing::Copy(result, a0)\n"
            "  return result\n");
}

TEST_F(Objects, WithoutAConstructorTheArgumentsGoIntoTheObject) {
  EXPECT_EQ(effects(U, make({"int", "int", "int"}), MakeIt),
            "  result = new Thing\n"
            "  result.* : Thing\n"
            "  result.* += a0\n"
            "  result.* += a1\n"
            "  result.* += a2\n"
            "  return result\n");
  EntityRef F = make({"int"});
  U.Unit.Entities[F].TypeArguments = {};
  EXPECT_EQ(effects(U, F, MakeIt), "  result = new \n"
                                   "  result.* += a0\n"
                                   "  return result\n");
}

TEST_F(Objects, ClassArgumentsOfTheClass) {
  EntityRef F = U.method("V", "emplace", {"int &&"}, "void");
  const char *Effects =
      R"({ "constructs": { "to": "this[*]", "type": "class 0", "args": ["args"] } })";
  const char *Expected = "  this.*[*] : Thing\n"
                         "  t2 = &this.*[*]\n"
                         "  call Thing::Thing(t2, a0.*)\n";
  // Listed on the class, or only seen among all arguments.
  U.Unit.Entities[U.classNamed("V")].TypeArguments = {Class};
  EXPECT_EQ(effects(U, F, Effects), Expected);
  U.Unit.Entities[U.classNamed("V")].TypeArguments = {};
  EntityRef Allocator = U.classNamed("std::allocator");
  U.Unit.Entities[Allocator].Flags |= EF_System;
  U.Unit.Entities[F].TypeArguments = {Class, Allocator};
  EXPECT_EQ(effects(U, F, Effects), Expected);
}

TEST_F(Objects, Destruction) {
  EntityRef F = U.method("P", "~P", {}, "void", EF_Destructor);
  U.Unit.Entities[U.classNamed("P")].TypeArguments = {Class};
  EXPECT_EQ(effects(U, F, R"({ "destroys": { "at": "*this", "type": "class 0" } })"),
            "  virtual Thing::~Thing(this.*)\n");
}

TEST_F(Objects, ACallableKnownByItsClassAlone) {
  EntityRef F = U.method("P", "~P", {}, "void", EF_Destructor);
  const char *Effects = R"({ "calls": { "callee": "this.deleter", "type": "class 0", "args": [ "this" ] } })";
  EXPECT_THAT(effects(U, F, Effects),
              HasSubstr("  call this.*.deleter(t1)\n"));
  U.Unit.Entities[F].TypeArguments = {Class};
  EXPECT_EQ(effects(U, F, Effects), "") << "it cannot be called";
  U.method("Thing", "operator()", {"char *"}, "void");
  EXPECT_EQ(effects(U, F, Effects), "  t1 = &this.*.deleter\n"
                                    "  call Thing::operator()(t1, this.*)\n");
}

TEST_F(Objects, AHostileEntityDoesNoHarm) {
  EntityRef F = make({"int"});
  U.Unit.Entities[F].TypeArguments = {NoIndex};
  effects(U, F, MakeIt);
  U.Unit.Entities[F].TypeArguments = {12345};
  effects(U, F, MakeIt);
  U.Unit.Entities[F].TypeArguments = {F}; // No class.
  EXPECT_THAT(effects(U, F, MakeIt), HasSubstr("result.* += a0"));
  EntityRef Lame = U.function("m", {}, "void", EF_Method); // No object at all.
  EXPECT_EQ(effects(U, Lame, R"({ "clears": "this" })"), "");
}
