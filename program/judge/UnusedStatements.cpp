// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/UnusedStatements.h"
#include "law/RuleChecks.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

namespace art5 {

namespace {

class Unused {
public:
  Unused(const Deployment &D, const LawBook &Laws, EvidenceGrade Required,
         llvm::ArrayRef<Finding> Found)
      : D(D), Laws(Laws), Required(Required) {
    for (const Finding &F : Found) {
      if (const Rule *R = Laws.find(F.Result.Point))
        Judged.insert(R);
      Sites.push_back(F.Site);
    }
  }

  std::vector<Problem> run() {
    for (const ExemptionClaim &C : D.Exemptions)
      claim(C);
    if (D.Rbi)
      rbi(*D.Rbi);
    if (D.Scoring && !anyReads("scoring."))
      add(placeOf(D, "/scoring"), notRead("scoring"));
    for (const StatedFact &F : D.Facts)
      fact(F);
    return std::move(Out);
  }

private:
  void add(Location Where, Sentence Message, Sentence Hint = {}) {
    Out.push_back({Problem::Level::Warning, std::move(Where), "",
                   std::move(Message), std::move(Hint)});
  }
  Sentence notRead(llvm::StringRef Key) const {
    return Sentence("'{0}' is stated, but no site that deployment {1} reaches "
                    "is judged by a point that reads it",
                    {Key, inQuotes(D.Name)});
  }
  static std::string name(TokenId T) {
    return inQuotes(Vocabulary::get()[T].Name);
  }

  /// The exceptions and scope gates that a claim may stand for.
  std::vector<const CarveOut *> carveOuts(TokenId Claim) const {
    std::vector<const CarveOut *> List;
    for (const Rule &R : Laws.rules())
      if (const CarveOut *C = R.findCarveOut(Claim))
        List.push_back(C);
    for (const Gate &G : Laws.gates())
      if (G.Claim && G.Claim->Claim == Claim)
        List.push_back(&*G.Claim);
    return List;
  }

  /// Whether a judged point could take up a claim; a gate always can.
  bool isKnown(TokenId Claim) const {
    return llvm::any_of(Laws.gates(),
                        [&](const Gate &G) {
                          return G.Claim && G.Claim->Claim == Claim;
                        }) ||
           llvm::any_of(Judged, [&](const Rule *R) {
             return R->findCarveOut(Claim) != nullptr;
           });
  }

  static bool asks(const CarveOut &C, TokenId Kind) {
    return llvm::is_contained(C.Optional, Kind) ||
           llvm::any_of(C.Evidence,
                        [&](const Need &N) { return N.Token == Kind; });
  }

  /// Whether some condition or row of a point asks for that proof itself.
  static bool asks(const Rule &R, TokenId Kind) {
    bool Found = false;
    forEachExpression(R, [&](const Expression &E) {
      Found |= E.Kind == Expression::Op::Evidence &&
               llvm::is_contained(E.Tokens, Kind);
    });
    auto Names = [&](const std::vector<Need> &Needs) {
      return llvm::any_of(Needs,
                          [&](const Need &N) { return N.Token == Kind; });
    };
    for (const Condition &C : R.Conditions) {
      Found |= Names(C.Ask);
      for (const Condition &Limb : C.Limbs)
        Found |= Names(Limb.Ask);
    }
    for (const ProcedureRow &Row : R.Procedure)
      Found |= Names(Row.Evidence);
    return Found;
  }

  void claim(const ExemptionClaim &C) {
    if (!C.AppliesTo.empty() && llvm::none_of(C.AppliesTo, [&](auto &Glob) {
          return llvm::any_of(
              Sites, [&](auto &Site) { return matchNameGlob(Glob, Site); });
        }))
      return; // That is a finding of its own.
    if (!isKnown(C.Claim))
      add(C.Where, Sentence("the claim {0} in deployment {1} belongs to no "
                            "point that judges a site it reaches",
                            {name(C.Claim), inQuotes(D.Name)}));
    std::vector<const CarveOut *> Known = carveOuts(C.Claim);
    for (const Evidence &E : C.Supplied) {
      grade(E, Sentence("of the claim {0}", {name(C.Claim)}));
      bool Asked =
          llvm::any_of(Known, [&](auto *K) { return asks(*K, E.Kind); }) ||
          llvm::any_of(Judged, [&](const Rule *R) {
            return R->findCarveOut(C.Claim) && asks(*R, E.Kind);
          });
      if (!Asked)
        add(E.Where,
            Sentence("the evidence {0} in deployment {1} is unused: the claim "
                     "{2} does not ask for it",
                     {name(E.Kind), inQuotes(D.Name), name(C.Claim)}),
            wanted(Known));
    }
  }

