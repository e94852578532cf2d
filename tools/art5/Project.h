// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands beside the code: the art5.json files that count for it, and the
// models and rules that they name.
#ifndef ART5_TOOLS_ART5_PROJECT_H
#define ART5_TOOLS_ART5_PROJECT_H

#include "annotations/Models.h"
#include "deployment/Manifest.h"
#include "law/LawBook.h"
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

struct Project {
  std::deque<Manifest> Manifests; ///< By path; empty where none was found.
  std::optional<LawBook> Laws;
  ModelSet Models;
  /// Findings of art5-deployment; errors too, if loading failed.
  std::vector<Problem> Problems;

  std::vector<const Manifest *> manifests() const;
  /// Names of all deployments, in order.
  std::vector<llvm::StringRef> deploymentNames() const;
};

/// Loads \p ManifestPath, or the nearest art5.json above each of \p Files, and
/// what they name. \p AsOf: the date given for the whole run; it wins over
/// those of deployments. Nothing, with \p Problems filled, if one is wrong.
std::optional<Project> loadProject(llvm::ArrayRef<std::string> Files,
                                   llvm::StringRef ManifestPath,
                                   std::optional<Date> AsOf,
                                   std::vector<Problem> &Problems);

} // namespace art5

#endif // ART5_TOOLS_ART5_PROJECT_H
