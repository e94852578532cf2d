// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions return or write what an inference gave: models know better
// than a label that says "rules alone".
#ifndef ART5_PROGRAM_RELEVANCE_INFERENCEREACH_H
#define ART5_PROGRAM_RELEVANCE_INFERENCEREACH_H

#include "program/relevance/Outline.h"

namespace art5 {

/// The calls of functions that a model marks as an inference, whose result, or
/// the object that they were called on, may flow into the result of \p F or
/// into what it writes. Flow-insensitive; in the order of the calls.
std::vector<CapabilityCall> inferencesInto(EntityRef F, const Program &P,
                                           const Outline &O);

} // namespace art5

#endif // ART5_PROGRAM_RELEVANCE_INFERENCEREACH_H
