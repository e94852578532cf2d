// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/RuleReader.h"
#include "deployment/Deployment.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

namespace art5 {

using Json = nlohmann::json;

static std::string text(const Json &J, const char *Key) {
  auto It = J.find(Key);
  return It != J.end() && It->is_string() ? It->get<std::string>() : "";
}

void RuleReader::error(const std::string &At, Sentence Message, Sentence Hint) {
  ++Errors;
  Problems.push_back({Problem::Level::Error, Document.locate(At), At,
                      std::move(Message), std::move(Hint)});
}

//===--- Tokens -----------------------------------------------------------===//

static Sentence meant(llvm::StringRef Name) {
  return Sentence("did you mean '{0}'?", {Name});
}

void RuleReader::addToken(std::vector<TokenId> &Out, llvm::StringRef Text,
                          const std::string &At, std::optional<Facet> Only) {
  const Vocabulary &V = Vocabulary::get();
  auto [Prefix, Rest] = Text.split(':');
  std::optional<Facet> F = Only;
  if (!Rest.empty()) {
    F = parseFacet(Prefix);
    if (!F || (Only && *Only != *F))
      return error(At,
                   Sentence("'{0}' is not a facet that fits here", {Prefix}),
                   Only ? Sentence("use tokens of '{0}'", {facetName(*Only)})
                        : Sentence());
  } else {
    Rest = Text;
  }
  if (Rest.starts_with("@")) {
    size_t Before = Out.size();
    for (TokenId T : V.set(Rest))
      if (!F || V[T].In == *F)
        Out.push_back(T);
    if (Out.size() == Before) {
      std::vector<llvm::StringRef> Names = V.setNames();
      std::optional<std::string> Near = didYouMean(Rest.drop_front(), Names);
      error(At, Sentence("unknown or empty set '{0}'", {Text}),
            Near ? meant("@" + *Near) : Sentence());
    }
    return;
  }
  if (F) {
    if (std::optional<TokenId> T = V.find(*F, Rest)) {
      Out.push_back(*T);
      return;
    }
    std::optional<TokenId> Near = V.nearest(*F, Rest);
    if (!Near)
      Near = V.findAnywhere(Rest);
    return error(At, Sentence("unknown token '{0}'", {Text}),
                 Near ? meant(V[*Near].Full) : Sentence());
  }
  std::optional<TokenId> Somewhere = V.findAnywhere(Text);
  error(At, Sentence("'{0}' does not name its facet", {Text}),
        Somewhere ? meant(V[*Somewhere].Full)
                  : Sentence("write 'facet:token'"));
}

std::vector<TokenId> RuleReader::tokens(const Json &J, const std::string &At,
                                        std::optional<Facet> Only) {
  std::vector<TokenId> Out;
  if (!J.is_array() || J.empty()) {
    error(At, Sentence("expected a list of tokens"));
    return Out;
  }
  for (size_t I = 0; I != J.size(); ++I) {
    std::string Here = appendPointer(At, I);
    if (J[I].is_string())
      addToken(Out, J[I].get_ref<const std::string &>(), Here, Only);
    else
      error(Here, Sentence("expected a token"));
  }
  std::vector<TokenId> Unique;
  for (TokenId T : Out)
    if (!llvm::is_contained(Unique, T))
      Unique.push_back(T);
  return Unique;
}

std::optional<TokenId> RuleReader::token(const Json &J, const std::string &At,
                                         Facet F) {
  if (!J.is_string()) {
    error(At, Sentence("expected a token of '{0}'", {facetName(F)}));
    return std::nullopt;
  }
  std::vector<TokenId> Out;
  addToken(Out, J.get_ref<const std::string &>(), At, F);
  return Out.size() == 1 ? std::optional(Out.front()) : std::nullopt;
}

//===--- Expressions ------------------------------------------------------===//

std::optional<Reach> RuleReader::reach(const Json &J, const std::string &At) {
  std::string Name = J.is_string() ? J.get<std::string>() : "";
  auto R = llvm::StringSwitch<std::optional<Reach>>(Name)
               .Case("at_site", Reach::Site)
               .Case("joined", Reach::Joined)
               .Case("flows_in", Reach::FlowsIn)
               .Case("flows_out", Reach::FlowsOut)
               .Default(std::nullopt);
  if (!R)
    error(At, Sentence("expected at_site, joined, flows_in or flows_out"));
  return R;
}

void RuleReader::only(Expression &E, const Json &J, const std::string &At) {
  E.Kind = Expression::Op::Only;
  if (!J.is_object() || !J.contains("of") || !J.contains("in") ||
      !J.contains("over"))
    return error(At, Sentence("'only' needs 'of', 'in' and 'over'"));
  std::string OfAt = appendPointer(At, "of");
  if (J["of"].is_string()) {
    std::optional<Facet> F = parseFacet(J["of"].get<std::string>());
    if (!F)
      error(OfAt, Sentence("expected a facet or a list of tokens"));
    else
      for (TokenId T : Vocabulary::get().tokensOf(*F))
        if (!Vocabulary::get()[T].SaysNone)
          E.Tokens.push_back(T);
  } else {
    E.Tokens = tokens(J["of"], OfAt);
  }
  E.Others = tokens(J["in"], appendPointer(At, "in"));
  if (std::optional<Reach> R = reach(J["over"], appendPointer(At, "over")))
    E.Over = *R;
  for (TokenId T : E.Others)
    if (!llvm::is_contained(E.Tokens, T))
      error(appendPointer(At, "in"),
            Sentence("'{0}' is not among 'of'", {Vocabulary::get()[T].Full}));
}

void RuleReader::unknownOrigin(Expression &E, const Json &J,
                               const std::string &At) {
  E.Kind = Expression::Op::UnknownOrigin;
  if (!J.is_array() || J.empty())
    return error(At, Sentence("expected a list of facets"));
  for (size_t I = 0; I != J.size(); ++I) {
    std::optional<Facet> F =
        parseFacet(J[I].is_string() ? J[I].get<std::string>() : "");
    if (F)
      E.Facets.push_back(*F);
    else
      error(appendPointer(At, I), Sentence("expected a facet"));
  }
}

void RuleReader::everyPathPasses(Expression &E, const Json &J,
                                 const std::string &At) {
  E.Kind = Expression::Op::EveryPathPasses;
  if (!J.is_object() || !J.contains("over") || !J.contains("to") ||
      !J.contains("through"))
    return error(
        At, Sentence("'every_path_passes' needs 'over', 'to' and 'through'"));
  if (std::optional<Reach> R = reach(J["over"], appendPointer(At, "over")))
    E.Over = *R;
  if (E.Over != Reach::FlowsIn && E.Over != Reach::FlowsOut)
    error(appendPointer(At, "over"),
          Sentence("expected flows_in or flows_out"));
  E.Tokens = tokens(J["to"], appendPointer(At, "to"));
  E.Others =
      tokens(J["through"], appendPointer(At, "through"), Facet::Technique);
}

static std::optional<Expression::Compare> comparator(llvm::StringRef Name) {
  using C = Expression::Compare;
  return llvm::StringSwitch<std::optional<C>>(Name)
      .Case("is", C::Is)
      .Case("in", C::In)
      .Case("like", C::Like)
      .Case("below", C::Below)
      .Case("at_least", C::AtLeast)
      .Case("above", C::Above)
      .Case("at_most", C::AtMost)
      .Case("from", C::From)
      .Case("before", C::Before)
      .Case("stated", C::Stated)
      .Default(std::nullopt);
}

void RuleReader::record(Expression &E, const Json &J, const std::string &At) {
  using C = Expression::Compare;
  E.Kind = Expression::Op::Record;
  if (!J.is_object() || J.size() != 2 || text(J, "key").empty())
    return error(At, Sentence("'record' needs 'key' and one comparison"));
  E.Key = text(J, "key");
  for (const auto &[Name, Value] : J.items()) {
    if (Name == "key")
      continue;
    std::string Here = appendPointer(At, Name);
    std::optional<C> How = comparator(Name);
    if (!How || *How == C::From || *How == C::Before)
      return error(
          Here, Sentence("unknown comparison '{0}'", {Name}),
          Sentence::verbatim(
              "is, in, like, below, at_least, above, at_most, stated"));
    E.How = *How;
    if (*How == C::Stated && Value != Json(true))
      error(Here, Sentence("expected true"));
    else if (*How == C::In && !Value.is_array())
      error(Here, Sentence("expected a list"));
    else if (*How == C::Like && !Value.is_string())
      error(Here, Sentence("expected a pattern"));
    else if (*How >= C::Below && *How <= C::AtMost && !Value.is_number())
      error(Here, Sentence("expected a number"));
    if (Value.is_array())
      E.Values.assign(Value.begin(), Value.end());
    else
      E.Values = {Value};
  }
}

void RuleReader::stage(Expression &E, const Json &J, const std::string &At) {
  using C = Expression::Compare;
  E.Kind = Expression::Op::Stage;
  if (!J.is_object() || J.size() != 1)
    return error(At, Sentence("'stage' needs one of 'in', 'from', 'before'"));
  std::string Name = J.begin().key();
  std::optional<C> How = comparator(Name);
  if (!How || (*How != C::In && *How != C::From && *How != C::Before))
    return error(appendPointer(At, Name),
                 Sentence("unknown comparison '{0}'", {Name}),
                 Sentence::verbatim("in, from, before"));
  E.How = *How;
  const Json &Value = *J.begin();
  if (Value.is_array())
    E.Values.assign(Value.begin(), Value.end());
  else
    E.Values = {Value};
  for (const Json &V : E.Values)
    if (!V.is_string() || !parseStage(V.get<std::string>()))
      error(appendPointer(At, Name), Sentence("unknown stage {0}", {V.dump()}));
}

void RuleReader::differ(Expression &E, const Json &J, const std::string &At) {
  E.Kind = Expression::Op::Differ;
  std::optional<Facet> F = parseFacet(J.is_object() ? text(J, "of") : "");
  if (!F)
    return error(At, Sentence("'differ' needs the facet 'of'"));
  E.Tokens = Vocabulary::get().tokensOf(*F);
  E.Text = {text(J, "left"), text(J, "right")};
}

void RuleReader::conditionIs(Expression &E, const Json &J,
                             const std::string &At) {
  E.Kind = Expression::Op::Condition;
  if (!J.is_object() || text(J, "id").empty() || !J.contains("is") ||
      !J["is"].is_array())
    return error(At, Sentence("'condition' needs 'id' and the list 'is'"));
  E.Key = text(J, "id");
  for (const Json &V : J["is"]) {
    std::string Name = V.is_string() ? V.get<std::string>() : "";
    if (Name != "established" && Name != "refuted" && Name != "open")
      error(appendPointer(At, "is"),
            Sentence("expected established, refuted or open, not {0}",
                     {V.dump()}));
    E.Text.push_back(Name);
  }
}

void RuleReader::knob(Expression &E, const Json &J, const std::string &At) {
  E.Kind = Expression::Op::Knob;
  if (!J.is_object() || text(J, "name").empty() ||
      (!J.contains("on") && !J.contains("off")))
    return error(At, Sentence("'knob' needs 'name' and 'on' or 'off'"));
  E.Key = text(J, "name");
  E.KnobDefault = J.value("default", Json(false)) == Json(true);
  for (const char *Side : {"on", "off"}) {
    if (J.contains(Side))
      E.Args.push_back(expression(J[Side], appendPointer(At, Side)));
    else
      E.Args.emplace_back(); // never
  }
}

void RuleReader::operands(Expression &E, const Json &J, const std::string &At) {
  if (!J.is_array() || J.empty())
    return error(At, Sentence("expected a list of questions"));
  for (size_t I = 0; I != J.size(); ++I)
    E.Args.push_back(expression(J[I], appendPointer(At, I)));
}

void RuleReader::facts(Expression &E, const Json &J, const std::string &At) {
  E.Kind = Expression::Op::Facts;
  E.Tokens = tokens(J, At);
  for (TokenId T : E.Tokens)
    if (Vocabulary::get()[T].In == Facet::Evidence)
      error(At, Sentence("'{0}' is evidence", {Vocabulary::get()[T].Full}),
            Sentence("ask with 'evidence'"));
}

static const std::vector<llvm::StringRef> &operatorNames() {
  static const std::vector<llvm::StringRef> Names = {"at_site",
                                                     "joined",
                                                     "flows_in",
                                                     "flows_in_strict",
                                                     "denied",
                                                     "absent",
                                                     "every_end_passes",
                                                     "every_contributor",
                                                     "flows_out",
                                                     "claimed",
                                                     "only",
                                                     "every_path_passes",
                                                     "unknown_origin",
                                                     "record",
                                                     "stage",
                                                     "differ",
                                                     "date_from",
                                                     "role",
                                                     "evidence",
                                                     "all",
                                                     "any",
                                                     "condition",
                                                     "not",
                                                     "possible",
                                                     "known",
                                                     "knob"};
  return Names;
}

bool RuleReader::readOperator(Expression &E, llvm::StringRef Name,
                              const Json &J, const std::string &At) {
  using Op = Expression::Op;
  auto Facts = [&](Reach Over, bool Strict = false) {
    E.Over = Over;
    E.Strict = Strict;
    facts(E, J, At);
    return true;
  };
  auto List = [&](Op Kind, std::optional<Facet> F = std::nullopt) {
    E.Kind = Kind;
    E.Tokens = tokens(J, At, F);
    return true;
  };
  auto Inner = [&](Op Kind) {
    E.Kind = Kind;
    E.Args.push_back(expression(J, At));
    return true;
  };
  auto Each = [&](Op Kind) {
    E.Kind = Kind;
    operands(E, J, At);
    return true;
  };
  auto Form = [&](void (RuleReader::*Read)(Expression &, const Json &,
                                           const std::string &)) {
    (this->*Read)(E, J, At);
    return true;
  };
  if (Name == "at_site")
    return Facts(Reach::Site);
  if (Name == "joined")
    return Facts(Reach::Joined);
  if (Name == "flows_in")
    return Facts(Reach::FlowsIn);
  if (Name == "flows_in_strict")
    return Facts(Reach::FlowsIn, /*Strict=*/true);
  if (Name == "flows_out")
    return Facts(Reach::FlowsOut);
  if (Name == "denied")
    return List(Op::Denied);
  if (Name == "absent")
    return List(Op::Absent);
  if (Name == "every_end_passes")
    return List(Op::EveryEndPasses, Facet::Technique);
  if (Name == "every_contributor")
    return List(Op::EveryContributor, Facet::Technique);
  if (Name == "claimed")
    return List(Op::Claimed, Facet::Exemption);
  if (Name == "unknown_origin")
    return Form(&RuleReader::unknownOrigin);
  if (Name == "only")
    return Form(&RuleReader::only);
  if (Name == "every_path_passes")
    return Form(&RuleReader::everyPathPasses);
  if (Name == "record")
    return Form(&RuleReader::record);
  if (Name == "stage")
    return Form(&RuleReader::stage);
  if (Name == "differ")
    return Form(&RuleReader::differ);
  if (Name == "condition")
    return Form(&RuleReader::conditionIs);
  if (Name == "knob")
    return Form(&RuleReader::knob);
  if (Name == "all")
    return Each(Op::All);
  if (Name == "any")
    return Each(Op::Any);
  if (Name == "not")
    return Inner(Op::Not);
  if (Name == "known")
    return Inner(Op::Known);
  if (Name == "possible")
    return Inner(Op::Possible);
  return false;
}

Expression RuleReader::expression(const Json &J, const std::string &At) {
  using Op = Expression::Op;
  Expression E;
  E.Where = place(At);
  if (J == Json("always") || J == Json("never")) {
    E.Kind = J == Json("always") ? Op::Always : Op::Never;
    return E;
  }
  if (!J.is_object() || J.size() != 1) {
    error(At, Sentence("expected one question: an object with a single "
                       "operator, 'always' or 'never'"));
    return E;
  }
  std::string Name = J.begin().key();
  const Json &Value = *J.begin();
  std::string Here = appendPointer(At, Name);
  if (readOperator(E, Name, Value, Here))
    return E;
  if (Name == "evidence") {
    E.Kind = Op::Evidence;
    if (std::optional<TokenId> T = token(Value, Here, Facet::Evidence))
      E.Tokens = {*T};
  } else if (Name == "role") {
    E.Kind = Op::Leg;
    E.Text = {Value.is_string() ? Value.get<std::string>() : ""};
    if (E.Text[0] != "provider" && E.Text[0] != "deployer")
      error(Here, Sentence("expected provider or deployer"));
  } else if (Name == "date_from") {
    E.Kind = Op::DateFrom;
    E.Day = parseDate(Value.is_string() ? Value.get<std::string>() : "");
    if (!E.Day)
      error(Here, Sentence("expected a date, 'YYYY-MM-DD'"));
  } else {
    std::optional<std::string> Near = didYouMean(Name, operatorNames());
    error(Here, Sentence("unknown operator '{0}'", {Name}),
          Near ? meant(*Near) : Sentence());
  }
  return E;
}

std::optional<Expression> RuleReader::optional(const Json &J,
                                               llvm::StringRef Key,
                                               const std::string &At) {
  auto It = J.find(Key.str());
  if (It == J.end())
    return std::nullopt;
  return expression(*It, appendPointer(At, Key));
}

/// The expression at \p Key; \p Missing is said where there is none.
Expression RuleReader::required(const Json &J, llvm::StringRef Key,
                                const std::string &At, Sentence Missing) {
  if (std::optional<Expression> E = optional(J, Key, At))
    return std::move(*E);
  error(At, std::move(Missing));
  return {};
}

//===--- Needs and sentences ----------------------------------------------===//

RuleSentence RuleReader::sentence(const Json &J, llvm::StringRef Key,
                                  const std::string &At) {
  auto It = J.find(Key.str());
  if (It == J.end()) {
    error(At,
          Sentence("'{0}' is missing: the sentence that people read", {Key}));
    return {};
  }
  if (It->is_object())
    return {text(*It, "en"), text(*It, "de"), text(*It, "nl")};
  return {It->is_string() ? It->get<std::string>() : "", "", ""};
}

/// What may stand after `missing` beside evidence.
static bool isRecordKey(llvm::StringRef Name) {
  return Name == "contexts" || Name == "subjects" || Name == "entry_points" ||
         Name == "stage" || Name == "role" || Name == "actor" ||
         Name == "member_state" || Name == "actor_state";
}

Need RuleReader::need(const Json &J, const std::string &At, bool EvidenceOnly) {
  Need N;
  N.Name = J.is_string() ? J.get<std::string>() : text(J, "need");
  if (J.is_object()) {
    N.When = optional(J, "when", At);
    N.Unless = optional(J, "unless", At);
  }
  N.IsFacet = isFacetName(N.Name);
  if (!EvidenceOnly && (N.IsFacet || isRecordKey(N.Name)))
    return N;
  std::vector<TokenId> Out;
  addToken(Out, N.Name, At, Facet::Evidence);
  if (!Out.empty()) {
    N.Token = Out.front();
    N.Name = Vocabulary::get()[Out.front()].Name;
  }
  return N;
}

std::vector<Need> RuleReader::needs(const Json &J, llvm::StringRef Key,
                                    const std::string &At, bool EvidenceOnly) {
  std::vector<Need> Out;
  auto It = J.find(Key.str());
  if (It == J.end())
    return Out;
  std::string Here = appendPointer(At, Key);
  if (!It->is_array()) {
    error(Here, Sentence("expected a list"));
    return Out;
  }
  for (size_t I = 0; I != It->size(); ++I)
    Out.push_back(need((*It)[I], appendPointer(Here, I), EvidenceOnly));
  return Out;
}

//===--- Parts of a rule --------------------------------------------------===//

/// What every part has: its name, its sentence, its provision.
template <typename Part>
void RuleReader::readHead(Part &Into, const Json &J, const std::string &At) {
  Into.Id = text(J, "id");
  Into.Says = sentence(J, "says", At);
  Into.Per = text(J, "per");
}

Condition RuleReader::condition(const Json &J, const std::string &At) {
  Condition C;
  readHead(C, J, At);
  C.Where = place(At);
  C.Part = J.value("part", Json(false)) == Json(true);
  C.When = optional(J, "when", At);
  C.OpenIf = optional(J, "open_if", At);
  C.Established = optional(J, "established", At);
  C.Refuted = optional(J, "refuted", At);
  C.Ask = needs(J, "ask", At, /*EvidenceOnly=*/false);
  if (text(J, "silence") == "not_met")
    C.Silence = Condition::IfSilent::NotMet;
  if (J.contains("supports"))
    C.Supports = tokens(J["supports"], appendPointer(At, "supports"));
  if (J.contains("against"))
    C.Against = tokens(J["against"], appendPointer(At, "against"));
  auto Limbs = J.find("one_of_limbs");
  if (Limbs != J.end() && Limbs->is_array()) {
    std::string Here = appendPointer(At, "one_of_limbs");
    for (size_t I = 0; I != Limbs->size(); ++I)
      C.Limbs.push_back(condition((*Limbs)[I], appendPointer(Here, I)));
  }
  return C;
}

CarveOut RuleReader::carveOut(const Json &J, const std::string &At) {
  CarveOut C;
  C.Where = place(At);
  if (std::optional<TokenId> T =
          token(J.value("claim", Json()), appendPointer(At, "claim"),
                Facet::Exemption))
    C.Claim = *T;
  C.Says = sentence(J, "says", At);
  C.Per = text(J, "per");
  C.Available = optional(J, "available", At);
  C.OpenIf = optional(J, "open_if", At);
  C.Void = optional(J, "void", At);
  C.AvailableAsk = needs(J, "available_ask", At, /*EvidenceOnly=*/false);
  C.Evidence = needs(J, "evidence", At, /*EvidenceOnly=*/true);
  if (J.contains("cures"))
    for (const Json &Id : J["cures"])
      C.Cures.push_back(Id.is_string() ? Id.get<std::string>() : "");
  if (J.contains("optional_evidence"))
    C.Optional =
        tokens(J["optional_evidence"], appendPointer(At, "optional_evidence"),
               Facet::Evidence);
  if (J.contains("supports"))
    C.Supports = tokens(J["supports"], appendPointer(At, "supports"));
  return C;
}

ProcedureRow RuleReader::row(const Json &J, const std::string &At) {
  ProcedureRow R;
  readHead(R, J, At);
  R.Where = place(At);
  R.When = optional(J, "when", At);
  R.OpenIf = optional(J, "open_if", At);
  R.Broken = optional(J, "broken", At);
  R.Met = optional(J, "met", At);
  R.DutyOnly = optional(J, "duty_only", At);
  R.Evidence = needs(J, "evidence", At, /*EvidenceOnly=*/true);
  R.Ask = needs(J, "ask", At, /*EvidenceOnly=*/false);
  if (J.contains("or_claim"))
    R.OrClaim =
        token(J["or_claim"], appendPointer(At, "or_claim"), Facet::Exemption);
  return R;
}

RuleNote RuleReader::note(const Json &J, const std::string &At) {
  RuleNote N;
  readHead(N, J, At);
  N.When = required(J, "when", At, Sentence("a note needs 'when'"));
  if (J.contains("if_declared"))
    N.IfDeclared = tokens(J["if_declared"], appendPointer(At, "if_declared"));
  return N;
}

Acts RuleReader::acts(const Json &J, const std::string &At) {
  Acts A;
  readHead(A, J, At);
  A.Unless = optional(J, "unless", At);
  auto Roles = [&](const char *Key) {
    Acts::Covered C;
    auto It = J.find(Key);
    if (It == J.end())
      return C;
    for (const Json &R : *It)
      (R == Json("provider") ? C.Provider : C.Deployer) = true;
    return C;
  };
  A.PlacedOnMarket = Roles("placed_on_market");
  A.PutIntoService = Roles("put_into_service");
  A.InUse = Roles("in_use");
  return A;
}

StandIn RuleReader::standIn(const Json &J, const std::string &At) {
  StandIn S;
  S.Facts = tokens(J.value("facts", Json()), appendPointer(At, "facts"));
  S.When = optional(J, "when", At);
  return S;
}

ConditionSet RuleReader::conditionSet(const Json &J, const std::string &At) {
  ConditionSet S;
  S.When = optional(J, "when", At);
  for (const Json &Id : J.value("all", Json::array()))
    S.Ids.push_back(Id.is_string() ? Id.get<std::string>() : "");
  return S;
}

EndedFlow RuleReader::endedFlow(const Json &J, const std::string &At) {
  EndedFlow E;
  E.Of = tokens(J.value("of", Json()), appendPointer(At, "of"));
  E.By = tokens(J.value("by", Json()), appendPointer(At, "by"));
  E.Unless = optional(J, "unless", At);
  return E;
}

Presumption RuleReader::presumption(const Json &J, const std::string &At) {
  Presumption P;
  readHead(P, J, At);
  P.When = required(J, "when", At, Sentence("a presumption needs 'when'"));
  std::string As = J.value("judged_as", Json::object()).value("role", "");
  if (std::optional<Role> R = parseRole(As))
    P.JudgedAs = *R;
  else
    error(At, Sentence("expected a role"));
  return P;
}

RecordClaim RuleReader::recordClaim(const Json &J, const std::string &At) {
  RecordClaim C;
  C.Key = text(J, "key");
  C.NamesClaim = text(J, "names") == "claim";
  if (J.contains("claims"))
    C.Claims =
        tokens(J["claims"], appendPointer(At, "claims"), Facet::Exemption);
  if (C.NamesClaim != C.Claims.empty())
    error(At, Sentence("expected either 'names' or 'claims'"));
  return C;
}

//===--- Files ------------------------------------------------------------===//

/// Reads each element of the list at \p Key with \p Read.
template <typename T, typename Fn>
static void readList(std::vector<T> &Out, const Json &Root, const char *Key,
                     Fn Read) {
  auto It = Root.find(Key);
  if (It == Root.end() || !It->is_array())
    return;
  std::string At = appendPointer("", Key);
  for (size_t I = 0; I != It->size(); ++I)
    Out.push_back(Read((*It)[I], appendPointer(At, I)));
}

Rule RuleReader::readRule() {
  const Json &Root = Document.root();
  Rule R;
  R.File = Document.file().str();
  R.Point = text(Root, "point");
  R.Check = text(Root, "check");
  R.Title = sentence(Root, "title", "");
  R.AppliesFrom = parseDate(text(Root, "applies_from"));
  R.ModelsTextOf = parseDate(text(Root, "models_text_of"));
  if (!R.AppliesFrom)
    error(Root.contains("applies_from") ? "/applies_from" : "",
          Sentence("'applies_from' is not a date, 'YYYY-MM-DD'"));
  R.Site = tokens(Root.value("site", Json()), "/site");
  if (Root.contains("acts"))
    R.Covered = acts(Root["acts"], "/acts");
  if (Root.contains("gates_not_applying"))
    for (const Json &G : Root["gates_not_applying"])
      R.GatesNotApplying.push_back(G.is_string() ? G.get<std::string>() : "");
  auto With = [&](auto Member) {
    return [this, Member](const Json &J, const std::string &At) {
      return (this->*Member)(J, At);
    };
  };
  readList(R.StandIns, Root, "stand_ins", With(&RuleReader::standIn));
  readList(R.Conditions, Root, "conditions", With(&RuleReader::condition));
  readList(R.Together, Root, "together", With(&RuleReader::conditionSet));
  readList(R.EndedFlows, Root, "ended_flows", With(&RuleReader::endedFlow));
  readList(R.CarveOuts, Root, "carve_outs", With(&RuleReader::carveOut));
  readList(R.Procedure, Root, "procedure", With(&RuleReader::row));
  readList(R.RecordClaims, Root, "record_claims",
           With(&RuleReader::recordClaim));
  readList(R.Notes, Root, "notes", With(&RuleReader::note));
  readList(R.NextDuties, Root, "next_duties", With(&RuleReader::note));
  R.EvidenceFromRbi = text(Root, "evidence_also_in") == "rbi";
  return R;
}

std::vector<Gate> RuleReader::readGates() {
  std::vector<Gate> Out;
  readList(Out, Document.root(), "gates",
           [&](const Json &J, const std::string &At) {
             Gate G;
             G.Per = text(J, "per");
             if (J.contains("claim")) {
               G.Claim = carveOut(J, At);
               G.Implied = optional(J, "implied_if", At);
               G.Says = G.Claim->Says;
               G.Id = Vocabulary::get()[G.Claim->Claim].Name;
             } else {
               G.Id = text(J, "id");
               G.Says = sentence(J, "says", At);
               G.When = optional(J, "when", At);
               if (!G.When)
                 error(At, Sentence("a gate needs 'when' or 'claim'"));
             }
             return G;
           });
  return Out;
}

std::vector<Presumption> RuleReader::readPresumptions() {
  std::vector<Presumption> Out;
  readList(
      Out, Document.root(), "presumptions",
      [&](const Json &J, const std::string &At) { return presumption(J, At); });
  return Out;
}

std::vector<RuleNote> RuleReader::readNotes() {
  std::vector<RuleNote> Out;
  readList(Out, Document.root(), "notes",
           [&](const Json &J, const std::string &At) { return note(J, At); });
  return Out;
}

} // namespace art5
