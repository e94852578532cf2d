// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any bytes as a law file: refused with a problem, or loaded and judged.
#include "law/Catalogue.h"
#include "law/Judge.h"
#include "law/LawBook.h"
#include <cstdlib>

using namespace art5;

/// One use of each token that some rule reads, everywhere.
static Situation crowdedSituation() {
  Situation S;
  S.Site = "fuzz::site";
  for (size_t I = 0; I != Vocabulary::get().tokens().size(); ++I) {
    FactUse Use;
    Use.Token = TokenId(I);
    S.AtSite.push_back(Use);
    S.FlowsIn.push_back(Use);
    S.FlowsOut.push_back(Use);
  }
  return S;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  std::string Text(reinterpret_cast<const char *>(Data), Size);
  std::vector<Problem> Problems;
  std::optional<LawBook> Book =
      LawBook::fromTexts({{"fuzz.json", Text}}, Problems);
  if (!Book && Problems.empty())
    std::abort();
  if (!Book)
    return 0;
  static const Situation Crowded = crowdedSituation();
  static const Situation Empty;
  Deployment D;
  JudgeOptions Options{*parseDate("2026-12-02"), nullptr};
  for (const Rule &R : Book->rules())
    for (const Situation *S : {&Crowded, &Empty}) {
      Assessment A = judge(*Book, R, *S, D, Options);
      if ((A.Is == Verdict::Conditional) == A.Missing.empty())
        std::abort();
      (void)headline(*Book, A, *S, D, Language::Dutch);
    }
  return 0;
}
