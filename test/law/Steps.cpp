// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "Steps.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace art5::test {

using Json = nlohmann::json;

Position::Position(const Case &C)
    : S(situationOf(C.Code)), D(deploymentOf(C.Deployment, C.AsOf)) {
  Options.AsOf = parseDate(C.AsOf).value_or(Date());
  Options.Knobs = std::make_shared<const Json>(C.Settings);
}

Assessment Position::judge(const Rule &R) const {
  return art5::judge(LawBook::builtIn(), R, S, D, Options);
}

namespace {

const std::string &full(TokenId T) { return Vocabulary::get()[T].Full; }

/// Sets (or, with null, takes) the member of the record at \p Key ("a.b").
void setRecord(Deployment &D, const std::string &Key, const Json &Value) {
  Json Record = D.Record ? *D.Record : Json::object();
  Json::json_pointer At("/" + llvm::join(llvm::split(Key, '.'), "/"));
  if (!Value.is_null())
    Record[At] = Value;
  else if (Record.contains(At)) {
    std::string Last = At.back();
    Record[At.parent_pointer()].erase(Last);
  }
  D.Record = std::make_shared<const Json>(std::move(Record));
}

void setKey(Deployment &D, const std::string &Key, const Json &Value) {
  std::string Text = Value.is_string() ? Value.get<std::string>() : "";
  setRecord(D, Key, Value);
  if (Key == "role")
    D.As = parseRole(Text);
  else if (Key == "actor")
    D.Who = parseActor(Text);
  else if (Key == "stage")
    D.When = parseStage(Text);
  else if (Key == "member_state")
    D.MemberState = Text.empty() ? std::nullopt : std::optional(Text);
  if (!Value.is_null())
    return;
  if (Key == "contexts")
    D.Contexts.clear();
  else if (Key == "subjects")
    D.Subjects.clear();
  else if (Key == "facts")
    D.Facts.clear();
  else if (Key == "refuted")
    D.Refuted.clear();
  else if (Key == "exemptions")
    D.Exemptions.clear();
  else if (Key == "scoring")
    D.Scoring.reset();
  else if (Key == "rbi")
    D.Rbi.reset();
}

StatedFact stated(TokenId T) {
  StatedFact F;
  F.Fact = T;
  return F;
}

Evidence paper(TokenId T) {
  Evidence E;
  E.Kind = T;
  E.Grade = EvidenceGrade::Verified;
  return E;
}

class StepMaker {
public:
  explicit StepMaker(const Position &P) : P(P) {}

  void addTokens() {
    const Vocabulary &V = Vocabulary::get();
    for (TokenId T = 0; T != V.tokens().size(); ++T) {
      Facet F = V[T].In;
      if (F == Facet::Context)
        add("contexts", T,
            [T](Position &P) { P.D.Contexts.push_back({T, {}}); });
      if (F == Facet::Subject)
        add("subjects", T,
            [T](Position &P) { P.D.Subjects.push_back({T, {}}); });
      if (F != Facet::Exemption) {
        add("facts", T, [T](Position &P) { P.D.Facts.push_back(stated(T)); });
        add("refuted", T,
            [T](Position &P) { P.D.Refuted.push_back(stated(T)); });
      }
      if (F != Facet::Evidence)
        addToCode(T);
    }
  }

  void takeTokens() {
    auto TakeEach = [&](const char *Place, auto Member, auto Field) {
      const auto &List = P.D.*Member;
      for (size_t I = 0; I != List.size(); ++I)
        take(Place, List[I].*Field, [Member, I](Position &P) {
          (P.D.*Member).erase((P.D.*Member).begin() + std::ptrdiff_t(I));
        });
    };
    TakeEach("contexts", &Deployment::Contexts, &StatedToken::Token);
    TakeEach("subjects", &Deployment::Subjects, &StatedToken::Token);
    TakeEach("facts", &Deployment::Facts, &StatedFact::Fact);
    TakeEach("refuted", &Deployment::Refuted, &StatedFact::Fact);
    for (auto Member :
         {&Situation::AtSite, &Situation::OnPath, &Situation::Called,
          &Situation::FlowsIn, &Situation::FlowsOut})
      for (size_t I = 0; I != (P.S.*Member).size(); ++I)
        take("code", (P.S.*Member)[I].Token, [Member, I](Position &P) {
          (P.S.*Member).erase((P.S.*Member).begin() + std::ptrdiff_t(I));
        });
  }

