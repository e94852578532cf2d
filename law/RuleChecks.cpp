// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/RuleChecks.h"
#include "law/Catalogue.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/ADT/Twine.h"
#include <map>

namespace art5 {

using Visitor = llvm::function_ref<void(const Expression &)>;

//===--- Walking ----------------------------------------------------------===//

static void visit(const std::optional<Expression> &E, Visitor Visit) {
  if (E)
    forEachPart(*E, Visit);
}

static void visit(const std::vector<Need> &Needs, Visitor Visit) {
  for (const Need &N : Needs) {
    visit(N.When, Visit);
    visit(N.Unless, Visit);
  }
}

static void visit(const Condition &C, Visitor Visit) {
  visit(C.When, Visit);
  visit(C.OpenIf, Visit);
  visit(C.Established, Visit);
  visit(C.Refuted, Visit);
  visit(C.Ask, Visit);
  for (const Condition &Limb : C.Limbs)
    visit(Limb, Visit);
}

static void visit(const CarveOut &C, Visitor Visit) {
  visit(C.Available, Visit);
  visit(C.OpenIf, Visit);
  visit(C.Void, Visit);
  visit(C.AvailableAsk, Visit);
  visit(C.Evidence, Visit);
}

void forEachExpression(const Rule &R, Visitor Visit) {
  visit(R.Covered.Unless, Visit);
  for (const StandIn &S : R.StandIns)
    visit(S.When, Visit);
  for (const ConditionSet &S : R.Together)
    visit(S.When, Visit);
  for (const EndedFlow &E : R.EndedFlows)
    visit(E.Unless, Visit);
  for (const Condition &C : R.Conditions)
    visit(C, Visit);
  for (const CarveOut &C : R.CarveOuts)
    visit(C, Visit);
  for (const ProcedureRow &P : R.Procedure) {
    visit(P.When, Visit);
    visit(P.OpenIf, Visit);
    visit(P.Ask, Visit);
    visit(P.Broken, Visit);
    visit(P.Met, Visit);
    visit(P.DutyOnly, Visit);
    visit(P.Evidence, Visit);
  }
  for (const auto *Notes : {&R.Notes, &R.NextDuties})
    for (const RuleNote &N : *Notes)
      forEachPart(N.When, Visit);
}

namespace {

/// Collects what is read.
class TokenCollector {
public:
  void add(llvm::ArrayRef<TokenId> Tokens) {
    for (TokenId T : Tokens)
      Out.push_back(T);
  }
  void add(const Expression &E) {
    add(E.Tokens);
    add(E.Others);
    if (E.Kind != Expression::Op::Facts)
      return;
    for (TokenId T : E.Tokens)
      if (!Vocabulary::get()[T].Group.empty())
        add(Vocabulary::get().set(Vocabulary::get()[T].Group));
  }
  void add(const std::vector<Need> &Needs) {
    for (const Need &N : Needs)
      if (N.Token)
        Out.push_back(*N.Token);
  }
  void add(const Condition &C) {
    add(C.Supports);
    add(C.Against);
    add(C.Ask);
    for (const Condition &Limb : C.Limbs)
      add(Limb);
  }
  void add(const CarveOut &C) {
    Out.push_back(C.Claim);
    add(C.Evidence);
    add(C.Optional);
    add(C.Supports);
  }
  void add(const Rule &R) {
    add(R.Site);
    for (const StandIn &S : R.StandIns)
      add(S.Facts);
    for (const EndedFlow &E : R.EndedFlows) {
      add(E.Of);
      add(E.By);
    }
    for (const Condition &C : R.Conditions)
      add(C);
    for (const CarveOut &C : R.CarveOuts)
      add(C);
    for (const ProcedureRow &P : R.Procedure)
      add(P.Evidence);
    for (const RuleNote &N : R.Notes)
      add(N.IfDeclared);
    forEachExpression(R, [&](const Expression &E) { add(E); });
  }
  void add(const Gate &G) {
    visit(G.When, [&](const Expression &E) { add(E); });
    visit(G.Implied, [&](const Expression &E) { add(E); });
    if (!G.Claim)
      return;
    add(*G.Claim);
    visit(*G.Claim, [&](const Expression &E) { add(E); });
  }
  std::vector<TokenId> sorted() {
    llvm::sort(Out);
    Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
    return std::move(Out);
  }

private:
  std::vector<TokenId> Out;
};

} // namespace

std::vector<TokenId> tokensRead(llvm::ArrayRef<Rule> Rules,
                                llvm::ArrayRef<Gate> Gates) {
  TokenCollector All;
  for (const Rule &R : Rules)
    All.add(R);
  for (const Gate &G : Gates)
    All.add(G);
  return All.sorted();
}

//===--- Checking ---------------------------------------------------------===//

/// Whether the answer to \p E can be open.
static bool canBeOpen(const Expression &E) {
  using Op = Expression::Op;
  switch (E.Kind) {
  case Op::Always:
  case Op::Never:
  case Op::DateFrom:
  case Op::Leg:
  case Op::Claimed:
  case Op::Condition:
  case Op::Known:
  case Op::Possible:
  case Op::UnknownOrigin:
    return false;
  case Op::Record:
    return E.How != Expression::Compare::Stated;
  case Op::All:
  case Op::Any:
  case Op::Not:
  case Op::Knob:
    return llvm::any_of(E.Args, canBeOpen);
  default:
    return true;
  }
}

static bool canBeOpen(const CarveOut &C) {
  return C.OpenIf || (C.Available && canBeOpen(*C.Available));
}

namespace {

class RuleChecker {
public:
  RuleChecker(const Rule &R, llvm::ArrayRef<Gate> Gates,
              std::vector<Problem> &Problems)
      : R(R), Gates(Gates), Problems(Problems) {}

