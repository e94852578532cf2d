// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/GuardWalk.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

GuardWalk::GuardWalk(const Solver &S, llvm::ArrayRef<EntityRef> Functions,
                     llvm::StringRef Token)
    : Bodies(S), P(S.program()), Entries(Functions.begin(), Functions.end()) {
  findGuards(Token);
  if (!Guards.empty())
    findReached();
}

/// An override is a guard where what it overrides is one.
void GuardWalk::findGuards(llvm::StringRef Token) {
  for (EntityRef R = 0; R != P.size(); ++R)
    if (P[R].Kind == EntityKind::Function &&
        llvm::any_of(P[R].Facts, [&](const FactDecl &F) {
          return P.str(F.Token) == Token;
        }))
      Guards.insert(R);
  if (Guards.empty())
    return;
  for (EntityRef R = 0; R != P.size(); ++R)
    for (EntityRef Base : P[R].Overrides)
      Overriding[Base].push_back(R);
  std::vector<EntityRef> Work(Guards.begin(), Guards.end());
  while (!Work.empty()) {
    EntityRef R = Work.back();
    Work.pop_back();
    auto It = Overriding.find(R);
    if (It == Overriding.end())
      continue;
    for (EntityRef O : It->second)
      if (Guards.insert(O).second)
        Work.push_back(O);
  }
}

void GuardWalk::targets(const Statement &S,
                        llvm::SmallVectorImpl<EntityRef> &Called,
                        llvm::SmallVectorImpl<EntityRef> &Named) const {
  if (S.Kind == Op::Function)
    Named.push_back(S.Entity);
  if ((S.Kind == Op::Typed || S.Kind == Op::Allocate) && S.Entity < P.size() &&
      P[S.Entity].has(EF_Closure))
    for (EntityRef R : P.callOperators(S.Entity, 0))
      Named.push_back(R);
  if (S.Kind != Op::Call || S.Callee == CallKind::Indirect ||
      S.Entity >= P.size())
    return;
  Called.push_back(S.Entity);
  if (S.Callee != CallKind::Virtual)
    return;
  for (size_t I = 0; I != Called.size(); ++I)
    if (auto It = Overriding.find(Called[I]); It != Overriding.end())
      for (EntityRef O : It->second)
        if (!llvm::is_contained(Called, O))
          Called.push_back(O);
}

void GuardWalk::findReached() {
  std::vector<EntityRef> Work = Entries;
  for (EntityRef R = 0; R != P.size(); ++R)
    if (P[R].has(EF_Initializer) || P[R].has(EF_Finalizer))
      Work.push_back(R);
  std::set<EntityRef> Done;
  while (!Work.empty()) {
    EntityRef R = Work.back();
    Work.pop_back();
    if (!Done.insert(R).second)
      continue;
    GuardReached |= isGuard(R);
    const CodeBody *B = Bodies.body(R);
    if (!B || B->IsModel)
      continue;
    for (uint32_t K = 0; K != B->Code.Blocks.size(); ++K)
      for (uint32_t I = 0; I != B->Code.Blocks[K].Statements.size(); ++I) {
        llvm::SmallVector<EntityRef, 4> Called, Named;
        targets(B->Code.Blocks[K].Statements[I], Called, Named);
        Called.append(Named.begin(), Named.end());
        for (EntityRef To : Called) {
          Behind[To].push_back({R, K, I + 1, /*Returns=*/true});
          Work.push_back(To);
        }
      }
  }
}

bool GuardWalk::guards(const Statement &S, std::set<EntityRef> &Busy) const {
  llvm::SmallVector<EntityRef, 4> Called, Named;
  targets(S, Called, Named);
  return S.Kind == Op::Call && !Called.empty() &&
         llvm::all_of(Called, [&](EntityRef R) {
           return isGuard(R) || guardsOnEveryWay(R, Busy);
         });
}

bool GuardWalk::guardsOnEveryWay(EntityRef R, std::set<EntityRef> &Busy) const {
  if (auto It = EveryWay.find(R); It != EveryWay.end())
    return It->second;
  const CodeBody *B = Bodies.body(R);
  if (!B || B->IsModel || B->Code.Blocks.empty() || !Busy.insert(R).second)
    return false; // A cycle passes nothing that its other ways do not.
  std::vector<uint32_t> Work{0};
  std::set<uint32_t> Done;
  bool EndReached = false, AnyEnd = false;
  for (const Block &K : B->Code.Blocks)
    AnyEnd |= K.Successors.empty() && !K.DeadEnd;
  while (!Work.empty() && !EndReached) {
    uint32_t At = Work.back();
    Work.pop_back();
    if (!Done.insert(At).second)
      continue;
    const Block &K = B->Code.Blocks[At];
    if (llvm::any_of(K.Statements,
                     [&](const Statement &S) { return guards(S, Busy); }))
      continue;
    EndReached |= K.Successors.empty() && !K.DeadEnd;
    Work.insert(Work.end(), K.Successors.begin(), K.Successors.end());
  }
  Busy.erase(R);
  bool All = AnyEnd && !EndReached;
  if (Busy.empty() || All)
    EveryWay[R] = All;
  return All;
}

