// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One unit, analysed with what is around it; no clang.
#ifndef ART5_CHECKS_UNITANALYSIS_H
#define ART5_CHECKS_UNITANALYSIS_H

#include "program/AnalysisOptions.h"
#include "program/Findings.h"
#include "program/Project.h"
#include "summary/SharedIndex.h"
#include <memory>
#include <string>

namespace art5 {

/// What an analysis is asked: one unit, and what is around it. Everything in it
/// is shared and does not change.
struct UnitQuestion {
  std::string File; ///< The main file of Unit, absolute.
  std::string Text; ///< What Unit was made of.
  PackedUnit Unit;
  std::shared_ptr<const SharedIndex> Rest; ///< Null: Unit is alone.
  std::string Index; ///< The file that Rest was read from.
  std::shared_ptr<const Project> Beside;
  AnalysisOptions How; ///< Points into Beside.
  /// Tells questions about one file from others about it: the options of those
  /// who ask.
  std::string Who;
};

/// What the analysis found; the findings point into Beside.
struct UnitFindings {
  std::shared_ptr<const Project> Beside;
  Findings Found;
};

/// Analyses Q.Unit with Q.Rest, here and now.
std::shared_ptr<const UnitFindings> analyseUnit(const UnitQuestion &Q);

} // namespace art5

#endif // ART5_CHECKS_UNITANALYSIS_H
