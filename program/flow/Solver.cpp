// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/flow/Solver.h"
#include "program/flow/CoarseSummary.h"
#include <algorithm>

namespace art5 {

/// Functions that \p R calls, as far as the calls say: overriders of virtual
/// callees included, and closures that it makes.
static std::vector<EntityRef>
calleesOf(const Program &P, const Outline &Bodies, EntityRef R,
          const llvm::DenseMap<EntityRef, std::vector<EntityRef>> &Overriders) {
  std::vector<EntityRef> Result;
  for (const OutlineOrigin &Origin : Bodies.origins(R)) {
    if (P[Origin.What].Kind == EntityKind::Function)
      Result.push_back(Origin.What);
    else
      for (EntityRef M : P[Origin.What].Members)
        if (P[M].has(EF_LambdaCall))
          Result.push_back(M);
  }
  for (const OutlineCall &C : Bodies.calls(R)) {
    if (C.Callee == NoIndex)
      continue;
    size_t First = Result.size();
    Result.push_back(C.Callee);
    std::set<EntityRef> Seen{C.Callee};
    for (size_t I = First; C.Kind == CallKind::Virtual && I < Result.size();
         ++I)
      if (auto It = Overriders.find(Result[I]); It != Overriders.end())
        for (EntityRef O : It->second)
          if (Seen.insert(O).second)
            Result.push_back(O);
  }
  return Result;
}

Solver::Solver(const Program &P, const RoleTable &Roles, const Outline &Bodies,
               const Relevance &Which, Slice &Code, EngineLimits Limits)
    : P(P), Roles(Roles), Bodies(Bodies), Which(Which), Code(Code),
      Limits(Limits), D(Limits) {
  findSites();
  orderFunctions();
}

void Solver::findSites() {
  for (EntityRef R = 0; R < P.size(); ++R) {
    if (P[R].Kind != EntityKind::Function)
      continue;
    AnySite |= Roles.isSite(P[R]);
    if (anyPlays(P[R].Facts, FactRoles::Trigger))
      Sites.insert(R);
  }
}

void Solver::forEachSite(
    llvm::function_ref<void(EntityRef, int)> Visit) const {
  for (EntityRef R = 0; R < P.size(); ++R) {
    if (P[R].Kind != EntityKind::Function || !Roles.isSite(P[R]))
      continue;
    if (declaresTrigger(P[R].Facts))
      Visit(R, -1);
    for (size_t I = 0; I < P[R].Parameters.size(); ++I)
      if (declaresTrigger(P[R].Parameters[I].Facts))
        Visit(R, static_cast<int>(I));
  }
}

/// Callees before callers, as far as cycles allow. What is no function of the
/// program's own calls nobody by name.
void Solver::orderFunctions() {
  Order.assign(P.size(), 0);
  OverriderMap Over;
  for (EntityRef R = 0; R < P.size(); ++R)
    for (EntityRef O : P[R].Overrides)
      Over[O].push_back(R);
  uint32_t Next = 1;
  std::vector<bool> Seen(P.size());
  struct Frame {
    EntityRef F;
    std::vector<EntityRef> Callees;
    size_t Next = 0;
  };
  std::vector<Frame> Stack;
  auto Push = [&](EntityRef F) {
    if (F >= P.size() || Seen[F] || !P.isDefined(F) || !Which.contains(F))
      return;
    Seen[F] = true;
    Stack.push_back({F, calleesOf(P, Bodies, F, Over), 0});
  };
  for (EntityRef R = 0; R < P.size(); ++R) {
    Push(R);
    while (!Stack.empty()) {
      Frame &Top = Stack.back();
      if (Top.Next < Top.Callees.size()) {
        Push(Top.Callees[Top.Next++]);
        continue;
      }
      Order[Top.F] = Next++;
      Stack.pop_back();
    }
  }
}

const CodeBody &Solver::code(EntityRef Function) const {
  return Function == RootFunction ? RootCode : *Code.body(Function);
}

uint32_t Solver::allocation(EntityRef F, uint32_t Stmt, uint32_t Inner) {
  unsigned Depth = Inner ? Allocations[Inner - 1].Depth + 1 : 1;
  if (isShared(Inner))
    return Inner;
  if (Depth > Limits.AllocationDepth)
    F = Stmt = NoIndex; // Whoever calls: one for all of them.
  auto [It, New] = AllocationIds.try_emplace(
      {F, Stmt, Inner}, static_cast<uint32_t>(Allocations.size() + 1));
  if (New)
    Allocations.push_back({F, Stmt, Inner, Depth});
  return It->second;
}

bool Solver::admits(EntityRef Function, const AliasPattern &Aliases) {
  std::set<AliasPattern> &Known = Patterns[Function];
  if (Known.size() >= Limits.AliasPatterns)
    return Known.count(Aliases) != 0;
  Known.insert(Aliases);
  return true;
}

uint32_t Solver::node(EntityRef Function, const Specialisation &S,
                      const AliasPattern &Aliases) {
  auto It = NodeIds.find({Function, S, Aliases});
  if (It != NodeIds.end())
    return It->second;
  Specialisation Key = S;
  if (!S.empty() && ++Specialisations[Function] > Limits.Specialisations) {
    // Too many to tell apart: one for this and all that was seen so far.
    for (const SummaryNode &N : Nodes)
      if (N.Function == Function)
        for (const auto &[L, Known] : N.Special) {
          std::vector<SymbolId> &List = Key[L];
          List.insert(List.end(), Known.begin(), Known.end());
          std::sort(List.begin(), List.end());
          List.erase(std::unique(List.begin(), List.end()), List.end());
        }
    auto Wide = NodeIds.find({Function, Key, Aliases});
    if (Wide != NodeIds.end())
      return Wide->second;
  }
  auto Id = static_cast<uint32_t>(Nodes.size());
  Nodes.emplace_back();
  Nodes.back().Function = Function;
  Nodes.back().Special = Key;
  Nodes.back().Aliases = Aliases;
  Nodes.back().Order = Function == RootFunction ? NoIndex : Order[Function];
  NodeIds[{Function, Key, Aliases}] = Id;
  Worklist.insert({Nodes.back().Order, Id});
  return Id;
}

static bool sameEffects(const std::map<LocationId, TreeRef> &A,
                        const std::map<LocationId, TreeRef> &B) {
  if (A.size() != B.size())
    return false;
  for (auto I = A.begin(), J = B.begin(); I != A.end(); ++I, ++J)
    if (I->first != J->first || !Domain::same(I->second, J->second))
      return false;
  return true;
}

/// Whether a caller could tell the two summaries apart.
static bool sameSummary(const FunctionSummary &A, const FunctionSummary &B) {
  if (A.Computed != B.Computed || A.Returns != B.Returns ||
      A.Closed != B.Closed || A.Partial != B.Partial || A.Hits.size() != B.Hits.size() ||
      A.Sinks.size() != B.Sinks.size() || A.Inner.size() != B.Inner.size() ||
      A.Called.size() != B.Called.size() || A.Open.size() != B.Open.size() ||
      A.Concurrent != B.Concurrent || A.MayThrow != B.MayThrow || A.Ends != B.Ends ||
      !sameEffects(A.Effects, B.Effects) ||
      !sameEffects(A.ThrowEffects, B.ThrowEffects) ||
      !sameEffects(A.EndEffects, B.EndEffects) ||
      A.Throws.size() != B.Throws.size() || A.Named != B.Named ||
      A.Written != B.Written || A.Whole != B.Whole ||
      !Domain::same(A.Result, B.Result))
    return false;
  for (size_t I = 0; I < A.Throws.size(); ++I)
    if (A.Throws[I].Type != B.Throws[I].Type ||
        !Domain::same(A.Throws[I].Value, B.Throws[I].Value))
      return false;
  for (size_t I = 0; I < A.Hits.size(); ++I)
    if (A.Hits[I].In.size() != B.Hits[I].In.size() ||
        A.Hits[I].Out.size() != B.Hits[I].Out.size() ||
        A.Hits[I].Called.size() != B.Hits[I].Called.size() ||
        A.Hits[I].Site != B.Hits[I].Site)
      return false;
  for (auto I = A.Open.begin(), J = B.Open.begin(); I != A.Open.end(); ++I, ++J)
    if (I->first != J->first)
      return false;
  return true;
}

/// What there is of the summary stays, as a part.
void Solver::giveUp(uint32_t Id) {
  FunctionSummary &S = Nodes[Id].Summary;
  if (S.Partial)
    return;
  S.Partial = true;
  S.Closed = false;
  for (Hit &H : S.Hits)
    H.InClosed = H.OutClosed = H.CalledClosed = false;
  EntityRef F = Nodes[Id].Function;
  S.Unseen.insert({LedgerEntry::Kind::LimitReached, F,
                   F < P.size() ? P[F].Where : SourcePos(),
                   Limit::SummaryRuns});
  for (uint32_t N : Nodes[Id].Dependents)
    Worklist.insert({Nodes[N].Order, N});
}

/// From now on the outline answers for the function.
void Solver::beCoarse(uint32_t Id) {
  Nodes[Id].IsCoarse = true;
  Nodes[Id].Summary = coarseSummary(*this, Nodes[Id].Function);
  for (uint32_t N : Nodes[Id].Dependents)
    Worklist.insert({Nodes[N].Order, N});
}

void Solver::drain() {
  while (!Worklist.empty()) {
    auto [Order, Id] = *Worklist.begin();
    Worklist.erase(Worklist.begin());
    if (Nodes[Id].IsCoarse)
      continue;
    // A first look shows all that is called, so that callees come first and
    // need not be asked for one by one.
    bool Look = Nodes[Id].Looks < Limits.SummaryLooks;
    if (!Look && ++Nodes[Id].Runs > Limits.SummaryRuns) {
      giveUp(Id);
      continue;
    }
    uint64_t Before = D.work();
    FlowAnalysis Analysis(*this, Id, Look);
    FunctionSummary New = Analysis.run();
    Nodes[Id].Work += D.work() - Before;
    Nodes[Id].Statements += Analysis.Executed;
    if (Nodes[Id].Function != RootFunction &&
        (Analysis.Exhausted || Nodes[Id].Work > Limits.WorkInAll)) {
      beCoarse(Id);
      continue;
    }
    for (uint32_t N : Analysis.Dependencies)
      Nodes[N].Dependents.insert(Id);
    if (Look && Analysis.Missing) {
      ++Nodes[Id].Looks;
      Worklist.insert({Order, Id});
      continue;
    }
    New.Callees = Analysis.Used;
    bool Same = sameSummary(Nodes[Id].Summary, New);
    bool First = !Nodes[Id].Summary.Computed;
    Nodes[Id].Summary = std::move(New);
    if (!Same || First)
      for (uint32_t N : Nodes[Id].Dependents)
        Worklist.insert({Nodes[N].Order, N});
    // Callees that were not ready come first and wake this node again; a
    // cycle of nodes that all wait is broken by its bottom summaries.
  }
}

const FunctionSummary &Solver::solveRoot(const Body &Root, uint32_t Number) {
  RootCode = CodeBody();
  RootCode.Code = Root;
  RootCode.InCycle.assign(Root.Blocks.size(), Root.Blocks.size() > 1);
  RootCode.BlockLocal.assign(Root.Variables.size(), false);
  // The number tells roots apart; it is no location of any program.
  Specialisation Key;
  Key[NoIndex - Number] = {};
  uint32_t N = node(RootFunction, Key);
  drain();
  // Objects that come from nowhere may be of any class that is created.
  while (true) {
    Specialisation More = Key;
    for (const auto &[L, Info] : Nodes[N].Summary.Open) {
      if (Info.StaticClass == NoIndex || More.count(L))
        continue;
      std::vector<SymbolId> Classes;
      for (EntityRef C : P.instantiable(Info.StaticClass))
        Classes.push_back(D.symbol(SymbolKind::Class, C));
      if (!Classes.empty())
        More[L] = Classes;
    }
    if (More == Key)
      break;
    Key = std::move(More);
    N = node(RootFunction, Key);
    drain();
  }
  return Nodes[N].Summary;
}

void Solver::addStats(SolverStats &To) const {
  constexpr size_t Told = 10;
  std::map<EntityRef, SolverStats::Cost> Costs;
  std::set<std::pair<std::string, Limit>> Widened;
  for (const SummaryNode &N : Nodes) {
    std::string Name = N.Function < P.size()
                           ? P.name(N.Function).str()
                           : std::string("(entry points)");
    SolverStats::Cost &C = Costs[N.Function];
    C.Function = Name;
    ++C.Specialisations;
    C.Runs += N.Runs + N.Looks;
    C.Statements += N.Statements;
    To.Statements += N.Statements;
    for (const Blind &B : N.Summary.Unseen)
      if (B.Reached != Limit::None)
        Widened.insert({Name, B.Reached});
  }
  To.Functions += Costs.size();
  for (auto &[R, C] : Costs)
    To.Costliest.push_back(std::move(C));
  std::sort(To.Costliest.begin(), To.Costliest.end(),
            [](const SolverStats::Cost &A, const SolverStats::Cost &B) {
              return std::tie(B.Statements, A.Function) <
                     std::tie(A.Statements, B.Function);
            });
  To.Costliest.resize(std::min(To.Costliest.size(), Told));
  for (const auto &[Name, L] : Widened)
    To.Widened.push_back({Name, limitName(L).str()});
}

std::vector<uint32_t> Solver::reachedNodes(const FunctionSummary &From) const {
  std::vector<uint32_t> Queue(From.Callees.begin(), From.Callees.end());
  std::set<uint32_t> Seen(Queue.begin(), Queue.end());
  for (size_t I = 0; I < Queue.size(); ++I)
    for (uint32_t N : Nodes[Queue[I]].Summary.Callees)
      if (Seen.insert(N).second)
        Queue.push_back(N);
  std::sort(Queue.begin(), Queue.end());
  return Queue;
}

} // namespace art5
