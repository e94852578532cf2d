// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an analysis cost, by stage and by function, and what it gave up.
#ifndef ART5_PROGRAM_SOLVERSTATS_H
#define ART5_PROGRAM_SOLVERSTATS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <vector>

namespace art5 {

struct SolverStats {
  /// Stages in the order in which they ran.
  struct Stage {
    std::string Name;       ///< "link", "solve".
    double Seconds = 0;     ///< Of processor time.
    uint64_t PeakBytes = 0; ///< Of memory, at its end; never falls.

    /// What this process, or those that it has waited for, used up to now.
    static Stage upToNow(llvm::StringRef Name, bool Children = false);
  };
  /// One function, all that it is specialised for taken together.
  struct Cost {
    std::string Function;
    unsigned Specialisations = 0, Runs = 0;
    uint64_t Statements = 0; ///< Interpreted, each as often as it was.
  };
  /// What was not followed to its end.
  struct Widening {
    std::string Function, Limit; ///< As limitName says.
  };
  std::vector<Stage> Stages;
  std::vector<Cost> Costliest; ///< By statements, the costliest first.
  std::vector<Widening> Widened;
  uint64_t Functions = 0, Statements = 0; ///< Solved; of all of them.
};

} // namespace art5

#endif // ART5_PROGRAM_SOLVERSTATS_H
