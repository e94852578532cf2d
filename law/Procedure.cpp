// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A procedure: rows that must all be satisfied before an act that would
// otherwise be prohibited may take place.
#include "law/Claims.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

using State = ClaimResult::State;

namespace {

class ProcedureJudge {
public:
  ProcedureJudge(Evaluation &Ev, llvm::ArrayRef<JudgedClaim> Claims)
      : Ev(Ev), Claims(Claims) {}

  ProcedureOutcome run() {
    for (const ProcedureRow &Row : Ev.R.Procedure)
      Outcome.Rows.push_back(judgeRow(Row));
    Outcome.Is = Broken                    ? Verdict::Prohibited
                 : Outcome.Missing.empty() ? Verdict::Allowed
                                           : Verdict::Conditional;
    if (Broken)
      Outcome.Missing.clear();
    return std::move(Outcome);
  }

private:
  ConditionResult judgeRow(const ProcedureRow &Row) {
    ConditionResult Result;
    Result.Id = Row.Id;
    if (Row.When && !Ev.ask(*Row.When).yes()) {
      Result.Is = Status::NotApplicable;
      return Result;
    }
    Result.Is = statusOf(Row, Result);
    bool DutyOnly = Row.DutyOnly && Ev.ask(*Row.DutyOnly).yes();
    if (Result.Is == Status::Refuted && DutyOnly)
      for (const Need &N : Row.Evidence)
        Result.Ask.push_back(N.Name);
    else if (Result.Is == Status::Refuted)
      Broken = true;
    addNames(Outcome.Missing, Result.Ask);
    return Result;
  }

  /// Own evidence first; then the claim that may stand in for it.
  Status statusOf(const ProcedureRow &Row, ConditionResult &Result) {
    if (Row.OpenIf) {
      if (Answer A = Ev.ask(*Row.OpenIf); A.yes()) {
        Result.Why = A.Why;
        Result.Ask = asks(Row);
        return Status::Open;
      }
    }
    if (Row.Broken) {
      if (Answer A = Ev.ask(*Row.Broken); A.yes()) {
        Result.Why = A.Why;
        return Status::Refuted;
      }
    }
    std::vector<std::string> Open;
    bool Lacking = weigh(Row, Result, Open);
    if (!Lacking && Open.empty())
      return finish(Row, Result);
    if (const JudgedClaim *Stand = standIn(Row)) {
      llvm::append_range(Result.Why, Stand->Result.Why);
      if (Stand->Result.Is == State::Complete)
        return finish(Row, Result);
      if (Stand->Result.Is == State::Incomplete) {
        Result.Ask = Stand->Result.Missing;
        return Status::Open;
      }
      if (!Stand->Result.Lacking.empty())
        return Status::Refuted;
    }
    if (Lacking)
      return Status::Refuted;
    Result.Ask = Open;
    return Status::Open;
  }

  /// True if something is known to be lacking.
  bool weigh(const ProcedureRow &Row, ConditionResult &Result,
             std::vector<std::string> &Open) {
    bool Lacking = false;
    for (const Need &N : Row.Evidence) {
      if (!N.Token || !isInForce(Ev, N))
        continue;
      Answer A = Ev.evidence(*N.Token);
      llvm::append_range(Result.Why, A.Why);
      Lacking |= A.no();
      if (A.Is == Kleene::Open)
        Open.push_back(N.Name);
    }
    return Lacking;
  }

  /// The evidence is there; what the record must state is asked last.
  Status finish(const ProcedureRow &Row, ConditionResult &Result) {
    if (!Row.Met || Ev.askInFavour(*Row.Met).yes())
      return Status::Established;
    Result.Ask = asks(Row);
    return Status::Open;
  }

  std::vector<std::string> asks(const ProcedureRow &Row) {
    if (!Row.Ask.empty())
      return Ev.namesOf(Row.Ask);
    std::vector<std::string> Names;
    for (const Need &N : Row.Evidence)
      Names.push_back(N.Name);
    return Names;
  }

  const JudgedClaim *standIn(const ProcedureRow &Row) const {
    if (Row.OrClaim)
      for (const JudgedClaim &J : Claims)
        if (J.Known->Claim == *Row.OrClaim && !J.Unavailable)
          return &J;
    return nullptr;
  }

  Evaluation &Ev;
  llvm::ArrayRef<JudgedClaim> Claims;
  ProcedureOutcome Outcome;
  bool Broken = false;
};

} // namespace

ProcedureOutcome judgeProcedure(Evaluation &Ev,
                                llvm::ArrayRef<JudgedClaim> Claims) {
  return ProcedureJudge(Ev, Claims).run();
}

} // namespace art5