  /// A claim alone, and a paper for a claim that is made.
  void addClaims() {
    const Vocabulary &V = Vocabulary::get();
    for (TokenId T : V.tokensOf(Facet::Exemption))
      add("exemptions", T, [T](Position &P) {
        ExemptionClaim C;
        C.Claim = T;
        P.D.Exemptions.push_back(C);
      });
    for (TokenId T : V.tokensOf(Facet::Evidence)) {
      for (size_t I = 0; I != P.D.Exemptions.size(); ++I) {
        std::string Of = " of " + V[P.D.Exemptions[I].Claim].Name;
        add("evidence" + Of, T, [T, I](Position &P) {
          P.D.Exemptions[I].Supplied.push_back(paper(T));
        });
        add("lacks" + Of, T,
            [T, I](Position &P) { P.D.Exemptions[I].Lacks.push_back(T); });
      }
      add("rbi.evidence", T, [T](Position &P) {
        if (!P.D.Rbi)
          P.D.Rbi.emplace();
        P.D.Rbi->Supplied.push_back(paper(T));
      });
    }
  }

  void takeClaims() {
    const Vocabulary &V = Vocabulary::get();
    for (size_t I = 0; I != P.D.Exemptions.size(); ++I) {
      const ExemptionClaim &C = P.D.Exemptions[I];
      take("exemptions", C.Claim, [I](Position &P) {
        P.D.Exemptions.erase(P.D.Exemptions.begin() + std::ptrdiff_t(I));
      });
      takePapers(" of " + V[C.Claim].Name, [I](Position &P) {
        return std::pair(&P.D.Exemptions[I].Supplied, &P.D.Exemptions[I].Lacks);
      });
    }
    if (P.D.Rbi)
      takePapers(" of rbi", [](Position &P) {
        return std::pair(&P.D.Rbi->Supplied, &P.D.Rbi->Lacks);
      });
  }

  void setKeys() {
    struct Choice {
      const char *Key;
      std::vector<Json> Values;
    };
    const Choice Choices[] = {
        {"role", {"provider", "deployer", "both"}},
        {"actor",
         {"private", "public_authority", "law_enforcement",
          "on_behalf_of_law_enforcement", "natural_person_private"}},
        {"stage",
         {"rnd", "planned", "placed_on_market", "put_into_service", "in_use",
          "use_completed"}},
        {"member_state", {"NL", "DK", "US"}},
        {"actor_state", {"NL", "US"}},
        {"scoring.domains_related", {true, false}},
        {"scoring.treatment_proportionate", {true, false}},
        {"rbi.objective",
         {"victim_or_missing_search", "imminent_threat_prevention",
          "serious_offence_suspect_search", "none"}},
        {"rbi.annex_ii", {true, false}},
        {"rbi.max_penalty_years", {3, 6}},
        {"rbi.urgent", {true, false}},
        {"rbi.authorisation.status",
         {"granted", "requested", "refused", "none"}},
        {"rbi.authorisation.request_hours", {3, 30}},
        {"rbi.authorisation.by",
         {"court", "independent_authority", "prosecutor"}},
        {"rbi.after_refusal.use_stopped", {true, false}},
        {"rbi.after_refusal.data_deleted", {true, false}}};
    for (const Choice &C : Choices)
      for (const Json &Value : C.Values) {
        const Json *Now =
            recordAt(P.D, "/" + llvm::join(llvm::split(C.Key, '.'), "/"));
        std::string Text =
            Value.is_string() ? Value.get<std::string>() : Value.dump();
        if (!Now || *Now != Value)
          Out.push_back({"set " + std::string(C.Key) + " " + Text,
                         [Key = std::string(C.Key), Value](Position &P) {
                           setKey(P.D, Key, Value);
                         },
                         {}});
      }
  }

