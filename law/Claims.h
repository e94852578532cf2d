// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What becomes of claimed exceptions, of scope gates and of the procedure that
// point (h) prescribes. Internal to the law.
#ifndef ART5_LAW_CLAIMS_H
#define ART5_LAW_CLAIMS_H

#include "law/Evaluation.h"

namespace art5 {

/// A claim that was made, and the rule or gate that knows it.
struct JudgedClaim {
  const CarveOut *Known = nullptr;
  ClaimResult Result;
  bool IsGate = false;
  bool Unavailable = false; ///< Ignored: its legal requirements are not met.
};

/// Judges the claim \p C if it is made here; nothing if nobody claims it.
std::optional<JudgedClaim> judgeClaim(Evaluation &Ev, const CarveOut &C);

/// All claims of the rule that are made, in the order of the law file.
std::vector<JudgedClaim> judgeCarveOuts(Evaluation &Ev);

/// Whether \p N is demanded here.
bool isInForce(Evaluation &Ev, const Need &N);

/// What the scope gates say.
struct GateOutcome {
  std::string Out;   ///< The gate that puts the system outside; empty if none.
  std::string Claim; ///< If it was claimed.
  std::vector<Because> Why;
  std::vector<JudgedClaim> Claims;
  /// What a gate that the record itself implies would need; a prohibition
  /// waits for it.
  std::vector<std::string> Implied;
  std::string ImpliedGate;
};
GateOutcome judgeGates(Evaluation &Ev, llvm::ArrayRef<Gate> Gates);

/// What the rows of a procedure say, once all triggers are established.
struct ProcedureOutcome {
  Verdict Is = Verdict::Allowed;
  std::vector<std::string> Missing;
  /// Established: satisfied; refuted: known to be broken.
  std::vector<ConditionResult> Rows;
};
ProcedureOutcome judgeProcedure(Evaluation &Ev,
                                llvm::ArrayRef<JudgedClaim> Claims);

/// Adds names that are not yet there.
void addNames(std::vector<std::string> &Out, llvm::ArrayRef<std::string> Names);

/// Names without repetition, facets only where nothing else is missing.
std::vector<std::string> tidyMissing(llvm::ArrayRef<std::string> Names);

/// What to ask, after `missing`, where \p T itself is in question: its record
/// key, its facet in code, or the evidence.
std::string askFor(TokenId T);

} // namespace art5

#endif // ART5_LAW_CLAIMS_H
