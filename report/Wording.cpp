// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Wording.h"
#include "report/Paths.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
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

std::string Wording::counts(const std::vector<Finding> &All) const {
  size_t Counts[4] = {};
  for (const Finding &F : All)
    ++Counts[static_cast<size_t>(F.Result.Is)];
  auto Count = [&](Verdict V) {
    return number(Counts[static_cast<size_t>(V)], In);
  };
  return say(Phrase::Summary,
             {Count(Verdict::Prohibited), Count(Verdict::Conditional),
              Count(Verdict::NotYetApplicable), Count(Verdict::Allowed)});
}

std::string Wording::headline(const Finding &F) const {
  static const Deployment Default;
  return art5::headline(Laws, F.Result, F.Facts, F.In ? *F.In : Default, In);
}

/// The arguments of a step by name.
static std::string argument(const PathStep &S, llvm::StringRef Name) {
  for (const auto &[Key, Value] : S.Arguments)
    if (Key == Name)
      return Value;
  return "";
}

/// "FILE:LINE:COLUMN" as a place.
static Location parsePlace(llvm::StringRef Text) {
  Location L;
  auto [Front, Column] = Text.rsplit(':');
  auto [File, Line] = Front.rsplit(':');
  L.File = File.str();
  if (Line.getAsInteger(10, L.Line) || Column.getAsInteger(10, L.Column))
    return {Text.str(), 0, 0};
  return L;
}

std::string Wording::entryStep(const PathStep &S) const {
  const Catalogue &C = Catalogue::get(In);
  std::string Function = argument(S, "function");
  std::string Deployment = argument(S, "deployment");
  if (S.Assumed)
    return C.format("step.entry.assumed",
                    {{"function", Function}, {"deployment", Deployment}});
  std::string States = argument(S, "states"), Where = argument(S, "place");
  if (States.empty() || Where.empty())
    return C.format("step.entry",
                    {{"function", Function}, {"deployment", Deployment}});
  return C.format("step.entry.stated", {{"function", Function},
                                        {"deployment", Deployment},
                                        {"place", place(parsePlace(Where))},
                                        {"facts", States}});
}

std::string Wording::step(const Finding &F, const PathStep &S) const {
  const Catalogue &C = Catalogue::get(In);
  llvm::StringRef Key = S.Message;
  std::string Name = argument(S, "name"), Fact = argument(S, "fact");
  auto About = [&](llvm::StringRef Sentence) {
    return Name.empty() ? say(Phrase::StepPassed)
                        : C.format(Sentence, {{"function", Name},
                                              {"name", Name},
                                              {"fact", Fact},
                                              {"site", F.Site},
                                              {"caller", S.Function}});
  };
  if (Key == "step.entry" || Key == "step.entry_assumed")
    return entryStep(S);
  if (Key == "step.declared")
    return About("step.source.value");
  if (Key == "step.declared_here")
    return say(Phrase::StepDeclaredHere, {Fact});
  if (Key == "step.pass")
    return About("step.flow.argument");
  if (Key == "step.result")
    return About("step.flow.result");
  if (Key == "step.store")
    return About("step.flow.store");
  if (Key == "step.unseen")
    return About("step.flow.unseen");
  if (Key == "step.widened")
    return About("step.flow.widened");
  if (Key == "step.unseen_call")
    return say(Phrase::StepIndirectCall);
  if (Key == "step.throw")
    return say(Phrase::StepThrown);
  if (Key == "step.closing_call")
    return About("step.closing.call");
  if (Key == "step.closing_effect")
    return About("step.closing.effect");
  return About(Key);
}

std::string Wording::kindWord(StepKind K) const {
  std::string Key = stepKindName(K).str();
  std::replace(Key.begin(), Key.end(), ' ', '_');
  return Catalogue::get(In).format("kind." + Key);
}

std::string Wording::numberedStep(const Finding &F, size_t Index) const {
  const PathStep &S = F.Path[Index];
  std::string Text =
      (llvm::Twine(Index + 1) + "/" + llvm::Twine(F.Path.size()) + " [" +
       kindWord(S.Kind) + "] " + step(F, S))
          .str();
  if (S.Assumed)
    Text += " (" + say(Phrase::Assumed) + ")";
  return Text;
}

