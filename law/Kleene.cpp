// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Three-valued logic that keeps its reasons.
#include "law/Evaluation.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

/// All reasons of the parts that answered \p Is.
static std::vector<Because> reasons(std::vector<Answer> &Parts, Kleene Is) {
  std::vector<Because> Out;
  for (Answer &A : Parts)
    if (A.Is == Is)
      llvm::append_range(Out, A.Why);
  return Out;
}

Answer conjunction(std::vector<Answer> Parts) {
  Kleene Least = Kleene::Established;
  for (const Answer &A : Parts)
    Least = std::min(Least, A.Is);
  return {Least, reasons(Parts, Least)};
}

Answer disjunction(std::vector<Answer> Parts) {
  Kleene Most = Kleene::Refuted;
  for (const Answer &A : Parts)
    Most = std::max(Most, A.Is);
  return {Most, reasons(Parts, Most)};
}

Answer negation(Answer A) {
  if (A.Is != Kleene::Open)
    A.Is = A.yes() ? Kleene::Refuted : Kleene::Established;
  return A;
}

} // namespace art5
