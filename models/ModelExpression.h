// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The places that models speak about: "this[*]", "*arg0", "result.first".
#ifndef ART5_MODELS_MODELEXPRESSION_H
#define ART5_MODELS_MODELEXPRESSION_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace art5 {

/// One step from a place to a part of it, or to what it points to.
struct ModelStep {
  enum class Kind : uint8_t {
    Deref,    ///< prefix '*', "->"
    Element,  ///< [*]: any element
    Literal,  ///< [3], ["key"]: the element of a constant index
    Argument, ///< [argN]: the element that argument Number names
    Part,     ///< .name: a field of the class or a part that models agree on
    Template, ///< .<N>: the part that integral template argument N names
    Position, ///< .<args>: the part numbered as the argument of a pack
  };
  Kind K = Kind::Deref;
  unsigned Number = 0;
  std::string Text; ///< Literal: as in Argument::Literal; Part: the name.
  bool operator==(const ModelStep &) const = default;
};

/// A place as a model writes it.
///
///   expression = ["&"] place
///   place      = "*" place | postfix
///   postfix    = root { "[" index "]" | "." part | "->" part }
///   root       = "this" | "result" | "exception" | "argN" | "argN..." | "args"
///              | "(" place ")"
///   index      = "*" | "argN" | integer | string in double quotes
///   part       = identifier | integer | "<N>"
///
/// `exception` is what the innermost running handler is handling.
/// `this` is the object (not its address); `argN` the argument object, through
/// a reference, but a pointer argument is the pointer. Arguments count from 0,
/// the object not among them. `argN...` are the arguments from N on, one by
/// one; `args` is `arg0...`. Where one of them goes to `.<args>`, that is part
/// "0" for the first of them, "1" for the next.
struct ModelExpression {
  enum class Root : uint8_t { This, Argument, Pack, Result, Exception };
  Root From = Root::This;
  unsigned Number = 0;    ///< Of Argument and Pack.
  bool AddressOf = false; ///< The address of the place is meant.
  std::vector<ModelStep> Steps;

  static constexpr unsigned MaxArgument = 99;
  static constexpr unsigned MaxSteps = 8;

  /// Reads \p Text; the error says what is wrong, at which character (1-based).
  static llvm::Expected<ModelExpression> parse(llvm::StringRef Text);
  /// The highest argument that must be there for the place to exist; -1: none.
  int highestArgument() const;
  /// One more than the highest integral template argument it needs.
  unsigned neededTemplateArguments() const;
  bool mentionsThis() const { return From == Root::This; }
  /// As parse reads it; in canonical form.
  std::string str() const;
  bool operator==(const ModelExpression &) const = default;
};

} // namespace art5

#endif // ART5_MODELS_MODELEXPRESSION_H
