// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the output of a site decides in a branch, what depends on the branch
// matters as well: variables that are given a value there, and what is called.
// Bodies are looked at again only where that is so.
#include "summary/ControlDependence.h"
#include "program/relevance/Relevance.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

void Relevance::drainDecisions() {
  while (Nodes.empty() && Functions.empty() &&
         (!ToDecide.empty() || !ToEnter.empty())) {
    if (!ToEnter.empty()) {
      EntityRef R = ToEnter.back();
      ToEnter.pop_back();
      enterDecided(R);
      continue;
    }
    EntityRef R = *ToDecide.begin();
    ToDecide.erase(ToDecide.begin());
    decide(R);
  }
}

/// The blocks of \p B that depend on a branch of which \p Decides holds.
static std::vector<bool>
decidedBlocks(const Body &B, llvm::function_ref<bool(const Decider &)> Decides) {
  ControlDependence Control(B.Blocks);
  std::vector<bool> Result(B.Blocks.size());
  if (!Control.any())
    return Result;
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (uint32_t I = 0; I < Result.size(); ++I)
      if (!Result[I] &&
          llvm::any_of(Control.deciders(I), [&](const Decider &By) {
            return Decides(By) || (!By.Caught && Result[By.Block]);
          })) {
        Result[I] = true;
        Changed = true;
      }
  }
  return Result;
}

/// A value that is given under a decision is decided.
void Relevance::decideWrites(EntityRef R, const Statement &S, const Body &B,
                             const LocalNodes &Locals, bool Inside) {
  constexpr uint8_t Decided = Data | Output;
  if (S.Kind == Op::Return && Inside)
    push(O.result(R), Decided);
  if (S.Kind == Op::Throw) {
    push(O.exceptions(), Decided);
    add(R);
  }
  if (S.To.isNone() || S.Kind == Op::Typed || S.Kind == Op::Fact ||
      S.Kind == Op::Catch)
    return;
  const Variable &V = B.Variables[S.To.Base];
  bool Visible = !S.To.Path.empty() || V.K == Variable::Kind::Global;
  if (!Visible && (!Inside || V.K == Variable::Kind::Temporary))
    return;
  push(O.nodesOf(S.To, B, R, Locals).Value, Decided);
  if (Visible)
    add(R);
}

/// All that a call may run is decided with it.
void Relevance::decideCall(const Statement &S, DecidedCalls &Calls) {
  if (S.Callee == CallKind::Indirect || S.Entity == NoIndex) {
    Calls.ByValue = true;
    return;
  }
  if (P.isDefined(S.Entity)) {
    callDecided(S.Entity);
  } else {
    Calls.ByValue = true; // It may call what it is given.
    Calls.Unseen.insert(S.Entity);
    llvm::for_each(O.modelCallees(S.Entity),
                   [&](EntityRef F) { callDecided(F); });
  }
  if (S.Callee == CallKind::Virtual)
    callOverriders(S.Entity);
}

void Relevance::callOverriders(EntityRef Method) {
  std::vector<EntityRef> Queue{Method};
  for (size_t I = 0; I < Queue.size(); ++I)
    if (auto It = Overriding.find(Queue[I]); It != Overriding.end())
      for (EntityRef F : It->second)
        if (!llvm::is_contained(Queue, F)) {
          Queue.push_back(F);
          callDecided(F);
        }
}

/// What is called through \p N, which an output chose, is decided.
void Relevance::decideChosen(NodeId N) {
  llvm::ArrayRef<OutlineCall> Calls = O.calls();
  if (auto It = IndirectAt.find(N); It != IndirectAt.end())
    for (uint32_t I : std::vector<uint32_t>(It->second)) {
      if (Calls[I].isMixing()) {
        // The library calls what was handed to it, or what it was taken from.
        const CallableOrigins::Set &Found = callablesAt(N);
        if (!Found.Any)
          for (EntityRef F : std::vector<EntityRef>(Found.Functions))
            callDecided(F);
        continue;
      }
      if (Calls[I].Kind != CallKind::Indirect || Calls[I].Value != N)
        continue;
      AnyDecision = true;
      const Resolved &Found = Targets[I];
      for (EntityRef F : Found.Any ? AnyTargets : Found.Targets)
        callDecided(F);
    }
  if (auto It = ReceiversAt.find(N); It != ReceiversAt.end())
    for (uint32_t I : It->second) {
      AnyDecision = true;
      callDecided(Calls[I].Callee);
      callOverriders(Calls[I].Callee);
    }
}

/// What \p R calls by its value, or hands to code that may call it; and what
/// such code leaves in what it is given, as a container does.
void Relevance::decideValuesCalled(EntityRef R, const DecidedCalls &Calls) {
  for (const OutlineCall &C : O.calls(R)) {
    if (C.isMixing() && Calls.Unseen.contains(C.Callee))
      push(C.Value, Data | Output);
    if (C.Value == NoIndex || !Calls.ByValue)
      continue;
    const CallableOrigins::Set &Found = callablesAt(C.Value);
    for (EntityRef F : Found.Any ? AnyTargets : Found.Functions)
      callDecided(F);
  }
}

/// Looks at the branches of \p R that outputs decide now.
void Relevance::decide(EntityRef R) {
  if (!P.isDefined(R) || !Reachable[R])
    return;
  Body B = P.linked().body(P[R].Body);
  LocalNodes Locals;
  Locals.start(B.Variables.size());
  for (const Block &K : B.Blocks)
    for (const Statement &S : K.Statements)
      Locals.see(S, B);
  Locals.number();
  std::vector<bool> Blocks = decidedBlocks(B, [&](const Decider &By) {
    if (By.Caught)
      return decides(O.exceptions());
    PlaceNodes N = O.nodesOf(B.Blocks[By.Block].End.Condition, B, R, Locals);
    return decides(N.Value) ||
           llvm::any_of(N.Around, [&](NodeId X) { return decides(X); });
  });
  DecidedCalls Calls;
  for (uint32_t I = 0; I < Blocks.size(); ++I) {
    if (!Blocks[I])
      continue;
    AnyDecision = true;
    for (const Statement &S : B.Blocks[I].Statements) {
      decideWrites(R, S, B, Locals, /*Inside=*/true);
      if (S.Kind == Op::Call)
        decideCall(S, Calls);
    }
  }
  decideValuesCalled(R, Calls);
}

void Relevance::callDecided(EntityRef R) {
  if (R >= P.size() || Called[R] || !P.isDefined(R) || !Reachable[R])
    return;
  Called[R] = true;
  ToEnter.push_back(R);
}

/// Whether \p R runs is decided: so is what it leaves for others to see.
void Relevance::enterDecided(EntityRef R) {
  Body B = P.linked().body(P[R].Body);
  LocalNodes Locals;
  Locals.start(B.Variables.size());
  for (const Block &K : B.Blocks)
    for (const Statement &S : K.Statements)
      Locals.see(S, B);
  Locals.number();
  DecidedCalls Calls;
  for (const Block &K : B.Blocks)
    for (const Statement &S : K.Statements) {
      decideWrites(R, S, B, Locals, /*Inside=*/false);
      if (S.Kind == Op::Call)
        decideCall(S, Calls);
    }
  decideValuesCalled(R, Calls);
}

} // namespace art5
