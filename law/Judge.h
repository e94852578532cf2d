// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The evaluator: facts on a path + deployment + date -> verdict, for one rule.
#ifndef ART5_LAW_JUDGE_H
#define ART5_LAW_JUDGE_H

#include "deployment/Deployment.h"
#include "law/Situation.h"
#include "support/Date.h"
#include <optional>
#include <string>
#include <vector>

namespace art5 {

class LawBook; // law/LawBook.h: the rules, loaded and checked.
struct Rule;

enum class Verdict : uint8_t {
  Allowed,
  NotYetApplicable,
  Conditional,
  Prohibited
};
llvm::StringRef verdictName(Verdict V);

/// Why something is allowed.
enum class Basis : uint8_t {
  None,
  Refuted,
  CarveOut,
  OutOfScope,
  ActNotCovered,
  NothingDeclared
};
llvm::StringRef basisName(Basis B);

enum class Status : uint8_t {
  Established,
  Refuted,
  Open,
  NotMet,
  NotApplicable
};
llvm::StringRef statusName(Status S);

/// A fact (or record entry, or evidence) behind a condition's status.
struct Because {
  std::string Fact; ///< "source:face_image", "stage:in_use", "evidence:fria".
  Origin From = Origin::Code;
  Location Where;
  std::string StatedBy;
  Mark How = Mark::Real; ///< Of the flow that brings the fact.
  bool assumed() const { return How >= Mark::Assumed; }
  /// The deployment states that the fact does not hold, or that the evidence is
  /// known to be lacking or has expired.
  bool Denied = false;
  uint32_t Cookie = ~0u; ///< Of the FactUse it came from.
  /// Which list of the situation it came from.
  enum class Place : uint8_t { Site, Path, Called, FlowsIn, FlowsOut, Record };
  Place In = Place::Record;
};

/// Each statement of \p Why once: a fact that arrives by several flows, or in
/// several roles, is one statement to a reader; its flow is assumed only where
/// each of them is.
std::vector<Because> eachStatementOnce(const std::vector<Because> &Why);

struct ConditionResult {
  std::string Id; ///< "F3".
  Status Is = Status::Open;
  std::vector<Because> Why;
  std::vector<std::string> Ask; ///< What would decide it, if open.
};

/// What became of a claimed exception.
struct ClaimResult {
  std::string Claim; ///< "safety_reason".
  enum class State : uint8_t { Ignored, Void, Incomplete, Complete };
  State Is = State::Ignored;
  std::vector<std::string> Missing; ///< Evidence open, if Incomplete.
  std::vector<std::string> Lacking; ///< Evidence known to lack, if Void.
  std::vector<Because> Why;         ///< What voids or backs it.
  bool InCodeOnly = false;
  std::optional<EvidenceGrade> LowestGrade;
  Location Where;
};

/// A sentence of the law's catalogue, with the arguments to fill in.
struct LawNote {
  std::string Id; ///< Key in the message catalogue.
  /// The declared guards that a path goes round, for such notes.
  std::vector<TokenId> Guards;
  std::vector<Because> Why;
  /// What fills "{name}" in the sentence, by name.
  std::vector<std::pair<std::string, std::string>> Arguments;
};

/// The verdict on one situation under one rule in one deployment.
struct Assessment {
  std::string Point; ///< "5(1)(f)".
  std::string Check; ///< "art5-emotion-inference".
  Verdict Is = Verdict::Allowed;
  std::vector<std::string> Missing;   ///< Non-empty exactly if Conditional.
  Basis Why = Basis::None;            ///< Set exactly if Allowed.
  std::optional<Verdict> WouldBe;     ///< Set exactly if NotYetApplicable.
  std::vector<std::string> WouldMiss; ///< `missing` of what it would be.
  std::optional<Date> From;           ///< When the rule starts to apply.
  std::vector<ConditionResult> Conditions;
  std::vector<ClaimResult> Claims;
  std::string Exemption; ///< The deciding claim, if one decided.
  std::string Gate;      ///< The scope gate that decided, if one did.
  std::vector<std::string> Assumed; ///< "stage", "role", "actor".
  std::vector<LawNote> Notes;
  /// Of what is allowed because something was shown or stated: neighbouring
  /// duties that are near. Facts and provisions, no advice.
  std::vector<LawNote> NextDuties;
};

/// How to judge, beside the deployment's own record.
struct JudgeOptions {
  Date AsOf; ///< As judgedOn(Deployment, --as-of) says.
  std::shared_ptr<const nlohmann::json> Knobs; ///< `settings`; may be null.
};

/// Judges one situation under one rule. Pure: same input, same output.
Assessment judge(const LawBook &Laws, const Rule &R, const Situation &S,
                 const Deployment &D, const JudgeOptions &Options);

} // namespace art5

#endif // ART5_LAW_JUDGE_H
