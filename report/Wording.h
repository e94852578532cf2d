// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The sentences of a finding, the same in every face.
#ifndef ART5_REPORT_WORDING_H
#define ART5_REPORT_WORDING_H

#include "law/Catalogue.h"
#include "program/Findings.h"
#include "report/Diagnostics.h"
#include "report/Phrases.h"
#include <string>
#include <vector>

namespace art5 {

class Wording {
public:
  /// Paths in sentences are shown relative to \p WorkingDirectory.
  Wording(const LawBook &Laws, Language L, std::string WorkingDirectory)
      : Laws(Laws), In(L), WorkingDirectory(std::move(WorkingDirectory)) {}

  Language language() const { return In; }

  /// What is done, to whom, where, provision, state of the conditions,
  /// deployment: one line.
  std::string headline(const Finding &F) const;
  /// How many of \p All have each verdict.
  std::string counts(const std::vector<Finding> &All) const;
  /// What a step of a path says, without its number.
  std::string step(const Finding &F, const PathStep &S) const;
  /// "source", "closing step".
  std::string kindWord(StepKind K) const;
  /// "2/5 [source] 'Camera::grab' returns ..."; \p Index from 0.
  std::string numberedStep(const Finding &F, size_t Index) const;
  /// A note of the law.
  std::string note(const Finding &F, const LawNote &N) const;

  /// The notes below the steps of \p D, in order: what else it stands for, its
  /// claims, the law's notes, its conditions, what would change it.
  std::vector<std::string> closingNotes(const Diagnostic &D) const;

  /// What became of the exceptions that are claimed.
  std::vector<std::string> claimNotes(const Finding &F) const;
  /// What would change or decide the result, and where to read more.
  std::string outlook(const Finding &F) const;

  std::string undeclared(const Findings::UndeclaredPurpose &U) const;
  /// What a kind of ledger entry means.
  std::string ledgerKind(LedgerEntry::Kind K) const;
  /// What a person can do about it; empty where nothing is to be done.
  std::string ledgerAdvice(const LedgerEntry &E) const;
  /// "3 sites declared in 2 files"; what it means where that is nothing.
  std::string opening(const Findings &All) const;
  std::string say(Phrase P, llvm::ArrayRef<std::string> Args = {}) const {
    return phrase(P, In, Args);
  }
  std::string say(const Sentence &S) const { return Catalogue::get(In).say(S); }
  /// "FILE:LINE:COLUMN" relative to the working directory.
  std::string place(const Location &L) const;

private:
  const LawBook &Laws;
  Language In;
  std::string WorkingDirectory;

  std::string entryStep(const PathStep &S) const;
  void addScope(const Diagnostic &D, std::vector<std::string> &Notes) const;
  std::vector<std::string> waysOut(const Finding &F) const;
  std::vector<std::string> whatDecides(const Assessment &A) const;
};

} // namespace art5

#endif // ART5_REPORT_WORDING_H
