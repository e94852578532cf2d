// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The whole engine behind one door: summaries + models + law + deployments in,
// findings out. Every face (art5, the clang-tidy module, clangd) calls this.
#ifndef ART5_PROGRAM_ANALYSIS_H
#define ART5_PROGRAM_ANALYSIS_H

#include "program/AnalysisOptions.h"
#include "program/Findings.h"
#include "summary/PackedUnit.h"
#include <vector>

namespace art5 {

/// Links \p Units, resolves calls, follows values, joins and judges. The
/// findings point into \p Options.Manifests. Deterministic whatever the order
/// of \p Units.
Findings analyse(std::vector<PackedUnit> Units, const AnalysisOptions &Options);

} // namespace art5

#endif // ART5_PROGRAM_ANALYSIS_H
