// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/SmallestChange.h"
#include "law/LawBook.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace art5 {

using Json = nlohmann::json;

//===--- Applying a change ------------------------------------------------===//

Situation changed(const VerdictChange &C, Situation S) {
  auto Gone = [&](TokenId T) { return C.Without.count(T) != 0; };
  for (std::vector<FactUse> *List :
       {&S.AtSite, &S.OnPath, &S.Called, &S.FlowsIn, &S.FlowsOut}) {
    llvm::erase_if(*List, [&](const FactUse &Use) { return Gone(Use.Token); });
    for (FactUse &Use : *List)
      llvm::erase_if(Use.Passed, Gone);
  }
  for (Contributor &Step : S.Contributors)
    llvm::erase_if(Step.Techniques, Gone);
  for (std::vector<TokenId> *List : {&S.EndsWith, &S.EndsWithout, &S.Guards})
    llvm::erase_if(*List, Gone);
  return S;
}

/// Takes \p Kind off a list of papers, or only those that ran out.
static void drop(std::vector<Evidence> &Papers, TokenId Kind, bool All) {
  llvm::erase_if(Papers, [&](const Evidence &E) {
    return E.Kind == Kind && (All || E.Found != Evidence::State::Supplied);
  });
}

static void takeBack(TokenId T, Deployment &D) {
  auto Is = [&](const StatedToken &Stated) { return Stated.Token == T; };
  auto States = [&](const StatedFact &Stated) { return Stated.Fact == T; };
  llvm::erase_if(D.Contexts, Is);
  llvm::erase_if(D.Subjects, Is);
  llvm::erase_if(D.Facts, States);
  llvm::erase_if(D.Refuted, States);
  llvm::erase_if(D.Exemptions,
                 [&](const ExemptionClaim &E) { return E.Claim == T; });
  for (ExemptionClaim &E : D.Exemptions) {
    drop(E.Supplied, T, /*All=*/true);
    llvm::erase(E.Lacks, T);
  }
  if (D.Rbi) {
    drop(D.Rbi->Supplied, T, /*All=*/true);
    llvm::erase(D.Rbi->Lacks, T);
  }
}

static void takeBack(const std::string &Key, Deployment &D) {
  if (Key == "stage")
    D.When.reset();
  else if (Key == "role")
    D.As.reset();
  else if (Key == "actor")
    D.Who.reset();
  else if (Key == "member_state")
    D.MemberState.reset();
  if (!D.Record)
    return;
  llvm::SmallVector<llvm::StringRef, 3> Names;
  llvm::StringRef(Key).split(Names, '.');
  Json Record = *D.Record;
  Json *Of = &Record;
  for (llvm::StringRef Name : llvm::ArrayRef(Names).drop_back()) {
    auto It = Of->find(Name.str());
    if (It == Of->end() || !It->is_object())
      return;
    Of = &*It;
  }
  Of->erase(Names.back().str());
  D.Record = std::make_shared<const Json>(std::move(Record));
}

static void supply(TokenId Kind, std::optional<TokenId> For, Deployment &D) {
  Evidence Paper;
  Paper.Kind = Kind;
  Paper.Grade = EvidenceGrade::Verified;
  llvm::erase_if(D.Refuted,
                 [&](const StatedFact &F) { return F.Fact == Kind; });
  bool Given = false;
  for (ExemptionClaim &E : D.Exemptions) {
    if (For && E.Claim != *For)
      continue;
    llvm::erase(E.Lacks, Kind);
    drop(E.Supplied, Kind, /*All=*/false);
    if (For)
      E.Supplied.push_back(Paper);
    Given |= For.has_value();
  }
  if (D.Rbi) {
    llvm::erase(D.Rbi->Lacks, Kind);
    drop(D.Rbi->Supplied, Kind, /*All=*/false);
    D.Rbi->Supplied.push_back(Paper);
  }
  if (!For) {
    StatedFact Fact;
    Fact.Fact = Kind;
    Fact.Grade = EvidenceGrade::Verified;
    D.Facts.push_back(std::move(Fact));
  } else if (!Given) { // Claimed in the code, or by another key of the record.
    ExemptionClaim Entry;
    Entry.Claim = *For;
    Entry.Supplied.push_back(Paper);
    D.Exemptions.push_back(std::move(Entry));
  }
}

Deployment changed(const VerdictChange &C, Deployment D) {
  for (TokenId T : C.Without)
    takeBack(T, D);
  for (const std::string &Key : C.WithoutKeys)
    takeBack(Key, D);
  for (TokenId Kind : C.Supplied)
    supply(Kind, C.For, D);
  return D;
}

Verdict verdictInSubstance(const Assessment &A) {
  return A.WouldBe.value_or(A.Is);
}

//===--- Looking for changes ----------------------------------------------===//

namespace {

/// One member of a set: a token, or a key of the record.
struct Reason {
  std::optional<TokenId> Token;
  std::string Key;
  bool operator==(const Reason &) const = default;
};

class Search {
public:
  Search(const LawBook &Laws, const Rule &R, const Assessment &Before,
         const Situation &S, const Deployment &D, const JudgeOptions &Options)
      : Laws(Laws), R(R), Before(Before), S(S), D(D), Options(Options) {}

  std::vector<VerdictChange> run() {
    takeBackSome(statements());
    for (const ClaimResult &C : Before.Claims)
      supplyFor(C);
    supplyLacking();
    return std::move(Found);
  }

private:
  Assessment judgeAfter(const VerdictChange &C) const {
    return judge(Laws, R, changed(C, S), changed(C, D), Options);
  }

  bool suffices(const VerdictChange &C) const {
    return verdictInSubstance(judgeAfter(C)) != verdictInSubstance(Before);
  }

