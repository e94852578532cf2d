// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Findings made by hand, for tests of reports.
#ifndef ART5_TEST_REPORT_FINDINGS_H
#define ART5_TEST_REPORT_FINDINGS_H

#include "law/LawBook.h"
#include "report/Report.h"
#include "report/Wording.h"

namespace art5::test {

inline TokenId token(llvm::StringRef Full) {
  return *Vocabulary::get().find(Full);
}

inline Deployment deployment(llvm::StringRef Name) {
  Deployment D;
  D.Name = Name.str();
  D.Manifest = "/repo/art5.json";
  D.Folder = "/repo";
  D.Where = {"/repo/art5.json", 6, 15};
  return D;
}

/// Emotion inference on a face image at work, in three steps.
inline Finding finding(Verdict Is, const Deployment &In, unsigned Line = 48) {
  Finding F;
  Assessment &A = F.Result;
  A.Point = "5(1)(f)";
  A.Check = "art5-emotion-inference";
  A.Is = Is;
  A.Conditions = {{"F2",
                   Status::Established,
                   {{"purpose:emotion_inference",
                     Origin::Code,
                     {"/repo/a.h", 22, 3},
                     "OnnxEstimator::run"}},
                   {}},
                  {"F4", Status::Open, {}, {"contexts"}}};
  if (Is == Verdict::Conditional)
    A.Missing = {"contexts"};
  if (Is == Verdict::Allowed)
    A.Why = Basis::Refuted;
  F.Facts.AtSite.resize(1);
  F.Facts.AtSite[0].Token = token("purpose:emotion_inference");
  F.In = &In;
  F.Site = "OnnxEstimator::run";
  F.Signature = "int (const Image &)";
  F.SiteWhere = {"/repo/a.h", 22, 3};
  F.Where = {"/repo/src/review.cpp", Line, 31};
  F.ClosingFunction = "review";
  F.Path = {{StepKind::Entry,
             {"/repo/src/main.cpp", 12, 5},
             "main",
             "step.none",
             {},
             false},
            {StepKind::Source,
             {"/repo/src/camera.cpp", 31, 10},
             "grab",
             "step.none",
             {},
             false},
            {StepKind::ClosingStep, F.Where, "review", "step.none", {}, true}};
  F.Id = "f-00000001";
  return F;
}

struct Case {
  Findings All;
  Wording Words;
  Report R;

  explicit Case(Language L = Language::English)
      : Words(LawBook::builtIn(), L, "/repo") {
    R.Result = &All;
    R.Laws = &LawBook::builtIn();
    R.Words = &Words;
    R.AsOf = *parseDate("2026-11-22");
    R.WorkingDirectory = "/repo";
    R.ToolVersion = "0.1.0";
    All.AnyManifest = true;
    All.Files = 3412;
    All.Sites = 1;
  }
};

inline HygieneFinding hygiene(HygieneKind Check, llvm::StringRef Message) {
  Problem P;
  P.Severity = Problem::Level::Warning;
  P.Where = {"/repo/art5.json", 3, 4};
  P.Message = Sentence::verbatim(Message.str());
  return {Check, P};
}

} // namespace art5::test

#endif // ART5_TEST_REPORT_FINDINGS_H