  bool run() {
    if (llvm::all_of(R.Conditions, [](const Condition &C) { return C.Part; }))
      error({R.File},
            Sentence("a rule needs at least one condition of its own"));
    for (const Condition &C : R.Conditions)
      checkCondition(C);
    for (const CarveOut &C : R.CarveOuts)
      checkCarveOut(C);
    for (const ProcedureRow &P : R.Procedure)
      checkRow(P);
    checkNames();
    checkReferences();
    if (Good)
      checkCycles();
    checkSentences();
    return Good;
  }

private:
  void error(const Location &Where, Sentence Message, Sentence Hint = {}) {
    Good = false;
    Problems.push_back({Problem::Level::Error, Where, "", std::move(Message),
                        std::move(Hint)});
  }

  void declare(llvm::StringRef Id, const Location &Where) {
    if (!Ids.insert(Id).second)
      error(Where, Sentence("'{0}' is declared twice", {Id}));
  }

  void checkCondition(const Condition &C) {
    declare(C.Id, C.Where);
    ById[C.Id] = &C;
    if (C.Limbs.empty() && !C.Established)
      error(C.Where,
            Sentence("condition '{0}' never becomes established", {C.Id}),
            Sentence("add 'established' or 'one_of_limbs'"));
    if (C.Limbs.empty() && !C.Part && C.Ask.empty())
      error(C.Where,
            Sentence("condition '{0}' can be open, but does not say what would "
                     "decide it",
                     {C.Id}),
            Sentence("add 'ask'"));
    if (C.Established && C.Refuted && alwaysEstablished(*C.Established) &&
        C.Refuted->Kind != Expression::Op::Never)
      error(C.Refuted->Where,
            Sentence("'refuted' of '{0}' is never reached: every site of this "
                     "rule establishes the condition",
                     {C.Id}));
    for (const Condition &Limb : C.Limbs)
      checkCondition(Limb);
  }

  /// Whether each way to be a site of this rule is one way to establish \p E.
  bool alwaysEstablished(const Expression &E) const {
    return E.Kind == Expression::Op::Always ||
           (E.Kind == Expression::Op::Facts &&
            llvm::all_of(R.Site, [&](TokenId T) {
              return llvm::is_contained(E.Tokens, T);
            }));
  }

