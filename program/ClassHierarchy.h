// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who derives from whom and who overrides whom: what a call on an object may
// reach. The one place where calls are resolved by classes; nothing here stops
// at a count, and bases that go round in a circle (only a broken summary has
// them) end.
#ifndef ART5_PROGRAM_CLASSHIERARCHY_H
#define ART5_PROGRAM_CLASSHIERARCHY_H

#include "summary/Summary.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace art5 {

class ClassHierarchy {
public:
  /// Of the classes and methods of \p Unit, which outlives this and does not
  /// change any more.
  explicit ClassHierarchy(const TUSummary &Unit);

  bool derivesFrom(EntityRef Class, EntityRef Base) const;
  /// The classes that name \p Class as a base, in order.
  llvm::ArrayRef<EntityRef> directlyDerived(EntityRef Class) const {
    return of(Derived, Class);
  }
  /// The classes that objects are created of and that derive from (or are)
  /// \p Class, in order.
  std::vector<EntityRef> instantiable(EntityRef Class) const;

  /// The methods that name \p Method as what they override, in order.
  llvm::ArrayRef<EntityRef> directOverriders(EntityRef Method) const {
    return of(Overriding, Method);
  }
  /// \p Method and all that override it, directly or through others; nearer
  /// ones first.
  std::vector<EntityRef> overridersOf(EntityRef Method) const;
  /// \p Method and all that it overrides, directly or through others.
  std::vector<EntityRef> overriddenBy(EntityRef Method) const;
  /// What a virtual call of \p Method reaches in an object of exactly
  /// \p Class; NoIndex if nothing there answers it.
  EntityRef overrider(EntityRef Class, EntityRef Method) const;

  /// The operators () of a class (a closure, a function object) and its bases
  /// that take \p Arguments arguments; all of them where none does.
  std::vector<EntityRef> callOperators(EntityRef Class, size_t Arguments) const;

private:
  using Lists = llvm::DenseMap<EntityRef, std::vector<EntityRef>>;
  static llvm::ArrayRef<EntityRef> of(const Lists &From, EntityRef R) {
    auto It = From.find(R);
    if (It == From.end())
      return {};
    return It->second;
  }
  /// \p From and all that \p Next leads to, breadth first, each once.
  template <typename Step>
  static std::vector<EntityRef> closure(EntityRef From, Step Next);
  EntityRef findOverrider(EntityRef Class, EntityRef Method) const;

  const TUSummary &Unit;
  Lists Derived, Overriding;
  mutable llvm::DenseMap<std::pair<EntityRef, EntityRef>, EntityRef> Overriders;
};

} // namespace art5

#endif // ART5_PROGRAM_CLASSHIERARCHY_H
