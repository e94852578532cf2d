// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The cumulative conditions of a prohibition.
#include "law/Evaluation.h"
#include "llvm/ADT/STLExtras.h"
#include <utility>

namespace art5 {

static const Condition *findIn(llvm::ArrayRef<Condition> List,
                               llvm::StringRef Id) {
  for (const Condition &C : List) {
    if (C.Id == Id)
      return &C;
    if (const Condition *Limb = findIn(C.Limbs, Id))
      return Limb;
  }
  return nullptr;
}

const Condition *Evaluation::findCondition(llvm::StringRef Id) const {
  return findIn(R.Conditions, Id);
}

const ConditionResult &Evaluation::condition(llvm::StringRef Id) {
  const Condition *C = findCondition(Id);
  // Whoever asks, a condition stands as it stands; a part of one is asked as
  // the whole is: what can only help counts no decisions.
  bool Helps = C && C->Part && Favour;
  std::string Key = Helps ? Id.str() + "+" : Id.str();
  auto It = Results.find(Key);
  if (It != Results.end())
    return It->second;
  ConditionResult Result;
  if (C) {
    bool Before[] = {std::exchange(Favour, Helps),
                     std::exchange(StatedOnly, false)};
    Result = evaluate(*C);
    Favour = Before[0];
    StatedOnly = Before[1];
  }
  return Results[Key] = std::move(Result);
}

void Evaluation::setCured(std::set<std::string> Ids) {
  Cured = std::move(Ids);
  Results.clear();
}

Answer Evaluation::askCondition(const Expression &E) {
  // That a condition does not hold is helped by less that speaks for it.
  bool AsksHolding = llvm::is_contained(E.Text, "established");
  bool Before = std::exchange(Favour, Favour && AsksHolding);
  const ConditionResult &Result = condition(E.Key);
  Favour = Before;
  llvm::StringRef Is = Result.Is == Status::Established ? "established"
                       : Result.Is == Status::Refuted   ? "refuted"
                       : Result.Is == Status::NotMet    ? "refuted"
                                                        : "open";
  bool Holds = llvm::is_contained(E.Text, Is);
  return {Holds ? Kleene::Established : Kleene::Refuted,
          Holds ? Result.Why : std::vector<Because>()};
}

/// The trigger beats the refuter, and both beat silence.
Status Evaluation::statusOf(const Condition &C, std::vector<Because> &Why) {
  if (C.OpenIf) {
    if (Answer A = ask(*C.OpenIf); A.yes()) {
      Why = A.Why;
      return Status::Open;
    }
  }
  Answer Established = C.Established ? ask(*C.Established) : Answer();
  if (Established.yes()) {
    Why = Established.Why;
    return Status::Established;
  }
  Answer Refuted = C.Refuted ? askInFavour(*C.Refuted) : negation(Established);
  if (Refuted.yes()) {
    Why = Refuted.Why;
    return Status::Refuted;
  }
  bool Contradicted = C.Established && [&] {
    bool Found = false;
    forEachPart(*C.Established, [&](const Expression &E) {
      for (TokenId T : E.Tokens)
        Found |= Contradictions.count(T) != 0;
    });
    return Found;
  }();
  return C.Silence == Condition::IfSilent::NotMet && !Contradicted
             ? Status::NotMet
             : Status::Open;
}

ConditionResult Evaluation::evaluate(const Condition &C) {
  ConditionResult Result;
  Result.Id = C.Id;
  if (C.When && ask(*C.When).no()) {
    Result.Is = Status::NotApplicable;
    return Result;
  }
  if (Cured.count(C.Id)) {
    Result.Is = Status::Refuted;
    return Result;
  }
  if (!C.Limbs.empty())
    return evaluateLimbs(C);
  Result.Is = statusOf(C, Result.Why);
  if (Result.Is == Status::Established)
    llvm::append_range(Result.Why, joined(C.Supports));
  if (Result.Is == Status::Open)
    Result.Ask = namesOf(C.Ask);
  if (Result.Is == Status::Open && Result.Ask.empty())
    for (const Need &N : C.Ask) // None is in force: any of them may help.
      Result.Ask.push_back(N.Name);
  return Result;
}

/// One limb established is enough; all that apply refuted refutes.
ConditionResult Evaluation::evaluateLimbs(const Condition &C) {
  ConditionResult Whole;
  Whole.Id = C.Id;
  unsigned Applying = 0, NotMet = 0, Refuted = 0;
  std::vector<Because> Against;
  for (const Condition &Limb : C.Limbs) {
    const ConditionResult &Part = condition(Limb.Id);
    Applying += Part.Is != Status::NotApplicable;
    NotMet += Part.Is == Status::NotMet;
    Refuted += Part.Is == Status::Refuted;
    if (Part.Is == Status::Refuted)
      llvm::append_range(Against, Part.Why);
    if (Part.Is == Status::Established)
      llvm::append_range(Whole.Why, Part.Why);
    for (const std::string &Name : Part.Ask)
      if (!llvm::is_contained(Whole.Ask, Name))
        Whole.Ask.push_back(Name);
  }
  bool Any = llvm::any_of(C.Limbs, [&](const Condition &Limb) {
    return condition(Limb.Id).Is == Status::Established;
  });
  if (Any) {
    Whole.Is = Status::Established;
    Whole.Ask.clear();
  } else if (Applying == NotMet + Refuted && Refuted > 0) {
    Whole.Is = Status::Refuted;
    Whole.Why = Against;
  } else if (Applying == NotMet) {
    Whole.Is = Status::NotMet;
  } else {
    Whole.Is = Status::Open;
  }
  return Whole;
}

std::vector<ConditionResult> Evaluation::conditions() {
  std::vector<ConditionResult> Out;
  for (const Condition &C : R.Conditions) {
    if (C.Part)
      continue;
    Out.push_back(condition(C.Id));
    for (const Condition &Limb : C.Limbs)
      Out.push_back(condition(Limb.Id));
  }
  return Out;
}

std::vector<std::string> Evaluation::namesOf(const std::vector<Need> &Needs) {
  std::vector<std::string> Out;
  std::vector<const Need *> InForce;
  for (const Need &N : Needs)
    if ((!N.When || ask(*N.When).yes()) && (!N.Unless || !ask(*N.Unless).yes()))
      InForce.push_back(&N);
  for (const Need *N : InForce)
    if (!N->Token || !evidence(*N->Token).yes())
      Out.push_back(N->Name);
  if (Out.empty())
    for (const Need *N : InForce)
      Out.push_back(N->Name);
  return Out;
}

} // namespace art5
