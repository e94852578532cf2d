// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an analysis is asked beside the program itself.
#ifndef ART5_PROGRAM_ANALYSISOPTIONS_H
#define ART5_PROGRAM_ANALYSISOPTIONS_H

#include "deployment/Deployment.h"
#include "program/Limits.h"
#include "program/SolverStats.h"
#include "support/Date.h"
#include <string>
#include <vector>

namespace art5 {

class LawBook;
class ModelSet;

struct AnalysisOptions {
  Date AsOf;
  /// The manifests that apply, already loaded; empty: the default deployment.
  std::vector<const Manifest *> Manifests;
  const LawBook *Laws = nullptr;    ///< Required.
  const ModelSet *Models = nullptr; ///< Required; may hold no model.
  std::string OnlyDeployment;       ///< Empty: all.
  /// Only one translation unit is seen (clang-tidy without an index): entry
  /// points that lie elsewhere are assumed to reach what is externally visible.
  bool SingleUnit = false;
  /// Some files of a program were asked for without saying that these are all:
  /// where none of them has a main, entry points that match nothing are taken
  /// to lie elsewhere.
  bool MayBePart = false;
  /// Findings whose closing step lies in other files are dropped (clang-tidy
  /// with an index); empty: all.
  std::string OnlyFile;
  /// Of the findings about paths.
  Language Words = Language::English;
  /// Folder that relative paths in reports start from when no manifest decides.
  std::string WorkingDirectory;
  EngineLimits Limits; ///< Tests make them small.
  /// Where the cost is to be noted; null: nowhere.
  SolverStats *Stats = nullptr;
};

} // namespace art5

#endif // ART5_PROGRAM_ANALYSISOPTIONS_H