GuardWalk::Seen GuardWalk::walk(std::vector<Point> Start,
                                const Question &Q) const {
  Seen Result;
  std::set<Point> Done;
  std::vector<Point> Work = std::move(Start);
  auto Enter = [&](EntityRef R) { Work.push_back({R, 0, 0, false}); };
  auto EndOf = [&](EntityRef R) {
    if (llvm::is_contained(Entries, R)) {
      Result.Goal |= Q.EndIsGoal;
      if (Q.EntriesGoOn)
        llvm::for_each(Entries, Enter);
    }
    if (auto It = Behind.find(R); It != Behind.end())
      Work.insert(Work.end(), It->second.begin(), It->second.end());
  };
  while (!Work.empty()) {
    Point At = Work.back();
    Work.pop_back();
    const CodeBody *B = Bodies.body(At.Function);
    if (!B || B->IsModel || At.Block >= B->Code.Blocks.size() ||
        !Done.insert(At).second)
      continue;
    const Block &K = B->Code.Blocks[At.Block];
    bool Stopped = false;
    for (uint32_t I = At.Statement; I < K.Statements.size() && !Stopped; ++I) {
      const Statement &S = K.Statements[I];
      llvm::SmallVector<EntityRef, 4> Called, Named;
      targets(S, Called, Named);
      bool IsGoal = Q.Goal.Line ? S.Kind == Op::Call && S.Where == Q.Goal
                                : llvm::is_contained(Called, Q.Site) ||
                                      llvm::is_contained(Named, Q.Site);
      Result.Goal |= IsGoal;
      Result.Guard |= llvm::any_of(Called, [&](EntityRef R) { return isGuard(R); });
      std::set<EntityRef> Busy;
      Stopped = IsGoal || (Q.StopAtGuards && guards(S, Busy));
      if (Stopped)
        break;
      Called.append(Named.begin(), Named.end());
      for (EntityRef R : Called)
        if (!(Q.StopAtGuards && isGuard(R)))
          Enter(R);
    }
    if (Stopped)
      continue;
    for (uint32_t Next : K.Successors)
      Work.push_back({At.Function, Next, 0, At.Returns});
    if (K.Successors.empty() && !K.DeadEnd && At.Returns)
      EndOf(At.Function);
  }
  return Result;
}

std::vector<GuardWalk::Point> GuardWalk::entryPoints() const {
  std::vector<Point> Out;
  for (EntityRef R : Entries)
    Out.push_back({R, 0, 0, false});
  for (EntityRef R = 0; R != P.size(); ++R)
    if (P[R].has(EF_Initializer) || P[R].has(EF_Finalizer))
      Out.push_back({R, 0, 0, false});
  return Out;
}

/// The site's own body, from which the walk returns to its callers; behind its
/// calls where the body is not seen.
std::vector<GuardWalk::Point> GuardWalk::starts(EntityRef Site) const {
  const CodeBody *B = Bodies.body(Site);
  if (B && !B->IsModel)
    return {{Site, 0, 0, /*Returns=*/true}};
  auto It = Behind.find(Site);
  return It == Behind.end() ? std::vector<Point>() : It->second;
}

GuardWalk::Passes GuardWalk::answer(const std::vector<Point> &Start,
                                    Question Q) const {
  Q.StopAtGuards = false;
  if (!walk(Start, Q).Goal)
    return Passes::Unseen;
  Q.StopAtGuards = true;
  return walk(Start, Q).Goal ? Passes::NotAlways : Passes::Always;
}

GuardWalk::Passes GuardWalk::askBefore(EntityRef Site) const {
  if (llvm::is_contained(Entries, Site))
    return Passes::NotAlways;
  Question Q;
  Q.Site = Site;
  return answer(entryPoints(), Q);
}

GuardWalk::Passes GuardWalk::askBetween(EntityRef Site, SourcePos Goal) const {
  Question Q;
  Q.Goal = Goal;
  Q.EntriesGoOn = true;
  std::vector<Point> Start = starts(Site);
  // A callback that was named before may run after the site.
  for (const auto &[R, Points] : Behind)
    if (P[R].has(EF_LambdaCall))
      Start.push_back({R, 0, 0, false});
  return answer(Start, Q);
}

GuardWalk::Passes GuardWalk::askAfter(EntityRef Site) const {
  Question Q;
  Q.Site = Site;
  Q.EndIsGoal = true;
  std::vector<Point> Start = starts(Site);
  if (!walk(Start, Q).Guard)
    return Passes::Unseen;
  Q.StopAtGuards = true;
  return walk(Start, Q).Goal ? Passes::NotAlways : Passes::Always;
}

GuardWalk::Passes GuardWalk::before(EntityRef Site) const {
  auto [It, New] = Before.try_emplace(Site);
  if (New)
    It->second = askBefore(Site);
  return It->second;
}

GuardWalk::Passes GuardWalk::between(EntityRef Site, SourcePos Goal) const {
  auto [It, New] =
      Between.try_emplace({Site, Goal.File, Goal.Line, Goal.Column});
  if (New)
    It->second = askBetween(Site, Goal);
  return It->second;
}

GuardWalk::Passes GuardWalk::after(EntityRef Site) const {
  auto [It, New] = After.try_emplace(Site);
  if (New)
    It->second = askAfter(Site);
  return It->second;
}

} // namespace art5
