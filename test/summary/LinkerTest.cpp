// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The laws of linking: any order of units, any grouping, any repetition gives
// the same program.
#include "summary/EntityLinker.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <random>

using namespace art5;
using ::testing::SizeIs;

namespace {

/// Units of one program, each of which knows a part of it.
class Linking : public ::testing::Test {
protected:
  /// Unit \p Number defines the function of its number and declares others;
  /// inline ones are defined in every unit that knows them.
  TUSummary unit(unsigned Number, unsigned Facts = 0) {
    TUSummary U;
    StringInterner S(U);
    StringId File = S("unit" + std::to_string(Number) + ".cpp");
    U.MainFiles = U.Files = {File};
    EntityRef Class = add(U, S, EntityKind::Class, "c:@S@Shared", File);
    EntityRef Own = add(U, S, EntityKind::Function,
                        "c:@F@f" + std::to_string(Number), File);
    EntityRef Next = add(U, S, EntityKind::Function,
                         "c:@F@f" + std::to_string((Number + 1) % 4), File);
    EntityRef Inline =
        add(U, S, EntityKind::Function, "c:@S@Shared@F@inline", S("shared.h"));
    U.Entities[Inline].Parent = Class;
    U.Entities[Class].Members = {Inline};
    for (unsigned I = 0; I < Facts; ++I)
      U.Entities[Next].Facts.push_back(
          {S(I ? "context:workplace" : "source:face_image"),
           {File, 10 + I, 1},
           false});
    define(U, Own, Next, File);
    define(U, Inline, NoIndex, S("shared.h"));
    return U;
  }

  EntityRef add(TUSummary &U, StringInterner &S, EntityKind Kind,
                const std::string &Id, StringId File) {
    Entity E;
    E.Kind = Kind;
    E.Id = S(Id);
    E.Name = S(llvm::StringRef(Id).rsplit('@').second);
    E.Flags = EF_External;
    E.Where = {File, 3, 1};
    U.Entities.push_back(std::move(E));
    return static_cast<EntityRef>(U.Entities.size() - 1);
  }
  void define(TUSummary &U, EntityRef F, EntityRef Callee, StringId File) {
    Body B;
    B.Blocks.resize(1);
    if (Callee != NoIndex) {
      Statement Call;
      Call.Kind = Op::Call;
      Call.Entity = Callee;
      Call.Where = {File, 5, 3};
      B.Blocks[0].Statements.push_back(Call);
    }
    U.Entities[F].Flags |= EF_Defined;
    U.Entities[F].Body = static_cast<uint32_t>(U.Bodies.size());
    U.Bodies.push_back(std::move(B));
  }

  static std::string linked(const std::vector<TUSummary> &Units) {
    std::vector<PackedUnit> Packed;
    for (const TUSummary &U : Units)
      Packed.push_back(PackedUnit::pack(U));
    return text(linkUnits(std::move(Packed)));
  }

  /// The program, whatever its numbering.
  static std::string text(const LUSummary &L) {
    const TUSummary &U = L.Tables;
    auto Id = [&](EntityRef R) {
      return R == NoIndex ? "-" : U.str(U.Entities[R].Id).str();
    };
    std::vector<std::string> Lines;
    for (const Entity &E : U.Entities) {
      std::string Line = U.str(E.Id).str() + " " + std::to_string(E.Flags) +
                         " in " + Id(E.Parent) + ":";
      std::vector<std::string> Facts;
      for (const FactDecl &F : E.Facts)
        Facts.push_back(U.str(F.Token).str() + "@" + U.str(F.Where.File).str() +
                        ":" + std::to_string(F.Where.Line));
      std::sort(Facts.begin(), Facts.end());
      for (const std::string &F : Facts)
        Line += " " + F;
      if (E.Body != NoIndex)
        for (const Block &K : L.body(E.Body).Blocks)
          for (const Statement &S : K.Statements)
            Line += " calls " + Id(S.Entity) + "@" + U.str(S.Where.File).str();
      Lines.push_back(std::move(Line));
    }
    for (EntityRef R : L.Clashes)
      Lines.push_back("clash " + Id(R));
    for (StringId File : U.MainFiles)
      Lines.push_back("main file " + U.str(File).str());
    std::sort(Lines.begin(), Lines.end());
    std::string Out;
    for (const std::string &Line : Lines)
      Out += Line + "\n";
    return Out;
  }
};

TEST_F(Linking, gives_the_same_program_in_any_order) {
  std::vector<TUSummary> Units = {unit(0, 1), unit(1, 2), unit(2), unit(3, 1)};
  std::string Expected = linked(Units);
  EXPECT_THAT(Expected, ::testing::HasSubstr("c:@F@f2 "));
  std::mt19937 Random(3);
  for (unsigned I = 0; I < 20; ++I) {
    std::shuffle(Units.begin(), Units.end(), Random);
    EXPECT_EQ(linked(Units), Expected);
  }
}

TEST_F(Linking, the_same_unit_twice_is_that_unit) {
  TUSummary A = unit(0, 1), B = unit(1, 2);
  EXPECT_EQ(linked({A, A}), linked({A}));
  EXPECT_EQ(linked({A, B, A, B, B}), linked({A, B}));
}

TEST_F(Linking, facts_of_all_redeclarations_add_up) {
  // Units 0 and 2 say nothing of each other; unit 3 declares f0.
  std::string All = linked({unit(0), unit(3, 2)});
  EXPECT_THAT(All, ::testing::ContainsRegex(
                       "c:@F@f0 .*context:workplace@unit3.cpp:11 "
                       "source:face_image@unit3.cpp:10 calls c:@F@f1"));
  EXPECT_THAT(linked({unit(0), unit(3)}),
              ::testing::Not(::testing::HasSubstr("workplace")));
}

TEST_F(Linking, an_inline_function_has_one_body) {
  std::vector<PackedUnit> Packed;
  for (unsigned I = 0; I < 4; ++I)
    Packed.push_back(PackedUnit::pack(unit(I)));
  LUSummary L = linkUnits(Packed);
  EXPECT_THAT(L.Clashes, SizeIs(0));
  EXPECT_EQ(std::count_if(L.Tables.Entities.begin(), L.Tables.Entities.end(),
                          [&](const Entity &E) {
                            return L.Tables.str(E.Id) == "c:@S@Shared@F@inline";
                          }),
            1);
}

/// Each of two units is whole; their bases go round only together.
TEST_F(Linking, bases_that_go_round_are_linked_all_the_same) {
  auto Crossed = [&](unsigned Number, const char *Class, const char *Base) {
    TUSummary U;
    StringInterner S(U);
    StringId File = S("unit" + std::to_string(Number) + ".cpp");
    U.MainFiles = U.Files = {File};
    EntityRef B = add(U, S, EntityKind::Class, Base, File);
    EntityRef C = add(U, S, EntityKind::Class, Class, File);
    U.Entities[C].Bases = {B};
    return U;
  };
  std::vector<TUSummary> Units = {Crossed(0, "c:@S@A", "c:@S@B"),
                                  Crossed(1, "c:@S@B", "c:@S@A")};
  std::string Expected = linked(Units);
  std::swap(Units[0], Units[1]);
  EXPECT_EQ(linked(Units), Expected);
}

} // namespace