  void checkCarveOut(const CarveOut &C) {
    llvm::StringRef Name = Vocabulary::get()[C.Claim].Name;
    declare(Name, C.Where);
    if (llvm::none_of(C.Evidence, [](const Need &N) { return N.Token; }))
      error(C.Where, Sentence("exception '{0}' demands no evidence", {Name}),
            Sentence("a claim alone exempts from nothing"));
    if (C.AvailableAsk.empty() && canBeOpen(C))
      error(C.Where,
            Sentence("whether exception '{0}' is available can be open, but "
                     "nothing says what would decide it",
                     {Name}),
            Sentence("add 'available_ask'"));
    for (const Need &N : C.AvailableAsk)
      if (N.Name.empty())
        error(C.Where, Sentence("an empty name in 'available_ask'"));
  }

  void checkRow(const ProcedureRow &P) {
    declare(P.Id, P.Where);
    if (P.Evidence.empty())
      error(P.Where, Sentence("row '{0}' demands no evidence", {P.Id}));
    if (P.OrClaim && !R.findCarveOut(*P.OrClaim))
      error(P.Where,
            Sentence("'or_claim' of row '{0}' names no exception of this rule",
                     {P.Id}));
  }

  void checkNames() {
    for (const RecordClaim &C : R.RecordClaims)
      for (TokenId T : C.Claims)
        if (!R.findCarveOut(T))
          error(
              {R.File},
              Sentence("'{0}' in 'record_claims' is no exception of this rule",
                       {Vocabulary::get()[T].Name}));
    for (const CarveOut &C : R.CarveOuts)
      for (const std::string &Id : C.Cures)
        if (!ById.count(Id))
          error(C.Where,
                Sentence("'cures' names the unknown condition '{0}'", {Id}),
                near(Id));
    for (const ConditionSet &S : R.Together)
      for (const std::string &Id : S.Ids)
        if (!ById.count(Id))
          error({R.File},
                Sentence("'together' names the unknown condition '{0}'", {Id}),
                near(Id));
    for (const std::string &Id : R.GatesNotApplying)
      if (llvm::none_of(Gates, [&](const Gate &G) { return G.Id == Id; }))
        error({R.File},
              Sentence("unknown gate '{0}' in 'gates_not_applying'", {Id}));
  }

  Sentence near(llvm::StringRef Id) const {
    std::vector<llvm::StringRef> Names;
    for (const auto &Entry : ById)
      Names.push_back(Entry.first);
    std::optional<std::string> Near = didYouMean(Id, Names);
    return Near ? Sentence("did you mean '{0}'?", {*Near}) : Sentence();
  }

  void checkReferences() {
    forEachExpression(R, [&](const Expression &E) {
      if (E.Kind == Expression::Op::Condition && !ById.count(E.Key))
        error(E.Where, Sentence("unknown condition '{0}'", {E.Key}),
              near(E.Key));
      if (E.Kind == Expression::Op::Claimed)
        for (TokenId T : E.Tokens)
          if (!R.findCarveOut(T))
            error(E.Where, Sentence("'{0}' is no exception of this rule",
                                    {Vocabulary::get()[T].Name}));
    });
  }

  void checkCycles() {
    llvm::StringSet<> Done;
    for (const Condition &C : R.Conditions) {
      std::vector<llvm::StringRef> Trail;
      walk(C, Trail, Done);
    }
  }

  void walk(const Condition &C, std::vector<llvm::StringRef> &Trail,
            llvm::StringSet<> &Done) {
    if (Done.contains(C.Id))
      return;
    if (llvm::is_contained(Trail, C.Id)) {
      Sentence Text("condition '{0}' refers to itself", {C.Id});
      if (Trail.size() > 1)
        Text = Sentence("{0} through '{1}'", {Text, Trail.back()});
      error(C.Where, Text);
      return;
    }
    Trail.push_back(C.Id);
    std::vector<std::string> Next;
    visit(C, [&](const Expression &E) {
      if (E.Kind == Expression::Op::Condition)
        Next.push_back(E.Key);
    });
    for (const std::string &Id : Next)
      if (Good)
        walk(*ById[Id], Trail, Done);
    for (const Condition &Limb : C.Limbs)
      if (Good)
        walk(Limb, Trail, Done);
    Trail.pop_back();
    Done.insert(C.Id);
  }

