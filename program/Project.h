// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands beside the code: the art5.json files that count for it, and the
// models and rules that they name.
#ifndef ART5_PROGRAM_PROJECT_H
#define ART5_PROGRAM_PROJECT_H

#include "deployment/Manifest.h"
#include "law/LawBook.h"
#include "models/Models.h"
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

struct Project {
  std::deque<Manifest> Manifests; ///< By path; empty where none was found.
  std::optional<LawBook> Laws;
  std::shared_ptr<const ModelSet> Models; ///< Never null; shared where shipped.
  /// Findings of art5-deployment; errors too, if loading failed.
  std::vector<Problem> Problems;

  std::vector<const Manifest *> manifests() const;
  /// Names of all deployments, in order.
  std::vector<llvm::StringRef> deploymentNames() const;
};

/// What to load.
struct ProjectOptions {
  std::vector<std::string> Files; ///< The sources of the program.
  std::string ManifestPath; ///< Empty: the nearest one above each of Files.
  std::optional<Date>
      AsOf; ///< For the whole run; wins over deployments' dates.
  std::vector<std::string> Models; ///< Beside those that manifests name.
  /// How well evidence must be backed where a manifest does not say.
  EvidenceGrade LowestGrade = EvidenceGrade::Asserted;
};

/// Loads what \p Options says and what that names. Nothing, with \p Problems
/// filled, if one of the files is wrong.
std::optional<Project> loadProject(const ProjectOptions &Options,
                                   std::vector<Problem> &Problems);

} // namespace art5

#endif // ART5_PROGRAM_PROJECT_H
