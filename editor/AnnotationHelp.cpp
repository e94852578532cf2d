// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/AnnotationHelp.h"
#include "editor/OpenDocuments.h"
#include "law/Catalogue.h"
#include "law/TokenCard.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>

using namespace art5;
using llvm::StringRef;

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// \p Word as code; one from a file may hold anything.
static std::string code(StringRef Word) {
  std::string Out = printable(Word);
  std::replace(Out.begin(), Out.end(), '`', '\'');
  return "`" + Out + "`";
}

std::string HelpText::markdown() const {
  std::vector<std::string> Parts;
  if (!Title.empty())
    Parts.push_back("**" + Title + "**  \n`" + Code + "`");
  llvm::append_range(Parts, Paragraphs);
  std::string List;
  for (const std::string &Item : Items)
    List += (List.empty() ? "- " : "\n- ") + Item;
  if (!List.empty())
    Parts.push_back(std::move(List));
  if (!Last.empty())
    Parts.push_back(Last);
  return llvm::join(Parts, "\n\n");
}

std::string HelpText::plain() const {
  std::vector<std::string> Lines;
  if (!Title.empty())
    Lines.push_back(Code + ": " + Title);
  llvm::append_range(Lines, Paragraphs);
  for (const std::string &Item : Items)
    Lines.push_back("- " + Item);
  if (!Last.empty())
    Lines.push_back(Last);
  std::string Text = llvm::join(Lines, "\n");
  std::replace(Text.begin(), Text.end(), '`', '\'');
  return Text;
}

/// A sentence of the catalogue.
static std::string say(Language L, StringRef Key,
                       llvm::ArrayRef<MessageArg> Args = {}) {
  return Catalogue::get(L).format(Key, Args);
}

/// "Provision: …".
static std::string headed(Language L, StringRef Key, StringRef Text = "") {
  std::string Out = say(L, Key) + ":";
  Out[0] = llvm::toUpper(Out[0]);
  return Text.empty() ? Out : Out + " " + Text.str();
}

/// What to read about \p What, or about everything.
static std::string more(StringRef What, Language L) {
  std::string Command = "art5 explain";
  if (!What.empty())
    Command += " " + What.str();
  if (L != Language::English)
    Command += " --language " + languageCode(L).str();
  return say(L, "token.more", {{"command", code(Command)}});
}

static HelpText explainToken(TokenId Id, Language L) {
  TokenCard Card = tokenCard(LawBook::builtIn(), Id, L);
  HelpText Text;
  Text.Title = Card.Label;
  Text.Code = Card.Full;
  Text.Paragraphs.push_back(Card.Definition);
  if (!Card.Provision.empty())
    Text.Paragraphs.push_back(headed(L, "token.provision", Card.Provision));
  if (!Card.ReadBy.empty())
    Text.Paragraphs.push_back(headed(L, "token.read_by"));
  for (const TokenReader &R : Card.ReadBy)
    Text.Items.push_back(R.Citation + ": " + R.Title);
  Text.Last = more(Card.Full, L);
  return Text;
}

static HelpText explainFacet(Facet F, Language L) {
  HelpText Text;
  Text.Title = Vocabulary::get().facetDefinition(F, L);
  Text.Code = "art5::" + facetName(F).str();
  Text.Paragraphs.push_back(facetPlaces(F, L));
  Text.Last = more("", L);
  return Text;
}

/// What to say about a word that is no token of \p F.
static HelpText explainUnknown(StringRef Word, Facet F, Language L) {
  const Vocabulary &V = Vocabulary::get();
  HelpText Text;
  std::string Facet = code(facetName(F));
  Text.Paragraphs.push_back(
      say(L, "token.unknown", {{"word", code(Word)}, {"facet", Facet}}));
  std::optional<TokenId> Other = V.findAnywhere(Word);
  if (Other && V[*Other].In != F) {
    Text.Paragraphs.push_back(
        say(L, "token.of_other_facet",
            {{"word", code(Word)}, {"facet", code(facetName(V[*Other].In))}}));
    if (V[*Other].In == Facet::Evidence)
      Text.Paragraphs.push_back(facetPlaces(Facet::Evidence, L));
  } else if (std::optional<TokenId> Meant = V.meant(F, Word)) {
    Text.Paragraphs.push_back(
        say(L, "token.did_you_mean",
            {{"tokens",
              code(V[*Meant].Name) + " (" + V[*Meant].label(L).str() + ")"}}));
  }
  Text.Last = more("", L);
  return Text;
}

