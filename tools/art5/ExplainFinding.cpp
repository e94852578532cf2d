// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/ExplainFinding.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

namespace art5 {

using Json = nlohmann::json;

std::string textOf(const Json &Object, const char *Key) {
  auto It = Object.find(Key);
  return It != Object.end() && It->is_string() ? It->get<std::string>() : "";
}

static std::string placeText(const Json &Object) {
  std::string Place = textOf(Object, "file");
  for (const char *Key : {"line", "column"})
    if (auto It = Object.find(Key);
        It != Object.end() && It->is_number_unsigned())
      Place += ":" + std::to_string(It->get<unsigned>());
  return Place;
}

/// The objects of an array member; a report may have been edited by hand.
static std::vector<const Json *> objects(const Json &Of, const char *Key) {
  std::vector<const Json *> Out;
  auto It = Of.find(Key);
  if (It != Of.end() && It->is_array())
    for (const Json &Item : *It)
      if (Item.is_object())
        Out.push_back(&Item);
  return Out;
}

static std::vector<std::string> texts(const Json &Of, const char *Key) {
  std::vector<std::string> Out;
  auto It = Of.find(Key);
  if (It != Of.end() && It->is_array())
    for (const Json &Item : *It)
      if (Item.is_string())
        Out.push_back(Item.get<std::string>());
  return Out;
}

/// "'grab', main.cpp:3".
static std::string whereStated(const Json &Because) {
  std::vector<std::string> Where;
  if (std::string By = textOf(Because, "stated_by"); !By.empty())
    Where.push_back("'" + By + "'");
  if (std::string Place = placeText(Because); !Place.empty())
    Where.push_back(Place);
  return llvm::join(Where, ", ");
}

/// "source:face_image ('grab', main.cpp:3)".
static std::string factText(const Json &Because) {
  std::string Text = textOf(Because, "fact"), Where = whereStated(Because);
  return Where.empty() ? Text : Text + " (" + Where + ")";
}

/// A word of the report in the reader's language: "kind.closing_step".
static std::string word(llvm::StringRef Of, std::string Name, Language L) {
  std::replace(Name.begin(), Name.end(), ' ', '_');
  const Catalogue &C = Catalogue::get(L);
  std::string Key = (Of + Name).str();
  return C.find(Key) ? C.format(Key) : Name;
}

std::vector<std::string> findingLines(const LawBook &Laws, const Json &A,
                                      Language L) {
  std::vector<std::string> Out;
  Out.push_back(textOf(A, "id") + ": " + textOf(A, "message") + " [" +
                textOf(A, "check") + "]");
  if (A.contains("location") && A["location"].is_object())
    Out.push_back(placeText(A["location"]));
  for (const Json *Step : objects(A, "path"))
    Out.push_back("  " + placeText(*Step) + ": [" +
                  word("kind.", textOf(*Step, "kind"), L) + "] " +
                  textOf(*Step, "message"));
  const Rule *R = Laws.find(textOf(A, "provision"));
  for (const Json *C : objects(A, "conditions")) {
    std::string Id = textOf(*C, "id");
    Out.push_back("  " + Id + " " + word("status.", textOf(*C, "status"), L) +
                  ": " + says(Laws, R, Id, L));
    for (const Json *Why : objects(*C, "because"))
      Out.push_back("    " + word("origin.", textOf(*Why, "origin"), L) + ": " +
                    factText(*Why));
  }
  for (const std::string &Missing : texts(A, "missing"))
    Out.push_back("  ? " + Missing + ": " + missingText(Missing, L));
  for (const char *List : {"notes", "next_duties"})
    for (const Json *Note : objects(A, List))
      Out.push_back("  " + textOf(*Note, "message"));
  return Out;
}

//===--- The smallest change ----------------------------------------------===//

namespace {

/// The changes that the report lists, as sentences.
class ChangeWriter {
public:
  ChangeWriter(const LawBook &Laws, const Json &A, Language L)
      : Laws(Laws), A(A), L(L), R(Laws.find(textOf(A, "provision"))) {}

