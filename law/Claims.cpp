// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Claimed exceptions and claimed scope gates: a claim is worth what its
// evidence is worth.
#include "law/Claims.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

using State = ClaimResult::State;

void addNames(std::vector<std::string> &Out,
              llvm::ArrayRef<std::string> Names) {
  for (const std::string &Name : Names)
    if (!llvm::is_contained(Out, Name))
      Out.push_back(Name);
}

std::vector<std::string> tidyMissing(llvm::ArrayRef<std::string> Names) {
  std::vector<std::string> Out, Facets;
  for (const std::string &Name : Names)
    addNames(isFacetName(Name) ? Facets : Out, {Name});
  return Out.empty() ? Facets : Out;
}

std::string askFor(TokenId T) {
  const Token &Asked = Vocabulary::get()[T];
  switch (Asked.In) {
  case Facet::Context:
    return "contexts";
  case Facet::Subject:
    return "subjects";
  case Facet::Evidence:
    return Asked.Name;
  case Facet::Domain: // Fields of life come with the data.
    return "source";
  default:
    return facetName(Asked.In).str();
  }
}

bool isInForce(Evaluation &Ev, const Need &N) {
  return (!N.When || Ev.ask(*N.When).yes()) &&
         (!N.Unless || !Ev.ask(*N.Unless).yes());
}

/// Sorts the mandatory evidence into supplied, lacking and open.
static void weighEvidence(Evaluation &Ev, const CarveOut &C,
                          ClaimResult &Result) {
  for (const Need &N : C.Evidence) {
    if (!N.Token || !isInForce(Ev, N))
      continue;
    std::optional<EvidenceGrade> Grade;
    Answer A = Ev.evidenceOf(*N.Token, C.Claim, &Grade);
    llvm::append_range(Result.Why, A.Why);
    if (A.no())
      Result.Lacking.push_back(N.Name);
    else if (!A.yes())
      addNames(Result.Missing, {N.Name});
    else if (Grade)
      Result.LowestGrade =
          std::min(*Grade, Result.LowestGrade.value_or(*Grade));
  }
}

/// Whether the legal requirements of the claim are met.
static Answer availability(Evaluation &Ev, const CarveOut &C) {
  Answer Available{Kleene::Established, {}};
  if (C.Available)
    Available = Ev.askAvailable(*C.Available);
  if (!Available.no() && C.OpenIf && Ev.ask(*C.OpenIf).yes())
    Available.Is = Kleene::Open;
  return Available;
}

std::optional<JudgedClaim> judgeClaim(Evaluation &Ev, const CarveOut &C) {
  std::vector<Because> Made = Ev.claimed(C.Claim);
  if (Made.empty())
    return std::nullopt;
  JudgedClaim J;
  J.Known = &C;
  ClaimResult &Result = J.Result;
  Result.Claim = Vocabulary::get()[C.Claim].Name;
  Result.Where = Made.front().Where;
  Result.InCodeOnly = Ev.claimedInCodeOnly(C.Claim);
  Answer Available = availability(Ev, C);
  if (Available.no()) {
    J.Unavailable = true;
    Result.Why = Available.Why;
    return J;
  }
  if (C.Void) {
    if (Answer Voiding = Ev.ask(*C.Void); Voiding.yes()) {
      Result.Is = State::Void;
      Result.Why = Voiding.Why;
      return J;
    }
  }
  Result.Why = Made;
  llvm::append_range(Result.Why, Ev.joined(C.Supports));
  if (!Available.yes())
    addNames(Result.Missing, Ev.namesOf(C.AvailableAsk));
  weighEvidence(Ev, C, Result);
  if (!Result.Lacking.empty()) {
    Result.Is = State::Void;
    Result.Missing.clear();
    return J;
  }
  bool Complete = Available.yes() && Result.Missing.empty();
  Result.Is = Complete ? State::Complete : State::Incomplete;
  return J;
}

std::vector<JudgedClaim> judgeCarveOuts(Evaluation &Ev) {
  std::vector<JudgedClaim> Out;
  for (const CarveOut &C : Ev.R.CarveOuts)
    if (std::optional<JudgedClaim> J = judgeClaim(Ev, C))
      Out.push_back(std::move(*J));
  return Out;
}

/// The evidence of a claim that nobody made in words, wherever it stands.
static std::vector<std::string> openEvidence(Evaluation &Ev, const CarveOut &C,
                                             Answer &Backing) {
  std::vector<std::string> Open;
  for (const Need &N : C.Evidence) {
    Answer A = Ev.evidence(*N.Token);
    llvm::append_range(Backing.Why, A.Why);
    if (!A.yes())
      Open.push_back(N.Name);
  }
  return Open;
}

GateOutcome judgeGates(Evaluation &Ev, llvm::ArrayRef<Gate> Gates) {
  GateOutcome Outcome;
  for (const Gate &G : Gates) {
    if (llvm::is_contained(Ev.R.GatesNotApplying, G.Id))
      continue;
    std::optional<JudgedClaim> J;
    Answer Stated;
    if (G.Claim)
      J = judgeClaim(Ev, *G.Claim);
    else if (G.When)
      Stated = Ev.askInFavour(*G.When);
    bool Out = J ? J->Result.Is == State::Complete : Stated.yes();
    if (!J && G.Implied && Ev.ask(*G.Implied).yes()) {
      std::vector<std::string> Open = openEvidence(Ev, *G.Claim, Stated);
      Out = Open.empty();
      if (!Out && Outcome.Implied.empty()) {
        Outcome.Implied = Open;
        Outcome.ImpliedGate = G.Id;
      }
    }
    if (Out && Outcome.Out.empty()) {
      Outcome.Out = G.Id;
      Outcome.Claim = J ? J->Result.Claim : "";
      Outcome.Why = J ? J->Result.Why : Stated.Why;
    }
    if (J) {
      J->IsGate = true;
      Outcome.Claims.push_back(std::move(*J));
    }
  }
  return Outcome;
}

} // namespace art5
