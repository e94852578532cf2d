// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions about what the deployment's record states: keys, the stage, roles,
// claims and evidence.
#include "law/Evaluation.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace art5 {

using Json = nlohmann::json;

//===--- Keys -------------------------------------------------------------===//

std::optional<Json> Evaluation::recordValue(llvm::StringRef Key,
                                            bool &Assumed) const {
  auto Of = [&](bool Stated, llvm::StringRef Name) {
    Assumed = !Stated;
    return Json(Name.str());
  };
  if (Key == "role")
    return Of(D.As.has_value(), roleName(D.As.value_or(Role::Both)));
  if (Key == "actor")
    return Of(D.Who.has_value(), actorName(D.Who.value_or(Actor::Private)));
  if (Key == "stage")
    return Of(D.When.has_value(), stageName(D.When.value_or(Stage::InUse)));
  if (Key == "member_state" && D.MemberState)
    return Json(*D.MemberState);
  std::string Pointer = "/" + llvm::join(llvm::split(Key, '.'), "/");
  if (const Json *J = recordAt(D, Pointer); J && !J->is_null())
    return *J;
  return std::nullopt;
}

Because Evaluation::recordFact(llvm::StringRef Key, const Json &Value,
                               bool Assumed) const {
  Because B;
  B.Fact = Key.str() + ":" +
           (Value.is_string() ? Value.get<std::string>() : Value.dump());
  B.From = Assumed ? Origin::Assumed : Origin::Deployment;
  if (!Assumed)
    B.Where = placeOf(D, "/" + llvm::join(llvm::split(Key, '.'), "/"));
  return B;
}

static bool sameValue(const Json &A, const Json &B) {
  if (A.is_string() && B.is_string())
    return llvm::StringRef(A.get_ref<const std::string &>())
        .equals_insensitive(B.get_ref<const std::string &>());
  return A == B;
}

static std::optional<bool> compare(const Expression &E, const Json &Value) {
  using C = Expression::Compare;
  auto Number = [&] { return E.Values.front().get<double>(); };
  if (E.Values.empty())
    return std::nullopt;
  if (E.How >= C::Below && E.How <= C::AtMost && !Value.is_number())
    return std::nullopt;
  switch (E.How) {
  case C::Is:
  case C::In:
    return llvm::any_of(E.Values,
                        [&](const Json &V) { return sameValue(V, Value); });
  case C::Like:
    if (!Value.is_string() || !E.Values.front().is_string())
      return std::nullopt;
    return matchNameGlob(E.Values.front().get<std::string>(),
                         Value.get<std::string>());
  case C::Below:
    return Value.get<double>() < Number();
  case C::AtLeast:
    return Value.get<double>() >= Number();
  case C::Above:
    return Value.get<double>() > Number();
  case C::AtMost:
    return Value.get<double>() <= Number();
  case C::From:
  case C::Before:
  case C::Stated:
    break;
  }
  return std::nullopt;
}

Answer Evaluation::record(const Expression &E) const {
  bool Assumed = false;
  std::optional<Json> Value = recordValue(E.Key, Assumed);
  if (E.How == Expression::Compare::Stated) {
    if (!Value || Assumed)
      return {Kleene::Refuted, {}};
    return {Kleene::Established, {recordFact(E.Key, *Value, Assumed)}};
  }
  if (!Value)
    return {};
  std::optional<bool> Holds = compare(E, *Value);
  if (!Holds || (Assumed && (!*Holds || StatedOnly)))
    return {};
  return {*Holds ? Kleene::Established : Kleene::Refuted,
          {recordFact(E.Key, *Value, Assumed)}};
}

//===--- Stage and role ---------------------------------------------------===//

Answer Evaluation::stage(const Expression &E) const {
  using C = Expression::Compare;
  bool Assumed = !D.When;
  Stage Now = D.When.value_or(Stage::InUse);
  bool Holds = llvm::any_of(E.Values, [&](const Json &V) {
    std::optional<Stage> Other =
        parseStage(V.is_string() ? V.get<std::string>() : "");
    if (!Other)
      return false;
    return E.How == C::From     ? Now >= *Other
           : E.How == C::Before ? Now < *Other
                                : Now == *Other;
  });
  if (Assumed && (!Holds || StatedOnly))
    return {};
  return {Holds ? Kleene::Established : Kleene::Refuted,
          {recordFact("stage", Json(stageName(Now).str()), Assumed)}};
}

