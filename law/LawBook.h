// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rules of Article 5 as loaded from the law files, checked and in order.
#ifndef ART5_LAW_LAWBOOK_H
#define ART5_LAW_LAWBOOK_H

#include "deployment/Deployment.h"
#include "law/Expression.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include <array>
#include <memory>

namespace art5 {

class LocatedJson;

/// A sentence in the languages of the catalogue; German and Dutch are empty
/// where they stand in the catalogue files.
struct RuleSentence {
  std::string En, De, Nl;
};

/// Whether \p Name, after `missing`, is a facet that code has not declared:
/// such names stand only where nothing else is missing.
bool isFacetName(llvm::StringRef Name);

/// What would decide something open.
struct Need {
  std::string Name; ///< "necessity_assessment", "contexts", "source".
  std::optional<TokenId> Token; ///< If it is evidence.
  std::optional<Expression> When, Unless;
  /// Facets are named only where nothing else is missing.
  bool IsFacet = false;
};

/// One cumulative condition of a prohibition (or a part of one).
struct Condition {
  enum class IfSilent : uint8_t { Open, NotMet };

  std::string Id; ///< "F3".
  RuleSentence Says;
  std::string Per; ///< Provision or paragraph it rests on.
  std::optional<Expression> When, OpenIf, Established, Refuted;
  IfSilent Silence = IfSilent::Open;
  std::vector<Need> Ask;
  std::vector<Condition> Limbs; ///< `one_of_limbs`.
  bool Part = false; ///< Read by other conditions only, not cumulative itself.
  /// Facts that are shown for or against the condition; those against never
  /// outweigh an established trigger.
  std::vector<TokenId> Supports, Against;
  Location Where;
};

/// A claimable exception, or a claimable scope gate.
struct CarveOut {
  TokenId Claim = 0;
  RuleSentence Says;
  std::string Per;
  /// Available: its legal requirements are met; open where OpenIf holds. A
  /// claim whose availability is open is never complete: it asks AvailableAsk.
  std::optional<Expression> Available, OpenIf, Void;
  std::vector<Need> AvailableAsk;
  std::vector<std::string> Cures; ///< Condition ids; empty: the whole point.
  std::vector<Need> Evidence;
  std::vector<TokenId> Optional; ///< Evidence that helps, never demanded.
  std::vector<TokenId> Supports; ///< Facts that are shown for the claim.
  Location Where;
};

/// A gate of Article 2 or 3: either stated by facts (When) or claimed.
struct Gate {
  std::string Id; ///< "ai_system", "research_exclusion".
  RuleSentence Says;
  std::string Per;
  std::optional<Expression> When;
  std::optional<CarveOut> Claim;
  /// What the record states of itself makes the claim possible: without it, a
  /// prohibition waits for the claim's evidence.
  std::optional<Expression> Implied;
};

/// One row of a procedure that must be satisfied once all triggers are.
struct ProcedureRow {
  std::string Id; ///< "P8".
  RuleSentence Says;
  std::string Per;
  std::optional<Expression> When, OpenIf, Broken, Met, DutyOnly;
  std::vector<Need> Evidence;
  std::vector<Need> Ask;          ///< While OpenIf holds or Met does not.
  std::optional<TokenId> OrClaim; ///< Its evidence may stand in.
  Location Where;
};

/// Which acts of whom the prohibition covers.
struct Acts {
  std::string Id; ///< "F1".
  RuleSentence Says;
  std::string Per;
  /// Roles covered, by act: placed on the market, put into service, in use.
  struct Covered {
    bool Provider = false, Deployer = false;
  };
  Covered PlacedOnMarket, PutIntoService, InUse;
  std::optional<Expression> Unless;
};

/// Claims that the record makes in other words (`rbi.objective`, `rbi.urgent`).
struct RecordClaim {
  std::string Key;
  bool NamesClaim = false;     ///< The value is the claim's name.
  std::vector<TokenId> Claims; ///< Claimed where the value is true.
};

/// Facts beside the trigger that make a site: what is done beats what it is
/// called. They count only on the site itself.
struct StandIn {
  std::vector<TokenId> Facts;
  std::optional<Expression> When; ///< Else the site declares nothing.
};

/// Conditions that must be established together. A rule with several such sets
/// is judged by each set that applies; the gravest outcome counts.
struct ConditionSet {
  std::optional<Expression> When;
  std::vector<std::string> Ids;
};

/// Flows of these facts end where a function or type declares one of By.
struct EndedFlow {
  std::vector<TokenId> Of, By;
  std::optional<Expression> Unless;
};

/// What the record is taken to mean where its keys do not fit together.
struct Presumption {
  std::string Id;
  RuleSentence Says;
  std::string Per;
  Expression When;
  Role JudgedAs = Role::Both;
};

struct RuleNote {
  std::string Id;
  RuleSentence Says;
  std::string Per;
  Expression When;
  std::vector<TokenId> IfDeclared; ///< Only where one of these is joined.
};

/// One point of Article 5(1) (or a company's own rule).
struct Rule {
  std::string Point;  ///< "5(1)(f)".
  std::string Check;  ///< "art5-emotion-inference".
  RuleSentence Title; ///< "emotion inference at work and in education".
  std::optional<Date> AppliesFrom, ModelsTextOf;
  std::vector<TokenId> Site; ///< What makes a function a site of this rule.
  std::vector<StandIn> StandIns;
  Acts Covered;
  std::vector<std::string> GatesNotApplying;
  std::vector<Condition> Conditions;
  std::vector<ConditionSet> Together; ///< Empty: all conditions together.
  std::vector<EndedFlow> EndedFlows;
  std::vector<CarveOut> CarveOuts;
  std::vector<ProcedureRow> Procedure;
  std::vector<RecordClaim> RecordClaims;
  bool EvidenceFromRbi = false; ///< `rbi.evidence` and `rbi.lacks` count.
  std::vector<RuleNote> Notes;
  /// Neighbouring duties, said of what is not prohibited.
  std::vector<RuleNote> NextDuties;
  bool BuiltIn = true;
  std::string File;

