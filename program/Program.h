// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The linked program: every entity once, with its body or model, and the class
// hierarchy that calls are resolved on. Immutable once linked.
#ifndef ART5_PROGRAM_PROGRAM_H
#define ART5_PROGRAM_PROGRAM_H

#include "models/Models.h"
#include "summary/EntityLinker.h"
#include "summary/Summary.h"
#include "support/Location.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace art5 {

/// A body ready to be interpreted.
struct CodeBody {
  Body Code;
  bool IsModel = false;
  std::vector<bool> InCycle;    ///< By block: may run more than once.
  std::vector<bool> BlockLocal; ///< By variable: used in one block only.
};
std::unique_ptr<CodeBody> prepare(Body B, bool IsModel);

/// What may be thrown, as far as nobody knows better.
enum ThrowBits : uint8_t {
  TB_Nothing = 0,
  TB_Library = 1,  ///< Exceptions of the library's own types.
  TB_Anything = 2, ///< Of any type.
};
inline ThrowBits &operator|=(ThrowBits &A, ThrowBits B) {
  return A = static_cast<ThrowBits>(A | B);
}

class Program {
public:
  Program(LUSummary From, const ModelSet &Models);
  Program(const Program &) = delete;

  const TUSummary &unit() const { return Unit; }
  const Entity &operator[](EntityRef R) const { return Unit.Entities[R]; }
  llvm::StringRef str(StringId Id) const { return Unit.str(Id); }
  llvm::StringRef name(EntityRef R) const { return str(Unit.Entities[R].Name); }
  size_t size() const { return Unit.Entities.size(); }
  /// \p Where for people and reports; nowhere if it names no file. A relative
  /// path starts from \p Folder.
  Location locate(SourcePos Where, llvm::StringRef Folder) const;

  const LUSummary &linked() const { return Linked; }
  /// Whether \p R is a function with a body in the program itself.
  bool isDefined(EntityRef R) const;
  /// What its model says that \p R does; null if no model says it.
  const Body *modelBody(EntityRef R) const;
  /// Whether \p R is a global of a library, such as a standard stream: what is
  /// written there is not read back.
  bool isForeign(EntityRef R) const {
    return R < size() && Unit.Entities[R].Kind == EntityKind::Variable &&
           Unit.Entities[R].has(EF_System);
  }
  /// Whether \p R is a variable that nobody defines and nobody declares anything
  /// of: what it holds comes from outside.
  bool isOutside(EntityRef R) const {
    if (R >= size() || Unit.Entities[R].Kind != EntityKind::Variable)
      return false;
    const Entity &E = Unit.Entities[R];
    return (E.has(EF_System) || (E.has(EF_External) && !E.has(EF_Stored))) &&
           E.Facts.empty() && E.TypeFacts.empty();
  }
  /// \p R and the methods that it overrides, directly or through others; so
  /// many as anybody writes.
  std::vector<EntityRef> overriddenBy(EntityRef R) const;
  /// What a virtual call of \p Method reaches in an object of exactly
  /// \p Class.
  EntityRef overrider(EntityRef Class, EntityRef Method) const;
  /// The classes that objects are created of and that derive from (or are)
  /// \p Class, in order.
  std::vector<EntityRef> instantiable(EntityRef Class) const;
  bool derivesFrom(EntityRef Class, EntityRef Base) const;
  /// The operators () of a class (a closure, a function object) and its bases
  /// that take \p Arguments arguments; all of them where none does.
  const std::vector<EntityRef> &callOperators(EntityRef Class,
                                              size_t Arguments) const;
  /// Whether objects of \p Class, or of a base, have virtual functions.
  bool isPolymorphic(EntityRef Class) const;
  /// The functions of \p Class and its bases that override one without a body
  /// in the program, each with that one; destructors aside.
  const std::vector<std::pair<EntityRef, EntityRef>> &
  foreignOverrides(EntityRef Class) const;
  /// Whether \p Class belongs to a library: a function of it that is not pure
  /// has neither body nor model here.
  bool isForeignClass(EntityRef Class) const;
  /// The model that speaks for \p R, or of it; null if none does.
  const FunctionModel *model(EntityRef R) const;
  /// Whether all that is known of what \p R does is the word of a model of the
  /// user's own.
  bool isUserModelled(EntityRef R) const;

private:
  void addModels(const ModelSet &Models);
  Body anyOf(const LUSummary::Ambiguous &A) const;

  LUSummary Linked;
  TUSummary &Unit; ///< Linked.Tables; models add to it.
  EntityRef OwnCount; ///< Entities behind are from models.
  llvm::DenseMap<EntityRef, std::unique_ptr<Body>> ModelBodies;
  llvm::DenseMap<EntityRef, const FunctionModel *> ModelOf;
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Derived;
  mutable llvm::DenseMap<std::pair<EntityRef, EntityRef>, EntityRef> Overriders;
  mutable std::map<std::pair<EntityRef, size_t>, std::vector<EntityRef>>
      CallOperators;
  mutable llvm::DenseMap<EntityRef,
                         std::vector<std::pair<EntityRef, EntityRef>>>
      Foreign;
};

/// Whether what an entry point is given as \p Q may be anything: data that
/// nobody declares anything of.
bool isFromOutside(const Parameter &Q, const Program &P);

} // namespace art5

#endif // ART5_PROGRAM_PROGRAM_H
