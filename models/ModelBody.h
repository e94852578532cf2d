// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From a model to the statements of a body: from then on the engine treats a
// library function like any other.
#ifndef ART5_MODELS_MODELBODY_H
#define ART5_MODELS_MODELBODY_H

#include "models/Models.h"
#include "summary/Summary.h"
#include <string>

namespace art5 {

/// What \p M says of \p F, an entity of \p Unit, as a body for it. A body
/// without blocks: it says nothing, or cannot apply.
///
/// - Variables are F's parameters in order; where F is C variadic, the last of
///   them stands for all arguments behind the named ones.
/// - A step Index of the string "$N" means: the literal that argument N of the
///   call is (the object of a method does not count), otherwise any element.
/// - Arguments of Indirect calls are the object *and* its address in one
///   value, because a model cannot know whether the callee takes a copy or a
///   reference: either way it reads what it should. The object of a member
///   pointer is argument 0.
/// - Statements have no place of their own (line 0): what happens in a model
///   happens at the call that entered it.
/// - A model that binds arguments (std::bind) adds the class of the bound call,
///   with its call operator and the body of that, to \p Unit: F has to be a
///   copy, not one of Unit's entities itself.
/// - A model that makes an object of a library class adds the constructor that
///   it calls to \p Unit, without a body: a model may speak for it in turn.
/// - Direct calls of constructors and destructors are marked SF_MayBe.
Body modelBody(const FunctionModel &M, const Entity &F, TUSummary &Unit,
               StringInterner &Strings);

/// Adds the facts and the noreturn of \p M (one of ModelSet::facts) to \p F,
/// marked as from a model. Facts that F has already are not added again.
void addModelFacts(const FunctionModel &M, Entity &F, const TUSummary &Unit,
                   StringInterner &Strings);

/// \p B as text, for tests and for people: one statement a line. "=" is a
/// strong, "+=" a weak assignment; ".*" is what a pointer points to.
std::string printBody(const Body &B, const TUSummary &Unit);

} // namespace art5

#endif // ART5_MODELS_MODELBODY_H
