// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The tables exercise the whole law: every condition both ways, every
// exception in every state, every knob both ways.
#include "CaseFile.h"
#include "law/Claims.h"
#include "law/RuleChecks.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>
#include <map>
#include <set>

using namespace art5;
using namespace art5::test;

namespace {

struct Seen {
  std::map<std::string, std::set<Status>> Conditions;
  std::map<std::string, std::set<ClaimResult::State>> Claims;
  std::map<std::string, std::set<Verdict>> Verdicts;
  std::map<std::string, unsigned> Rows;
  std::set<std::string> Missing, Notes, Gates;
  std::map<std::string, std::set<bool>> Knobs;
};

const Seen &seen() {
  static const Seen All = [] {
    Seen S;
    for (const Case &C : allCases()) {
      Assessment A = judgeCase(C);
      ++S.Rows[A.Point];
      S.Verdicts[A.Point].insert(A.Is);
      for (const ConditionResult &R : A.Conditions)
        S.Conditions[A.Point + " " + R.Id].insert(R.Is);
      for (const ClaimResult &R : A.Claims)
        S.Claims[A.Point + " " + R.Claim].insert(R.Is);
      for (const std::string &Name : A.Missing)
        S.Missing.insert(Name);
      for (const LawNote &N : A.Notes)
        S.Notes.insert(N.Id);
      S.Gates.insert(A.Gate);
      for (const auto &[Key, Value] : C.Settings.items())
        if (Value.is_boolean())
          S.Knobs[A.Point + " " + Key].insert(Value.get<bool>());
    }
    return S;
  }();
  return All;
}

template <typename Map> const auto &at(const Map &M, const std::string &Key) {
  static const typename Map::mapped_type None{};
  auto It = M.find(Key);
  return It == M.end() ? None : It->second;
}

TEST(Coverage, EachPointHasItsRows) {
  unsigned Sum = 0;
  for (const Rule &R : LawBook::builtIn().rules()) {
    EXPECT_GE(at(seen().Rows, R.Point), 15u) << R.Point;
    Sum += at(seen().Rows, R.Point);
    for (Verdict V :
         {Verdict::Prohibited, Verdict::Conditional, Verdict::Allowed})
      EXPECT_TRUE(at(seen().Verdicts, R.Point).count(V))
          << R.Point << " never " << verdictName(V).str();
  }
  EXPECT_GE(Sum, 300u);
  EXPECT_GE(at(seen().Rows, "5(1)(e)"), 30u);
  EXPECT_GE(at(seen().Rows, "5(1)(f)"), 30u);
}

void checkCondition(const Rule &R, const Condition &C) {
  if (C.Part)
    return;
  const std::set<Status> &States = at(seen().Conditions, R.Point + " " + C.Id);
  std::string Name = R.Point + " " + C.Id;
  EXPECT_TRUE(States.count(Status::Established)) << Name << " established";
  bool NeverRefuted =
      C.Refuted && C.Refuted->Kind == Expression::Op::Never && C.Limbs.empty();
  bool NotMet = C.Silence == Condition::IfSilent::NotMet;
  if (C.Refuted && !NeverRefuted)
    EXPECT_TRUE(States.count(Status::Refuted)) << Name << " refuted";
  if (NotMet)
    EXPECT_TRUE(States.count(Status::NotMet)) << Name << " not met";
  else
    EXPECT_TRUE(States.count(Status::Open)) << Name << " open";
  for (const Condition &Limb : C.Limbs)
    checkCondition(R, Limb);
}

TEST(Coverage, EachConditionIsSeenBothWays) {
  for (const Rule &R : LawBook::builtIn().rules()) {
    for (const Condition &C : R.Conditions)
      checkCondition(R, C);
    for (const ProcedureRow &P : R.Procedure)
      for (Status S : {Status::Established, Status::Refuted, Status::Open})
        EXPECT_TRUE(at(seen().Conditions, R.Point + " " + P.Id).count(S))
            << R.Point << " " << P.Id << " " << statusName(S).str();
  }
}

void checkClaim(const std::string &Name,
                const std::set<ClaimResult::State> &States, bool CanBeIgnored) {
  using State = ClaimResult::State;
  EXPECT_TRUE(States.count(State::Complete)) << Name << " complete";
  EXPECT_TRUE(States.count(State::Incomplete)) << Name << " incomplete";
  EXPECT_TRUE(States.count(State::Void)) << Name << " void";
  if (CanBeIgnored)
    EXPECT_TRUE(States.count(State::Ignored)) << Name << " ignored";
}

TEST(Coverage, EachExceptionIsSeenInEachState) {
  for (const Rule &R : LawBook::builtIn().rules())
    for (const CarveOut &C : R.CarveOuts) {
      std::string Name = R.Point + " " + Vocabulary::get()[C.Claim].Name;
      checkClaim(Name, at(seen().Claims, Name), C.Available.has_value());
    }
}

TEST(Coverage, EachGateIsSeen) {
  for (const Gate &G : LawBook::builtIn().gates()) {
    EXPECT_TRUE(seen().Gates.count(G.Id)) << G.Id;
    std::set<ClaimResult::State> States;
    for (const auto &[Key, Value] : seen().Claims)
      if (G.Claim && llvm::StringRef(Key).ends_with(" " + G.Id))
        States.insert(Value.begin(), Value.end());
    if (G.Claim && G.Claim->Void) {
      EXPECT_TRUE(States.count(ClaimResult::State::Void)) << G.Id;
    }
    if (G.Claim && G.Claim->Available) {
      EXPECT_TRUE(States.count(ClaimResult::State::Ignored)) << G.Id;
    }
  }
}

void checkAsked(const std::vector<Need> &Needs, const std::string &Where) {
  for (const Need &N : Needs)
    EXPECT_TRUE(seen().Missing.count(N.Name)) << Where << ": " << N.Name;
}

TEST(Coverage, EachPieceOfEvidenceIsAskedForOnce) {
  for (const Rule &R : LawBook::builtIn().rules()) {
    for (const CarveOut &C : R.CarveOuts)
      checkAsked(C.Evidence, R.Point);
    for (const ProcedureRow &P : R.Procedure)
      checkAsked(P.Evidence, R.Point);
    for (const Condition &C : R.Conditions)
      if (!C.Part)
        checkAsked(C.Ask, R.Point);
  }
}

/// What an objective's claim lists is what the rows of the procedure ask.
TEST(Coverage, TheProcedureAsksWhatItsClaimsList) {
  const Rule &H = *LawBook::builtIn().find("h");
  for (TokenId T : Vocabulary::get().set("rbi_objective")) {
    const CarveOut *Claim = H.findCarveOut(T);
    ASSERT_TRUE(Claim);
    for (const Need &N : Claim->Evidence)
      EXPECT_TRUE(llvm::any_of(H.Procedure, [&](const ProcedureRow &P) {
        return llvm::any_of(P.Evidence, [&](const Need &Asked) {
          return Asked.Name == N.Name;
        });
      })) << N.Name;
  }
}

TEST(Coverage, EachKnobIsTurned) {
  for (const Rule &R : LawBook::builtIn().rules())
    forEachExpression(R, [&](const Expression &E) {
      if (E.Kind == Expression::Op::Knob) {
        EXPECT_TRUE(
            at(seen().Knobs, R.Point + " " + E.Key).count(!E.KnobDefault))
            << R.Point << " " << E.Key;
      }
    });
}

TEST(Coverage, EachNoteIsSeen) {
  for (const Rule &R : LawBook::builtIn().rules())
    for (const RuleNote &N : R.Notes)
      EXPECT_TRUE(seen().Notes.count(N.Id)) << N.Id;
  for (const char *Id :
       {"contradiction", "outweighed", "claim_void", "claim_unavailable",
        "claim_in_code_only", "entry_assumed"})
    EXPECT_TRUE(seen().Notes.count(Id)) << Id;
}

TEST(Coverage, EveryTokenIsReadOrMarked) {
  const Vocabulary &V = Vocabulary::get();
  const LawBook &Book = LawBook::builtIn();
  for (size_t I = 0; I != V.tokens().size(); ++I)
    EXPECT_TRUE(V[I].ReportOnly || V[I].Hint ||
                llvm::is_contained(Book.readTokens(), TokenId(I)))
        << V[I].Full;
}

} // namespace
