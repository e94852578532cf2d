// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Alias patterns on small memories: A and B are the objects that two
// parameters of a callee point to, X and Y what the caller has.
#include "program/flow/AliasPattern.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace art5;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class AliasPatternTest : public testing::Test {
protected:
  LocationId variable(uint32_t N) { return D.root(RootKind::Variable, N); }
  LocationId parameter(uint32_t N) {
    return D.pre(D.root(RootKind::Entry, N));
  }
  LocationId field(LocationId L, uint32_t N) {
    return D.child(L, {Step::Kind::Field, N});
  }
  LocationId element(LocationId L) {
    return D.child(L, {Step::Kind::Element, 0});
  }
  static NamedMemory named(LocationId Name, std::vector<LocationId> At,
                           bool Written, bool Exact = true) {
    NamedMemory N;
    N.Name = Name;
    N.At = std::move(At);
    N.Written = Written;
    N.Exact = Exact;
    return N;
  }

  Domain D;
  LocationId A = parameter(0), B = parameter(1), C = parameter(2);
  LocationId X = variable(10), Y = variable(11);
};

TEST_F(AliasPatternTest, DistinctObjectsNeedNoPattern) {
  NamedMemory Names[] = {named(A, {X}, true), named(B, {Y}, true)};
  EXPECT_THAT(patternOf(D, Names), IsEmpty());
}

TEST_F(AliasPatternTest, OneObjectUnderTwoNames) {
  NamedMemory Names[] = {named(A, {X}, true), named(B, {X}, false)};
  AliasPattern P = patternOf(D, Names);
  ASSERT_EQ(P.size(), 1u);
  EXPECT_THAT(P.at(B).Others, ElementsAre(A));
  EXPECT_FALSE(P.at(B).Own);
}

TEST_F(AliasPatternTest, NothingWrittenNeedsNoPattern) {
  NamedMemory Names[] = {named(A, {X}, false), named(B, {X}, false)};
  EXPECT_THAT(patternOf(D, Names), IsEmpty());
}

TEST_F(AliasPatternTest, AMemberIsToldUnderTheNameOfItsObject) {
  NamedMemory Names[] = {named(A, {field(X, 1)}, true), named(B, {X}, false)};
  AliasPattern P = patternOf(D, Names);
  ASSERT_EQ(P.size(), 1u);
  EXPECT_THAT(P.at(A).Others, ElementsAre(field(B, 1)));
  EXPECT_FALSE(P.at(A).Own);
}

TEST_F(AliasPatternTest, OtherMembersAreOtherMemory) {
  NamedMemory Names[] = {named(A, {field(X, 1)}, true),
                         named(B, {field(X, 2)}, true)};
  EXPECT_THAT(patternOf(D, Names), IsEmpty());
}

TEST_F(AliasPatternTest, GlobalsKeepTheirNames) {
  LocationId G = D.root(RootKind::Global, 7);
  NamedMemory Names[] = {named(A, {G}, true), named(G, {G}, false)};
  AliasPattern P = patternOf(D, Names);
  ASSERT_EQ(P.size(), 1u);
  EXPECT_THAT(P.at(A).Others, ElementsAre(G));
}

TEST_F(AliasPatternTest, OneOfTwoObjectsMayBeTheOther) {
  NamedMemory Names[] = {named(A, {X}, true), named(B, {X, Y}, false, false)};
  AliasPattern P = patternOf(D, Names);
  EXPECT_THAT(P.at(B).Others, ElementsAre(A));
  EXPECT_TRUE(P.at(B).Own);
}

TEST_F(AliasPatternTest, ElementsOfUnknownIndexMayBeOne) {
  NamedMemory Names[] = {named(A, {element(X)}, true, false),
                         named(B, {element(X)}, false, false)};
  AliasPattern P = patternOf(D, Names);
  EXPECT_THAT(P.at(B).Others, ElementsAre(A));
  EXPECT_TRUE(P.at(B).Own);
}

TEST_F(AliasPatternTest, NodesDifferFromWhatTheyLinkTo) {
  LocationId Next = D.pre(field(A, 3));
  LocationId Nodes = D.root(RootKind::Heap, 1, /*Many=*/true);
  NamedMemory Names[] = {named(A, {Nodes}, true, false),
                         named(Next, {Nodes}, false, false)};
  EXPECT_THAT(patternOf(D, Names), IsEmpty());
}

TEST_F(AliasPatternTest, ReplacedNamesAreToldUnderThoseThatStay) {
  AliasPattern P;
  P[C] = {{field(B, 1)}, false};
  extend(D, P, {{B, {{A}, false}}});
  EXPECT_THAT(P.at(C).Others, ElementsAre(field(A, 1)));
  EXPECT_THAT(P.at(B).Others, ElementsAre(A));
}

TEST_F(AliasPatternTest, OverlapTellsTheWayInside) {
  Overlap How = overlap(D, field(X, 1), X);
  EXPECT_EQ(How.K, Overlap::Kind::Inside);
  EXPECT_TRUE(How.Exact);
  ASSERT_EQ(How.Rest.size(), 1u);
  EXPECT_EQ(How.Rest.front().Index, 1u);
  EXPECT_EQ(overlap(D, X, Y).K, Overlap::Kind::None);
  LocationId Third = D.child(X, {Step::Kind::Index, 3});
  EXPECT_EQ(overlap(D, Third, element(X)).K, Overlap::Kind::Same);
  EXPECT_FALSE(overlap(D, Third, element(X)).Exact);
}

} // namespace
