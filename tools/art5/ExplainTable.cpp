// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/ExplainTable.h"
#include "law/Catalogue.h"
#include "law/RuleChecks.h"
#include "support/Embedded.h"
#include "support/LocatedJson.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <map>
#include <set>

namespace art5 {

using Json = nlohmann::json;

Json lawFileOf(const Rule &R) {
  std::vector<Problem> Ignored;
  if (!R.BuiltIn) {
    std::optional<LocatedJson> File = LocatedJson::read(R.File, Ignored);
    return File ? File->root() : Json();
  }
  for (const EmbeddedFile &F : embedded::rules())
    if (auto File = LocatedJson::parse(F.Text, F.Name, Ignored);
        File && File->root().value("point", "") == R.Point)
      return File->root();
  return Json();
}

static std::string word(llvm::StringRef Key, Language L) {
  return Catalogue::get(L).format(("law." + Key).str());
}

static std::string listText(const Json &J) {
  if (!J.is_array())
    return J.is_string() ? J.get<std::string>() : J.dump();
  std::vector<std::string> Parts;
  for (const Json &Item : J)
    Parts.push_back(listText(Item));
  return llvm::join(Parts, ", ");
}

namespace {

class QuestionWriter {
public:
  explicit QuestionWriter(Language L) : L(L) {}

  std::string text(const Json &Q) const {
    if (Q.is_string())
      return word(Q.get<std::string>(), L);
    if (!Q.is_object() || Q.empty())
      return Q.dump();
    const std::string &Op = Q.begin().key();
    const Json &Of = Q.begin().value();
    if (Op == "all" || Op == "any")
      return combined(Of, word(Op == "all" ? "and" : "or", L));
    if (Op == "known") // Only what is established counts.
      return text(Of);
    if (Op == "not")
      return denied(Of);
    if (Op == "possible")
      return word(Op, L) + " (" + text(Of) + ")";
    if (Op == "record")
      return compared(Of, Of.value("key", ""));
    if (Op == "stage")
      return compared(Of, word("stage", L));
    if (Op == "knob")
      return knob(Of);
    if (Op == "condition")
      return Of.value("id", "") + " " + word("is", L) + " " + statuses(Of);
    if (Of.is_object())
      return word(Op, L) + ": " + members(Of);
    return word(Op, L) + ": " + listText(Of);
  }

private:
  /// What a negation means to people: something is not established, or known
  /// not to be so.
  std::string denied(const Json &Of) const {
    bool IsObject = Of.is_object() && Of.size() == 1;
    std::string Op = IsObject ? Of.begin().key() : "";
    if (Op == "known" || Op == "claimed" || Op == "condition")
      return word("unless_so", L) + " (" + text(Of) + ")";
    if (Op == "evidence")
      return word("lacking", L) + ": " + listText(Of.begin().value());
    return word("known_not", L) + " (" + text(Of) + ")";
  }

  std::string statuses(const Json &Of) const {
    std::vector<std::string> Words;
    for (const Json &Status : Of.value("is", Json::array()))
      if (Status.is_string())
        Words.push_back(word(Status.get<std::string>(), L));
    return llvm::join(Words, " " + word("or", L) + " ");
  }

  std::string combined(const Json &Parts, const std::string &Between) const {
    std::string Out;
    for (const Json &Part : Parts) {
      bool Group =
          Part.is_object() && (Part.contains("all") || Part.contains("any"));
      Out += (Out.empty() ? "" : "; " + Between + " ") +
             (Group ? "(" + text(Part) + ")" : text(Part));
    }
    return Out;
  }

  std::string compared(const Json &Of, const std::string &What) const {
    static const std::map<llvm::StringRef, llvm::StringRef> Signs = {
        {"is", "="},       {"in", "="},    {"like", "~"},
        {"below", "<"},    {"above", ">"}, {"at_least", ">="},
        {"at_most", "<="}, {"from", ">="}, {"before", "<"}};
    if (Of.contains("stated"))
      return What + " " + word("stated", L);
    for (const auto &[Sign, Shown] : Signs)
      if (auto It = Of.find(Sign.str()); It != Of.end())
        return What + " " + Shown.str() + " " + listText(*It);
    return What;
  }

  std::string knob(const Json &Of) const {
    std::string Out;
    for (const char *Side : {"on", "off"})
      if (auto It = Of.find(Side); It != Of.end())
        Out += (Out.empty() ? "" : "; ") + Of.value("name", "") + " " +
               word(Side, L) + " -> (" + text(*It) + ")";
    return Out;
  }

  /// Further members of an operator, in reading order.
  std::string members(const Json &Of) const {
    std::string Out;
    for (const char *Key :
         {"of", "left", "right", "over", "to", "in", "through"})
      if (auto It = Of.find(Key); It != Of.end())
        Out += (Out.empty() ? "" : "; ") + word(Key, L) + " " + listText(*It);
    return Out.empty() ? Of.dump() : Out;
  }

