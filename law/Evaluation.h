// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One rule over one situation in one deployment: three-valued answers with
// their reasons. Internal to the law; readers use Judge.h.
#ifndef ART5_LAW_EVALUATION_H
#define ART5_LAW_EVALUATION_H

#include "law/Judge.h"
#include "law/LawBook.h"
#include "llvm/ADT/StringSet.h"
#include <map>
#include <set>

namespace art5 {

enum class Kleene : uint8_t { Refuted, Open, Established };

/// An answer and what it rests on.
struct Answer {
  Kleene Is = Kleene::Open;
  std::vector<Because> Why;

  bool yes() const { return Is == Kleene::Established; }
  bool no() const { return Is == Kleene::Refuted; }
};

/// Strong Kleene connectives; the reasons kept are those that decide.
Answer conjunction(std::vector<Answer> Parts);
Answer disjunction(std::vector<Answer> Parts);
Answer negation(Answer A);

class Evaluation {
public:
  using Place = Because::Place;

  Evaluation(const LawBook &Laws, const Rule &R, const Situation &S,
             const Deployment &D, const JudgeOptions &Options);

  //===--- Atoms (Atoms.cpp) ----------------------------------------------===//

  Answer ask(const Expression &E);

  /// Asks what can only help the deployment: decisions by branch do not count
  /// for it.
  Answer askInFavour(const Expression &E);
  /// Asks whether a claim is available: assumed defaults do not make it so.
  Answer askAvailable(const Expression &E);

  /// How a decision by branch counts: the knob K10.
  enum class Decisions : uint8_t { Count, Conditional, Off };
  Decisions decisions() const;
  /// Judge as if no branch decided anything.
  void ignoreDecisions() { CountDecisions = false; }

  /// Where facts of a token stand, by the way its facet joins.
  std::vector<Because> find(TokenId T, Reach Over, bool Strict = false) const;
  std::vector<Because> joined(llvm::ArrayRef<TokenId> Tokens) const;

  /// Evidence anywhere this rule may look for it: `facts`, the entries of its
  /// own claims, and `rbi` where the rule says so.
  Answer evidence(TokenId Kind) const;
  /// Evidence in the entries of \p Claim alone (and `rbi` where the rule says
  /// so).
  Answer evidenceOf(TokenId Kind, TokenId Claim,
                    std::optional<EvidenceGrade> *Grade = nullptr) const;

  /// Whether a claim is made, and where; the record's own words count.
  std::vector<Because> claimed(TokenId Claim) const;
  /// The claim stands in the code alone: nothing in the deployment backs it.
  bool claimedInCodeOnly(TokenId Claim) const;

  bool knob(const std::string &Name, bool Default) const;

  //===--- Conditions (Conditions.cpp) ------------------------------------===//

  const ConditionResult &condition(llvm::StringRef Id);
  /// Those that count together, with the limbs of alternatives after their
  /// whole.
  std::vector<ConditionResult> conditions();
  /// Conditions (or limbs) that a complete claim takes away.
  void setCured(std::set<std::string> Ids);

  /// What the needs that are in force ask for; evidence that is already there
  /// is left out unless nothing else is left.
  std::vector<std::string> namesOf(const std::vector<Need> &Needs);

  //===--- State ----------------------------------------------------------===//

  const LawBook &Laws;
  const Rule &R;
  const Situation &S;
  const Deployment &D;
  const JudgeOptions &Options;

  /// Tokens that are both found and refuted, as they turned up.
  std::set<TokenId> Contradictions;
  /// Steps that a label calls rules, although an inference feeds what they
  /// return, as they turned up.
  std::vector<const Contributor *> Mislabelled;

private:
  Answer facts(const Expression &E);
  Answer denied(const Expression &E);
  Answer absent(const Expression &E);
  Answer only(const Expression &E);
  Answer everyPathPasses(const Expression &E) const;
  Answer everyEndPasses(const Expression &E) const;
  Answer everyContributor(const Expression &E);
  Answer unknownOrigin(const Expression &E) const;
  Answer record(const Expression &E) const;
  Answer stage(const Expression &E) const;
  Answer leg(const Expression &E) const;
  Answer differ(const Expression &E) const;
  Answer askCondition(const Expression &E);
  std::vector<Answer> askAll(const std::vector<Expression> &Args);

  bool appliesHere(const std::vector<std::string> &Globs) const;
  bool isClosed(Reach Over) const;
  bool isClosed(Reach Over, llvm::ArrayRef<TokenId> Tokens) const;
  /// Whether \p Use counts for a question of the present kind.
  bool counts(const FactUse &Use, Place In) const;
  bool isEnded(const FactUse &Use) const;
  bool hasUnknown(Facet F) const;
  std::optional<Because> denial(TokenId T) const;
  /// Why \p T is known not to hold: refuted, or another of its closed group is
  /// stated.
  std::vector<Because> knownAbsent(TokenId T) const;
  bool mayProve(TokenId Claim, TokenId Kind) const;
  void addStated(std::vector<Because> &Out, TokenId T) const;
  struct EvidencePool;
  void addEntry(EvidencePool &Pool, const ExemptionClaim &Entry,
                TokenId Kind) const;
  void addRbi(EvidencePool &Pool, TokenId Kind) const;
  void addStatedEvidence(EvidencePool &Pool, TokenId Kind,
                         bool SuppliedToo) const;
  bool isGoodEnough(EvidenceGrade G) const;
  std::optional<nlohmann::json> recordValue(llvm::StringRef Key,
                                            bool &Assumed) const;
  Because recordFact(llvm::StringRef Key, const nlohmann::json &Value,
                     bool Assumed) const;

  ConditionResult evaluate(const Condition &C);
  ConditionResult evaluateLimbs(const Condition &C);
  Status statusOf(const Condition &C, std::vector<Because> &Why);
  const Condition *findCondition(llvm::StringRef Id) const;

  std::map<std::string, ConditionResult> Results;
  std::set<std::string> Cured;
  bool Favour = false;     ///< The answer can only help the deployment.
  bool StatedOnly = false; ///< Assumed defaults establish nothing.
  bool CountDecisions = true;
  std::vector<const EndedFlow *> Ended; ///< Those in force here.
};

/// "source:face_image" as said at its place.
Because because(const FactUse &Use, Because::Place In);

} // namespace art5

#endif // ART5_LAW_EVALUATION_H