  /// Whole keys, with everything below them.
  void takeKeys() {
    for (const char *Key : {"role",
                            "actor",
                            "stage",
                            "member_state",
                            "actor_state",
                            "contexts",
                            "subjects",
                            "facts",
                            "refuted",
                            "exemptions",
                            "scoring",
                            "scoring.domains_related",
                            "scoring.treatment_proportionate",
                            "scoring.origin_domains",
                            "scoring.use_domain",
                            "rbi",
                            "rbi.objective",
                            "rbi.annex_ii",
                            "rbi.max_penalty_years",
                            "rbi.urgent",
                            "rbi.authorisation",
                            "rbi.authorisation.status",
                            "rbi.authorisation.request_hours",
                            "rbi.authorisation.by",
                            "rbi.after_refusal",
                            "rbi.after_refusal.use_stopped",
                            "rbi.after_refusal.data_deleted"})
      if (recordAt(P.D, "/" + llvm::join(llvm::split(Key, '.'), "/")))
        Out.push_back({"take " + std::string(Key),
                       [Key = std::string(Key)](Position &P) {
                         setKey(P.D, Key, nullptr);
                       },
                       {}});
  }

  std::vector<Step> take() { return std::move(Out); }

private:
  using Fn = std::function<void(Position &)>;

  void add(const std::string &Place, TokenId T, Fn Take) {
    Out.push_back({"add " + full(T) + " to " + Place, std::move(Take), T});
  }
  void take(const std::string &Place, TokenId T, Fn Take) {
    Out.push_back({"take " + full(T) + " from " + Place, std::move(Take), {}});
  }

  /// Where such a fact usually stands, on the site, and by a branch.
  void addToCode(TokenId T) {
    std::vector<std::string> Forms = {full(T), "site " + full(T)};
    Facet F = Vocabulary::get()[T].In;
    if (F == Facet::Source || F == Facet::Subject)
      Forms.push_back(full(T) + " decides");
    if (F == Facet::Effect || F == Facet::Purpose)
      Forms.push_back("out " + full(T) + " decides");
    for (const std::string &Form : Forms)
      Out.push_back({"add " + Form + " to code",
                     [Form](Position &P) {
                       Situation More = situationOf({Form});
                       llvm::append_range(P.S.AtSite, More.AtSite);
                       llvm::append_range(P.S.OnPath, More.OnPath);
                       llvm::append_range(P.S.Called, More.Called);
                       llvm::append_range(P.S.FlowsIn, More.FlowsIn);
                       llvm::append_range(P.S.FlowsOut, More.FlowsOut);
                     },
                     T});
  }

  template <typename Lists> void takePapers(const std::string &Of, Lists In) {
    Position Copy = P;
    auto [Supplied, Lacks] = In(Copy);
    for (size_t I = 0; I != Supplied->size(); ++I)
      take("evidence" + Of, (*Supplied)[I].Kind, [In, I](Position &P) {
        auto *List = In(P).first;
        List->erase(List->begin() + std::ptrdiff_t(I));
      });
    for (size_t I = 0; I != Lacks->size(); ++I)
      take("lacks" + Of, (*Lacks)[I], [In, I](Position &P) {
        auto *List = In(P).second;
        List->erase(List->begin() + std::ptrdiff_t(I));
      });
  }

  const Position &P;
  std::vector<Step> Out;
};

} // namespace

std::vector<Step> everyOmission(const Position &P) {
  StepMaker M(P);
  M.takeKeys();
  M.takeClaims();
  M.takeTokens();
  return M.take();
}

std::vector<Step> everyStatement(const Position &P) {
  StepMaker M(P);
  M.addTokens();
  M.addClaims();
  M.setKeys();
  return M.take();
}

} // namespace art5::test