  Language L;
};

/// The object with that id or claim anywhere in a law file.
const Json *findPart(const Json &J, llvm::StringRef Id) {
  if (J.is_object())
    for (const char *Key : {"id", "claim"})
      if (auto It = J.find(Key); It != J.end() && It->is_string() &&
                                 *It == Id.str() && J.contains("says"))
        return &J;
  if (J.is_structured())
    for (const Json &Child : J)
      if (const Json *Found = findPart(Child, Id))
        return Found;
  return nullptr;
}

std::string needsText(const Json &Needs, Language L) {
  std::vector<std::string> Out;
  for (const Json &N : Needs) {
    if (N.is_string()) {
      Out.push_back(N.get<std::string>());
      continue;
    }
    std::string Text = N.value("need", "");
    for (const char *Key : {"when", "unless"})
      if (auto It = N.find(Key); It != N.end())
        Text += " [" + word(Key, L) + ": " + questionText(*It, L) + "]";
    Out.push_back(Text);
  }
  return llvm::join(Out, ", ");
}

} // namespace

std::string questionText(const Json &Question, Language L) {
  return QuestionWriter(L).text(Question);
}

std::vector<std::string> decisionLines(const Json &Law, llvm::StringRef Id,
                                       Language L) {
  std::vector<std::string> Out;
  const Json *Part = findPart(Law, Id);
  if (!Part)
    return Out;
  for (const char *Key : {"when", "implied_if", "open_if", "available", "void",
                          "established", "refuted", "broken", "met"})
    if (auto It = Part->find(Key); It != Part->end())
      Out.push_back(word(std::string("row.") + Key, L) + ": " +
                    questionText(*It, L));
  if (Part->value("silence", "") == "not_met")
    Out.push_back(word("row.silence", L));
  for (const char *Key :
       {"ask", "available_ask", "evidence", "optional_evidence"})
    if (auto It = Part->find(Key); It != Part->end())
      Out.push_back(word(std::string("row.") + Key, L) + ": " +
                    needsText(*It, L));
  for (const char *Key : {"or_claim", "cures", "against", "supports"})
    if (auto It = Part->find(Key); It != Part->end())
      Out.push_back(word(std::string("row.") + Key, L) + ": " + listText(*It));
  if (Part->contains("duty_only"))
    Out.push_back(word("row.duty_only", L));
  return Out;
}

static void addParts(llvm::ArrayRef<Condition> List,
                     std::vector<PartOfRule> &Out) {
  for (const Condition &C : List) {
    Out.push_back({C.Id, C.Per});
    addParts(C.Limbs, Out);
  }
}

std::vector<PartOfRule> partsOf(const Rule &R) {
  std::vector<PartOfRule> Out = {{R.Covered.Id, R.Covered.Per}};
  addParts(R.Conditions, Out);
  for (const ProcedureRow &P : R.Procedure)
    Out.push_back({P.Id, P.Per});
  return Out;
}

/// Tokens that a rule reads, by facet.
static std::map<Facet, std::set<std::string>> tokensByFacet(const Rule &R) {
  const Vocabulary &V = Vocabulary::get();
  std::map<Facet, std::set<std::string>> Out;
  auto Add = [&](TokenId T) { Out[V[T].In].insert(V[T].Name); };
  llvm::for_each(R.Site, Add);
  forEachExpression(R, [&](const Expression &E) {
    llvm::for_each(E.Tokens, Add);
    llvm::for_each(E.Others, Add);
  });
  for (const Condition &C : R.Conditions) {
    llvm::for_each(C.Supports, Add);
    llvm::for_each(C.Against, Add);
  }
  return Out;
}

std::vector<std::string> codeCanSay(const Rule &R) {
  std::vector<std::string> Out;
  for (const auto &[In, Names] : tokensByFacet(R))
    if (In != Facet::Evidence && In != Facet::Exemption)
      Out.push_back(facetName(In).str() + ": " +
                    llvm::join(Names.begin(), Names.end(), ", "));
  std::vector<std::string> Claims;
  for (const CarveOut &C : R.CarveOuts)
    Claims.push_back(Vocabulary::get()[C.Claim].Name);
  if (!Claims.empty())
    Out.push_back(facetName(Facet::Exemption).str() + ": " +
                  llvm::join(Claims, ", "));
  return Out;
}

std::vector<std::string> deploymentSays(const Rule &R, Language L) {
  std::vector<std::string> Out{"date, member_state, role, actor, stage"};
  auto ByFacet = tokensByFacet(R);
  for (auto [In, Key] : {std::pair{Facet::Context, "contexts"},
                         std::pair{Facet::Subject, "subjects"}})
    if (auto It = ByFacet.find(In); It != ByFacet.end())
      Out.push_back(std::string(Key) + ": " +
                    llvm::join(It->second.begin(), It->second.end(), ", "));
  std::set<std::string> Keys;
  forEachExpression(R, [&](const Expression &E) {
    if (E.Kind == Expression::Op::Record)
      Keys.insert(E.Key);
  });
  for (const RecordClaim &C : R.RecordClaims)
    Keys.insert(C.Key);
  for (const char *Known : {"actor", "role", "stage", "member_state"})
    Keys.erase(Known);
  Out.insert(Out.end(), Keys.begin(), Keys.end());
  if (R.EvidenceFromRbi)
    Out.push_back("rbi.evidence, rbi.lacks");
  Out.push_back("facts, refuted: " + word("any_fact", L));
  if (!R.CarveOuts.empty())
    Out.push_back("exemptions: " + word("any_claim", L));
  return Out;
}

std::vector<std::string> evidenceOf(const Rule &R, Language L) {
  std::vector<std::string> Names;
  auto Add = [&](const std::vector<Need> &Needs) {
    for (const Need &N : Needs)
      if (N.Token && !llvm::is_contained(Names, N.Name))
        Names.push_back(N.Name);
  };
  for (const Condition &C : R.Conditions) {
    Add(C.Ask);
    for (const Condition &Limb : C.Limbs)
      Add(Limb.Ask);
  }
  for (const CarveOut &C : R.CarveOuts)
    Add(C.Evidence);
  for (const ProcedureRow &P : R.Procedure)
    Add(P.Evidence);
  for (std::string &Name : Names)
    Name += ": " + missingText(Name, L);
  return Names;
}

} // namespace art5
