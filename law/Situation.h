// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What one path joins: the input of the law. A situation is plain data, so
// that every rule can be tested without a compiler.
#ifndef ART5_LAW_SITUATION_H
#define ART5_LAW_SITUATION_H

#include "annotations/Vocabulary.h"
#include "support/Location.h"
#include <cstdint>
#include <string>
#include <vector>

namespace art5 {

/// Who states a fact.
enum class Origin : uint8_t { Code, Model, Deployment, Assumed };
llvm::StringRef originName(Origin O);

/// Which flow brings a fact, where one does: the caller's own handle, that the
/// law hands back with its reasons.
struct FlowRef {
  enum class Way : uint8_t { None, In, Out };
  Way Direction = Way::None;
  uint32_t Index = 0; ///< Among the caller's flows of that direction.

  static FlowRef in(size_t I) { return {Way::In, static_cast<uint32_t>(I)}; }
  static FlowRef out(size_t I) { return {Way::Out, static_cast<uint32_t>(I)}; }
  bool isNone() const { return Direction == Way::None; }
  bool isIn() const { return Direction == Way::In; }
  bool isOut() const { return Direction == Way::Out; }
  bool operator==(const FlowRef &) const = default;
};

/// One occurrence of a fact in a situation.
struct FactUse {
  TokenId Token = 0;
  Origin From = Origin::Code;
  Location Where;
  std::string StatedBy; ///< The function or person that states it.
  /// For flows: at least one step of this flow is assumed (unseen code).
  bool AssumedFlow = false;
  /// For flows: the safeguards (technique tokens) declared on functions that
  /// this flow passes through. The same fact may stand several times with
  /// different safeguards: once for each distinguishable flow.
  std::vector<TokenId> Passed;
  FlowRef Flow;
};

/// A step that adds a fact to the combination, with the techniques declared
/// on it; read by `every_contributor`.
struct Contributor {
  std::string What;
  std::vector<TokenId> Techniques;
};

/// The facts that one path through one site joins.
struct Situation {
  std::string Site; ///< Qualified name, for `applies_to`.
  std::string Deployment;

  std::vector<FactUse> AtSite; ///< Declared on the site, every facet.
  /// Declared on functions of the call path from the entry point to the site
  /// (entry and callers, not the site): context, subject, technique, infers,
  /// exemption.
  std::vector<FactUse> OnPath;
  /// Declared on functions that the site calls, directly or through others:
  /// technique, infers.
  std::vector<FactUse> Called;
  /// Carried by values that flow into the site: source, domain, subject,
  /// technique, infers.
  std::vector<FactUse> FlowsIn;
  /// Declared on functions or parameters that the site's output flows into
  /// (effect, domain, purpose, technique), or carried by it (infers,
  /// technique).
  std::vector<FactUse> FlowsOut;

  std::vector<Contributor> Contributors;

  /// Techniques that each way on from the site passes, and those that some way
  /// passes and another does not.
  std::vector<TokenId> EndsWith, EndsWithout;
  /// Hints (guards that decide no verdict) declared on any function that the
  /// deployment's entry points reach.
  std::vector<TokenId> Guards;

  /// No unresolved or assumed step leads into the set asked about.
  bool FlowsInClosed = true, FlowsOutClosed = true, CalledClosed = true;
  /// The path starts at an entry point that is only assumed to lead here (one
  /// translation unit alone): the verdict is at most conditional on
  /// "entry_points".
  bool EntryAssumed = false;
};

} // namespace art5

#endif // ART5_LAW_SITUATION_H