static HelpText explainUnknownFacet(StringRef Word, Language L) {
  HelpText Text;
  Text.Paragraphs.push_back(say(L, "token.no_facet", {{"word", code(Word)}}));
  if (parseFacet(Word) == Facet::Evidence)
    Text.Paragraphs.push_back(facetPlaces(Facet::Evidence, L));
  else if (std::optional<Facet> Meant = meantFacet(Word))
    Text.Paragraphs.push_back(
        say(L, "token.did_you_mean", {{"tokens", code(facetName(*Meant))}}));
  return Text;
}

/// The facet that \p A names, if code may declare it.
static std::optional<Facet> facetOf(const Annotation &A) {
  std::optional<Facet> F = parseFacet(A.Facet);
  return F == Facet::Evidence ? std::nullopt : F;
}

//===----------------------------------------------------------------------===//
// Hover
//===----------------------------------------------------------------------===//

/// What \p A says where a cursor points at its byte \p Offset.
static std::optional<Hover> hoverIn(const Annotation &A, StringRef Text,
                                    size_t Offset, Language L) {
  std::optional<Facet> F = facetOf(A);
  if (A.Named && !A.Facet.empty() && A.Name.touches(Offset))
    return Hover{F ? explainFacet(*F, L) : explainUnknownFacet(A.Facet, L),
                 A.Name};
  if (!F)
    return std::nullopt;
  for (const TokenLiteral &Literal : A.Tokens) {
    if (!Literal.Plain || Offset < Literal.Whole.Begin ||
        Offset >= Literal.Whole.End)
      continue;
    StringRef Word = tokenIn(Text, Literal);
    if (Word.empty())
      return std::nullopt;
    std::optional<TokenId> Id =
        Vocabulary::get().find((facetName(*F) + ":" + Word).str());
    return Hover{Id ? explainToken(*Id, L) : explainUnknown(Word, *F, L),
                 Literal.Whole};
  }
  return std::nullopt;
}