  /// The claims of this rule (not of the gates), in order.
  const CarveOut *findCarveOut(TokenId Claim) const;
  /// Whether \p T stands in for the trigger of this rule.
  bool isStandIn(TokenId T) const;
};

/// All rules that are judged, in the order of the law, company rules last.
class LawBook {
public:
  /// Article 5 as it comes with art5.
  static const LawBook &builtIn();

  /// Article 5 and the rules in \p Files. Nothing if a file is not a correct
  /// rule file; \p Problems says where and why (warnings alone do not refuse).
  static std::optional<LawBook> load(llvm::ArrayRef<std::string> Files,
                                     std::vector<Problem> &Problems);

  /// A book of exactly these rule texts; for tests. The scope gates are
  /// those that come with art5.
  static std::optional<LawBook>
  fromTexts(llvm::ArrayRef<std::pair<std::string, std::string>> NamesAndTexts,
            std::vector<Problem> &Problems);

  llvm::ArrayRef<Rule> rules() const { return Rules; }
  llvm::ArrayRef<Gate> gates() const { return Gates; }
  llvm::ArrayRef<Presumption> presumptions() const { return Presumptions; }
  /// Notes about the scope, shared by all rules.
  llvm::ArrayRef<RuleNote> scopeNotes() const { return ScopeNotes; }

  /// By point ("5(1)(f)", "f", "(f)") or check name; null if there is none.
  const Rule *find(llvm::StringRef PointOrCheck) const;

  /// Whether a function that declares \p T may be a site of some rule.
  bool isSiteToken(TokenId T) const;
  /// All tokens that make sites, sorted.
  llvm::ArrayRef<TokenId> siteTokens() const { return SiteTokens; }
  /// The rules that judge a site that declares \p T, as indices of rules().
  std::vector<size_t> rulesFor(TokenId T) const;
  /// The rules that ask for \p T anywhere in their text, at the site or not, as
  /// indices of rules().
  std::vector<size_t> rulesReading(TokenId T) const;

  /// Techniques that some rule asks every path to pass, the declared guards,
  /// and what ends a flow: flows carry these in FactUse::Passed. Sorted.
  llvm::ArrayRef<TokenId> safeguards() const { return Safeguards; }
  bool isSafeguard(TokenId T) const;
  /// Tokens that count where nothing else of their facet is there (`only`),
  /// sorted.
  llvm::ArrayRef<TokenId> closingTokens() const { return Closing; }

  /// Tokens that some rule or gate reads, sorted.
  llvm::ArrayRef<TokenId> readTokens() const { return Read; }
  /// Tokens that a rule reads where the site's output arrives (effects,
  /// domains, techniques, and purposes where it asks so), sorted: worth
  /// tracking as sinks.
  llvm::ArrayRef<TokenId> sinkTokens() const { return Sinks; }

  /// Techniques that rules or gates ask each contributing step to declare.
  llvm::ArrayRef<TokenId> contributorTokens() const { return EachStep; }
  /// Whether \p T is the trigger of some rule, not only a stand-in.
  bool isTrigger(TokenId T) const;

  /// "art5-manipulation", ... in order.
  std::vector<llvm::StringRef> checkNames() const;

private:
  friend class LawBookBuilder;
  std::vector<Rule> Rules;
  std::vector<Gate> Gates;
  std::vector<Presumption> Presumptions;
  std::vector<RuleNote> ScopeNotes;
  std::vector<TokenId> SiteTokens, Safeguards, Read, Sinks, EachStep, Closing;
};

} // namespace art5

#endif // ART5_LAW_LAWBOOK_H
