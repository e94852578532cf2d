// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each test draws a control flow graph by its edges; a block is known by the
// line of its one statement.
#include "extract/PathSplit.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <set>

using namespace art5;
using testing::Contains;
using testing::Not;

namespace {

Body graph(unsigned Blocks,
           std::vector<std::pair<uint32_t, uint32_t>> Edges) {
  Body B;
  B.Blocks.resize(Blocks);
  for (uint32_t I = 0; I < Blocks; ++I) {
    B.Blocks[I].Statements.emplace_back();
    B.Blocks[I].Statements[0].Where.Line = I;
  }
  for (auto [From, To] : Edges)
    B.Blocks[From].Successors.push_back(To);
  return B;
}

/// Which original blocks some path visits, each path as a sorted set.
std::set<std::set<uint32_t>> paths(const Body &B) {
  std::set<std::set<uint32_t>> Result;
  std::vector<std::pair<uint32_t, std::set<uint32_t>>> Stack{{0, {}}};
  std::vector<std::vector<bool>> Seen;
  while (!Stack.empty()) {
    auto [Block, Path] = Stack.back();
    Stack.pop_back();
    bool New = Path.insert(B.Blocks[Block].Statements[0].Where.Line).second;
    if (B.Blocks[Block].Successors.empty())
      Result.insert(Path);
    if (New)
      for (uint32_t Next : B.Blocks[Block].Successors)
        Stack.push_back({Next, Path});
  }
  return Result;
}

TestedEdge edge(uint32_t From, uint32_t To, ConditionId C, bool Holds) {
  TestedEdge E;
  E.From = From;
  E.To = To;
  E.Means.push_back({C, Holds});
  return E;
}

/// 0 asks, 1 on yes; 2 asks again, 3 on yes; 4 is the end.
class TwoBranches : public testing::Test {
protected:
  Body B = graph(5, {{0, 1}, {0, 2}, {1, 2}, {2, 3}, {2, 4}, {3, 4}});
  BranchTests Tests;
  void SetUp() override {
    Tests.Conditions = {{0, true}};
    Tests.Edges = {edge(0, 1, 0, true), edge(0, 2, 0, false),
                   edge(2, 3, 0, true), edge(2, 4, 0, false)};
  }
};

TEST_F(TwoBranches, GoTheSameWay) {
  splitPaths(B, Tests);
  EXPECT_THAT(paths(B), testing::UnorderedElementsAre(
                            std::set<uint32_t>{0, 1, 2, 3, 4},
                            std::set<uint32_t>{0, 2, 4}));
}

TEST_F(TwoBranches, GoEitherWayWhereTheVariableIsSetBetween) {
  VariableSet Set;
  Set.Block = 2;
  Tests.Sets.push_back(Set);
  splitPaths(B, Tests);
  EXPECT_EQ(paths(B).size(), 4u);
}

TEST_F(TwoBranches, KnowWhatWasSet) {
  VariableSet Set;
  Set.Block = 2;
  Set.Means.push_back({0, true});
  Tests.Sets.push_back(Set);
  splitPaths(B, Tests);
  EXPECT_THAT(paths(B), Not(Contains(std::set<uint32_t>{0, 2, 4})));
  EXPECT_EQ(paths(B).size(), 2u);
}

TEST_F(TwoBranches, AskForValuesThatExcludeEachOther) {
  Tests.Conditions = {{0, true}, {0, true}};
  Tests.Edges[2] = edge(2, 3, 1, true);
  Tests.Edges[3] = edge(2, 4, 1, false);
  splitPaths(B, Tests);
  EXPECT_THAT(paths(B), Not(Contains(std::set<uint32_t>{0, 1, 2, 3, 4})));
  EXPECT_EQ(paths(B).size(), 3u);
}

TEST_F(TwoBranches, OfOneBranchNothingIsSplit) {
  Tests.Edges.resize(2);
  Body Before = B;
  splitPaths(B, Tests);
  EXPECT_EQ(B, Before);
}

TEST_F(TwoBranches, JoinWhereNobodyAsks) {
  splitPaths(B, Tests);
  unsigned Ends = 0;
  for (const Block &K : B.Blocks)
    Ends += K.Successors.empty();
  EXPECT_EQ(Ends, 1u);
}

/// 0 sets the counter, 1 asks, 2 is the loop, 3 comes after it.
TEST(PathSplit, ALoopThatHoldsAtFirstRuns) {
  Body B = graph(4, {{0, 1}, {1, 2}, {1, 3}, {2, 1}});
  BranchTests Tests;
  Tests.Conditions = {{0, false}};
  Tests.Edges = {edge(1, 2, 0, true), edge(1, 3, 0, false)};
  VariableSet Start, Next;
  Start.Block = 0;
  Start.Means.push_back({0, true});
  Next.Block = 2;
  Tests.Sets = {Start, Next};
  splitPaths(B, Tests);
  for (const std::set<uint32_t> &Path : paths(B))
    EXPECT_THAT(Path, Contains(2u));
}

TEST(PathSplit, TooManyCopiesAreNotMade) {
  // A chain of forty blocks between two askers, for three variables.
  std::vector<std::pair<uint32_t, uint32_t>> Edges;
  BranchTests Tests;
  uint32_t Count = 300;
  for (uint32_t I = 0; I + 2 < Count; ++I) {
    Edges.push_back({I, I + 1});
    Edges.push_back({I, I + 2});
    uint32_t Variable = I % 4;
    if (I < 4)
      Tests.Conditions.push_back({Variable, true});
    Tests.Edges.push_back(edge(I, I + 1, Variable, true));
    Tests.Edges.push_back(edge(I, I + 2, Variable, false));
  }
  Edges.push_back({Count - 2, Count - 1});
  Body B = graph(Count, Edges);
  splitPaths(B, Tests);
  EXPECT_LE(B.Blocks.size(), MaxSplitFactor * Count + 16);
}

} // namespace
