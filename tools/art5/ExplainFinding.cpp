// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/ExplainFinding.h"
#include "law/Catalogue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <set>

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

/// "source:face_image ('grab', main.cpp:3)".
static std::string factText(const Json &Because) {
  std::vector<std::string> Where;
  if (std::string By = textOf(Because, "stated_by"); !By.empty())
    Where.push_back("'" + By + "'");
  if (std::string Place = placeText(Because); !Place.empty())
    Where.push_back(Place);
  std::string Text = textOf(Because, "fact");
  return Where.empty() ? Text : Text + " (" + llvm::join(Where, ", ") + ")";
}

std::vector<std::string> findingLines(const LawBook &Laws, const Json &A,
                                      Language L) {
  std::vector<std::string> Out;
  Out.push_back(textOf(A, "id") + ": " + textOf(A, "message") + " [" +
                textOf(A, "check") + "]");
  if (A.contains("location") && A["location"].is_object())
    Out.push_back(placeText(A["location"]));
  for (const Json *Step : objects(A, "path"))
    Out.push_back("  " + placeText(*Step) + ": [" + textOf(*Step, "kind") +
                  "] " + textOf(*Step, "message"));
  const Rule *R = Laws.find(textOf(A, "provision"));
  for (const Json *C : objects(A, "conditions")) {
    std::string Id = textOf(*C, "id");
    Out.push_back("  " + Id + " " + textOf(*C, "status") + ": " +
                  says(Laws, R, Id, L));
    for (const Json *Why : objects(*C, "because"))
      Out.push_back("    " + textOf(*Why, "origin") + ": " + factText(*Why));
  }
  for (const std::string &Missing : texts(A, "missing"))
    Out.push_back("  ? " + Missing + ": " + missingText(Missing, L));
  return Out;
}

//===--- The smallest change ----------------------------------------------===//

namespace {

using FactSet = std::set<std::string>;

/// Facts to leave out so that a question is no longer answered with yes; none
/// where no fact of the list answers it.
class Undoing {
public:
  explicit Undoing(const std::vector<const Json *> &Because)
      : Because(Because) {}

  FactSet undo(const Expression &E) const {
    switch (E.Kind) {
    case Expression::Op::All:
      return smallest(E);
    case Expression::Op::Any: {
      FactSet All;
      for (const Expression &Arg : E.Args) {
        FactSet One = undo(Arg);
        All.insert(One.begin(), One.end());
      }
      return All;
    }
    case Expression::Op::Known:
      return undo(E.Args.front());
    case Expression::Op::Record:
      return matching([&](llvm::StringRef Fact) {
        llvm::StringRef Key = E.Key;
        return Fact.starts_with(Key) ||
               Fact.starts_with((Key.rsplit('.').second + ":").str());
      });
    default:
      return matching([&](llvm::StringRef Fact) {
        return llvm::any_of(E.Tokens, [&](TokenId T) {
          return Vocabulary::get()[T].Full == Fact;
        });
      });
    }
  }

private:
  FactSet smallest(const Expression &E) const {
    FactSet Best;
    for (const Expression &Arg : E.Args) {
      FactSet One = undo(Arg);
      if (!One.empty() && (Best.empty() || One.size() < Best.size()))
        Best = std::move(One);
    }
    return Best;
  }

  template <typename Fn> FactSet matching(Fn Is) const {
    FactSet Out;
    for (const Json *B : Because)
      if (Is(llvm::StringRef(textOf(*B, "fact"))))
        Out.insert(factText(*B));
    return Out;
  }

  const std::vector<const Json *> &Because;
};

class Change {
public:
  Change(const LawBook &Laws, const Json &A, Language L)
      : Laws(Laws), A(A), L(L), R(Laws.find(textOf(A, "provision"))) {}

  std::vector<std::string> run() {
    std::string Verdict = textOf(A, "verdict");
    if (Verdict == "not_yet_applicable")
      Verdict = textOf(A, "would_be");
    if (Verdict == "conditional")
      supply();
    else if (Verdict == "prohibited")
      undoProhibited();
    else if (textOf(A, "basis") == "carve_out")
      Out.push_back(
          format("claim", {{"claim", textOf(A, "exemption")}}));
    else
      undoAllowed();
    return std::move(Out);
  }

private:
  std::string format(llvm::StringRef Key,
                     std::vector<MessageArg> Args) const {
    return Catalogue::get(L).format(("law.change." + Key).str(), Args);
  }

  void supply() {
    std::vector<std::string> Names = texts(A, "missing");
    if (!Names.empty())
      Out.push_back(format("supply", {{"names", llvm::join(Names, ", ")}}));
  }

  const Json *result(llvm::StringRef Id) const {
    for (const Json *C : objects(A, "conditions"))
      if (textOf(*C, "id") == Id)
        return C;
    return nullptr;
  }

  FactSet undoOf(const Condition &C) const {
    FactSet Facts;
    const Json *Result = result(C.Id);
    if (!Result || textOf(*Result, "status") != "established")
      return Facts;
    for (const Condition &Limb : C.Limbs) {
      FactSet One = undoOf(Limb);
      Facts.insert(One.begin(), One.end());
    }
    if (C.Established)
      Facts = Undoing(objects(*Result, "because")).undo(*C.Established);
    return Facts;
  }

  void add(llvm::StringRef Key, const std::string &Id, const FactSet &Facts) {
    Out.push_back(format(
        Key, {{"condition", Id + " (" + says(Laws, R, Id, L) + ")"},
              {"facts", llvm::join(Facts.begin(), Facts.end(), ", ")}}));
  }

  /// One broken row of a procedure, or one cumulative condition, suffices.
  void undoProhibited() {
    if (!R)
      return;
    bool Row = false;
    for (const ProcedureRow &P : R->Procedure)
      if (const Json *Result = result(P.Id);
          Result && textOf(*Result, "status") == "refuted") {
        add("against", P.Id, all(*Result));
        Row = true;
      }
    size_t Fewest = ~size_t(0);
    std::vector<std::pair<std::string, FactSet>> Sets;
    for (const Condition &C : R->Conditions)
      if (FactSet Facts = C.Part ? FactSet() : undoOf(C); !Facts.empty()) {
        Fewest = std::min(Fewest, Facts.size());
        Sets.emplace_back(C.Id, std::move(Facts));
      }
    for (const auto &[Id, Facts] : Sets)
      if (Facts.size() == Fewest && !Row)
        add("facts", Id, Facts);
    if (A.contains("location") && A["location"].is_object())
      Out.push_back(
          format("edge", {{"place", placeText(A["location"])}}));
  }

  static FactSet all(const Json &Result) {
    FactSet Facts;
    for (const Json *B : objects(Result, "because"))
      Facts.insert(factText(*B));
    return Facts;
  }

  void undoAllowed() {
    for (const Json *C : objects(A, "conditions"))
      if (std::string Status = textOf(*C, "status"); Status == "refuted")
        if (FactSet Facts = all(*C); !Facts.empty())
          add("against", textOf(*C, "id"), Facts);
  }

  const LawBook &Laws;
  const Json &A;
  Language L;
  const Rule *R;
  std::vector<std::string> Out;
};

} // namespace

std::vector<std::string> smallestChange(const LawBook &Laws, const Json &A,
                                        Language L) {
  return Change(Laws, A, L).run();
}

} // namespace art5
