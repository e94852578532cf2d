// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Small units to try models on: entities from the types of their parameters.
#ifndef ART5_TEST_MODELS_MODELTESTING_H
#define ART5_TEST_MODELS_MODELTESTING_H

#include "summary/Summary.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/Twine.h"
#include <string>
#include <vector>

namespace art5::testing_models {

/// A unit whose entities are made as the extractor makes them.
struct TestUnit {
  TUSummary Unit;
  StringInterner Strings{Unit};

  EntityRef classNamed(llvm::StringRef Name) {
    for (EntityRef I = 0; I != Unit.Entities.size(); ++I)
      if (Unit.Entities[I].Kind == EntityKind::Class &&
          Unit.str(Unit.Entities[I].Name) == Name)
        return I;
    Entity E;
    E.Kind = EntityKind::Class;
    E.Name = Strings(Name);
    Unit.Entities.push_back(E);
    return Unit.Entities.size() - 1;
  }

  EntityRef findClass(llvm::StringRef Type) {
    Type.consume_front("const ");
    Type = Type.take_front(Type.find_first_of("<&*")).trim();
    for (EntityRef I = 0; I != Unit.Entities.size(); ++I)
      if (Unit.Entities[I].Kind == EntityKind::Class &&
          Unit.str(Unit.Entities[I].Name) == Type)
        return I;
    return NoIndex;
  }

  /// Parameters by type; "..." makes the function variadic. \p Result as well:
  /// "void", a reference, or anything.
  EntityRef function(llvm::StringRef Name, std::vector<std::string> Types,
                     llvm::StringRef Result = "int", uint32_t Flags = 0) {
    Entity E;
    E.Name = Strings(Name);
    E.Flags = Flags;
    std::string Signature = Result.str() + " (";
    unsigned N = 0;
    for (llvm::StringRef Type : Types) {
      Signature += Type.str() + ", ";
      Parameter P;
      P.Name = Strings(Type == "..." ? "..." : "a" + std::to_string(N++));
      if (Type == "...") {
        E.Flags |= EF_Variadic;
        P.How = Passing::Pointer;
      } else {
        P.Type = Strings(Type);
        P.IsReference = Type.ends_with("&");
        P.How = Type.ends_with("&") || Type.contains("*") ? Passing::Pointer
                                                          : Passing::Value;
        P.Class = findClass(Type);
      }
      E.Parameters.push_back(P);
    }
    E.Signature = Strings(Signature + ")");
    E.Flags |= Result == "void" ? EF_VoidResult : 0;
    E.Flags |= Result.ends_with("&") ? EF_ReferenceResult : 0;
    Unit.Entities.push_back(E);
    return Unit.Entities.size() - 1;
  }

  EntityRef method(llvm::StringRef Class, llvm::StringRef Name,
                   std::vector<std::string> Types,
                   llvm::StringRef Result = "int", uint32_t Flags = 0) {
    EntityRef C = classNamed(Class);
    EntityRef F =
        function((Class + llvm::Twine("::") + Name).str(), Types, Result, Flags | EF_Method);
    Parameter This;
    This.Name = Strings("this");
    This.How = Passing::Pointer;
    This.Class = C;
    Entity &E = Unit.Entities[F];
    E.Parameters.insert(E.Parameters.begin(), This);
    E.Parent = C;
    Unit.Entities[C].Members.push_back(F);
    return F;
  }
};

} // namespace art5::testing_models

#endif // ART5_TEST_MODELS_MODELTESTING_H