  std::vector<std::string> run() {
    Verdict = textOf(A, "verdict");
    if (Verdict == "not_yet_applicable")
      Verdict = textOf(A, "would_be");
    if (Verdict == "conditional")
      answers();
    for (const Json *Change : objects(A, "changes"))
      add(*Change);
    if (Verdict == "prohibited" && A.contains("location") &&
        A["location"].is_object())
      Out.push_back(format("edge", {{"place", placeText(A["location"])}}));
    return std::move(Out);
  }

private:
  std::string format(llvm::StringRef Key, std::vector<MessageArg> Args) const {
    return Catalogue::get(L).format(("law.change." + Key).str(), Args);
  }

  /// An open condition waits for an answer, a claim for all its evidence.
  void answers() {
    std::vector<std::string> Names =
        texts(A, Verdict == textOf(A, "verdict") ? "missing" : "would_miss");
    if (!Names.empty())
      Out.push_back(format("supply", {{"names", llvm::join(Names, ", ")}}));
  }

  void add(const Json &Change) {
    std::vector<std::string> Supply = texts(Change, "supply");
    std::string Text = Supply.empty() ? withoutText(Change)
                                      : supplyText(Change, std::move(Supply));
    if (!Text.empty() && !llvm::is_contained(Out, Text))
      Out.push_back(std::move(Text));
  }

  std::string withoutText(const Json &Change) const {
    std::vector<std::string> Facts;
    for (const std::string &Name : texts(Change, "without"))
      Facts.push_back(statedAs(Name));
    if (Facts.empty())
      return "";
    std::string Joined = llvm::join(Facts, ", ");
    std::string Conditions = conditionsText(texts(Change, "conditions"));
    if (Conditions.empty())
      return format("without", {{"facts", Joined}});
    return format(Verdict == "prohibited" ? "facts" : "against",
                  {{"condition", Conditions}, {"facts", Joined}});
  }

  /// "F3 (rests on biometric data)"; limbs are left to the whole.
  std::string conditionsText(const std::vector<std::string> &Ids) const {
    std::vector<std::string> Parts;
    for (const std::string &Id : Ids)
      if (!isLimb(Id))
        Parts.push_back(Id + " (" + says(Laws, R, Id, L) + ")");
    return llvm::join(Parts, ", ");
  }

  bool isLimb(const std::string &Id) const {
    return R && llvm::any_of(R->Conditions, [&](const Condition &C) {
             return llvm::any_of(
                 C.Limbs, [&](const Condition &Limb) { return Limb.Id == Id; });
           });
  }

  std::string supplyText(const Json &Change,
                         std::vector<std::string> Names) const {
    for (std::string &Name : Names)
      Name = llvm::StringRef(Name).split(':').second.str();
    // Said already: what the verdict waits for.
    if (llvm::all_of(Names, [&](const std::string &Name) {
          return llvm::is_contained(texts(A, "missing"), Name);
        }))
      return "";
    std::string Joined = llvm::join(Names, ", "),
                Claim = textOf(Change, "claim");
    return Claim.empty()
               ? format("given", {{"names", Joined}})
               : format("proof", {{"claim", Claim}, {"names", Joined}});
  }

  /// The fact or key with every place where it is stated.
  std::string statedAs(const std::string &Name) const {
    auto Is = [&](const Json &Because) {
      std::string Fact = textOf(Because, "fact");
      return Fact == Name || llvm::StringRef(Fact).starts_with(Name + ":");
    };
    std::string Text = Name;
    std::vector<std::string> Places;
    for (const char *List : {"conditions", "claims"})
      for (const Json *Result : objects(A, List))
        for (const Json *Because : objects(*Result, "because")) {
          if (!Is(*Because))
            continue;
          Text = textOf(*Because, "fact");
          std::string Where = whereStated(*Because);
          if (!Where.empty() && !llvm::is_contained(Places, Where))
            Places.push_back(std::move(Where));
        }
    return Places.empty() ? Text : Text + " (" + llvm::join(Places, "; ") + ")";
  }

  const LawBook &Laws;
  const Json &A;
  Language L;
  const Rule *R;
  std::string Verdict;
  std::vector<std::string> Out;
};

} // namespace

std::vector<std::string> smallestChange(const LawBook &Laws, const Json &A,
                                        Language L) {
  return ChangeWriter(Laws, A, L).run();
}

} // namespace art5
