// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the hits of one deployment to judged findings with their paths.
#ifndef ART5_PROGRAM_JUDGE_JOIN_H
#define ART5_PROGRAM_JUDGE_JOIN_H

#include "program/AnalysisOptions.h"
#include "program/flow/Solver.h"
#include "program/judge/GuardWalk.h"
#include <map>
#include <set>

namespace art5 {

/// The entry points of one deployment, resolved.
struct DeploymentEntries {
  const Manifest *From = nullptr;
  const Deployment *In = nullptr;
  std::vector<EntityRef> Functions;
  std::vector<Location> Because; ///< Of the pattern that named each.
  bool Assumed = false; ///< Only assumed to lead here (one unit alone).
};

/// Judges what \p Root (the summary of the deployment's root) reaches.
class Joiner {
public:
  Joiner(const Solver &S, const AnalysisOptions &Options,
         const DeploymentEntries &Entries, const FunctionSummary &Root)
      : Solved(S), D(const_cast<Solver &>(S).domain()), P(S.program()),
        Options(Options), Entries(Entries), Root(Root),
        Reached(S.reachedNodes(Root)) {
    findGuards();
    findStandIns();
  }

  /// Every assessment, one per (site, point, closing step), the gravest.
  std::vector<Finding> judgeAll();

private:
  struct Candidate {
    Finding Found;
    size_t Length = 0;
  };
  void findGuards();
  void findStandIns();
  bool standsInOnly(const Hit &H, size_t Rule) const;
  const std::vector<FactDecl> &ownFacts(const Hit &H) const;
  std::vector<InferenceCall> inferences(EntityRef On,
                                        llvm::ArrayRef<TokenId> Says) const;
  void addControl(Situation &S, const Hit &H) const;
  void conflicts(Finding &F, const Hit &H) const;
  std::vector<PathStep> wayTo(const Because &Fact, const Hit &H,
                              const Finding &F) const;
  void judgeHit(const Hit &H, std::vector<Candidate> &Out);
  void judgeRule(const Hit &H, const Rule &R, std::vector<Candidate> &Out);
  void addUnknown(Situation &S, const Symbol &Sym) const;
  Situation situation(const Hit &H, const std::vector<bool> &Use) const;
  FactUse use(const FactDecl &F, EntityRef On) const;
  /// How the deployment's situations are judged: its day and its settings.
  JudgeOptions judging() const;
  Candidate candidate(const Hit &H, Assessment A, Situation S,
                      SourcePos Closing, EntityRef ClosingIn, int Flow,
                      int Effect) const;
  void path(Finding &F, const Hit &H, SourcePos Closing, int Flow,
            int Effect) const;
  void chainSteps(Finding &F, const Hit &H) const;
  PathStep entryStep(EntityRef Entry) const;
  void flowSteps(std::vector<PathStep> &Out, ProvenanceId How,
                 SourcePos Closing, EntityRef &Entry) const;
  std::vector<uint32_t> through(const Hit &H) const;
  std::vector<std::string>
  userModelled(const std::vector<uint32_t> &Functions) const;
  bool passedThrough(ProvenanceId How, EntityRef Site) const;
  unsigned otherEntries(const Hit &H) const;
  Location place(SourcePos Where) const;
  std::string siteName(const Hit &H) const;
  std::string quoted(EntityRef R) const;

  const Solver &Solved;
  Domain &D;
  const Program &P;
  const AnalysisOptions &Options;
  const DeploymentEntries &Entries;
  const FunctionSummary &Root;
  const std::vector<uint32_t> Reached; ///< Summaries below the root.
  /// By rule: functions whose stand-in facts support a site of that rule.
  std::map<size_t, std::set<EntityRef>> Supporting;
  /// Of the guards that some function on the way declares.
  std::vector<std::pair<TokenId, GuardWalk>> Guards;
};

} // namespace art5

#endif // ART5_PROGRAM_JUDGE_JOIN_H
