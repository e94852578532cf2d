// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A proof by search instead of by example: no single step leads from a
// prohibited use to an allowed one, and no silence helps, unless the table of
// exceptions names the step and its provision.
#include "Steps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <set>

using namespace art5;
using namespace art5::test;
using Json = nlohmann::json;

namespace {

/// A kind of step that may lead from prohibited to allowed, and why.
struct Exception {
  std::string Rule, Step, By, Per;
  mutable bool Used = false;
};

std::vector<Exception> readExceptions(const char *Table) {
  std::ifstream In(ART5_SOURCE_DIR "/law/one-step.json");
  Json File = Json::parse(In);
  std::vector<Exception> Out;
  for (const Json &E : File.at(Table))
    for (const Json &Step : E.at("steps"))
      for (const Json &By : E.at("by"))
        for (const Json &Rule : E.at("rules"))
          Out.push_back({Rule, Step, By, E.at("per"), false});
  return Out;
}

/// Whether \p Text fits \p Pattern, in which * stands for anything.
bool fits(llvm::StringRef Pattern, llvm::StringRef Text) {
  auto [Head, Tail] = Pattern.split('*');
  if (!Pattern.contains('*'))
    return Pattern == Text;
  if (!Text.consume_front(Head))
    return false;
  for (size_t At = 0; At <= Text.size(); ++At)
    if (fits(Tail, Text.substr(At)))
      return true;
  return false;
}

bool isListed(const std::vector<Exception> &List, const std::string &Point,
              const std::string &Step, const std::string &By) {
  bool Found = false;
  for (const Exception &E : List)
    if (fits(E.Rule, Point) && fits(E.Step, Step) && fits(E.By, By))
      Found = E.Used = true;
  return Found;
}

bool isHeld(Status S) { return S != Status::Refuted && S != Status::NotMet; }

/// What made it allowed: "gate territory", "claim safety_reason", "refuted F4",
/// "not met G5", "act", "no site". Only conditions that the step changed, and
/// only those that are judged by themselves, not the limbs of others.
std::vector<std::string> decidedBy(const Rule &R, const Assessment &Before,
                                   const Assessment &A) {
  if (!A.Gate.empty())
    return {"gate " + A.Gate};
  if (A.Why == Basis::ActNotCovered)
    return {"act"};
  if (A.Why == Basis::CarveOut)
    return {"claim " + A.Exemption};
  auto Counts = [&](const std::string &Id) {
    for (const ConditionSet &Set : R.Together)
      if (llvm::is_contained(Set.Ids, Id))
        return true;
    return R.Together.empty() &&
           llvm::any_of(R.Conditions, [&](const Condition &C) {
             return C.Id == Id && !C.Part;
           });
  };
  std::vector<std::string> Out;
  for (const ConditionResult &C : A.Conditions) {
    auto Was = llvm::find_if(Before.Conditions, [&](const ConditionResult &O) {
      return O.Id == C.Id;
    });
    bool Changed = Was == Before.Conditions.end() || isHeld(Was->Is);
    if (Counts(C.Id) && Changed && !isHeld(C.Is))
      Out.push_back((C.Is == Status::NotMet ? "not met " : "refuted ") + C.Id);
  }
  if (Out.empty())
    Out.push_back("no site");
  return Out;
}

/// Whether \p R or a scope gate asks for \p T: another token cannot matter,
/// which a test of its own tries.
bool isAsked(const Rule &R, TokenId T) {
  static const std::map<std::string, std::set<TokenId>> Asked = [] {
    const LawBook &Laws = LawBook::builtIn();
    std::map<std::string, std::set<TokenId>> Out;
    for (TokenId T = 0; T != Vocabulary::get().tokens().size(); ++T) {
      std::vector<size_t> By = Laws.rulesReading(T);
      bool IsRead = llvm::is_contained(Laws.readTokens(), T);
      for (size_t I = 0; I != Laws.rules().size(); ++I)
        if (llvm::is_contained(By, I) || (IsRead && By.empty()) ||
            Vocabulary::get()[T].In == Facet::Context)
          Out[Laws.rules()[I].Point].insert(T); // Gates read contexts.
    }
    return Out;
  }();
  return Asked.at(R.Point).count(T) != 0;
}

class Walk {
public:
  Walk(const char *Table) : Exceptions(readExceptions(Table)) {}

