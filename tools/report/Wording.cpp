// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/report/Wording.h"
#include "support/Text.h"
#include "tools/report/Paths.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace art5 {
namespace {

/// Places named in a note before the rest is only counted.
constexpr size_t MaxPlaces = 3;

std::vector<std::string> factsOf(const std::vector<Because> &Why) {
  std::vector<std::string> Facts;
  for (const Because &B : Why)
    if (!llvm::is_contained(Facts, B.Fact))
      Facts.push_back(B.Fact);
  return Facts;
}

/// The step, from 1, that a person would cut: the closing step.
size_t closingStep(const Finding &F) {
  for (size_t I = F.Path.size(); I > 0; --I)
    if (F.Path[I - 1].Kind == StepKind::ClosingStep)
      return I;
  return 0;
}

/// True if the path carries a value, not a call alone.
bool carriesValue(const Finding &F) {
  return llvm::any_of(F.Path, [](const PathStep &S) {
    return S.Kind == StepKind::Source || S.Kind == StepKind::Flow;
  });
}

} // namespace

std::string Wording::place(const Location &L) const {
  return format(
      Location{shownPath(L.File, WorkingDirectory), L.Line, L.Column});
}

std::string Wording::headline(const Finding &F) const {
  static const Deployment Default;
  return art5::headline(Laws, F.Result, F.Facts, F.In ? *F.In : Default, In);
}

std::string Wording::step(const PathStep &S) const {
  std::vector<MessageArg> Args;
  for (const auto &[Name, Value] : S.Arguments)
    Args.push_back({Name, Value});
  return Catalogue::get(In).format(S.Message, Args);
}

std::string Wording::numberedStep(const Finding &F, size_t Index) const {
  const PathStep &S = F.Path[Index];
  std::string Text =
      (llvm::Twine(Index + 1) + "/" + llvm::Twine(F.Path.size()) + " [" +
       stepKindName(S.Kind) + "] " + step(S))
          .str();
  if (S.Assumed)
    Text += " (" + say(Phrase::Assumed) + ")";
  return Text;
}

std::string Wording::note(const Finding &F, const LawNote &N) const {
  return says(Laws, Laws.find(F.Result.Point), N.Id, In);
}

void Wording::addScope(const Diagnostic &D,
                       std::vector<std::string> &Notes) const {
  if (!D.AlsoIn.empty())
    Notes.push_back(say(Phrase::AlsoIn, {quotedList(D.AlsoIn)}));
  if (D.OtherSteps.empty())
    return;
  std::vector<std::string> Places;
  for (const Finding *F : D.OtherSteps)
    if (Places.size() < MaxPlaces)
      Places.push_back(place(F->Where));
  size_t More = D.OtherSteps.size() - Places.size();
  std::string List = llvm::join(Places, ", ");
  if (More)
    List += ", " + say(Phrase::LedgerMore, {number(More, In)});
  if (D.OtherSteps.size() == 1)
    Notes.push_back(say(Phrase::AlsoAtOne, {List}));
  else
    Notes.push_back(
        say(Phrase::AlsoAt, {number(D.OtherSteps.size(), In), List}));
}

void Wording::addClaims(const Finding &F,
                        std::vector<std::string> &Notes) const {
  for (const ClaimResult &C : F.Result.Claims) {
    std::string Where = C.Where.isValid() ? " (" + place(C.Where) + ")" : "";
    if (C.Is == ClaimResult::State::Incomplete)
      Notes.push_back(
          say(Phrase::ClaimOpen, {C.Claim, llvm::join(C.Missing, ", ")}) +
          Where);
    else if (C.Is == ClaimResult::State::Void && !C.Lacking.empty())
      Notes.push_back(
          say(Phrase::ClaimLacking, {C.Claim, llvm::join(C.Lacking, ", ")}) +
          Where);
    else if (C.Is == ClaimResult::State::Void)
      Notes.push_back(
          say(Phrase::ClaimVoid, {C.Claim, llvm::join(factsOf(C.Why), ", ")}) +
          Where);
    if (C.InCodeOnly && C.Is != ClaimResult::State::Ignored)
      Notes.push_back(say(Phrase::ClaimInCode, {C.Claim}) + Where);
  }
}

std::string Wording::outlook(const Finding &F) const {
  const Assessment &A = F.Result;
  bool Prohibited = A.WouldBe.value_or(A.Is) == Verdict::Prohibited;
  std::vector<std::string> Ways;
  if (size_t Step = closingStep(F); Prohibited && Step && carriesValue(F))
    Ways.push_back(
        say(Phrase::NoLongerReaches, {F.Site, std::to_string(Step)}));
  for (std::string &Way : remedies(Laws, A, In))
    Ways.push_back(std::move(Way));
  std::string Text;
  if (!Ways.empty())
    Text = say(Prohibited ? Phrase::WouldChange : Phrase::WouldDecide,
               {llvm::join(Ways, ", " + say(Phrase::Or) + " ")}) +
           "; ";
  if (F.MoreEntries == 1)
    Text += say(Phrase::MoreEntry) + "; ";
  else if (F.MoreEntries > 1)
    Text += say(Phrase::MoreEntries, {number(F.MoreEntries, In)}) + "; ";
  return Text + "art5 explain " + F.Id;
}

std::vector<std::string> Wording::closingNotes(const Diagnostic &D) const {
  const Finding &F = *D.Main;
  std::vector<std::string> Notes;
  addScope(D, Notes);
  addClaims(F, Notes);
  for (const LawNote &N : F.Result.Notes)
    Notes.push_back(note(F, N));
  if (!F.Result.Conditions.empty())
    Notes.push_back(say(Phrase::Conditions, {conditionLine(F.Result, In)}));
  Notes.push_back(outlook(F));
  return Notes;
}

std::string Wording::undeclared(const Findings::UndeclaredPurpose &U) const {
  std::string Text =
      U.Orphan ? say(Phrase::OrphanTrigger, {U.What, U.In})
               : say(Phrase::LibraryCall, {U.What, U.Capability, U.In});
  if (!U.Suggest.empty())
    Text += "; " + say(Phrase::SuggestPurpose, {U.Suggest});
  return Text;
}

std::string Wording::ledgerKind(LedgerEntry::Kind K) const {
  auto First = static_cast<unsigned>(Phrase::LedgerUnseenFunction);
  return say(static_cast<Phrase>(First + static_cast<unsigned>(K)));
}

} // namespace art5
