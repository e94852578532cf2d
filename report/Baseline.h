// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a former report already said. A finding is known by point, site,
// deployment, closing function and verdict: one that became graver is new. What
// a comment suppressed then is not known: without the comment it is new.
#ifndef ART5_REPORT_BASELINE_H
#define ART5_REPORT_BASELINE_H

#include "program/Findings.h"
#include "llvm/Support/Error.h"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace art5 {

/// A finding as a former report told it.
struct FormerFinding {
  std::string Point, Site, Deployment, ClosingFunction, Verdict;
  auto operator<=>(const FormerFinding &) const = default;
};

class Baseline {
public:
  /// Reads a former JSON or SARIF report of art5 at \p Path; what is wrong with
  /// it goes to \p Problems.
  static std::optional<Baseline> read(llvm::StringRef Path,
                                      std::vector<Problem> &Problems);

  /// Of findings that are equal to a former report, as many are known as it
  /// told, the first ones in the order of \p All: counts them for `knows`.
  void count(const std::vector<Finding> &All);
  /// True if \p F, which was counted, was told; without a count, if one equal
  /// to it was.
  bool knows(const Finding &F) const;
  /// What the former report told, allowed assessments of a JSON report
  /// included; sorted, with how often.
  const std::map<FormerFinding, unsigned> &findings() const { return Former; }
  /// A file that did not parse then either; \p Path as the report shows it.
  bool knowsFailed(llvm::StringRef Path) const;
  /// A finding about metadata; \p File as the report shows it.
  bool knowsFingerprint(const std::string &Print) const;

  /// The identity of a finding, hashed: what SARIF carries as a fingerprint.
  static std::string fingerprint(llvm::StringRef Point, llvm::StringRef Site,
                                 llvm::StringRef Deployment,
                                 llvm::StringRef ClosingFunction,
                                 llvm::StringRef Verdict);
  static std::string fingerprint(const Finding &F);
  /// The identity of a finding about metadata, hashed.
  static std::string problemFingerprint(llvm::StringRef File,
                                        llvm::StringRef Message);

private:
  std::map<std::string, unsigned> Fingerprints; ///< How often each was told.
  std::set<std::string> Failed;
  std::set<std::string> New; ///< Ids of findings beyond what was told.
  std::map<FormerFinding, unsigned> Former;
  void addFormer(const nlohmann::json &List);
  void addPrints(const nlohmann::json &List);
  void addFailed(const nlohmann::json &List);
  void readJson(const nlohmann::json &Root);
  void readSarif(const nlohmann::json &Root);
};

} // namespace art5

#endif // ART5_REPORT_BASELINE_H