Answer Evaluation::leg(const Expression &E) const {
  Role Has = D.As.value_or(Role::Both);
  Role Asked = E.Text.front() == "provider" ? Role::Provider : Role::Deployer;
  bool Holds = Has == Role::Both || Has == Asked;
  return {Holds ? Kleene::Established : Kleene::Refuted,
          {recordFact("role", Json(roleName(Has).str()), !D.As)}};
}

//===--- Claims -----------------------------------------------------------===//

/// Claims that the record makes in other words, such as `rbi.objective`.
static bool claimsByRecord(const RecordClaim &C, TokenId Claim,
                           const Json &Value) {
  if (C.NamesClaim)
    return Value.is_string() &&
           Vocabulary::get().find(Facet::Exemption, Value.get<std::string>()) ==
               Claim;
  return Value == Json(true) && llvm::is_contained(C.Claims, Claim);
}

std::vector<Because> Evaluation::claimed(TokenId Claim) const {
  std::vector<Because> Out;
  for (const ExemptionClaim &Entry : D.Exemptions)
    if (Entry.Claim == Claim && appliesHere(Entry.AppliesTo)) {
      Because B;
      B.Fact = Vocabulary::get()[Claim].Full;
      B.From = Origin::Deployment;
      B.Where = Entry.Where;
      Out.push_back(B);
    }
  for (const RecordClaim &C : R.RecordClaims) {
    bool Assumed = false;
    std::optional<Json> Value = recordValue(C.Key, Assumed);
    if (Value && claimsByRecord(C, Claim, *Value))
      Out.push_back(recordFact(C.Key, *Value, Assumed));
  }
  llvm::append_range(Out, find(Claim, Reach::Joined));
  return Out;
}

bool Evaluation::claimedInCodeOnly(TokenId Claim) const {
  std::vector<Because> Where = claimed(Claim);
  return !Where.empty() && llvm::all_of(Where, [](const Because &B) {
    return B.From == Origin::Code || B.From == Origin::Model;
  });
}

//===--- Evidence ---------------------------------------------------------===//

/// What is said about one kind of evidence.
struct Evaluation::EvidencePool {
  std::vector<Because> Supplied, Lacking, Expired;
  std::optional<EvidenceGrade> Grade;

  void supply(Because B, EvidenceGrade G) {
    Supplied.push_back(std::move(B));
    Grade = Grade ? std::max(*Grade, G) : G;
  }

  /// Something in force outweighs an older paper that ran out; a statement
  /// that it is lacking contradicts it.
  Answer answer() {
    for (std::vector<Because> *List : {&Lacking, &Expired})
      for (Because &B : *List)
        B.Denied = true;
    if (!Supplied.empty())
      return Lacking.empty() ? Answer{Kleene::Established, Supplied} : Answer();
    std::vector<Because> Why = Lacking;
    llvm::append_range(Why, Expired);
    if (Why.empty())
      return {};
    return {Kleene::Refuted, Why};
  }
};

static Because evidenceFact(TokenId Kind, const Location &Where,
                            const std::string &By = "") {
  Because B;
  B.Fact = Vocabulary::get()[Kind].Full;
  B.From = Origin::Deployment;
  B.Where = Where;
  B.StatedBy = By;
  return B;
}

bool Evaluation::isGoodEnough(EvidenceGrade G) const {
  if (!Options.Knobs || !Options.Knobs->is_object())
    return true;
  auto It = Options.Knobs->find("evidence_grade");
  if (It == Options.Knobs->end() || !It->is_string())
    return true;
  std::optional<EvidenceGrade> Wanted = parseGrade(It->get<std::string>());
  return !Wanted || G >= *Wanted;
}