  static Sentence wanted(const std::vector<const CarveOut *> &Known) {
    std::vector<std::string> Names;
    for (const CarveOut *C : Known)
      for (const Need &N : C->Evidence)
        if (!llvm::is_contained(Names, N.Name))
          Names.push_back(N.Name);
    return Names.empty()
               ? Sentence()
               : Sentence("it asks for {0}", {llvm::join(Names, ", ")});
  }

  void grade(const Evidence &E, const Sentence &Of) {
    if (E.Found != Evidence::State::Supplied || E.Grade >= Required)
      return;
    Sentence Lacks = E.File.empty()     ? Sentence("it names no file")
                     : E.Sha256.empty() ? Sentence("it records no sha256")
                     : E.ApprovedBy.empty()
                         ? Sentence("it names nobody in approved_by")
                         : Sentence();
    add(E.Where,
        Sentence("the evidence {0} {1} in deployment {2} is '{3}', but "
                 "settings.evidence_grade asks for '{4}'; it counts as not "
                 "supplied",
                 {name(E.Kind), Of, inQuotes(D.Name), gradeName(E.Grade),
                  gradeName(Required)}),
        Lacks);
  }

  void rbi(const RbiRecord &Record) {
    bool Read =
        llvm::any_of(Judged, [](const Rule *R) { return R->EvidenceFromRbi; });
    if (!Read && !anyReads("rbi."))
      return add(Record.Where, notRead("rbi"));
    for (const Evidence &E : Record.Supplied) {
      grade(E, Sentence("in 'rbi'"));
      bool Asked = llvm::any_of(Judged, [&](const Rule *R) {
        return R->EvidenceFromRbi &&
               (asks(*R, E.Kind) ||
                llvm::any_of(R->CarveOuts, [&](const CarveOut &C) {
                  return asks(C, E.Kind);
                }));
      });
      if (!Asked)
        add(E.Where, Sentence("the evidence {0} in 'rbi' of deployment {1} is "
                              "unused: no row of the procedure asks for it",
                              {name(E.Kind), inQuotes(D.Name)}));
    }
  }

  bool anyReads(llvm::StringRef Prefix) const {
    return llvm::any_of(Judged, [&](const Rule *R) {
      bool Found = false;
      forEachExpression(*R, [&](const Expression &E) {
        Found |= llvm::StringRef(E.Key).starts_with(Prefix) ||
                 llvm::any_of(E.Text, [&](const std::string &Key) {
                   return llvm::StringRef(Key).starts_with(Prefix);
                 });
      });
      return Found;
    });
  }

  /// Proof that belongs to no claim is read by the conditions.
  void fact(const StatedFact &F) {
    if (Vocabulary::get()[F.Fact].In != Facet::Evidence ||
        llvm::any_of(Judged, [&](const Rule *R) { return asks(*R, F.Fact); }))
      return;
    add(F.Where, Sentence("the evidence {0} among the facts of deployment {1} "
                          "is unused: no point that judges a site it reaches "
                          "asks for it there",
                          {name(F.Fact), inQuotes(D.Name)}));
  }

  const Deployment &D;
  const LawBook &Laws;
  EvidenceGrade Required;
  std::set<const Rule *> Judged;
  std::vector<std::string> Sites;
  std::vector<Problem> Out;
};

} // namespace

std::vector<Problem> unusedStatements(const Deployment &D, const LawBook &Laws,
                                      EvidenceGrade Required,
                                      llvm::ArrayRef<Finding> Found) {
  if (Found.empty())
    return {};
  return Unused(D, Laws, Required, Found).run();
}

} // namespace art5
