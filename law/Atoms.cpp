// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Questions about the facts that one path joins.
#include "law/Evaluation.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include <utility>

namespace art5 {

using Place = Because::Place;

llvm::StringRef originName(Origin O) {
  switch (O) {
  case Origin::Code:
    return "code";
  case Origin::Model:
    return "model";
  case Origin::Deployment:
    return "deployment";
  case Origin::Assumed:
    return "assumed";
  }
  return "";
}

Because because(const FactUse &Use, Place In) {
  Because B;
  B.Fact = Vocabulary::get()[Use.Token].Full;
  B.From = Use.From;
  B.Where = Use.Where;
  B.StatedBy = Use.StatedBy;
  B.How = Use.How;
  B.Cookie = Use.Cookie;
  B.In = In;
  return B;
}

static Because stated(TokenId T, const Location &Where,
                      const std::string &By = "") {
  Because B;
  B.Fact = Vocabulary::get()[T].Full;
  B.From = Origin::Deployment;
  B.Where = Where;
  B.StatedBy = By;
  return B;
}

llvm::StringRef markName(Mark M) {
  switch (M) {
  case Mark::Real:
    return "real";
  case Mark::Decides:
    return "decides";
  case Mark::Assumed:
    return "assumed";
  case Mark::Widened:
    return "widened";
  }
  return "";
}

Evaluation::Evaluation(const LawBook &Laws, const Rule &R, const Situation &S,
                       const Deployment &D, const JudgeOptions &Options)
    : Laws(Laws), R(R), S(S), D(D), Options(Options) {
  CountDecisions = decisions() != Decisions::Off;
  for (const EndedFlow &E : R.EndedFlows)
    if (!E.Unless || !ask(*E.Unless).yes())
      Ended.push_back(&E);
}

//===--- Kinds of questions -----------------------------------------------===//

/// Sets \p Flag for the time of one question.
template <typename Fn> static auto with(bool &Flag, bool Value, Fn Ask) {
  bool Before = std::exchange(Flag, Value);
  auto Result = Ask();
  Flag = Before;
  return Result;
}

Answer Evaluation::askInFavour(const Expression &E) {
  return with(Favour, true, [&] { return ask(E); });
}

Answer Evaluation::askAvailable(const Expression &E) {
  return with(StatedOnly, true, [&] { return askInFavour(E); });
}

//===--- Finding facts ----------------------------------------------------===//

bool Evaluation::appliesHere(const std::vector<std::string> &Globs) const {
  return Globs.empty() || llvm::any_of(Globs, [&](const std::string &Glob) {
           return matchNameGlob(Glob, S.Site);
         });
}

void Evaluation::addStated(std::vector<Because> &Out, TokenId T) const {
  for (const StatedToken &C : D.Contexts)
    if (C.Token == T)
      Out.push_back(stated(T, C.Where));
  for (const StatedToken &C : D.Subjects)
    if (C.Token == T)
      Out.push_back(stated(T, C.Where));
  for (const StatedFact &F : D.Facts)
    if (F.Fact == T && appliesHere(F.AppliesTo))
      Out.push_back(stated(T, F.Where, F.StatedBy));
}

/// Which lists of a situation join, by facet: the table of the joining rules.
static std::vector<Place> placesOf(Facet F, Reach Over) {
  switch (Over) {
  case Reach::Site:
    return {Place::Site};
  case Reach::FlowsIn:
    return {Place::Site, Place::FlowsIn};
  case Reach::FlowsOut:
    return {Place::Site, Place::FlowsOut};
  case Reach::Joined:
    break;
  }
  switch (F) {
  case Facet::Purpose:
    return {Place::Site};
  case Facet::Context:
  case Facet::Exemption:
    return {Place::Site, Place::Path};
  case Facet::Subject:
    return {Place::Site, Place::Path, Place::FlowsIn};
  case Facet::Source:
  case Facet::Domain:
    return {Place::Site, Place::FlowsIn};
  case Facet::Technique:
  case Facet::Infers:
    return {Place::Site, Place::Path, Place::Called, Place::FlowsIn,
            Place::FlowsOut};
  case Facet::Effect:
    return {Place::Site, Place::FlowsOut};
  case Facet::Evidence:
    break;
  }
  return {};
}

static const std::vector<FactUse> &listAt(const Situation &S, Place P) {
  switch (P) {
  case Place::Path:
    return S.OnPath;
  case Place::Called:
    return S.Called;
  case Place::FlowsIn:
    return S.FlowsIn;
  case Place::FlowsOut:
    return S.FlowsOut;
  case Place::Site:
  case Place::Record:
    break;
  }
  return S.AtSite;
}

bool Evaluation::isEnded(const FactUse &Use) const {
  return llvm::any_of(Ended, [&](const EndedFlow *E) {
    return llvm::is_contained(E->Of, Use.Token) &&
           llvm::any_of(Use.Passed, [&](TokenId T) {
             return llvm::is_contained(E->By, T);
           });
  });
}

/// A decision by branch establishes; it never helps.
bool Evaluation::counts(const FactUse &Use, Place In) const {
  if (In == Place::FlowsIn && isEnded(Use))
    return false;
  return Use.How != Mark::Decides || (CountDecisions && !Favour);
}

std::vector<Because> Evaluation::find(TokenId T, Reach Over,
                                      bool Strict) const {
  std::vector<Because> Out;
  for (Place P : placesOf(Vocabulary::get()[T].In, Over))
    for (const FactUse &Use : listAt(S, P))
      if (Use.Token == T && counts(Use, P) &&
          !(Strict && Use.How != Mark::Real))
        Out.push_back(because(Use, P));
  addStated(Out, T);
  return Out;
}

std::vector<Because> Evaluation::joined(llvm::ArrayRef<TokenId> Tokens) const {
  std::vector<Because> Out;
  for (TokenId T : Tokens)
    llvm::append_range(Out, find(T, Reach::Joined));
  return Out;
}

std::optional<Because> Evaluation::denial(TokenId T) const {
  for (const StatedFact &F : D.Refuted)
    if (F.Fact == T && appliesHere(F.AppliesTo)) {
      Because B = stated(T, F.Where, F.StatedBy);
      B.Denied = true;
      return B;
    }
  return std::nullopt;
}

std::vector<Because> Evaluation::knownAbsent(TokenId T) const {
  if (std::optional<Because> B = denial(T))
    return {*B};
  const Vocabulary &V = Vocabulary::get();
  const Token &Tok = V[T];
  std::vector<Because> Others;
  if (Tok.Group.empty())
    return Others;
  if (Tok.In == Facet::Context) {
    for (TokenId Other : V.set(Tok.Group))
      if (!V[Other].Overlaps)
        llvm::append_range(Others, find(Other, Reach::Joined));
  } else if (Tok.In == Facet::Subject) {
    for (const StatedToken &Subject : D.Subjects)
      if (V[Subject.Token].Group == Tok.Group)
        Others.push_back(stated(Subject.Token, Subject.Where));
  }
  return Others;
}

bool Evaluation::isClosed(Reach Over) const {
  switch (Over) {
  case Reach::Site:
    return true;
  case Reach::FlowsIn:
    return S.FlowsInClosed;
  case Reach::FlowsOut:
    return S.FlowsOutClosed;
  case Reach::Joined:
    break;
  }
  return S.FlowsInClosed && S.FlowsOutClosed && S.CalledClosed;
}

bool Evaluation::hasUnknown(Facet F) const {
  return llvm::any_of(S.UnknownIn,
                      [&](const UnknownFacet &U) { return U.Of == F; });
}

/// Closed for what \p Tokens ask about: subjects that the deployment states in
/// their dimension cover every value; a value of unknown origin opens its
/// facet.
bool Evaluation::isClosed(Reach Over, llvm::ArrayRef<TokenId> Tokens) const {
  const Vocabulary &V = Vocabulary::get();
  if (Tokens.empty())
    return isClosed(Over);
  Facet F = V[Tokens.front()].In;
  bool Stated = F == Facet::Subject &&
                llvm::any_of(D.Subjects, [&](const StatedToken &Subject) {
                  return llvm::any_of(Tokens, [&](TokenId T) {
                    return V[T].Group == V[Subject.Token].Group;
                  });
                });
  if (Stated)
    return true;
  bool MayFlowIn = Over == Reach::FlowsIn || Over == Reach::Joined;
  if (MayFlowIn && hasUnknown(F))
    return false;
  return F == Facet::Subject ? S.FlowsInClosed : isClosed(Over);
}

//===--- Atoms ------------------------------------------------------------===//

Answer Evaluation::facts(const Expression &E) {
  Answer Found{Kleene::Established, {}}, Absent{Kleene::Refuted, {}};
  bool Contradicted = false, AllAbsent = true;
  for (TokenId T : E.Tokens) {
    std::vector<Because> Uses = find(T, E.Over, E.Strict);
    std::optional<Because> Denied = denial(T);
    if (!Uses.empty() && Denied) {
      Contradictions.insert(T);
      Contradicted = true;
    } else if (!Uses.empty()) {
      llvm::append_range(Found.Why, Uses);
    } else {
      std::vector<Because> Why = knownAbsent(T);
      AllAbsent &= !Why.empty();
      llvm::append_range(Absent.Why, Why);
    }
  }
  if (!Found.Why.empty())
    return Found;
  if (Contradicted || !AllAbsent)
    return {};
  return Absent;
}

Answer Evaluation::denied(const Expression &E) {
  Answer Result{Kleene::Refuted, {}};
  for (TokenId T : E.Tokens) {
    std::optional<Because> B = denial(T);
    if (B && find(T, Reach::Joined).empty())
      return {Kleene::Established, {*B}};
    if (B) {
      Contradictions.insert(T);
      Result.Is = Kleene::Open;
    }
  }
  return Result;
}

Answer Evaluation::absent(const Expression &E) {
  Answer Found = facts(E);
  if (Found.yes() || Found.no())
    return negation(Found);
  bool Any = llvm::any_of(E.Tokens,
                          [&](TokenId T) { return !find(T, E.Over).empty(); });
  if (!Any && isClosed(E.Over, E.Tokens))
    return {Kleene::Established, {}};
  return {};
}

Answer Evaluation::only(const Expression &E) {
  Answer Inside{Kleene::Established, {}}, Outside{Kleene::Refuted, {}};
  bool Contradicted = false;
  for (TokenId T : E.Tokens) {
    // What is outside speaks against what is inside: a decision by branch
    // counts on the side that does not help.
    bool IsInside = llvm::is_contained(E.Others, T);
    std::vector<Because> Uses = with(Favour, IsInside ? Favour : !Favour,
                                     [&] { return find(T, E.Over); });
    if (Uses.empty())
      continue;
    if (denial(T)) {
      Contradictions.insert(T);
      Contradicted = true;
    } else {
      llvm::append_range(IsInside ? Inside.Why : Outside.Why, Uses);
    }
  }
  if (!Outside.Why.empty())
    return Outside;
  if (Inside.Why.empty() || Contradicted || !isClosed(E.Over, E.Others))
    return {};
  return Inside;
}

/// Whether the flow that ends in \p Target passes one of \p Safeguards, the
/// target's own function included.
static bool passes(const FactUse &Target, llvm::ArrayRef<TokenId> Safeguards,
                   const std::vector<FactUse> &List) {
  auto IsSafeguard = [&](TokenId T) {
    return llvm::is_contained(Safeguards, T);
  };
  if (llvm::any_of(Target.Passed, IsSafeguard))
    return true;
  return !Target.StatedBy.empty() &&
         llvm::any_of(List, [&](const FactUse &Use) {
           return Use.StatedBy == Target.StatedBy && IsSafeguard(Use.Token);
         });
}

Answer Evaluation::everyPathPasses(const Expression &E) const {
  Place P = E.Over == Reach::FlowsIn ? Place::FlowsIn : Place::FlowsOut;
  for (TokenId T : E.Others) {
    std::vector<Because> Everywhere;
    addStated(Everywhere, T);
    if (!Everywhere.empty())
      return {Kleene::Established, Everywhere};
  }
  Answer All{Kleene::Established, {}}, Bypass{Kleene::Refuted, {}};
  bool Unsure = !isClosed(E.Over);
  auto Look = [&](const std::vector<FactUse> &List, Place In) {
    for (const FactUse &Use : List) {
      if (!llvm::is_contained(E.Tokens, Use.Token) ||
          (!CountDecisions && Use.How == Mark::Decides))
        continue;
      if (passes(Use, E.Others, List))
        All.Why.push_back(because(Use, In));
      else if (Use.How >= Mark::Assumed)
        Unsure = true;
      else
        Bypass.Why.push_back(because(Use, In));
    }
  };
  Look(listAt(S, P), P);
  Look(S.AtSite, Place::Site);
  if (!Bypass.Why.empty())
    return Bypass;
  if (All.Why.empty() || Unsure)
    return {};
  return All;
}

Answer Evaluation::everyEndPasses(const Expression &E) const {
  auto Holds = [&](TokenId T) { return llvm::is_contained(S.EndsWith, T); };
  if (llvm::any_of(E.Tokens, Holds))
    return {Kleene::Established, joined(E.Tokens)};
  auto Broken = [&](TokenId T) { return llvm::is_contained(S.EndsWithout, T); };
  if (llvm::any_of(E.Tokens, Broken))
    return {Kleene::Refuted, joined(E.Tokens)};
  return {};
}

Answer Evaluation::everyContributor(const Expression &E) {
  if (S.Contributors.empty())
    return {};
  Answer All{Kleene::Established, {}};
  for (const Contributor &C : S.Contributors) {
    auto It = llvm::find_if(C.Techniques, [&](TokenId T) {
      return llvm::is_contained(E.Tokens, T);
    });
    if (It == C.Techniques.end())
      return {Kleene::Refuted, {}};
    if (!C.Inferences.empty()) {
      if (!llvm::is_contained(Mislabelled, &C))
        Mislabelled.push_back(&C);
      return {Kleene::Refuted, {}};
    }
    Because B;
    B.Fact = Vocabulary::get()[*It].Full;
    B.StatedBy = C.What;
    B.In = Place::Path;
    All.Why.push_back(B);
  }
  return All;
}

Answer Evaluation::unknownOrigin(const Expression &E) const {
  Answer Found{Kleene::Refuted, {}};
  if (llvm::any_of(E.Facets, [&](Facet F) { return hasUnknown(F); }))
    Found.Is = Kleene::Established;
  return Found;
}

static void addRecordDomains(const Deployment &D, const std::string &Key,
                             llvm::ArrayRef<TokenId> Among,
                             std::set<TokenId> &Out) {
  if (!D.Scoring)
    return;
  auto Add = [&](const StatedToken &T) {
    if (llvm::is_contained(Among, T.Token))
      Out.insert(T.Token);
  };
  if (Key == "scoring.origin_domains")
    llvm::for_each(D.Scoring->OriginDomains, Add);
  if (Key == "scoring.use_domain" && D.Scoring->UseDomain)
    Add(*D.Scoring->UseDomain);
}

Answer Evaluation::differ(const Expression &E) const {
  std::set<TokenId> Left, Right;
  for (TokenId T : E.Tokens) {
    for (const FactUse &Use : S.FlowsIn)
      if (Use.Token == T)
        Left.insert(T);
    for (const FactUse &Use : S.FlowsOut)
      if (Use.Token == T)
        Right.insert(T);
  }
  addRecordDomains(D, E.Text[0], E.Tokens, Left);
  addRecordDomains(D, E.Text[1], E.Tokens, Right);
  if (Left.empty() || Right.empty())
    return {};
  for (TokenId T : Left)
    if (!Right.count(T))
      return {Kleene::Established, find(T, Reach::Joined)};
  return {Kleene::Refuted, {}};
}

//===--- Dispatch ---------------------------------------------------------===//

std::vector<Answer> Evaluation::askAll(const std::vector<Expression> &Args) {
  std::vector<Answer> Out;
  for (const Expression &Arg : Args)
    Out.push_back(ask(Arg));
  return Out;
}

static Answer when(bool Holds, std::vector<Because> Why = {}) {
  return {Holds ? Kleene::Established : Kleene::Refuted, std::move(Why)};
}

Answer Evaluation::ask(const Expression &E) {
  using Op = Expression::Op;
  switch (E.Kind) {
  case Op::Always:
    return when(true);
  case Op::Never:
    return when(false);
  case Op::Facts:
    return facts(E);
  case Op::Denied:
    return denied(E);
  case Op::Absent:
    return absent(E);
  case Op::Only:
    return only(E);
  case Op::EveryPathPasses:
    return everyPathPasses(E);
  case Op::EveryEndPasses:
    return everyEndPasses(E);
  case Op::EveryContributor:
    return everyContributor(E);
  case Op::UnknownOrigin:
    return unknownOrigin(E);
  case Op::Record:
    return record(E);
  case Op::Stage:
    return stage(E);
  case Op::DateFrom:
    return when(E.Day && Options.AsOf >= *E.Day);
  case Op::Leg:
    return leg(E);
  case Op::Evidence:
    return E.Tokens.empty() ? Answer() : evidence(E.Tokens.front());
  case Op::Claimed: {
    std::vector<Because> Why;
    for (TokenId T : E.Tokens)
      llvm::append_range(Why, claimed(T));
    bool Any = !Why.empty();
    return when(Any, std::move(Why));
  }
  case Op::Differ:
    return differ(E);
  case Op::Condition:
    return askCondition(E);
  case Op::All:
    return conjunction(askAll(E.Args));
  case Op::Any:
    return disjunction(askAll(E.Args));
  case Op::Not:
    return negation(with(Favour, !Favour, [&] { return ask(E.Args.front()); }));
  case Op::Known: {
    Answer A = ask(E.Args.front());
    return when(A.yes(), A.yes() ? A.Why : std::vector<Because>());
  }
  case Op::Possible: {
    Answer A = ask(E.Args.front());
    return when(!A.no(), std::move(A.Why));
  }
  case Op::Knob:
    return ask(E.Args[knob(E.Key, E.KnobDefault) ? 0 : 1]);
  }
  return {};
}

} // namespace art5
