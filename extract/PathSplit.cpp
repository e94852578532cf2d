// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/PathSplit.h"
#include "llvm/ADT/STLExtras.h"
#include <map>
#include <optional>
#include <set>

namespace art5 {

namespace {

enum class Outcome : uint8_t { Unknown, Holds, Fails };
/// By condition.
using Valuation = std::vector<Outcome>;

/// The product of a body's blocks and what is known of its conditions.
class Splitter {
public:
  Splitter(const Body &B, const BranchTests &Tests)
      : B(B), Tests(Tests), Tracked(Tests.Conditions.size()) {
    for (const TestedEdge &E : Tests.Edges)
      Edges[{E.From, E.To}] = &E;
    for (const VariableSet &S : Tests.Sets)
      Sets[S.Block].push_back(&S);
  }
  /// Nothing if more than \p Limit blocks would come out.
  std::optional<std::vector<Block>> run(const std::set<uint32_t> &Variables,
                                        size_t Limit);
  /// The variables that are worth it, the most useful ones first.
  std::vector<uint32_t> candidates() const;

private:
  void findAsked();
  bool isAsked(uint32_t Block, ConditionId C) const {
    return Asked[Block].count(Tests.Conditions[C].Variable) != 0;
  }
  void enter(uint32_t Block, Valuation &V) const;
  bool isHandler(uint32_t Block) const {
    const std::vector<Statement> &List = B.Blocks[Block].Statements;
    return !List.empty() && List.front().Kind == Op::Catch;
  }
  bool take(uint32_t From, uint32_t To, Valuation &V) const;
  uint32_t copyOf(uint32_t Block, const Valuation &V);

