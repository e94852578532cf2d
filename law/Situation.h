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

/// How far the steps of a flow were seen; a flow has the mark of its worst
/// step. Milder marks come first.
enum class Mark : uint8_t {
  Real,    ///< Each step was seen.
  Decides, ///< A branch, an index, an order or a selection led here.
  Assumed, ///< Through unseen code.
  Widened  ///< Through a limit of the analysis.
};
llvm::StringRef markName(Mark M);

/// One occurrence of a fact in a situation.
struct FactUse {
  TokenId Token = 0;
  Origin From = Origin::Code;
  Location Where;
  std::string StatedBy;  ///< The function or person that states it.
  Mark How = Mark::Real; ///< For flows: the mark of the flow.
  /// For flows: the safeguards (technique tokens) declared on functions that
  /// this flow passes through. The same fact may stand several times with
  /// different safeguards: once for each distinguishable flow.
  std::vector<TokenId> Passed;
  /// The caller's own handle (a step of the witness path); the law only hands
  /// it back.
  uint32_t Cookie = ~0u;
};

/// A call of a function that a model marks as an inference.
struct InferenceCall {
  std::string Function; ///< Qualified name of what is called.
  Location Where;
};

/// A step that adds a fact to the combination, with the techniques declared
/// on it; read by `every_contributor`.
struct Contributor {
  std::string What;
  std::vector<TokenId> Techniques;
  /// Inferences whose output flows into, or decides about, what this step
  /// returns or writes: no label says that such a step works by rules alone.
  std::vector<InferenceCall> Inferences;
};

/// A value of unknown origin, or of a person without a token of this facet,
/// enters the site: what is asked about the facet is not closed. A declared
/// fact of the facet closes the value; so does `source:no_personal_data`.
struct UnknownFacet {
  Facet Of;
  std::string From; ///< Where it comes from, for people: a function's name.
  Location Where;
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

  /// Which facets of what flows in could hold more than is declared. Subjects
  /// that the deployment states cover every value, so they outweigh this.
  std::vector<UnknownFacet> UnknownIn;

  /// No unresolved or assumed step leads into the set asked about.
  bool FlowsInClosed = true, FlowsOutClosed = true, CalledClosed = true;
  /// The path starts at an entry point that is only assumed to lead here (one
  /// translation unit alone): the verdict is at most conditional on
  /// "entry_points".
  bool EntryAssumed = false;
};

} // namespace art5

#endif // ART5_LAW_SITUATION_H
