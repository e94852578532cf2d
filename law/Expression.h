// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule language: what a law file may ask about a situation. Every question
// has three answers (established, refuted, open).
#ifndef ART5_LAW_EXPRESSION_H
#define ART5_LAW_EXPRESSION_H

#include "annotations/Vocabulary.h"
#include "support/Date.h"
#include "support/Location.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// Where facts are looked for.
enum class Reach : uint8_t {
  Site,     ///< Declared on the site itself.
  Joined,   ///< As the facet joins: see \ref Situation.
  FlowsIn,  ///< Carried into the site, or stated by it.
  FlowsOut, ///< Reached by the site's output, or stated by it.
};

/// One question of the rule language. Which members count depends on Kind.
struct Expression {
  enum class Op : uint8_t {
    Always,           ///< Constant E.
    Never,            ///< Constant R.
    Facts,            ///< at_site, joined, flows_in, flows_out (Over, Strict).
    Denied,           ///< The deployment refutes one of Tokens.
    Absent,           ///< None of Tokens is found and the set is closed.
    Only,             ///< All members of Tokens over Over lie in Others.
    EveryPathPasses,  ///< All flows to Tokens pass one of Others.
    EveryEndPasses,   ///< All ways on from the site pass one of Tokens.
    EveryContributor, ///< Each contributing step carries one of Tokens.
    UnknownOrigin,    ///< A value of unknown origin could carry one of Facets.
    Record,           ///< A key of the deployment's record.
    Stage,            ///< The stage of the system's life.
    DateFrom,         ///< The as-of date is Day or later.
    Leg,              ///< The provider's or the deployer's leg is judged.
    Evidence,         ///< Tokens[0] is supplied (E) or known to lack (R).
    Claimed,          ///< One of Tokens is claimed.
    Differ,           ///< Tokens and Others differ (domains in and out).
    Condition,        ///< Another condition has one of the statuses in Text.
    All,
    Any,
    Not,
    Known,    ///< E where its argument is E, else R.
    Possible, ///< R where its argument is R, else E.
    Knob      ///< Args[0] if the knob Key is on, else Args[1].
  };
  enum class Compare : uint8_t {
    Is,
    In,
    Like,
    Below,
    AtLeast,
    Above,
    AtMost,
    From,
    Before,
    Stated ///< The key is written at all; never open.
  };

  Op Kind = Op::Never;
  Reach Over = Reach::Joined;
  bool Strict = false;         ///< Real flows only, no assumed step.
  std::vector<TokenId> Tokens; ///< What is asked about.
  std::vector<TokenId> Others; ///< `in`, `through`, `right`.
  std::vector<Facet> Facets;   ///< Of UnknownOrigin.
  std::string Key;             ///< Record key, condition id, knob.
  Compare How = Compare::Is;
  std::vector<nlohmann::json> Values; ///< Of Record and Stage.
  std::vector<std::string> Text;      ///< Statuses of Condition, role of Leg.
  bool KnobDefault = false;
  std::optional<Date> Day;
  std::vector<Expression> Args;
  Location Where;
};

/// Calls \p Visit for \p E and everything inside it.
template <typename Fn> void forEachPart(const Expression &E, Fn &&Visit) {
  Visit(E);
  for (const Expression &Arg : E.Args)
    forEachPart(Arg, Visit);
}

} // namespace art5

#endif // ART5_LAW_EXPRESSION_H
