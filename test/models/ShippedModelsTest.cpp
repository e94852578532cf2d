// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The models that come with art5, as a whole.
#include "annotations/Vocabulary.h"
#include "models/ModelBody.h"
#include "models/Models.h"
#include "support/Embedded.h"
#include "support/LocatedJson.h"
#include "gmock/gmock.h"
#include <set>

using namespace art5;
using testing::Contains;

static const ModelSet &shipped() {
  static const ModelSet Set = ModelSet::shipped(); // Ends it on any fault.
  return Set;
}

static nlohmann::json schema() {
  llvm::StringRef Text = embedded::modelSchema().front().Text;
  return nlohmann::json::parse(Text.begin(), Text.end());
}

TEST(ShippedModels, EveryFileFollowsTheSchema) {
  nlohmann::json Schema = schema();
  ASSERT_FALSE(embedded::models().empty());
  for (const EmbeddedFile &File : embedded::models()) {
    std::vector<Problem> Problems;
    auto Document = LocatedJson::parse(File.Text, File.Name, Problems);
    if (Document)
      validate(*Document, Schema, Problems);
    for (const Problem &P : Problems)
      ADD_FAILURE() << format(P);
  }
}

TEST(ShippedModels, EveryFileNamesItsLibrary) {
  for (const EmbeddedFile &File : embedded::models()) {
    std::vector<Problem> Problems;
    auto Document = LocatedJson::parse(File.Text, File.Name, Problems);
    ASSERT_TRUE(Document);
    EXPECT_TRUE(Document->root().contains("library")) << File.Name.str();
  }
}

TEST(ShippedModels, LoadAndResolve) {
  const ModelSet &Set = shipped();
  EXPECT_GT(Set.all().size(), 100u);
  for (const auto &[Class, Like] : Set.likes())
    EXPECT_NE(Class, Like);
}

TEST(ShippedModels, CapabilitiesComeWithASuggestion) {
  for (const FunctionModel *M : shipped().all())
    EXPECT_EQ(M->Capability.empty(), M->Suggest.empty())
        << M->Name << " " << format(M->Where);
}

/// No model of ours says what code is for: that is for its users to declare.
TEST(ShippedModels, NoneStatesAPurpose) {
  for (const FunctionModel *M : shipped().all())
    for (const std::string &Fact : M->Facts)
      EXPECT_FALSE(llvm::StringRef(Fact).starts_with("purpose:")) << M->Name;
}

/// A body is made of every model for a function with just the parameters it
/// asks for; nothing in it may lie outside of its tables.
TEST(ShippedModels, EveryModelMakesABody) {
  for (const FunctionModel *M : shipped().all()) {
    if (!M->SaysFlow)
      continue;
    TUSummary Unit;
    StringInterner Strings(Unit);
    Entity F;
    F.Name = Strings(M->Name);
    F.Flags = M->NeedsObject ? EF_Method : 0;
    unsigned Count = std::max(M->Needed, M->MinArity) + (M->NeedsObject ? 1 : 0);
    for (unsigned I = 0; I != Count; ++I) {
      F.Parameters.emplace_back();
      F.Parameters.back().Name = Strings("p" + std::to_string(I));
    }
    Body B = modelBody(*M, F, Unit, Strings);
    ASSERT_FALSE(B.Blocks.empty()) << M->Name;
    auto Inside = [&](const Place &P) {
      return P.isNone() || P.Base < B.Variables.size();
    };
    for (const Block &Block : B.Blocks)
      for (const Statement &S : Block.Statements) {
        EXPECT_TRUE(Inside(S.To) && Inside(S.From)) << M->Name;
        for (const Argument &A : S.Arguments)
          EXPECT_TRUE(Inside(A.From)) << M->Name;
      }
    EXPECT_EQ(printBody(B, Unit).find('?'), std::string::npos) << M->Name;
  }
}
