// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A constant, a counter or an element of a constant table that is assigned or
// returned under a condition is selected by it, as the gamma function of gated
// SSA says: `if (p[1] > 0.5) label = 1;`.
#ifndef ART5_EXTRACT_EXTRACTSELECTION_H
#define ART5_EXTRACT_EXTRACTSELECTION_H

#include "summary/Summary.h"

namespace art5 {

/// Adds to \p B, behind each such assignment and in each such return, that the
/// value carries what the condition carries. The conditions of loops, and those
/// one side of which only leaves or reports, select nothing.
void addSelections(Body &B, const TUSummary &Unit);

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTSELECTION_H
