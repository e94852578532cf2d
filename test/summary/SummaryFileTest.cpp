// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/SummaryFile.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <nlohmann/json.hpp>

using namespace art5;
using testing::HasSubstr;

namespace {

/// A unit with something in every table.
TUSummary unit(llvm::StringRef File = "src/a.cpp") {
  TUSummary U;
  StringInterner S(U);
  StringId Name = S(File);
  U.MainFiles = {Name};
  U.Files = {Name, S("include/a.h")};
  U.Entities.resize(4);
  Entity &Base = U.Entities[0];
  Base.Id = S("c:@S@Base");
  Base.Kind = EntityKind::Class;
  Base.Name = S("Base");
  Entity &Class = U.Entities[1];
  Class.Id = S("c:@S@Derived");
  Class.Kind = EntityKind::Class;
  Class.Name = S("Derived");
  Class.Bases = {0};
  Entity &Field = U.Entities[2];
  Field.Id = S("c:@S@Derived@FI@face");
  Field.Kind = EntityKind::Field;
  Field.Name = S("Derived::face");
  Field.Parent = 1;
  Entity &F = U.Entities[3];
  F.Id = S("c:@F@infer");
  F.Name = S("infer");
  F.Signature = S("int (const Image &)");
  F.Flags = EF_Defined | EF_External;
  F.Where = {Name, 12, 5};
  F.Facts = {{S("purpose:emotion_inference"), {Name, 11, 1}, false}};
  F.Parameters.resize(1);
  F.Parameters[0].Name = S("image");
  F.Parameters[0].How = Passing::ConstPointer;
  F.TypeArguments = {NoIndex, 1};
  F.Body = 0;
  Body B;
  B.Variables.resize(3);
  B.Variables[0] = {Variable::Kind::Parameter, S("image"), {Name, 12, 20}, NoIndex};
  B.Variables[1].K = Variable::Kind::Result;
  B.Tries.resize(1);
  B.Tries[0].Handlers.resize(1);
  B.Blocks.resize(2);
  B.Blocks[0].Successors = {1};
  B.Blocks[0].Leaves = true;
  B.Blocks[0].End = {Terminator::Kind::Switch,
                     {0, {{Step::Kind::Deref, 0}, {Step::Kind::Element, 3}}},
                     {Name, 13, 7}};
  Statement Copy;
  Copy.To = {1, {}};
  Copy.From = {0, {{Step::Kind::Deref, 0}, {Step::Kind::Field, 2}}};
  Statement Call;
  Call.Kind = Op::Call;
  Call.Entity = 3;
  Call.Arguments = {{{0, {{Step::Kind::Part, S("callee")}}}, 0},
                    {{}, S("\"x\"")}};
  Call.Try = 0;
  Call.Handler = 0;
  Call.Flags = SF_Concurrent | SF_MayBe | SF_OutputOnly;
  B.Blocks[0].Statements = {Copy, Call};
  U.Bodies = {B};
  U.Gaps = {{Gap::Kind::UnknownFlag, S("-fgcc-only"), {Name, 0, 0}}};
  return U;
}

std::string packed(const std::vector<TUSummary> &Units) {
  std::vector<PackedUnit> Packed;
  for (const TUSummary &Unit : Units)
    Packed.push_back(PackedUnit::pack(Unit));
  return writeSummaries(Packed);
}

std::string whyNot(llvm::StringRef Bytes) {
  auto Units = readSummaries(Bytes, "x.art5");
  return Units ? std::string() : toString(Units.takeError());
}

} // namespace

TEST(SummaryFile, GivesBackWhatWasWritten) {
  std::string Bytes = packed({unit()});
  auto Units = readSummaries(Bytes, "x.art5");
  ASSERT_TRUE(static_cast<bool>(Units)) << toString(Units.takeError());
  ASSERT_EQ(Units->size(), 1u);
  EXPECT_TRUE(Units->front().unpack() == unit());
}

TEST(SummaryFile, JoiningIsAUnion) {
  TUSummary A = unit("a.cpp"), B = unit("b.cpp"), C = unit("c.cpp");
  EXPECT_EQ(packed({A, B, C}), packed({C, A, B}));
  EXPECT_EQ(packed({A, A, B, B}), packed({B, A}));
  EXPECT_NE(packed({A}), packed({B}));
}

TEST(SummaryFile, HoldsNothingToo) {
  auto Units = readSummaries(packed({}), "x.art5");
  ASSERT_TRUE(static_cast<bool>(Units)) << toString(Units.takeError());
  EXPECT_TRUE(Units->empty());
}

TEST(SummaryFile, NamesTheFileThatIsNone) {
  EXPECT_EQ(whyNot(""), "'x.art5' is no art5 summary");
  EXPECT_EQ(whyNot("{\"version\": 1}"), "'x.art5' is no art5 summary");
}

