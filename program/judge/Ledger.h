// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The assurance ledger: what the analysis did not see, and the library calls
// that nobody gave a purpose.
#ifndef ART5_PROGRAM_JUDGE_LEDGER_H
#define ART5_PROGRAM_JUDGE_LEDGER_H

#include "program/AnalysisOptions.h"
#include "program/flow/Solver.h"

namespace art5 {

/// A site that some deployment reaches: a function, or one of its parameters.
using ReachedSite = std::pair<EntityRef, int>;

struct LedgerInput {
  const AnalysisOptions *Options = nullptr;
  const std::vector<EntityRef> *Clashes = nullptr;
  const Outline *Bodies = nullptr;
  const Relevance *Which = nullptr;
  const std::set<ReachedSite> *Reached = nullptr;
  const std::set<Blind> *Unseen = nullptr;
  /// How many verdicts a gap could change.
  const std::map<Blind, unsigned> *Weight = nullptr;
};

/// Fills Findings::Ledger, and says which sites are not reached.
void writeLedger(const Program &P, const Solver &S, const LedgerInput &In,
                 Findings &Out);

/// Fills Findings::Undeclared: calls of functions that a model marks as
/// inference or biometric from code that no purpose covers, and facts that ask
/// for a purpose where none is declared.
void findUndeclared(const Program &P, const Solver &S, const LedgerInput &In,
                    Findings &Out);

} // namespace art5

#endif // ART5_PROGRAM_JUDGE_LEDGER_H
