// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each change that is named for any row of the tables is made and judged, and
// so is each part of it.
#include "law/SmallestChange.h"
#include "CaseFile.h"
#include "llvm/ADT/StringExtras.h"
#include "gmock/gmock.h"
#include <gtest/gtest.h>

using namespace art5;
using namespace art5::test;
using testing::ElementsAre;

namespace {

/// A row, judged.
struct Judged {
  const LawBook &Laws = LawBook::builtIn();
  const Rule *R;
  Situation S;
  Deployment D;
  JudgeOptions Options;
  Assessment A;

  explicit Judged(const Case &C)
      : R(Laws.find(C.Point)), S(situationOf(C.Code)),
        D(deploymentOf(C.Deployment, C.AsOf)) {
    Options.AsOf = parseDate(C.AsOf).value_or(Date());
    Options.Knobs = std::make_shared<const nlohmann::json>(C.Settings);
    A = judge(Laws, *R, S, D, Options);
  }

  std::vector<VerdictChange> changes() const {
    return smallestChanges(Laws, *R, A, S, D, Options);
  }
  Verdict after(const VerdictChange &C) const {
    return verdictInSubstance(
        judge(Laws, *R, changed(C, S), changed(C, D), Options));
  }
  Verdict before() const { return verdictInSubstance(A); }
};

std::string textOf(const VerdictChange &C) {
  std::vector<std::string> Parts;
  for (TokenId T : C.Without)
    Parts.push_back("-" + Vocabulary::get()[T].Full);
  for (const std::string &Key : C.WithoutKeys)
    Parts.push_back("-" + Key);
  for (TokenId T : C.Supplied)
    Parts.push_back("+" + Vocabulary::get()[T].Full);
  return llvm::join(Parts, " ");
}

/// \p C with only the members whose bits are set in \p Mask.
VerdictChange partOf(const VerdictChange &C, unsigned Mask) {
  VerdictChange Part;
  Part.For = C.For;
  unsigned Bit = 0;
  auto Keep = [&] { return (Mask >> Bit++ & 1) != 0; };
  for (TokenId T : C.Without)
    if (Keep())
      Part.Without.insert(T);
  for (const std::string &Key : C.WithoutKeys)
    if (Keep())
      Part.WithoutKeys.insert(Key);
  for (TokenId T : C.Supplied)
    if (Keep())
      Part.Supplied.insert(T);
  return Part;
}

Case caseOf(const char *Point, std::vector<std::string> Code,
            nlohmann::json Deployment) {
  Case C;
  C.Point = Point;
  C.Code = std::move(Code);
  C.Deployment = std::move(Deployment);
  C.Settings = nlohmann::json::object();
  C.AsOf = "2026-11-22";
  return C;
}

std::vector<std::string> changesOf(const Case &C) {
  std::vector<std::string> Out;
  for (const VerdictChange &One : Judged(C).changes())
    Out.push_back(textOf(One));
  return Out;
}

const std::vector<std::string> FaceAtWork{"purpose:emotion_inference",
                                          "source:face_image"};

} // namespace

TEST(SmallestChange, EachSufficesAndNoPartOfItDoes) {
  size_t Changes = 0, Supplies = 0;
  for (const Case &C : allCases()) {
    Judged J(C);
    for (const VerdictChange &One : J.changes()) {
      SCOPED_TRACE(C.File + ": " + C.Name + ": " + textOf(One));
      ++Changes;
      Supplies += !One.Supplied.empty();
      EXPECT_NE(J.after(One), J.before());
      EXPECT_EQ(J.after(One), One.Becomes);
      if (One.size() <= 8)
        for (unsigned Mask = 0; Mask + 1 < 1u << One.size(); ++Mask)
          EXPECT_EQ(J.after(partOf(One, Mask)), J.before()) << Mask;
    }
  }
  EXPECT_GT(Changes, 1000u);
  EXPECT_GT(Supplies, 100u);
}

TEST(SmallestChange, EachProhibitedRowHasOne) {
  for (const Case &C : allCases())
    if (Judged J(C); J.before() == Verdict::Prohibited)
      EXPECT_FALSE(J.changes().empty()) << C.File << ": " << C.Name;
}

TEST(SmallestChange, LackingEvidenceOfAClaim) {
  EXPECT_THAT(changesOf(caseOf("5(1)(f)", FaceAtWork,
                               {{"contexts", {"workplace"}},
                                {"exemptions",
                                 {{{"claim", "safety_reason"},
                                   {"evidence", {"necessity_assessment"}},
                                   {"lacks", {"reuse_ban"}}}}}})),
              ElementsAre("-purpose:emotion_inference", "-source:face_image",
                          "-context:workplace", "+evidence:reuse_ban"));
}

TEST(SmallestChange, NotForAClaimThatIsVoidAnyway) {
  EXPECT_THAT(
      changesOf(
          caseOf("5(1)(f)",
                 {"purpose:emotion_inference", "source:face_image",
                  "effect:worker_or_learner_consequence"},
                 {{"contexts", {"workplace"}},
                  {"exemptions",
                   {{{"claim", "safety_reason"}, {"lacks", {"reuse_ban"}}}}}})),
      ElementsAre("-purpose:emotion_inference", "-source:face_image",
                  "-context:workplace"));
}

TEST(SmallestChange, ConditionalWaitsForAllEvidenceOfTheClaim) {
  EXPECT_THAT(
      changesOf(caseOf("5(1)(f)", FaceAtWork,
                       {{"contexts", {"workplace"}},
                        {"exemptions",
                         {{{"claim", "safety_reason"},
                           {"evidence", nlohmann::json::array()}}}}})),
      ElementsAre("+evidence:necessity_assessment +evidence:reuse_ban"));
}
