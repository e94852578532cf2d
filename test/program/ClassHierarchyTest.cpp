// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/ClassHierarchy.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace art5;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

namespace {

/// Classes and methods, made one by one.
class Classes : public ::testing::Test {
protected:
  EntityRef make(EntityKind Kind, const char *Name = "") {
    Entity E;
    E.Kind = Kind;
    E.Name = Strings(Name);
    Unit.Entities.push_back(std::move(E));
    return static_cast<EntityRef>(Unit.Entities.size() - 1);
  }
  EntityRef derive(std::vector<EntityRef> Bases, bool Created = true) {
    EntityRef R = make(EntityKind::Class);
    Unit.Entities[R].Bases = std::move(Bases);
    Unit.Entities[R].Flags = Created ? EF_Constructed : 0;
    return R;
  }
  EntityRef method(EntityRef Class, std::vector<EntityRef> Overrides = {}) {
    EntityRef R = make(EntityKind::Function, "run");
    Unit.Entities[R].Parent = Class;
    Unit.Entities[R].Flags = EF_Virtual | EF_Method;
    Unit.Entities[R].Overrides = std::move(Overrides);
    Unit.Entities[Class].Members.push_back(R);
    return R;
  }
  EntityRef callOperator(EntityRef Class, size_t Arguments) {
    EntityRef R = make(EntityKind::Function, "F::operator()");
    Unit.Entities[R].Flags = EF_Method;
    Unit.Entities[R].Parameters.resize(Arguments + 1); // The object too.
    Unit.Entities[Class].Members.push_back(R);
    return R;
  }
  ClassHierarchy hierarchy() const { return ClassHierarchy(Unit); }

  TUSummary Unit;
  StringInterner Strings{Unit};
};

TEST_F(Classes, know_whom_they_derive_from) {
  EntityRef Root = derive({}), Left = derive({Root}), Right = derive({Root}),
            Both = derive({Left, Right}), Other = derive({});
  ClassHierarchy H = hierarchy();
  EXPECT_TRUE(H.derivesFrom(Both, Root));
  EXPECT_TRUE(H.derivesFrom(Root, Root));
  EXPECT_FALSE(H.derivesFrom(Root, Both));
  EXPECT_FALSE(H.derivesFrom(Other, Root));
  EXPECT_FALSE(H.derivesFrom(NoIndex, Root));
  EXPECT_THAT(H.directlyDerived(Root), ElementsAre(Left, Right));
  EXPECT_THAT(H.directlyDerived(Other), IsEmpty());
}

TEST_F(Classes, of_which_objects_are_made_are_found_in_order) {
  EntityRef Root = derive({}, /*Created=*/false), Deep = derive({Root}, false),
            Last = derive({Deep}), First = derive({Root}), Other = derive({});
  EXPECT_THAT(hierarchy().instantiable(Root), ElementsAre(Last, First));
  EXPECT_THAT(hierarchy().instantiable(Other), ElementsAre(Other));
}

TEST_F(Classes, answer_a_call_with_the_nearest_override) {
  EntityRef Root = derive({}), Middle = derive({Root}), Leaf = derive({Middle}),
            Other = derive({});
  EntityRef Run = method(Root), Over = method(Middle, {Run});
  EntityRef Unrelated = method(Leaf); // Of the same name, no override.
  ClassHierarchy H = hierarchy();
  EXPECT_EQ(H.overrider(Root, Run), Run);
  EXPECT_EQ(H.overrider(Leaf, Run), Over);
  EXPECT_EQ(H.overrider(Leaf, Unrelated), Unrelated);
  EXPECT_EQ(H.overrider(Other, Run), NoIndex);
}

TEST_F(Classes, answer_with_the_base_that_overrides_wherever_it_stands) {
  EntityRef Root = derive({}), Plain = derive({Root}), Rich = derive({Root}),
            Both = derive({Plain, Rich});
  EntityRef Run = method(Root), Over = method(Rich, {Run});
  EXPECT_EQ(hierarchy().overrider(Both, Run), Over);
}

TEST_F(Classes, list_who_overrides_and_who_is_overridden) {
  EntityRef A = derive({}), B = derive({A}), C = derive({B}), D = derive({A});
  EntityRef Run = method(A), InB = method(B, {Run}), InC = method(C, {InB}),
            InD = method(D, {Run}), Other = method(D);
  ClassHierarchy H = hierarchy();
  EXPECT_THAT(H.overridersOf(Run), ElementsAre(Run, InB, InD, InC));
  EXPECT_THAT(H.directOverriders(Run), ElementsAre(InB, InD));
  EXPECT_THAT(H.overriddenBy(InC), ElementsAre(InC, InB, Run));
  EXPECT_THAT(H.overridersOf(Other), ElementsAre(Other));
}

TEST_F(Classes, lose_nobody_to_a_count) {
  constexpr unsigned Many = 5000;
  EntityRef Root = derive({});
  EntityRef Run = method(Root), Deepest = Run;
  for (unsigned I = 0; I < Many; ++I)
    method(derive({Root}), {Run});
  for (unsigned I = 0; I < Many; ++I)
    Deepest = method(derive({}), {Deepest});
  ClassHierarchy H = hierarchy();
  EXPECT_EQ(H.overridersOf(Run).size(), 2 * Many + 1);
  EXPECT_EQ(H.overriddenBy(Deepest).size(), Many + 1);
  EXPECT_EQ(H.instantiable(Root).size(), Many + 1);
}

TEST_F(Classes, find_the_call_operator_that_fits) {
  EntityRef Base = derive({}), Object = derive({Base});
  EntityRef One = callOperator(Base, 1), Two = callOperator(Object, 2);
  ClassHierarchy H = hierarchy();
  EXPECT_THAT(H.callOperators(Object, 1), ElementsAre(One));
  EXPECT_THAT(H.callOperators(Object, 2), ElementsAre(Two));
  EXPECT_THAT(H.callOperators(Object, 7), ElementsAre(Two, One));
}

// Two units may each be whole and make a circle together.
TEST_F(Classes, that_go_round_in_a_circle_end) {
  EntityRef A = derive({}), B = derive({A}), Outside = derive({});
  Unit.Entities[A].Bases = {B};
  EntityRef Run = method(A), Over = method(B, {Run});
  Unit.Entities[Run].Overrides = {Over};
  EntityRef Other = method(Outside);
  ClassHierarchy H = hierarchy();
  EXPECT_TRUE(H.derivesFrom(A, B));
  EXPECT_FALSE(H.derivesFrom(A, Outside));
  EXPECT_THAT(H.instantiable(A), ElementsAre(A, B));
  EXPECT_THAT(H.overridersOf(Run), ElementsAre(Run, Over));
  EXPECT_THAT(H.overriddenBy(Run), ElementsAre(Run, Over));
  EXPECT_EQ(H.overrider(A, Other), NoIndex);
  EXPECT_THAT(H.callOperators(A, 0), IsEmpty());
}

} // namespace
