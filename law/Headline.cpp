// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Sentences about one assessment: facts and provisions, no judgement words.
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace art5 {

namespace {

/// Puts the headline of one assessment together.
class HeadlineWriter {
public:
  HeadlineWriter(const LawBook &Book, const Assessment &A, const Situation &S,
                 const Deployment &D, Language L)
      : Book(Book), A(A), S(S), D(D), L(L), C(Catalogue::get(L)),
        R(Book.find(A.Point)) {}

  std::string write() const {
    return C.format("headline", {{"what", what()}, {"state", state()}});
  }

private:
  /// "a, b and c".
  std::string list(llvm::ArrayRef<std::string> Parts) const {
    if (Parts.empty())
      return "";
    if (Parts.size() == 1)
      return Parts.front();
    return C.format("list.last",
                    {{"first", llvm::join(Parts.drop_back(), ", ")},
                     {"last", Parts.back()}});
  }

  /// The facts of a facet that stand behind established conditions and in the
  /// deployment, as phrases, in the order of the vocabulary.
  std::vector<std::string> phrases(Facet F) const {
    std::vector<TokenId> Tokens;
    auto Add = [&](TokenId T) {
      if (Vocabulary::get()[T].In == F && !llvm::is_contained(Tokens, T))
        Tokens.push_back(T);
    };
    for (const ConditionResult &Condition : A.Conditions)
      if (Condition.Is == Status::Established)
        for (const Because &B : Condition.Why)
          if (auto T = Vocabulary::get().find(B.Fact); T && !B.Denied)
            Add(*T);
    if (F == Facet::Subject)
      addSubjects(Add);
    llvm::sort(Tokens);
    std::vector<std::string> Out;
    for (TokenId T : Tokens)
      Out.push_back(phrase(T));
    return Out;
  }

  template <typename Fn> void addSubjects(Fn Add) const {
    for (const StatedToken &T : D.Subjects)
      Add(T.Token);
    for (const auto *List : {&S.AtSite, &S.OnPath, &S.FlowsIn})
      for (const FactUse &Use : *List)
        if (Vocabulary::get()[Use.Token].In == Facet::Subject)
          Add(Use.Token);
  }

  std::string phrase(TokenId T) const {
    const Token &Tok = Vocabulary::get()[T];
    std::string Key = "phrase." + Tok.Full;
    return C.find(Key) ? C.format(Key) : Tok.label(L).str();
  }

  /// What is done, to whom, where.
  std::string what() const {
    std::string Key = "what." + A.Point;
    std::string Out = C.find(Key) ? C.format(Key) : R ? title(*R, L) : A.Point;
    auto Append = [&](const char *Key, Facet F) {
      std::vector<std::string> Parts = phrases(F);
      if (!Parts.empty())
        Out += C.format(Key, {{"list", list(Parts)}});
    };
    std::string OnKey = "what.on." + A.Point;
    Append(C.find(OnKey) ? OnKey.c_str() : "what.on", Facet::Source);
    std::string AboutKey = "what.about." + A.Point;
    if (C.find(AboutKey))
      Append(AboutKey.c_str(), Facet::Infers);
    Append("what.of", Facet::Subject);
    Append("what.where", Facet::Context);
    return Out;
  }

  std::string state() const {
    switch (A.Is) {
    case Verdict::Prohibited:
      return prohibited();
    case Verdict::Conditional:
      return conditional(A.Missing);
    case Verdict::NotYetApplicable:
      return notYet();
    case Verdict::Allowed:
      break;
    }
    return allowed();
  }

  std::vector<MessageArg> common() const {
    return {{"citation", citation(A.Point, L)}, {"deployment", D.Name}};
  }

  std::string prohibited() const {
    std::vector<std::string> Broken;
    if (R)
      for (const ProcedureRow &P : R->Procedure)
        for (const ConditionResult &Row : A.Conditions)
          if (Row.Id == P.Id && Row.Is == Status::Refuted)
            Broken.push_back(C.format(
                "state.row", {{"id", P.Id}, {"says", says(Book, R, P.Id, L)}}));
    std::vector<MessageArg> Args = common();
    Args.push_back({"exceptions", exceptions()});
    Args.push_back({"rows", llvm::join(Broken, "; ")});
    return C.format(Broken.empty() ? "state.prohibited"
                                   : "state.prohibited.procedure",
                    Args);
  }

  std::string exceptions() const {
    std::vector<std::string> Out;
    for (const ClaimResult &Claim : A.Claims) {
      std::string Key = "exception.ignored";
      if (!Claim.Lacking.empty())
        Key = "exception.lacking";
      else if (Claim.Is == ClaimResult::State::Void)
        Key = "exception.void";
      else if (Claim.Is == ClaimResult::State::Complete ||
               Claim.Is == ClaimResult::State::Incomplete)
        Key = "exception.not_enough";
      Out.push_back(C.format(
          Key, {{"claim", Claim.Claim}, {"lacking", names(Claim.Lacking)}}));
    }
    return Out.empty() ? C.format("exception.none") : llvm::join(Out, "; ");
  }

  std::string names(llvm::ArrayRef<std::string> Names) const {
    return list(std::vector<std::string>(Names.begin(), Names.end()));
  }

  std::string conditional(llvm::ArrayRef<std::string> Missing) const {
    std::vector<MessageArg> Args = common();
    Args.push_back({"missing", names(Missing)});
    Args.push_back({"claim", A.Exemption});
    return C.format(A.Exemption.empty() ? "state.conditional"
                                        : "state.conditional.claim",
                    Args);
  }

  std::string notYet() const {
    std::vector<MessageArg> Args = common();
    Args.push_back({"from", A.From ? formatDate(*A.From) : ""});
    Args.push_back({"missing", names(A.WouldMiss)});
    return C.format(A.WouldBe == Verdict::Prohibited
                        ? "state.not_yet.prohibited"
                        : "state.not_yet.conditional",
                    Args);
  }

  std::string allowed() const {
    std::vector<MessageArg> Args = common();
    Args.push_back({"claim", A.Exemption});
    Args.push_back({"gate", A.Gate.empty() ? "" : says(Book, R, A.Gate, L)});
    Args.push_back({"conditions", failing()});
    return C.format(("state.allowed." + basisName(A.Why)).str(), Args);
  }

  /// The conditions that do not hold.
  std::string failing() const {
    std::vector<std::string> Out;
    for (const ConditionResult &Row : A.Conditions) {
      bool Whole = R && llvm::any_of(R->Conditions, [&](const Condition &Cond) {
                     return Cond.Id == Row.Id;
                   });
      if (Whole && (Row.Is == Status::Refuted || Row.Is == Status::NotMet))
        Out.push_back(C.format(
            "state.row", {{"id", Row.Id}, {"says", says(Book, R, Row.Id, L)}}));
    }
    return llvm::join(Out, "; ");
  }

  const LawBook &Book;
  const Assessment &A;
  const Situation &S;
  const Deployment &D;
  Language L;
  const Catalogue &C;
  const Rule *R;
};

} // namespace

std::string headline(const LawBook &Book, const Assessment &A,
                     const Situation &S, const Deployment &D, Language L) {
  return HeadlineWriter(Book, A, S, D, L).write();
}

std::string headline(const Assessment &A, const Situation &S,
                     const Deployment &D, Language L) {
  return headline(LawBook::builtIn(), A, S, D, L);
}

//===--- Conditions -------------------------------------------------------===//

static std::string conditionFacts(const ConditionResult &C, Language L) {
  std::vector<std::string> Facts;
  for (const Because &B : C.Why) {
    std::string Text = B.Fact;
    if (B.Denied)
      Text += " (" + Catalogue::get(L).format("mark.denied") + ")";
    if (B.From == Origin::Assumed || B.assumed())
      Text += " (" + Catalogue::get(L).format("mark.assumed") + ")";
    if (!llvm::is_contained(Facts, Text))
      Facts.push_back(Text);
  }
  return llvm::join(Facts, ", ");
}

std::string conditionLine(const Assessment &A, Language L) {
  std::vector<std::string> Parts;
  for (const ConditionResult &C : A.Conditions) {
    if (C.Is == Status::NotApplicable)
      continue;
    std::string Facts = conditionFacts(C, L);
    std::string Part = C.Id;
    if (C.Is != Status::Established || Facts.empty())
      Part +=
          " " + Catalogue::get(L).format(("status." + statusName(C.Is)).str());
    if (!Facts.empty())
      Part += (C.Is == Status::Established ? " " : ": ") + Facts;
    if (C.Is == Status::Open && !C.Ask.empty())
      Part += " (" + llvm::join(C.Ask, ", ") + ")";
    Parts.push_back(std::move(Part));
  }
  return llvm::join(Parts, " | ");
}

//===--- What would change the result -------------------------------------===//

std::vector<std::string> remedies(const LawBook &Book, const Assessment &A,
                                  Language L) {
  const Catalogue &C = Catalogue::get(L);
  const Rule *R = Book.find(A.Point);
  std::vector<std::string> Out;
  for (const std::string &Name :
       A.Is == Verdict::NotYetApplicable ? A.WouldMiss : A.Missing)
    Out.push_back(C.format("remedy.supply",
                           {{"name", Name}, {"what", missingText(Name, L)}}));
  for (const ClaimResult &Claim : A.Claims)
    if (!Claim.Lacking.empty())
      Out.push_back(C.format("remedy.lacking",
                             {{"claim", Claim.Claim},
                              {"lacking", llvm::join(Claim.Lacking, ", ")}}));
  bool Strict = A.Is == Verdict::Prohibited || A.WouldBe == Verdict::Prohibited;
  if (Strict && R && R->Procedure.empty()) {
    Out.push_back(C.format("remedy.path"));
    std::vector<std::string> Names;
    for (const CarveOut &Carve : R->CarveOuts)
      Names.push_back(Vocabulary::get()[Carve.Claim].Name);
    Out.push_back(Names.empty()
                      ? C.format("remedy.no_exception")
                      : C.format("remedy.exceptions",
                                 {{"list", llvm::join(Names, ", ")}}));
  }
  return Out;
}

//===--- Explaining -------------------------------------------------------===//

static void explainConditions(const LawBook &Book, const Rule &R,
                              llvm::ArrayRef<Condition> List, Language L,
                              std::vector<std::string> &Out) {
  for (const Condition &C : List) {
    if (C.Part)
      continue;
    std::string Line = C.Id + ": " + says(Book, &R, C.Id, L);
    if (!C.Per.empty())
      Line += " (" + provisionText(C.Per, L) + ")";
    Out.push_back(Line);
    explainConditions(Book, R, C.Limbs, L, Out);
  }
}

Explanation explain(const LawBook &Book, const Rule &R, Language L) {
  const Catalogue &C = Catalogue::get(L);
  const Vocabulary &V = Vocabulary::get();
  Explanation E;
  E.Point = R.Point;
  E.Check = R.Check;
  E.Citation = citation(R.Point, L);
  E.Title = title(R, L);
  auto Text = [&](llvm::StringRef Part) {
    std::string Key = ("explain." + R.Point + "." + Part).str();
    return C.find(Key) ? C.format(Key) : std::string();
  };
  E.Meaning = Text("meaning");
  E.Fires = Text("fires");
  E.Lawful = Text("lawful");
  E.Conditions.push_back(R.Covered.Id + ": " + says(Book, &R, R.Covered.Id, L));
  explainConditions(Book, R, R.Conditions, L, E.Conditions);
  for (const ProcedureRow &P : R.Procedure)
    E.Conditions.push_back(P.Id + ": " + says(Book, &R, P.Id, L) + " (" +
                           provisionText(P.Per, L) + ")");
  for (const CarveOut &Carve : R.CarveOuts) {
    std::vector<std::string> Names;
    for (const Need &N : Carve.Evidence)
      Names.push_back(N.When || N.Unless ? "(" + N.Name + ")" : N.Name);
    E.Exceptions.push_back(C.format(
        "explain.exception", {{"claim", V[Carve.Claim].Name},
                              {"says", says(Book, &R, V[Carve.Claim].Name, L)},
                              {"evidence", llvm::join(Names, ", ")}}));
  }
  for (TokenId T : R.Site)
    E.StarterTokens.push_back(V[T].Full);
  for (const Condition &Cond : R.Conditions)
    if (Cond.Established && !Cond.Part)
      forEachPart(*Cond.Established, [&](const Expression &Part) {
        if (Part.Kind == Expression::Op::Facts)
          for (TokenId T : Part.Tokens)
            if (!llvm::is_contained(E.StarterTokens, V[T].Full))
              E.StarterTokens.push_back(V[T].Full);
      });
  if (R.AppliesFrom)
    E.AppliesFrom = formatDate(*R.AppliesFrom);
  return E;
}

} // namespace art5
