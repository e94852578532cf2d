// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an assessment tells beyond its verdict.
#include "CaseFile.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

using namespace art5;
using namespace art5::test;
using ::testing::HasSubstr;

namespace {

Assessment judgeF(const std::vector<std::string> &Code,
                  const nlohmann::json &Record) {
  Case C;
  C.Point = "5(1)(f)";
  C.Code = Code;
  C.Deployment = Record;
  C.Settings = nlohmann::json::object();
  C.AsOf = "2026-11-22";
  return judgeCase(C);
}

const ConditionResult *find(const Assessment &A, llvm::StringRef Id) {
  auto It = llvm::find_if(A.Conditions,
                          [&](const ConditionResult &C) { return C.Id == Id; });
  return It == A.Conditions.end() ? nullptr : &*It;
}

TEST(Judge, EachConditionNamesItsFactsAndTheirPlaces) {
  Assessment A = judgeF({"purpose:emotion_inference", "source:face_image"},
                        {{"contexts", {"workplace"}}});
  const ConditionResult *F3 = find(A, "F3");
  ASSERT_TRUE(F3);
  ASSERT_EQ(F3->Why.size(), 1u);
  EXPECT_EQ(F3->Why[0].Fact, "source:face_image");
  EXPECT_EQ(F3->Why[0].From, Origin::Code);
  EXPECT_EQ(F3->Why[0].In, Because::Place::FlowsIn);
  EXPECT_EQ(F3->Why[0].Where.File, "src/app.cpp");
  const ConditionResult *F4 = find(A, "F4");
  ASSERT_TRUE(F4);
  ASSERT_FALSE(F4->Why.empty());
  EXPECT_EQ(F4->Why[0].Fact, "context:workplace");
  EXPECT_EQ(F4->Why[0].From, Origin::Deployment);
  EXPECT_EQ(F4->Why[0].Where.File, "/nowhere/art5.json");
}

TEST(Judge, WhatIsAssumedIsSaid) {
  Assessment A = judgeF({"purpose:emotion_inference"}, {{"role", "deployer"}});
  EXPECT_EQ(A.Assumed, (std::vector<std::string>{"stage", "actor"}));
  const ConditionResult *Act = find(A, "F1");
  ASSERT_TRUE(Act);
  EXPECT_EQ(Act->Why[0].Fact, "stage:in_use");
  EXPECT_EQ(Act->Why[0].From, Origin::Assumed);
}

TEST(Judge, OpenConditionsSayWhatWouldDecideThem) {
  Assessment A = judgeF({"purpose:emotion_inference"}, {{"role", "deployer"}});
  EXPECT_EQ(find(A, "F3")->Ask, (std::vector<std::string>{"source"}));
  EXPECT_EQ(find(A, "F4")->Ask, (std::vector<std::string>{"contexts"}));
}

TEST(Judge, AVoidClaimSaysWhatIsLacking) {
  Assessment A =
      judgeF({"purpose:emotion_inference", "source:face_image"},
             {{"contexts", {"workplace"}},
              {"exemptions",
               {{{"claim", "safety_reason"}, {"lacks", {"reuse_ban"}}}}}});
  ASSERT_EQ(A.Claims.size(), 1u);
  EXPECT_EQ(A.Claims[0].Is, ClaimResult::State::Void);
  EXPECT_EQ(A.Claims[0].Lacking, (std::vector<std::string>{"reuse_ban"}));
}

TEST(Judge, TheLowestGradeOfEvidenceIsKept) {
  Assessment A =
      judgeF({"purpose:emotion_inference", "source:face_image"},
             {{"contexts", {"workplace"}},
              {"exemptions",
               {{{"claim", "safety_reason"},
                 {"evidence", {"necessity_assessment", "reuse_ban"}}}}}});
  ASSERT_EQ(A.Claims.size(), 1u);
  EXPECT_EQ(A.Claims[0].LowestGrade, EvidenceGrade::Asserted);
}

TEST(Judge, CookiesComeBack) {
  Situation S = situationOf({"purpose:emotion_inference", "source:face_image"});
  S.FlowsIn[0].Cookie = 42;
  const LawBook &Laws = LawBook::builtIn();
  Assessment A =
      judge(Laws, *Laws.find("f"), S, deploymentOf({{"role", "both"}}),
            {*parseDate("2026-11-22"), nullptr});
  EXPECT_EQ(find(A, "F3")->Why[0].Cookie, 42u);
}

TEST(Judge, TheHeadlineSaysWhatToWhomWhereAndWhy) {
  std::vector<std::string> Code = {"purpose:emotion_inference",
                                   "source:face_image"};
  nlohmann::json Record = {{"contexts", {"workplace"}},
                           {"subjects", {"worker"}}};
  Assessment A = judgeF(Code, Record);
  Deployment D = deploymentOf(Record);
  D.Name = "hr-console";
  Situation S = situationOf(Code);
  EXPECT_EQ(headline(A, S, D, Language::English),
            "emotion inference on face images of workers, in a workplace: all "
            "conditions of AI Act Article 5(1)(f) are established in "
            "deployment 'hr-console'; no exception is claimed");
  EXPECT_THAT(headline(A, S, D, Language::German),
              HasSubstr("Artikel 5 Absatz 1 Buchstabe f der KI-Verordnung"));
  EXPECT_THAT(headline(A, S, D, Language::Dutch),
              HasSubstr("artikel 5, lid 1, punt f), van de AI-verordening"));
  EXPECT_THAT(conditionLine(A, Language::English),
              HasSubstr("F1 stage:in_use (assumed) | F2 "
                        "purpose:emotion_inference | F3 source:face_image"));
}

TEST(Reasons, AreToldOnce) {
  Because Seen{"source:face_image", Origin::Code, {"a.cpp", 3, 1}, "grab"};
  Because Assumed = Seen, Elsewhere = Seen, Denied = Seen;
  Assumed.How = Mark::Assumed;
  Assumed.Cookie = 7;
  Elsewhere.Where.Line = 4;
  Denied.Denied = true;
  std::vector<Because> Once =
      eachStatementOnce({Assumed, Seen, Elsewhere, Denied, Seen});
  ASSERT_EQ(Once.size(), 3u);
  EXPECT_EQ(Once[0].Where.Line, 3u);
  EXPECT_EQ(Once[0].How, Mark::Real);
  EXPECT_EQ(Once[1].Where.Line, 4u);
  EXPECT_TRUE(Once[2].Denied);
}

} // namespace
