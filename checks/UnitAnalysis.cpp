// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/UnitAnalysis.h"
#include "program/Analysis.h"

namespace art5 {

std::shared_ptr<const UnitFindings> analyseUnit(const UnitQuestion &Q) {
  std::vector<PackedUnit> Units;
  if (Q.Rest)
    Units = Q.Rest->without(Q.File, Q.How.WorkingDirectory);
  Units.push_back(Q.Unit);
  auto Result = std::make_shared<UnitFindings>();
  Result->Beside = Q.Beside;
  Result->Found = analyse(std::move(Units), Q.How);
  return Result;
}

} // namespace art5