std::string Wording::note(const Finding &F, const LawNote &N) const {
  std::string Text = says(Laws, Laws.find(F.Result.Point), N.Id, In);
  for (const auto &[Name, Value] : N.Arguments)
    if (size_t At = Text.find("{" + Name + "}"); At != std::string::npos)
      Text.replace(At, Name.size() + 2, Value);
  constexpr llvm::StringLiteral Slot = "{fact}";
  size_t At = Text.find(Slot);
  if (At == std::string::npos)
    return Text;
  llvm::SetVector<llvm::StringRef> Facts;
  for (const Because &B : N.Why)
    Facts.insert(B.Fact);
  return Text.replace(At, Slot.size(), llvm::join(Facts, ", "));
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

std::vector<std::string> Wording::claimNotes(const Finding &F) const {
  std::vector<std::string> Notes;
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
  return Notes;
}

/// What would take the combination apart, or excuse it.
std::vector<std::string> Wording::waysOut(const Finding &F) const {
  const Assessment &A = F.Result;
  std::vector<std::string> Ways;
  if (size_t Step = closingStep(F); Step && carriesValue(F))
    Ways.push_back(
        say(Phrase::NoLongerReaches, {F.Site, std::to_string(Step)}));
  for (const ClaimResult &C : A.Claims)
    if (!C.Lacking.empty())
      Ways.push_back(
          say(Phrase::Lacking, {C.Claim, llvm::join(C.Lacking, ", ")}));
  const Rule *R = Laws.find(A.Point);
  if (!R || !R->Procedure.empty() || R->CarveOuts.empty())
    return Ways;
  if (R->CarveOuts.size() == 1)
    Ways.push_back(say(Phrase::Exception,
                       {Vocabulary::get()[R->CarveOuts[0].Claim].Name}));
  else
    Ways.push_back(
        say(Phrase::Exceptions, {numberInWords(R->CarveOuts.size(), In)}));
  return Ways;
}

/// What is missing, with what each stands for.
std::vector<std::string> Wording::whatDecides(const Assessment &A) const {
  std::vector<std::string> Ways;
  for (const std::string &Name : A.WouldBe ? A.WouldMiss : A.Missing)
    Ways.push_back(Name + " (" + missingText(Name, In) + ")");
  return Ways;
}

std::string Wording::outlook(const Finding &F) const {
  bool Prohibited =
      F.Result.WouldBe.value_or(F.Result.Is) == Verdict::Prohibited;
  std::vector<std::string> Ways =
      Prohibited ? waysOut(F) : whatDecides(F.Result);
  std::string Text;
  if (!Ways.empty() && Prohibited)
    Text = say(Phrase::WouldChange,
               {llvm::join(Ways, ", " + say(Phrase::Or) + " ")}) +
           "; ";
  else if (!Ways.empty())
    Text = say(Phrase::WouldDecide, {llvm::join(Ways, ", ")}) + "; ";
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
  for (std::string &Claim : claimNotes(F))
    Notes.push_back(std::move(Claim));
  for (const LawNote &N : F.Result.Notes)
    Notes.push_back(note(F, N));
  if (!F.UserModelled.empty()) {
    std::vector<std::string> Named(
        F.UserModelled.begin(),
        F.UserModelled.begin() +
            static_cast<ptrdiff_t>(std::min(MaxPlaces, F.UserModelled.size())));
    std::string Text = say(Phrase::RestsOnModel, {quotedList(Named)});
    if (size_t More = F.UserModelled.size() - Named.size())
      Text += ", " + say(Phrase::LedgerMore, {number(More, In)});
    Notes.push_back(std::move(Text));
  }
  if (!F.Result.Conditions.empty())
    Notes.push_back(say(Phrase::Conditions, {conditionLine(F.Result, In)}));
  Notes.push_back(outlook(F));
  return Notes;
}

std::string Wording::undeclared(const Findings::UndeclaredPurpose &U) const {
  std::string Text =
      U.Orphan ? say(Phrase::OrphanTrigger, {U.What, U.In})
               : say(Phrase::LibraryCall,
                     {U.What,
                      Catalogue::get(In).format("capability." + U.Capability),
                      U.In});
  if (!U.Suggest.empty())
    Text += "; " + say(Phrase::SuggestPurpose, {U.Suggest});
  return Text;
}

std::string Wording::ledgerAdvice(const LedgerEntry &E) const {
  std::string Header =
      E.Detail.empty() ? "" : shownPath(E.Detail, WorkingDirectory);
  switch (E.K) {
  case LedgerEntry::Kind::UnseenFunction:
    if (Header.empty())
      return "";
    return say(E.OfLibrary ? Phrase::DoModel : Phrase::DoAnnotate, {Header});
  case LedgerEntry::Kind::UnresolvedCall:
    return say(Phrase::DoShowTarget);
  case LedgerEntry::Kind::OdrClash:
    return say(Phrase::DoAgree);
  case LedgerEntry::Kind::UnreachedSite:
    return say(Phrase::DoReach);
  case LedgerEntry::Kind::FactSetOverflow:
    return say(Phrase::DoMoreFactSets);
  case LedgerEntry::Kind::LimitReached:
    return say(Phrase::DoSplit, {E.Detail});
  case LedgerEntry::Kind::UserModel:
    return say(Phrase::DoCheckModel);
  case LedgerEntry::Kind::HiddenBodies:
    return say(Phrase::DoOwnHeader);
  default:
    return "";
  }
}

std::string Wording::opening(const Findings &All) const {
  std::string Files = All.Files == 1
                          ? say(Phrase::File)
                          : say(Phrase::Files, {number(All.Files, In)});
  if (All.NoneReached)
    return say(Phrase::OpeningUnreached,
               {All.Sites == 1
                    ? say(Phrase::OneSite)
                    : say(Phrase::SomeSites, {number(All.Sites, In)}),
                Files});
  if (All.Sites == 0)
    return say(Phrase::OpeningNothing, {Files});
  if (All.Sites == 1)
    return say(Phrase::OpeningOne, {Files});
  return say(Phrase::Opening, {number(All.Sites, In), Files});
}

std::string Wording::ledgerKind(LedgerEntry::Kind K) const {
  auto First = static_cast<unsigned>(Phrase::LedgerUnseenFunction);
  return say(static_cast<Phrase>(First + static_cast<unsigned>(K)));
}

} // namespace art5