std::optional<Hover> art5::hoverAt(const Document &D, size_t Offset,
                                   Language L) {
  for (const Annotation &A : annotationsIn(D.Text, D.IsC))
    if (std::optional<Hover> H = hoverIn(A, D.Text, Offset, L))
      return H;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Completion
//===----------------------------------------------------------------------===//

/// How well \p Name fits what is \p Typed, upper and lower case being the same:
/// 0 begins so, 1 holds it, 2 has its characters in that order; nothing if it
/// does not fit.
static std::optional<unsigned> misfit(StringRef Name, StringRef Typed) {
  if (Name.starts_with_insensitive(Typed))
    return 0;
  if (Name.contains_insensitive(Typed))
    return 1;
  for (char C : Typed) {
    size_t At = Name.find_insensitive(StringRef(&C, 1));
    if (At == StringRef::npos)
      return std::nullopt;
    Name = Name.substr(At + 1);
  }
  return 2;
}

/// Puts what fits \p Typed best first, without changing the order otherwise.
static void sortByFit(Completion &C, StringRef Typed) {
  std::vector<Candidate> Sorted;
  for (unsigned Fit = 0; Fit <= 2; ++Fit)
    for (const Candidate &Each : C.Candidates)
      if (misfit(Each.Label, Typed) == Fit)
        Sorted.push_back(Each);
  C.Candidates = std::move(Sorted);
}

/// What completion replaces: from \p Begin over the cursor to the end of the
/// word, which has \p MoreLetters, but not beyond \p Limit.
static TextRange wordAt(StringRef Text, size_t Begin, size_t Offset,
                        size_t Limit, StringRef MoreLetters = "") {
  size_t End = Offset;
  while (End < Limit && (llvm::isAlnum(Text[End]) || Text[End] == '_' ||
                         MoreLetters.contains(Text[End])))
    ++End;
  return {Begin, End};
}

/// Where the word before \p Offset begins, not before \p Limit.
static size_t wordBefore(StringRef Text, size_t Limit, size_t Offset) {
  while (Offset > Limit &&
         (llvm::isAlnum(Text[Offset - 1]) || Text[Offset - 1] == '_'))
    --Offset;
  return Offset;
}

/// The tokens of \p F that fit and that \p A does not hold yet. \p Here is the
/// literal that is being typed; without one they bring their quotes.
static Completion completeToken(const Annotation &A, Facet F, StringRef Text,
                                TextRange Range, size_t Offset,
                                const TokenLiteral *Here, Language L) {
  const Vocabulary &V = Vocabulary::get();
  StringRef Typed = Text.slice(Range.Begin, Offset), Quote = Here ? "" : "\"";
  Completion C;
  C.Range = Range;
  for (TokenId Id : V.tokensOf(F)) {
    const art5::Token &T = V[Id];
    bool Held = llvm::any_of(A.Tokens, [&](const TokenLiteral &Literal) {
      return &Literal != Here && tokenIn(Text, Literal) == T.Name;
    });
    if (Held || !misfit(T.Name, Typed)) {
      C.Complete &= Held;
      continue;
    }
    C.Candidates.push_back({T.Name, T.label(L).str(), explainToken(Id, L),
                            (Quote + T.Name + Quote).str(), ""});
  }
  sortByFit(C, Typed);
  return C;
}

/// The facets that fit, spelt as \p A spells them.
static Completion completeFacet(const Annotation &A, StringRef Text,
                                TextRange Range, size_t Offset, Language L) {
  StringRef Typed = Text.slice(Range.Begin, Offset);
  StringRef Prefix = A.How == Spelling::Gnu        ? "art5_"
                     : A.How == Spelling::Annotate ? "art5::"
                                                   : "";
  Completion C;
  C.Range = Range;
  for (Facet F : codeFacets()) {
    std::string Name = (Prefix + facetName(F)).str();
    if (!misfit(Name, Typed)) {
      C.Complete = false;
      continue;
    }
    bool Calls = A.How != Spelling::Annotate && !A.HasArguments;
    C.Candidates.push_back({Name, Vocabulary::get().facetDefinition(F, L).str(),
                            explainFacet(F, L), Name,
                            Calls ? Name + "(\"$1\")$0" : "",
                            /*IsFacet=*/true});
  }
  sortByFit(C, Typed);
  return C;
}

static std::optional<Completion> completeIn(const Annotation &A, StringRef Text,
                                            size_t Offset, Language L) {
  if (A.How != Spelling::Macro && A.Name.touches(Offset)) {
    StringRef More = A.How == Spelling::Annotate ? ":" : "";
    size_t Begin = A.Named || A.How == Spelling::Annotate
                       ? A.Name.Begin
                       : wordBefore(Text, A.Name.Begin, Offset);
    return completeFacet(A, Text, wordAt(Text, Begin, Offset, A.Name.End, More),
                         Offset, L);
  }
  std::optional<Facet> F = facetOf(A);
  if (!F)
    return std::nullopt;
  for (const TokenLiteral &Literal : A.Tokens)
    if (Literal.Plain && Literal.Content.touches(Offset))
      return completeToken(
          A, *F, Text,
          wordAt(Text, Literal.Content.Begin, Offset, Literal.Content.End),
          Offset, &Literal, L);
  for (const TextRange &Gap : A.Gaps)
    if (Gap.touches(Offset))
      return completeToken(
          A, *F, Text,
          wordAt(Text, wordBefore(Text, Gap.Begin, Offset), Offset, Gap.End),
          Offset, nullptr, L);
  return std::nullopt;
}

std::optional<Completion> art5::completeAt(const Document &D, size_t Offset,
                                           Language L) {
  for (const Annotation &A : annotationsIn(D.Text, D.IsC))
    if (std::optional<Completion> C = completeIn(A, D.Text, Offset, L);
        C && !C->Range.in(D.Text).contains('\n')) // Editors want one line.
      return C;
  return std::nullopt;
}
