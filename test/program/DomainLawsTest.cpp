// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The laws that a fixpoint rests on: joining trees of values is commutative,
// associative and idempotent, loses nothing, and reading and writing keep it.
// Two trees are one where nobody who reads them can tell them apart.
#include "program/flow/Domain.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <random>

using namespace art5;

namespace {

class DomainLaws : public ::testing::Test {
protected:
  DomainLaws() {
    LocationId P = D.root(RootKind::Entry, 0), Q = D.root(RootKind::Entry, 1);
    Symbols = {D.symbol(SymbolKind::In, P),
               D.symbol(SymbolKind::In, Q),
               D.symbol(SymbolKind::Address, D.root(RootKind::Global, 7)),
               D.symbol(SymbolKind::Fact, 0),
               D.symbol(SymbolKind::Fact, 1),
               D.symbol(SymbolKind::Output, 0)};
    for (unsigned I = 0; I < 40; ++I)
      Trees.push_back(randomTree(2));
    Trees.push_back(D.empty());
  }

  TreeRef randomTree(unsigned Depth) {
    ValueSet Own;
    for (SymbolId S : Symbols)
      if (Random() % 4 == 0)
        D.insert(Own, S, 0);
    TreeRef T = D.leaf(Own);
    for (Step S : Steps)
      if (Depth && Random() % 3 == 0)
        T = D.assign(T, {S}, randomTree(Depth - 1), Random() % 2);
    return T;
  }

  /// What is read at every path of up to two steps.
  std::vector<std::vector<SymbolId>> seen(const TreeRef &T) {
    std::vector<std::vector<SymbolId>> Out;
    auto Read = [&](llvm::ArrayRef<Step> Path) {
      TreeRef At = D.projectPath(T, Path);
      std::vector<SymbolId> Own;
      for (const Valued &V : At->Own)
        Own.push_back(V.Symbol);
      EXPECT_TRUE(std::is_sorted(Own.begin(), Own.end()));
      Out.push_back(std::move(Own));
    };
    Read({});
    for (Step A : Steps) {
      Read({A});
      for (Step B : Steps)
        Read({A, B});
    }
    return Out;
  }
  const TreeRef &any() { return Trees[Random() % Trees.size()]; }

  Domain D;
  std::vector<SymbolId> Symbols;
  std::vector<TreeRef> Trees;
  const std::vector<Step> Steps = {{Step::Kind::Field, 3},
                                   {Step::Kind::Field, 4},
                                   {Step::Kind::Element, 0},
                                   {Step::Kind::Deref, 0}};
  std::mt19937 Random{5};
  static constexpr unsigned Rounds = 400;
};

TEST_F(DomainLaws, join_is_commutative) {
  for (unsigned I = 0; I < Rounds; ++I) {
    TreeRef A = any(), B = any();
    EXPECT_EQ(seen(D.joined(A, B)), seen(D.joined(B, A)));
  }
}

TEST_F(DomainLaws, join_is_associative) {
  for (unsigned I = 0; I < Rounds; ++I) {
    TreeRef A = any(), B = any(), C = any();
    EXPECT_EQ(seen(D.joined(D.joined(A, B), C)),
              seen(D.joined(A, D.joined(B, C))));
  }
}

TEST_F(DomainLaws, join_is_idempotent_and_empty_adds_nothing) {
  for (const TreeRef &A : Trees) {
    EXPECT_EQ(seen(D.joined(A, A)), seen(A));
    EXPECT_EQ(seen(D.joined(A, D.empty())), seen(A));
    EXPECT_TRUE(Domain::same(D.joined(A, A), A));
  }
}

/// Everything that stands in A or in B stands in their join, and nothing else.
TEST_F(DomainLaws, join_is_the_union_of_what_is_read) {
  for (unsigned I = 0; I < Rounds; ++I) {
    TreeRef A = any(), B = any();
    auto InA = seen(A), InB = seen(B), Both = seen(D.joined(A, B));
    for (size_t P = 0; P < Both.size(); ++P) {
      std::vector<SymbolId> Union;
      std::set_union(InA[P].begin(), InA[P].end(), InB[P].begin(), InB[P].end(),
                     std::back_inserter(Union));
      EXPECT_EQ(Both[P], Union);
    }
  }
}

/// Join and each reading are monotone: more in, more out.
TEST_F(DomainLaws, a_join_absorbs_its_parts) {
  for (unsigned I = 0; I < Rounds; ++I) {
    TreeRef A = any(), B = any(), C = any(), More = D.joined(A, B);
    EXPECT_EQ(seen(D.joined(More, A)), seen(More));
    auto Less = seen(D.joined(A, C)), Wide = seen(D.joined(More, C));
    for (size_t P = 0; P < Less.size(); ++P)
      EXPECT_TRUE(std::includes(Wide[P].begin(), Wide[P].end(), Less[P].begin(),
                                Less[P].end()));
  }
}

TEST_F(DomainLaws, what_is_written_is_read_back) {
  Step Field = Steps[0], Element = Steps[2];
  for (unsigned I = 0; I < Rounds; ++I) {
    TreeRef A = any(), B = any();
    TreeRef Strong = D.assign(A, {Field}, B, /*Weak=*/false);
    EXPECT_EQ(seen(D.project(Strong, Field)), seen(B));
    EXPECT_EQ(seen(D.project(Strong, Steps[1])), seen(D.project(A, Steps[1])));
    // What may be another object keeps its old value too.
    EXPECT_EQ(seen(D.project(D.assign(A, {Field}, B, true), Field)),
              seen(D.joined(D.project(A, Field), B)));
    EXPECT_EQ(seen(D.project(D.assign(A, {Element}, B, false), Element)),
              seen(D.joined(D.project(A, Element), B)));
  }
}

/// A twin of the laws: trees that differ are told apart.
TEST_F(DomainLaws, trees_that_differ_are_not_the_same) {
  TreeRef A = D.leaf(Symbols[3]), B = D.leaf(Symbols[4]);
  EXPECT_FALSE(Domain::same(A, B));
  EXPECT_NE(seen(A), seen(B));
  EXPECT_FALSE(Domain::same(D.assign(A, {Steps[0]}, B, false), A));
}

} // namespace
