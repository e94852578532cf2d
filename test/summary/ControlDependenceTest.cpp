// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/ControlDependence.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

/// Blocks by their successors.
std::vector<Block> graph(std::vector<std::vector<uint32_t>> Successors) {
  std::vector<Block> Result(Successors.size());
  for (size_t I = 0; I < Result.size(); ++I)
    Result[I].Successors = Successors[I];
  return Result;
}

void add(Block &B, Op Kind) {
  B.Statements.emplace_back();
  B.Statements.back().Kind = Kind;
}

std::vector<uint32_t> deciders(const ControlDependence &C, uint32_t Block) {
  std::vector<uint32_t> Result;
  for (const Decider &D : C.deciders(Block))
    Result.push_back(D.Caught ? 100 + D.Block : D.Block);
  return Result;
}

} // namespace

TEST(ControlDependence, NothingWithoutBranches) {
  ControlDependence C(graph({{1}, {2}, {}}));
  EXPECT_FALSE(C.any());
  EXPECT_THAT(deciders(C, 2), IsEmpty());
  EXPECT_TRUE(ControlDependence({}).deciders(0).empty());
}

TEST(ControlDependence, EndsWhereTheSidesMeet) {
  // if (0) 1; else 2; 3
  ControlDependence C(graph({{1, 2}, {3}, {3}, {}}));
  EXPECT_THAT(deciders(C, 1), ElementsAre(0));
  EXPECT_THAT(deciders(C, 2), ElementsAre(0));
  EXPECT_THAT(deciders(C, 3), IsEmpty());
  EXPECT_EQ(C.join(0), 3u);
  EXPECT_EQ(C.join(3), NoIndex);
}

TEST(ControlDependence, GoesOnBehindAnEarlyReturn) {
  // if (0) { 1; return; } 2; both end in 3.
  ControlDependence C(graph({{1, 2}, {3}, {3}, {}}));
  EXPECT_THAT(deciders(C, 2), ElementsAre(0));
  // Without a block in common there is no join at all.
  ControlDependence Apart(graph({{1, 2}, {}, {}}));
  EXPECT_THAT(deciders(Apart, 2), ElementsAre(0));
  EXPECT_EQ(Apart.join(0), NoIndex);
}

TEST(ControlDependence, NamesTheNearestBranchOnly) {
  // if (0) if (1) 2; 3
  ControlDependence C(graph({{1, 3}, {2, 3}, {3}, {}}));
  EXPECT_THAT(deciders(C, 2), ElementsAre(1));
  EXPECT_THAT(deciders(C, 1), ElementsAre(0));
}

TEST(ControlDependence, ShortCircuits) {
  // if (0 || 1) 2; 3: both ask for 2, and 0 whether 1 is asked.
  ControlDependence Or(graph({{2, 1}, {2, 3}, {3}, {}}));
  EXPECT_THAT(deciders(Or, 2), ElementsAre(0, 1));
  // if (0 && 1) 2; 3: 1 asks for 2, and 0 for 1.
  ControlDependence And(graph({{1, 3}, {2, 3}, {3}, {}}));
  EXPECT_THAT(deciders(And, 2), ElementsAre(1));
  EXPECT_THAT(deciders(And, 1), ElementsAre(0));
}

TEST(ControlDependence, LoopsDecideAboutThemselves) {
  // while (1) 2; 3
  ControlDependence C(graph({{1}, {2, 3}, {1}, {}}));
  EXPECT_THAT(deciders(C, 1), ElementsAre(1));
  EXPECT_THAT(deciders(C, 2), ElementsAre(1));
  EXPECT_THAT(deciders(C, 3), IsEmpty());
}

TEST(ControlDependence, ABreakDecidesAboutTheNextTurn) {
  // while (1) { 2; if (3) break; 4; } 5
  ControlDependence C(graph({{1}, {2, 5}, {3}, {4, 5}, {1}, {}}));
  EXPECT_THAT(deciders(C, 2), ElementsAre(1));
  EXPECT_THAT(deciders(C, 4), ElementsAre(3));
  EXPECT_THAT(deciders(C, 1), ElementsAre(3));
  EXPECT_THAT(deciders(C, 5), IsEmpty());
}

TEST(ControlDependence, EndlessLoopsEndAtTheirHead) {
  // if (0) 1; for (;;) { if (2) 3; 4; }
  ControlDependence C(graph({{1, 2}, {2}, {3, 4}, {4}, {2}}));
  EXPECT_THAT(deciders(C, 3), ElementsAre(2));
  EXPECT_THAT(deciders(C, 1), ElementsAre(0));
  // Whatever 0 does, the loop runs.
  EXPECT_THAT(deciders(C, 2), Not(testing::Contains(0)));
  EXPECT_THAT(deciders(C, 4), Not(testing::Contains(0)));
}

TEST(ControlDependence, CallsThatMayThrowDecideNothing) {
  // try { 0 calls; } catch { 2 } 1
  std::vector<Block> G = graph({{1, 2}, {3}, {3}, {}});
  add(G[0], Op::Call);
  add(G[2], Op::Catch);
  ControlDependence C(G);
  EXPECT_THAT(deciders(C, 1), IsEmpty());
  EXPECT_THAT(deciders(C, 3), IsEmpty());
  EXPECT_THAT(deciders(C, 2), ElementsAre(102));
}

TEST(ControlDependence, AWrittenThrowDecides) {
  // if (0) 1 throws; 2; return: without a handler here.
  std::vector<Block> G = graph({{1, 2}, {3}, {3}, {}});
  add(G[1], Op::Throw);
  EXPECT_THAT(deciders(ControlDependence(G), 2), ElementsAre(0));
  // try { if (0) 1 throws; 2 } catch (...) { 3; return; } 4
  G = graph({{1, 2}, {3}, {4}, {5}, {5}, {}});
  add(G[1], Op::Throw);
  add(G[3], Op::Catch);
  ControlDependence C(G);
  EXPECT_THAT(deciders(C, 3), ElementsAre(0, 103));
  EXPECT_THAT(deciders(C, 4), ElementsAre(0));
}

TEST(ControlDependence, ASwitchDecidesAboutItsCases) {
  // switch (0) { case 1; falls into 2; case 2; break; default 3 } 4
  ControlDependence C(graph({{1, 2, 3}, {2}, {4}, {4}, {}}));
  for (uint32_t Case : {1, 2, 3})
    EXPECT_THAT(deciders(C, Case), ElementsAre(0)) << Case;
  EXPECT_THAT(deciders(C, 4), IsEmpty());
}

TEST(ControlDependence, IsLinearInLongChains) {
  // 20,000 times: if (…) return;
  std::vector<std::vector<uint32_t>> Next;
  constexpr uint32_t Count = 20000;
  for (uint32_t I = 0; I < Count; ++I)
    Next.push_back({I + 1, Count + 1});
  Next.push_back({Count + 1});
  Next.push_back({});
  ControlDependence C(graph(std::move(Next)));
  EXPECT_THAT(deciders(C, Count), ElementsAre(Count - 1));
  EXPECT_THAT(deciders(C, 1), ElementsAre(0));
}