  /// Judges \p C after each of \p Steps; complains about those that lead to
  /// allowed and are not listed.
  void from(const Case &C, const Position &Before, const Assessment &Was,
            llvm::function_ref<std::vector<Step>(const Position &)> Steps) {
    const Rule &R = *LawBook::builtIn().find(C.Point);
    for (Step &S : Steps(Before)) {
      if (S.Adds && !isAsked(R, *S.Adds))
        continue;
      ++Taken;
      Position After = Before;
      S.Take(After);
      Assessment A = After.judge(R);
      if (A.Is != Verdict::Allowed)
        continue;
      for (const std::string &By : decidedBy(R, Was, A))
        if (!isListed(Exceptions, R.Point, S.Name, By))
          Found[R.Point + ": " + S.Name + ": " + By].insert(C.File + ": " +
                                                            C.Name);
    }
  }

  void finish() const {
    for (const auto &[Way, Rows] : Found)
      ADD_FAILURE() << Way << " (in " << Rows.size() << " rows, such as "
                    << *Rows.begin() << ")";
    std::set<std::string> Never;
    for (const Exception &E : Exceptions)
      if (!E.Used)
        Never.insert(E.Rule + ": " + E.Step + ": " + E.By);
    for (const std::string &E : Never)
      ADD_FAILURE() << "no row takes the listed exception " << E;
    EXPECT_GT(Taken, 10000u);
  }

private:
  std::vector<Exception> Exceptions;
  std::map<std::string, std::set<std::string>> Found;
  size_t Taken = 0;
};

Verdict inSubstance(const Assessment &A) { return A.WouldBe.value_or(A.Is); }

Assessment judged(const Case &C, const Position &P) {
  return P.judge(*LawBook::builtIn().find(C.Point));
}

TEST(Search, NoUnnamedStepLeadsFromProhibitedToAllowed) {
  Walk W("from_prohibited");
  for (const Case &C : allCases()) {
    Position P(C);
    if (Assessment A = judged(C, P); A.Is == Verdict::Prohibited)
      W.from(C, P, A, everyStatement);
  }
  W.finish();
}

TEST(Search, SilenceNeverAllows) {
  Walk W("silence");
  for (const Case &C : allCases()) {
    Position P(C);
    Assessment A = judged(C, P);
    Verdict Before = inSubstance(A);
    if (Before == Verdict::Prohibited || Before == Verdict::Conditional)
      W.from(C, P, A, everyOmission);
  }
  W.finish();
}

/// What no rule and no gate asks for changes nothing.
TEST(Search, ATokenThatNobodyAsksForChangesNothing) {
  std::set<std::string> Seen;
  for (const Case &C : allCases()) {
    Position P(C);
    const Rule &R = *LawBook::builtIn().find(C.Point);
    Assessment Was = judged(C, P);
    std::string Kind = C.Point + std::string(verdictName(Was.Is));
    if (!Seen.insert(Kind).second)
      continue;
    for (Step &S : everyStatement(P)) {
      if (!S.Adds || isAsked(R, *S.Adds))
        continue;
      Position After = P;
      S.Take(After);
      EXPECT_EQ(After.judge(R).Is, Was.Is) << C.Name << ": " << S.Name;
    }
  }
}

/// The walk sees what it is meant to see: a rule with a hole fails it.
TEST(Search, AStepThatHelpsIsSeen) {
  const Case &Work = *llvm::find_if(allCases(), [](const Case &C) {
    return C.Point == "5(1)(f)" &&
           C.Expected.value("verdict", "") == "prohibited";
  });
  Position P(Work);
  const Rule &F = *LawBook::builtIn().find("5(1)(f)");
  bool Helps = llvm::any_of(everyStatement(P), [&](const Step &S) {
    Position After = P;
    S.Take(After);
    return S.Name == "set member_state US" &&
           After.judge(F).Is == Verdict::Allowed;
  });
  EXPECT_TRUE(Helps);
}

} // namespace
