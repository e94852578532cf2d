// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/ClassHierarchy.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

ClassHierarchy::ClassHierarchy(const TUSummary &Unit) : Unit(Unit) {
  for (EntityRef R = 0; R < Unit.Entities.size(); ++R) {
    for (EntityRef Base : Unit.Entities[R].Bases)
      Derived[Base].push_back(R);
    for (EntityRef Overridden : Unit.Entities[R].Overrides)
      Overriding[Overridden].push_back(R);
  }
}

template <typename Step>
std::vector<EntityRef> ClassHierarchy::closure(EntityRef From, Step Next) {
  std::vector<EntityRef> Queue{From};
  llvm::DenseSet<EntityRef> Seen{From};
  for (size_t I = 0; I < Queue.size(); ++I)
    for (EntityRef More : Next(Queue[I]))
      if (Seen.insert(More).second)
        Queue.push_back(More);
  return Queue;
}

bool ClassHierarchy::derivesFrom(EntityRef Class, EntityRef Base) const {
  if (Class == Base)
    return true;
  if (Class == NoIndex || Unit.Entities[Class].Bases.empty())
    return false;
  return llvm::is_contained(
      closure(Class,
              [&](EntityRef C) -> llvm::ArrayRef<EntityRef> {
                return Unit.Entities[C].Bases;
              }),
      Base);
}

std::vector<EntityRef> ClassHierarchy::instantiable(EntityRef Class) const {
  std::vector<EntityRef> Result =
      closure(Class, [&](EntityRef C) { return directlyDerived(C); });
  llvm::erase_if(Result, [&](EntityRef C) {
    return !Unit.Entities[C].has(EF_Constructed);
  });
  llvm::sort(Result);
  return Result;
}

std::vector<EntityRef> ClassHierarchy::overridersOf(EntityRef Method) const {
  return closure(Method, [&](EntityRef M) { return directOverriders(M); });
}

std::vector<EntityRef> ClassHierarchy::overriddenBy(EntityRef Method) const {
  return closure(Method, [&](EntityRef M) -> llvm::ArrayRef<EntityRef> {
    return Unit.Entities[M].Overrides;
  });
}

EntityRef ClassHierarchy::overrider(EntityRef Class, EntityRef Method) const {
  // Entered before it is known, so that a circle of bases ends.
  auto [It, New] = Overriders.try_emplace({Class, Method}, NoIndex);
  if (!New)
    return It->second;
  EntityRef Found = findOverrider(Class, Method);
  return Overriders[{Class, Method}] = Found;
}

EntityRef ClassHierarchy::findOverrider(EntityRef Class,
                                        EntityRef Method) const {
  for (EntityRef M : Unit.Entities[Class].Members)
    if (Unit.Entities[M].has(EF_Virtual) &&
        (M == Method || llvm::is_contained(overriddenBy(M), Method)))
      return M;
  EntityRef Found = NoIndex;
  for (EntityRef B : Unit.Entities[Class].Bases) {
    if (!derivesFrom(B, Unit.Entities[Method].Parent))
      continue;
    EntityRef M = overrider(B, Method);
    // A later base may override what an earlier one merely inherits.
    if (M != NoIndex && (Found == NoIndex || Found == Method))
      Found = M;
  }
  return Found;
}

static llvm::StringRef unqualified(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

std::vector<EntityRef> ClassHierarchy::callOperators(EntityRef Class,
                                                     size_t Arguments) const {
  std::vector<EntityRef> Fitting, Others;
  for (EntityRef C :
       closure(Class, [&](EntityRef R) -> llvm::ArrayRef<EntityRef> {
         return Unit.Entities[R].Bases;
       }))
    for (EntityRef M : Unit.Entities[C].Members) {
      const Entity &E = Unit.Entities[M];
      if (unqualified(Unit.str(E.Name)) != "operator()" &&
          !E.has(EF_LambdaCall))
        continue;
      bool Fits = E.Parameters.size() == Arguments + (E.has(EF_Method) ? 1 : 0);
      (Fits ? Fitting : Others).push_back(M);
    }
  return Fitting.empty() ? Others : Fitting;
}

} // namespace art5
