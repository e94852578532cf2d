// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/ExplainTable.h"
#include "law/Catalogue.h"
#include "law/RuleChecks.h"
#include "support/Embedded.h"
#include "support/LocatedJson.h"
#include "tools/art5/QuestionText.h"
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

namespace {

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

/// \p Head and the question, or the question's parts below it.
void addQuestion(std::string Head, const Json &Question, Language L,
                 std::vector<std::string> &Out) {
  std::vector<std::string> Lines = questionLines(Question, L);
  Out.push_back(std::move(Head) + Lines.front());
  Out.insert(Out.end(), Lines.begin() + 1, Lines.end());
}

/// Names in one line; one a line where some are needed only at times.
void addNeeds(const std::string &Head, const Json &Needs, Language L,
              std::vector<std::string> &Out) {
  std::vector<std::string> Names;
  for (const Json &N : Needs)
    if (N.is_string())
      Names.push_back(N.get<std::string>());
  if (Names.size() == Needs.size()) {
    Out.push_back(Head + ": " + llvm::join(Names, ", "));
    return;
  }
  Out.push_back(Head + ":");
  for (const Json &N : Needs) {
    std::string Name =
        "  - " + (N.is_string() ? N.get<std::string>() : N.value("need", ""));
    bool Plain = true;
    for (const char *Key : {"when", "unless"})
      if (N.is_object() && N.contains(Key)) {
        std::vector<std::string> Lines;
        addQuestion(Name + ", " + word(Key, L) + " ", N[Key], L, Lines);
        Out.push_back(Lines.front());
        for (size_t I = 1; I != Lines.size(); ++I)
          Out.push_back("  " + Lines[I]);
        Plain = false;
      }
    if (Plain)
      Out.push_back(Name);
  }
}

} // namespace

std::vector<std::string> decisionLines(const Json &Law, llvm::StringRef Id,
                                       Language L) {
  std::vector<std::string> Out;
  const Json *Part = findPart(Law, Id);
  if (!Part)
    return Out;
  auto Head = [&](const char *Key) {
    return word(std::string("row.") + Key, L);
  };
  for (const char *Key : {"when", "implied_if", "open_if", "available", "void",
                          "established", "refuted", "broken", "met"})
    if (auto It = Part->find(Key); It != Part->end())
      addQuestion(Head(Key) + ": ", *It, L, Out);
  if (Part->value("silence", "") == "not_met")
    Out.push_back(word("row.silence", L));
  for (const char *Key :
       {"ask", "available_ask", "evidence", "optional_evidence"})
    if (auto It = Part->find(Key); It != Part->end())
      addNeeds(Head(Key), *It, L, Out);
  for (const char *Key : {"or_claim", "cures", "against", "supports"})
    if (auto It = Part->find(Key); It != Part->end())
      Out.push_back(Head(Key) + ": " + tokensText(*It, L));
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