  /// Other languages stand in the catalogues for the law that comes with
  /// art5, and in the file itself for any other rule.
  void checkSentences() {
    checkSentence(R.Title, "title", {R.File});
    checkSentence(R.Covered.Says, R.Covered.Id, {R.File});
    for (const auto &Entry : ById)
      checkSentence(Entry.second->Says, Entry.first, Entry.second->Where);
    for (const CarveOut &C : R.CarveOuts)
      checkSentence(C.Says, Vocabulary::get()[C.Claim].Name, C.Where);
    for (const ProcedureRow &P : R.Procedure)
      checkSentence(P.Says, P.Id, P.Where);
    for (const auto *Notes : {&R.Notes, &R.NextDuties})
      for (const RuleNote &N : *Notes)
        checkSentence(N.Says, N.Id, N.When.Where);
  }

  void checkSentence(const RuleSentence &S, llvm::StringRef Id,
                     const Location &Where) {
    if (S.En.empty())
      error(Where, Sentence("no English sentence for '{0}'", {Id}));
    for (Language L : {Language::German, Language::Dutch}) {
      bool There = L == Language::German ? !S.De.empty() : !S.Nl.empty();
      if (!There && R.BuiltIn)
        There = Catalogue::get(L).find(sentenceKey(R, Id)).has_value();
      if (!There)
        error(Where,
              Sentence("no sentence for '{0}' in '{1}'", {Id, languageCode(L)}),
              Sentence("write 'says' as {\"en\": …, \"de\": …, \"nl\": …}"));
    }
  }

  const Rule &R;
  llvm::ArrayRef<Gate> Gates;
  std::vector<Problem> &Problems;
  llvm::StringSet<> Ids;
  std::map<std::string, const Condition *> ById;
  bool Good = true;
};

} // namespace

bool checkRules(llvm::ArrayRef<Rule> Rules, llvm::ArrayRef<Gate> Gates,
                std::vector<Problem> &Problems) {
  bool Good = true;
  for (size_t I = 0; I != Rules.size(); ++I) {
    Good &= RuleChecker(Rules[I], Gates, Problems).run();
    for (const Rule &Other : Rules.take_front(I))
      if (Other.Point == Rules[I].Point || Other.Check == Rules[I].Check) {
        Problems.push_back(
            {Problem::Level::Error,
             {Rules[I].File},
             "",
             Sentence("point '{0}' or check '{1}' is already "
                      "ruled by {2}",
                      {Rules[I].Point, Rules[I].Check, Other.File}),
             {}});
        Good = false;
      }
  }
  for (const Gate &G : Gates)
    if (G.Claim && G.Claim->AvailableAsk.empty() && canBeOpen(*G.Claim)) {
      Problems.push_back(
          {Problem::Level::Error, G.Claim->Where, "",
           Sentence("whether exception '{0}' is available can be open, but "
                    "nothing says what would decide it",
                    {G.Id}),
           Sentence("add 'available_ask'")});
      Good = false;
    }
  for (const Gate &G : Gates)
    if (G.Claim && G.Claim->Evidence.empty()) {
      Problems.push_back({Problem::Level::Error,
                          G.Claim->Where,
                          "",
                          Sentence("gate '{0}' demands no evidence", {G.Id}),
                          {}});
      Good = false;
    }
  return Good;
}

bool checkVocabularyRead(const LawBook &Book, std::vector<Problem> &Problems) {
  const Vocabulary &V = Vocabulary::get();
  bool Good = true;
  for (size_t I = 0; I != V.tokens().size(); ++I) {
    if (V[I].ReportOnly || V[I].Hint ||
        llvm::binary_search(Book.readTokens(), TokenId(I)))
      continue;
    Problems.push_back({Problem::Level::Error,
                        {"vocabulary.json"},
                        "",
                        Sentence("no rule reads '{0}', and it is not marked as "
                                 "report only",
                                 {V[I].Full}),
                        {}});
    Good = false;
  }
  return Good;
}

} // namespace art5