  const Body &B;
  const BranchTests &Tests;
  std::vector<bool> Tracked; ///< By condition.
  std::map<std::pair<uint32_t, uint32_t>, const TestedEdge *> Edges;
  std::map<uint32_t, std::vector<const VariableSet *>> Sets;
  /// By block: variables that a block from here on asks for before they are
  /// set.
  std::vector<std::set<uint32_t>> Asked;
  std::map<std::pair<uint32_t, Valuation>, uint32_t> Copies;
  std::vector<std::pair<uint32_t, Valuation>> Queue;
};

} // namespace

std::vector<uint32_t> Splitter::candidates() const {
  std::map<uint32_t, std::set<uint32_t>> Asking;
  for (const TestedEdge &E : Tests.Edges)
    for (KnownOutcome K : E.Means)
      Asking[Tests.Conditions[K.Condition].Variable].insert(E.From);
  std::set<uint32_t> Known;
  for (const VariableSet &S : Tests.Sets)
    if (!S.Means.empty())
      Known.insert(S.Variable);
  std::vector<uint32_t> Result, Constants;
  for (const auto &[Variable, Blocks] : Asking)
    if (Blocks.size() > 1 && Result.size() < MaxSplittingVariables)
      Result.push_back(Variable);
    else if (Known.count(Variable) && Constants.size() < MaxSplittingConstants)
      Constants.push_back(Variable);
  llvm::append_range(Result, Constants);
  return Result;
}

void Splitter::findAsked() {
  Asked.assign(B.Blocks.size(), {});
  std::vector<std::set<uint32_t>> Own(B.Blocks.size());
  for (const TestedEdge &E : Tests.Edges)
    for (KnownOutcome K : E.Means)
      if (Tracked[K.Condition])
        Own[E.From].insert(Tests.Conditions[K.Condition].Variable);
  for (bool Changed = true; std::exchange(Changed, false);)
    for (uint32_t I = static_cast<uint32_t>(B.Blocks.size()); I-- > 0;) {
      std::set<uint32_t> Now = Own[I];
      for (uint32_t Next : B.Blocks[I].Successors)
        Now.insert(Asked[Next].begin(), Asked[Next].end());
      if (auto It = Sets.find(I); It != Sets.end())
        for (const VariableSet *S : It->second)
          Now.erase(S->Variable);
      if (Now != Asked[I]) {
        Asked[I] = std::move(Now);
        Changed = true;
      }
    }
}

/// What is known at the end of \p Block; \p V is what was at its start.
void Splitter::enter(uint32_t Block, Valuation &V) const {
  auto It = Sets.find(Block);
  if (It == Sets.end())
    return;
  for (const VariableSet *S : It->second) {
    for (ConditionId C = 0; C < V.size(); ++C)
      if (Tests.Conditions[C].Variable == S->Variable)
        V[C] = Outcome::Unknown;
    for (KnownOutcome K : S->Means)
      if (Tracked[K.Condition])
        V[K.Condition] = K.Holds ? Outcome::Holds : Outcome::Fails;
  }
}

/// Whether an edge may be taken; \p V becomes what is known behind it.
bool Splitter::take(uint32_t From, uint32_t To, Valuation &V) const {
  if (auto It = Edges.find({From, To}); It != Edges.end())
    for (KnownOutcome K : It->second->Means) {
      if (!Tracked[K.Condition])
        continue;
      Outcome Is = K.Holds ? Outcome::Holds : Outcome::Fails;
      if (V[K.Condition] != Outcome::Unknown && V[K.Condition] != Is)
        return false;
      V[K.Condition] = Is;
      const TestedCondition &C = Tests.Conditions[K.Condition];
      for (ConditionId Other = 0; Other < V.size(); ++Other) {
        const TestedCondition &O = Tests.Conditions[Other];
        if (Other == K.Condition || !K.Holds || !C.OneOfMany || !O.OneOfMany ||
            O.Variable != C.Variable || !Tracked[Other])
          continue;
        if (V[Other] == Outcome::Holds)
          return false;
        V[Other] = Outcome::Fails;
      }
    }
  for (ConditionId C = 0; C < V.size(); ++C)
    if (!isAsked(To, C))
      V[C] = Outcome::Unknown;
  return true;
}

uint32_t Splitter::copyOf(uint32_t Block, const Valuation &V) {
  auto [It, New] =
      Copies.try_emplace({Block, V}, static_cast<uint32_t>(Queue.size()));
  if (New)
    Queue.push_back({Block, V});
  return It->second;
}

std::optional<std::vector<Block>>
Splitter::run(const std::set<uint32_t> &Variables, size_t Limit) {
  for (ConditionId C = 0; C < Tracked.size(); ++C)
    Tracked[C] = Variables.count(Tests.Conditions[C].Variable) != 0;
  findAsked();
  Copies.clear();
  Queue.clear();
  std::vector<Block> Result;
  copyOf(0, Valuation(Tracked.size(), Outcome::Unknown));
  for (size_t I = 0; I < Queue.size(); ++I) {
    if (Queue.size() > Limit)
      return std::nullopt;
    auto [From, V] = Queue[I];
    enter(From, V);
    // What throws may do so before or after the block sets a variable.
    Valuation Thrown = V;
    if (auto It = Sets.find(From); It != Sets.end())
      for (const VariableSet *S : It->second)
        for (ConditionId C = 0; C < Thrown.size(); ++C)
          if (Tests.Conditions[C].Variable == S->Variable)
            Thrown[C] = Outcome::Unknown;
    Result.push_back(B.Blocks[From]);
    std::vector<uint32_t> Next;
    for (uint32_t To : B.Blocks[From].Successors) {
      Valuation Behind = isHandler(To) ? Thrown : V;
      if (take(From, To, Behind))
        Next.push_back(copyOf(To, Behind));
    }
    // No run leaves here: what ends the block never returns.
    Result.back().DeadEnd |= Next.empty() && !B.Blocks[From].Successors.empty();
    Result.back().Successors = std::move(Next);
  }
  return Result;
}

void splitPaths(Body &B, const BranchTests &Tests) {
  Splitter Split(B, Tests);
  std::vector<uint32_t> Variables = Split.candidates();
  size_t Limit = MaxSplitFactor * B.Blocks.size() + 16;
  for (; !Variables.empty(); Variables.pop_back())
    if (auto Blocks =
            Split.run({Variables.begin(), Variables.end()}, Limit)) {
      B.Blocks = std::move(*Blocks);
      return;
    }
}

} // namespace art5
