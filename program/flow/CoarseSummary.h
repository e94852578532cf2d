// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a function does at most, where following its statements would cost more
// than its share (EngineLimits::Work): the answer of the analysis of the whole
// program that knows neither order nor contexts (Outline). A value reaches a
// site, an effect, the result or what a caller can see if there is a way in that
// graph. Every such flow is marked, and no set is whole: it can establish, and
// nothing can be excused by it.
#ifndef ART5_PROGRAM_FLOW_COARSESUMMARY_H
#define ART5_PROGRAM_FLOW_COARSESUMMARY_H

#include "program/flow/Flow.h"

namespace art5 {

/// A summary of \p Function that holds for every specialisation. Targets of
/// calls are those that the outline resolves; that functions handed in by the
/// caller may be called besides is recorded as a limit that was reached.
FunctionSummary coarseSummary(Solver &S, EntityRef Function);

} // namespace art5

#endif // ART5_PROGRAM_FLOW_COARSESUMMARY_H