TEST(SummaryFile, TellsOlderAndNewerFiles) {
  std::string Bytes = packed({unit()});
  Bytes[8] = static_cast<char>(SummaryFormat + 1);
  EXPECT_THAT(whyNot(Bytes), HasSubstr("'x.art5' was written by a newer art5"));
  Bytes[8] = 0;
  EXPECT_THAT(whyNot(Bytes), HasSubstr("'x.art5' was written by an older art5"));
}

TEST(SummaryFile, NoticesEveryCut) {
  std::string Bytes = packed({unit("a.cpp"), unit("b.cpp")});
  for (size_t Size = 8; Size < Bytes.size(); ++Size)
    ASSERT_THAT(whyNot(llvm::StringRef(Bytes).take_front(Size)),
                HasSubstr("'x.art5' is damaged"))
        << Size;
  EXPECT_EQ(whyNot(Bytes + "x"),
            "'x.art5' is damaged: something stands behind its end");
}

TEST(SummaryFile, NoticesEveryChangedByte) {
  std::string Bytes = packed({unit()});
  for (size_t I = 0; I < Bytes.size(); ++I)
    for (unsigned char Flip : {0x01, 0x80}) {
      std::string Changed = Bytes;
      Changed[I] = static_cast<char>(Changed[I] ^ Flip);
      ASSERT_NE(whyNot(Changed), "") << I;
    }
}

TEST(SummaryFile, RefusesCycles) {
  TUSummary Bases = unit();
  Bases.Entities[0].Bases = {1};
  EXPECT_THAT(whyNot(packed({Bases})), HasSubstr("its own base"));
  TUSummary Overrides = unit();
  Overrides.Entities[3].Overrides = {3};
  EXPECT_THAT(whyNot(packed({Overrides})),
              HasSubstr("overrides itself"));
  TUSummary Tries = unit();
  Tries.Bodies[0].Tries[0].Parent = 0;
  EXPECT_THAT(whyNot(packed({Tries})), HasSubstr("around itself"));
}

TEST(SummaryFile, RefusesReferencesOutOfRange) {
  auto Broken = [](auto Change) {
    TUSummary U = unit();
    Change(U);
    return whyNot(packed({U}));
  };
  EXPECT_NE(Broken([](TUSummary &U) { U.Entities[3].Name = 1000; }), "");
  EXPECT_NE(Broken([](TUSummary &U) { U.Entities[3].Body = 7; }), "");
  EXPECT_NE(Broken([](TUSummary &U) { U.Entities[1].Bases = {9}; }), "");
  EXPECT_NE(Broken([](TUSummary &U) {
              U.Bodies[0].Blocks[0].Statements[0].From.Base = 3;
            }),
            "");
  EXPECT_NE(Broken([](TUSummary &U) { U.Bodies[0].Blocks[0].Successors = {2}; }),
            "");
  EXPECT_NE(Broken([](TUSummary &U) {
              U.Bodies[0].Blocks[0].Statements[1].Handler = 1;
            }),
            "");
  EXPECT_NE(Broken([](TUSummary &U) {
              U.Bodies[0].Blocks[0].End.Condition.Path[1].Index = 4;
            }),
            "");
  EXPECT_NE(Broken([](TUSummary &U) { U.Entities[3].Parameters.resize(4); }), "");
  EXPECT_NE(Broken([](TUSummary &U) { U.Strings.clear(); }), "");
}

TEST(SummaryFile, ReadsAsJson) {
  nlohmann::ordered_json J = summaryToJson(unit());
  EXPECT_EQ(J["main_files"][0], "src/a.cpp");
  const auto &F = J["entities"][3];
  EXPECT_EQ(F["name"], "infer");
  EXPECT_EQ(F["at"], "src/a.cpp:12:5");
  EXPECT_EQ(F["facts"][0]["fact"], "purpose:emotion_inference");
  const auto &Statements = F["body"]["blocks"][0]["statements"];
  EXPECT_EQ(Statements[0]["from"], "image->.Derived::face");
  EXPECT_EQ(Statements[0]["to"], "result");
  EXPECT_EQ(Statements[1]["entity"], "infer");
  const auto &End = F["body"]["blocks"][0]["end"];
  EXPECT_EQ(End["kind"], "switch");
  EXPECT_EQ(End["condition"], "image->[%2]");
  EXPECT_EQ(End["at"], "src/a.cpp:13:7");
  EXPECT_FALSE(F["body"]["blocks"][1].contains("end"));
  EXPECT_EQ(Statements[1]["arguments"][1], "\"x\"");
}

TEST(SummaryFile, RefusesWhatIsNoFile) {
  auto Units = readSummaryFile("/");
  ASSERT_FALSE(static_cast<bool>(Units));
  EXPECT_EQ(toString(Units.takeError()), "cannot read '/': it is no regular file");
}