  /// Keeps a set that is known to suffice, with what it leads to.
  void keep(VerdictChange C) {
    bool Known = llvm::any_of(Found, [&](const VerdictChange &Other) {
      return Other.Without == C.Without && Other.WithoutKeys == C.WithoutKeys &&
             Other.Supplied == C.Supplied;
    });
    if (Known)
      return;
    Assessment After = judgeAfter(C);
    C.Becomes = verdictInSubstance(After);
    C.Missing = After.WouldBe ? After.WouldMiss : After.Missing;
    for (const ConditionResult &Was : Before.Conditions) {
      if (Was.Is != Status::Established && Was.Is != Status::Refuted)
        continue;
      auto Now = llvm::find_if(After.Conditions, [&](const ConditionResult &X) {
        return X.Id == Was.Id;
      });
      if (Now == After.Conditions.end() || Now->Is != Was.Is)
        C.Conditions.push_back(Was.Id);
    }
    auto At = llvm::upper_bound(
        Found, C, [](const VerdictChange &X, const VerdictChange &Y) {
          return X.size() < Y.size();
        });
    Found.insert(At, std::move(C));
  }

  //===--- Statements to take back ----------------------------------------===//

  void addReasons(const std::vector<Because> &Why,
                  std::vector<Reason> &Out) const {
    for (const Because &B : Why) {
      if (B.From == Origin::Assumed)
        continue;
      Reason One{Vocabulary::get().find(B.Fact), ""};
      if (!One.Token)
        One.Key = B.Fact.substr(0, B.Fact.find(':'));
      if (!llvm::is_contained(Out, One))
        Out.push_back(One);
    }
  }

  /// All that the verdict names as a reason, in the order of the law. A
  /// conditional verdict waits for answers; none is taken back.
  std::vector<Reason> statements() const {
    std::vector<Reason> Out;
    if (verdictInSubstance(Before) == Verdict::Conditional)
      return Out;
    for (const ConditionResult &C : Before.Conditions)
      addReasons(C.Why, Out);
    for (const ClaimResult &C : Before.Claims)
      if (C.Is == ClaimResult::State::Complete)
        addReasons(C.Why, Out);
    if (!Before.Gate.empty() && D.MemberState)
      Out.push_back({std::nullopt, "member_state"});
    for (const Contributor &Step : S.Contributors)
      for (TokenId T : Step.Techniques)
        if (!Before.Gate.empty() && !llvm::is_contained(Out, Reason{T, ""}))
          Out.push_back({T, ""});
    return Out;
  }

  static void takeBack(const Reason &One, VerdictChange &C) {
    if (One.Token)
      C.Without.insert(*One.Token);
    else
      C.WithoutKeys.insert(One.Key);
  }

  static VerdictChange without(llvm::ArrayRef<Reason> List) {
    VerdictChange C;
    for (const Reason &One : List)
      takeBack(One, C);
    return C;
  }

  void takeBackSome(const std::vector<Reason> &All) {
    size_t Former = Found.size();
    for (const Reason &One : All)
      if (VerdictChange C = without(One); suffices(C))
        keep(std::move(C));
    if (Found.size() != Former)
      return;
    for (size_t I = 0; I < All.size(); ++I)
      for (size_t J = 0; J < I; ++J)
        if (VerdictChange C = without({All[J], All[I]}); suffices(C))
          keep(std::move(C));
    if (Found.size() != Former)
      return;
    std::vector<Reason> Left = All;
    if (!suffices(without(Left)))
      return;
    for (const Reason &One : All) {
      std::vector<Reason> Fewer = Left;
      llvm::erase(Fewer, One);
      if (suffices(without(Fewer)))
        Left = std::move(Fewer);
    }
    keep(without(Left));
  }

  //===--- Evidence to supply ---------------------------------------------===//

  /// Keeps what is needed of \p C, if it suffices.
  void shrinkAndKeep(VerdictChange C) {
    if (C.Supplied.empty() || !suffices(C))
      return;
    for (TokenId Kind : std::set<TokenId>(C.Supplied)) {
      VerdictChange Fewer = C;
      Fewer.Supplied.erase(Kind);
      if (suffices(Fewer))
        C = std::move(Fewer);
    }
    keep(std::move(C));
  }

  void supplyFor(const ClaimResult &Claim) {
    VerdictChange C;
    C.For = Vocabulary::get().find(Facet::Exemption, Claim.Claim);
    for (const auto *Names : {&Claim.Missing, &Claim.Lacking})
      for (const std::string &Name : *Names)
        if (auto Kind = Vocabulary::get().find(Facet::Evidence, Name))
          C.Supplied.insert(*Kind);
    if (C.For)
      shrinkAndKeep(std::move(C));
  }

  /// What is known to be lacking, for no claim in particular.
  void supplyLacking() {
    VerdictChange C;
    for (const ConditionResult &Result : Before.Conditions)
      for (const Because &B : Result.Why)
        if (auto Kind = Vocabulary::get().find(B.Fact);
            B.Denied && Kind && Vocabulary::get()[*Kind].In == Facet::Evidence)
          C.Supplied.insert(*Kind);
    shrinkAndKeep(std::move(C));
  }

  const LawBook &Laws;
  const Rule &R;
  const Assessment &Before;
  const Situation &S;
  const Deployment &D;
  const JudgeOptions &Options;
  std::vector<VerdictChange> Found;
};

} // namespace

std::vector<VerdictChange> smallestChanges(const LawBook &Laws, const Rule &R,
                                           const Assessment &A,
                                           const Situation &S,
                                           const Deployment &D,
                                           const JudgeOptions &Options) {
  return Search(Laws, R, A, S, D, Options).run();
}

} // namespace art5
