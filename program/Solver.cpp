// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Solver.h"
#include <algorithm>

namespace art5 {

Solver::Solver(const Program &P, const LawBook &Laws) : P(P) {
  findRoles(Laws);
  OverriderMap Over;
  for (EntityRef R = 0; R < P.size(); ++R)
    for (EntityRef O : P[R].Overrides)
      Over[O].push_back(R);
  findSites(Over);
  orderFunctions(Over);
}

void Solver::findRoles(const LawBook &Laws) {
  const Vocabulary &Words = Vocabulary::get();
  Roles.resize(P.unit().Strings.size());
  std::vector<TokenId> Safeguards(Laws.safeguards().begin(),
                                  Laws.safeguards().end());
  for (StringId I = 0; I < Roles.size(); ++I) {
    std::optional<TokenId> T = Words.find(P.str(I));
    if (!T)
      continue;
    FactRoles &R = Roles[I];
    if (Laws.isSiteToken(*T))
      R.Bits |= FactRoles::Trigger;
    switch (Words[*T].In) {
    case Facet::Source:
    case Facet::Domain:
      R.Bits |= FactRoles::Travels;
      break;
    case Facet::Subject:
      R.Bits |= FactRoles::Travels | FactRoles::OnPath;
      break;
    case Facet::Technique:
    case Facet::Infers:
      R.Bits |= FactRoles::Travels | FactRoles::OnPath | FactRoles::Called;
      break;
    case Facet::Context:
    case Facet::Exemption:
      R.Bits |= FactRoles::OnPath;
      break;
    default:
      break;
    }
    if (llvm::is_contained(Laws.sinkTokens(), *T))
      R.Bits |= FactRoles::Sinks;
    auto Guard = llvm::find(Safeguards, *T);
    if (Guard != Safeguards.end() && SafeguardTokens.size() < 15) {
      R.Mask = SafeguardMask(1u << SafeguardTokens.size());
      R.Bits |= FactRoles::Safeguard;
      SafeguardTokens.push_back(I);
    }
  }
}

FactRoles Solver::roles(StringId Token) const {
  return Token < Roles.size() ? Roles[Token] : FactRoles();
}

bool Solver::anyPlays(const std::vector<FactDecl> &Facts, uint8_t Bits) const {
  return llvm::any_of(Facts, [&](const FactDecl &F) {
    return (roles(F.Token).Bits & Bits) != 0;
  });
}

/// Functions called by \p B, as far as the calls say: overriders of virtual
/// callees included.
static void calleesOf(const Program &P, const Body &B,
                      const llvm::DenseMap<EntityRef, std::vector<EntityRef>> &Overriders,
                      llvm::function_ref<void(EntityRef)> Each) {
  for (const Block &K : B.Blocks)
    for (const Statement &S : K.Statements) {
      if (S.Kind == Op::Function) {
        Each(S.Entity);
        continue;
      }
      if (S.Kind == Op::Typed) {
        // Closures and function objects: their operators may be called.
        for (EntityRef M : P[S.Entity].Members)
          if (P[M].has(EF_LambdaCall))
            Each(M);
        continue;
      }
      if (S.Kind != Op::Call || S.Entity == NoIndex)
        continue;
      Each(S.Entity);
      if (S.Callee != CallKind::Virtual)
        continue;
      std::vector<EntityRef> Queue{S.Entity};
      for (size_t I = 0; I < Queue.size() && I < 4096; ++I)
        if (auto It = Overriders.find(Queue[I]); It != Overriders.end())
          for (EntityRef O : It->second)
            if (!llvm::is_contained(Queue, O)) {
              Queue.push_back(O);
              Each(O);
            }
    }
}

void Solver::findSites(const OverriderMap &Over) {
  std::vector<EntityRef> Queue;
  for (EntityRef R = 0; R < P.size(); ++R) {
    if (P[R].Kind != EntityKind::Function)
      continue;
    bool Site = anyPlays(P[R].Facts, FactRoles::Trigger);
    if (Site)
      Sites.insert(R);
    AnySite |= Site || llvm::any_of(P[R].Parameters, [&](const Parameter &Each) {
                 return anyPlays(Each.Facts, FactRoles::Trigger);
               });
    if (Site && InSites.insert(R).second)
      Queue.push_back(R);
  }
  while (!Queue.empty()) {
    EntityRef R = Queue.back();
    Queue.pop_back();
    const CodeBody *B = P.body(R);
    if (!B || B->IsModel)
      continue;
    calleesOf(P, B->Code, Over, [&](EntityRef C) {
      if (InSites.insert(C).second)
        Queue.push_back(C);
    });
  }
}

/// Callees before callers, as far as cycles allow.
void Solver::orderFunctions(const OverriderMap &Over) {
  Order.assign(P.size(), NoIndex);
  uint32_t Next = 0;
  std::vector<uint8_t> Seen(P.size());
  struct Frame {
    EntityRef F;
    std::vector<EntityRef> Callees;
    size_t Next = 0;
  };
  std::vector<Frame> Stack;
  auto Push = [&](EntityRef F) {
    if (F >= P.size() || Seen[F])
      return;
    Seen[F] = 1;
    Frame New{F, {}, 0};
    if (const CodeBody *B = P.body(F))
      calleesOf(P, B->Code, Over,
                [&](EntityRef C) { New.Callees.push_back(C); });
    Stack.push_back(std::move(New));
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
  return Function == RootFunction ? RootCode : *P.body(Function);
}

uint32_t Solver::allocation(EntityRef F, uint32_t Stmt, uint32_t Inner) {
  // Allocation contexts deeper than three calls are not told apart.
  unsigned Depth = Inner ? Allocations[Inner - 1].Depth + 1 : 1;
  if (Depth > 4)
    return Inner;
  auto [It, New] = AllocationIds.try_emplace(
      {F, Stmt, Inner}, static_cast<uint32_t>(Allocations.size() + 1));
  if (New)
    Allocations.push_back({F, Stmt, Inner, Depth});
  return It->second;
}

uint32_t Solver::node(EntityRef Function, const Specialisation &S) {
  auto It = NodeIds.find({Function, S});
  if (It != NodeIds.end())
    return It->second;
  Specialisation Key = S;
  if (!S.empty() && ++Specialisations[Function] > MaxSpecialisations) {
    // Too many to tell apart: one for all that was seen so far.
    Key.clear();
    for (const SummaryNode &N : Nodes)
      if (N.Function == Function)
        for (const auto &[L, Known] : N.Special) {
          std::vector<SymbolId> &List = Key[L];
          List.insert(List.end(), Known.begin(), Known.end());
          std::sort(List.begin(), List.end());
          List.erase(std::unique(List.begin(), List.end()), List.end());
        }
    auto Wide = NodeIds.find({Function, Key});
    if (Wide != NodeIds.end())
      return Wide->second;
  }
  auto Id = static_cast<uint32_t>(Nodes.size());
  Nodes.emplace_back();
  Nodes.back().Function = Function;
  Nodes.back().Special = Key;
  Nodes.back().Order = Function == RootFunction ? NoIndex : Order[Function];
  NodeIds[{Function, Key}] = Id;
  Worklist.insert({Nodes.back().Order, Id});
  return Id;
}

/// Whether a caller could tell the two summaries apart.
static bool sameSummary(const FunctionSummary &A, const FunctionSummary &B) {
  if (A.Computed != B.Computed || A.Returns != B.Returns ||
      A.Closed != B.Closed || A.Hits.size() != B.Hits.size() ||
      A.Sinks.size() != B.Sinks.size() || A.Inner.size() != B.Inner.size() ||
      A.Called.size() != B.Called.size() || A.Open.size() != B.Open.size() ||
      A.Concurrent != B.Concurrent || A.MayThrow != B.MayThrow || A.Effects.size() != B.Effects.size() ||
      A.Throws.size() != B.Throws.size() || !Domain::same(A.Result, B.Result))
    return false;
  for (auto I = A.Effects.begin(), J = B.Effects.begin(); I != A.Effects.end();
       ++I, ++J)
    if (I->first != J->first || !Domain::same(I->second, J->second))
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

void Solver::drain() {
  while (!Worklist.empty()) {
    auto [Order, Id] = *Worklist.begin();
    Worklist.erase(Worklist.begin());
    if (++Nodes[Id].Runs > MaxRuns)
      continue;
    FlowAnalysis Analysis(*this, Id);
    FunctionSummary New = Analysis.run();
    for (uint32_t N : Analysis.Dependencies)
      Nodes[N].Dependents.insert(Id);
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
  for (unsigned Round = 0; Round < 8; ++Round) {
    Specialisation More = Key;
    for (const auto &[L, Info] : Nodes[N].Summary.Open) {
      if (Info.StaticClass == NoIndex || More.count(L))
        continue;
      std::vector<SymbolId> Classes;
      for (EntityRef C : P.instantiable(Info.StaticClass))
        if (Classes.size() < 32)
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