/// Adds the papers of kind \p Kind among \p List.
template <typename Pool, typename Fn>
static void addPapers(Pool &P, const std::vector<Evidence> &List, TokenId Kind,
                      Fn IsGoodEnough) {
  for (const Evidence &E : List) {
    if (E.Kind != Kind)
      continue;
    Because B = evidenceFact(Kind, E.Where, E.ApprovedBy);
    if (E.Found == Evidence::State::Expired)
      P.Expired.push_back(B);
    else if (E.Found == Evidence::State::Supplied && IsGoodEnough(E.Grade))
      P.supply(B, E.Grade);
  }
}

void Evaluation::addEntry(EvidencePool &Pool, const ExemptionClaim &Entry,
                          TokenId Kind) const {
  addPapers(Pool, Entry.Supplied, Kind,
            [&](EvidenceGrade G) { return isGoodEnough(G); });
  if (llvm::is_contained(Entry.Lacks, Kind))
    Pool.Lacking.push_back(evidenceFact(Kind, Entry.Where));
}

void Evaluation::addRbi(EvidencePool &Pool, TokenId Kind) const {
  if (!R.EvidenceFromRbi || !D.Rbi)
    return;
  addPapers(Pool, D.Rbi->Supplied, Kind,
            [&](EvidenceGrade G) { return isGoodEnough(G); });
  if (llvm::is_contained(D.Rbi->Lacks, Kind))
    Pool.Lacking.push_back(evidenceFact(Kind, D.Rbi->Where));
}

void Evaluation::addStatedEvidence(EvidencePool &Pool, TokenId Kind,
                                   bool SuppliedToo) const {
  if (SuppliedToo)
    for (const StatedFact &F : D.Facts)
      if (F.Fact == Kind && appliesHere(F.AppliesTo) && isGoodEnough(F.Grade))
        Pool.supply(evidenceFact(Kind, F.Where, F.StatedBy), F.Grade);
  for (const StatedFact &F : D.Refuted)
    if (F.Fact == Kind && appliesHere(F.AppliesTo))
      Pool.Lacking.push_back(evidenceFact(Kind, F.Where, F.StatedBy));
}

/// A claim of this rule, or a gate that demands this kind.
bool Evaluation::mayProve(TokenId Claim, TokenId Kind) const {
  if (R.findCarveOut(Claim))
    return true;
  return llvm::any_of(Laws.gates(), [&](const Gate &G) {
    return G.Claim && G.Claim->Claim == Claim &&
           llvm::any_of(G.Claim->Evidence,
                        [&](const Need &N) { return N.Token == Kind; });
  });
}

Answer Evaluation::evidence(TokenId Kind) const {
  EvidencePool Pool;
  for (const ExemptionClaim &Entry : D.Exemptions)
    if (appliesHere(Entry.AppliesTo) && mayProve(Entry.Claim, Kind))
      addEntry(Pool, Entry, Kind);
  addRbi(Pool, Kind);
  addStatedEvidence(Pool, Kind, /*SuppliedToo=*/true);
  return Pool.answer();
}

Answer Evaluation::evidenceOf(TokenId Kind, TokenId Claim,
                              std::optional<EvidenceGrade> *Grade) const {
  EvidencePool Pool;
  for (const ExemptionClaim &Entry : D.Exemptions)
    if (Entry.Claim == Claim && appliesHere(Entry.AppliesTo))
      addEntry(Pool, Entry, Kind);
  if (R.findCarveOut(Claim))
    addRbi(Pool, Kind);
  addStatedEvidence(Pool, Kind, /*SuppliedToo=*/false);
  if (Grade)
    *Grade = Pool.Grade;
  return Pool.answer();
}

//===--- Knobs ------------------------------------------------------------===//

Evaluation::Decisions Evaluation::decisions() const {
  if (!Options.Knobs || !Options.Knobs->is_object())
    return Decisions::Count;
  auto It = Options.Knobs->find("K10");
  if (It == Options.Knobs->end() || !It->is_string())
    return Decisions::Count;
  return *It == Json("off")           ? Decisions::Off
         : *It == Json("conditional") ? Decisions::Conditional
                                      : Decisions::Count;
}

bool Evaluation::knob(const std::string &Name, bool Default) const {
  if (!Options.Knobs || !Options.Knobs->is_object())
    return Default;
  auto It = Options.Knobs->find(Name);
  return It != Options.Knobs->end() && It->is_boolean() ? It->get<bool>()
                                                        : Default;
}

} // namespace art5
