// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/AnnotationText.h"
#include "annotations/Vocabulary.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Basic/LangStandard.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/TargetParser/Triple.h"
#include <algorithm>
#include <optional>

using namespace art5;
using llvm::StringRef;
namespace tok = clang::tok;

namespace {

/// A token of the language. Comments are none.
struct Lexed {
  tok::TokenKind Kind = tok::eof;
  size_t Begin = 0, End = 0;
  size_t Free = 0; ///< Where blanks before it end: its comment, or itself.
  bool StartsLine = false;
};

/// Walks over the tokens of a text, in and out of annotations.
class AnnotationScanner {
public:
  AnnotationScanner(StringRef Text, bool IsC) : Text(Text) { lex(IsC); }

  std::vector<Annotation> scan();

private:
  void lex(bool IsC);

  const Lexed &at(size_t I) const { return Tokens[std::min(I, Last)]; }
  bool is(size_t I, tok::TokenKind Kind) const { return at(I).Kind == Kind; }
  bool isName(size_t I, StringRef Name) const {
    return is(I, tok::raw_identifier) && word(I) == Name;
  }
  StringRef word(size_t I) const { return Text.slice(at(I).Begin, at(I).End); }
  bool opensBrackets(size_t I) const {
    return is(I, tok::l_square) && is(I + 1, tok::l_square);
  }
  bool isGnuStart(size_t I) const {
    return (isName(I, "__attribute__") || isName(I, "__attribute")) &&
           is(I + 1, tok::l_paren);
  }
  bool isMacro(size_t I) const;
  bool endsHere(size_t I) const;

  size_t scanBrackets(size_t I);
  size_t scanGnu(size_t I);
  size_t scanItem(size_t I, StringRef Using);
  size_t scanMacro(size_t I);
  size_t skipArguments(size_t I) const;
  size_t named(Annotation A, size_t I, bool NameIsHere);
  size_t annotate(size_t I);
  size_t arguments(Annotation &A, size_t I);
  size_t literal(Annotation &A, size_t I) const;
  bool isOpenString(size_t I) const {
    return is(I, tok::unknown) && word(I).starts_with("\"");
  }

  StringRef Text;
  std::vector<Lexed> Tokens; ///< The last is the end of the text.
  size_t Last = 0;
  std::vector<Annotation> Found;
};

} // namespace

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

static clang::LangOptions languageOf(bool IsC) {
  clang::LangOptions Options;
  std::vector<std::string> Includes;
  clang::LangOptions::setLangDefaults(
      Options, IsC ? clang::Language::C : clang::Language::CXX, llvm::Triple(),
      Includes,
      IsC ? clang::LangStandard::lang_gnu17
          : clang::LangStandard::lang_gnucxx20);
  return Options;
}

void AnnotationScanner::lex(bool IsC) {
  clang::LangOptions Options = languageOf(IsC);
  // The lexer's places are only offsets here: there is no source manager.
  auto Start = clang::SourceLocation::getFromRawEncoding(1);
  clang::Lexer Lexer(Start, Options, Text.begin(), Text.begin(), Text.end());
  Lexer.SetCommentRetentionState(true);
  std::optional<size_t> Comment;
  clang::Token T;
  do {
    Lexer.LexFromRawLexer(T);
    Lexed Next;
    Next.Kind = T.getKind();
    Next.Begin = T.is(tok::eof) ? Text.size()
                                : T.getLocation().getRawEncoding() -
                                      Start.getRawEncoding();
    Next.End = std::min(Next.Begin + T.getLength(), Text.size());
    Next.StartsLine = T.isAtStartOfLine();
    if (T.is(tok::comment)) {
      Comment = Comment.value_or(Next.Begin);
      continue;
    }
    Next.Free = Comment.value_or(Next.Begin);
    Comment.reset();
    Tokens.push_back(Next);
  } while (T.isNot(tok::eof));
  Last = Tokens.size() - 1;
}

/// The facet that the macro \p Name stands for.
static std::optional<Facet> facetOfMacro(StringRef Name) {
  if (!Name.consume_front("ART5_") || Name.upper() != Name)
    return std::nullopt;
  std::optional<Facet> F = parseFacet(Name.lower());
  return F == Facet::Evidence ? std::nullopt : F;
}

bool AnnotationScanner::isMacro(size_t I) const {
  bool Defined = I && is(I - 1, tok::raw_identifier) &&
                 (word(I - 1) == "define" || word(I - 1) == "undef");
  return is(I, tok::raw_identifier) && is(I + 1, tok::l_paren) && !Defined &&
         facetOfMacro(word(I));
}

/// Whether no annotation reaches the token \p I, closed or not.
bool AnnotationScanner::endsHere(size_t I) const {
  const Lexed &T = at(I);
  return T.Kind == tok::eof || T.Kind == tok::semi || T.Kind == tok::l_brace ||
         T.Kind == tok::r_brace || (T.Kind == tok::hash && T.StartsLine) ||
         opensBrackets(I) || isGnuStart(I) || isMacro(I);
}

//===----------------------------------------------------------------------===//
// Attributes. Each function takes the index of the token where its part starts
// and returns that of the first token after it.
//===----------------------------------------------------------------------===//

std::vector<Annotation> AnnotationScanner::scan() {
  for (size_t I = 0; I < Last;) {
    if (opensBrackets(I))
      I = scanBrackets(I + 2);
    else if (isGnuStart(I))
      I = scanGnu(I + 2);
    else if (isMacro(I))
      I = scanMacro(I);
    else
      ++I;
  }
  return std::move(Found);
}

/// After "[[".
size_t AnnotationScanner::scanBrackets(size_t I) {
  StringRef Using;
  if (isName(I, "using") && is(I + 1, tok::raw_identifier) &&
      is(I + 2, tok::colon)) {
    Using = word(I + 1);
    I += 3;
  }
  for (bool AtStart = true; !endsHere(I) && !is(I, tok::r_square);) {
    size_t Before = I;
    if (AtStart)
      I = scanItem(I, Using);
    if (I == Before)
      I = is(I, tok::l_paren) ? skipArguments(I) : I + 1;
    AtStart = is(I - 1, tok::comma);
  }
  // "[[using art5: ]]": a name can stand where there is none.
  if (Using == "art5" && (is(I - 1, tok::colon) || is(I - 1, tok::comma)))
    named({}, I, /*NameIsHere=*/false);
  return I;
}

/// One attribute between "[[" and "]]"; \p I itself if it is none of ours.
size_t AnnotationScanner::scanItem(size_t I, StringRef Using) {
  StringRef Scope = Using;
  size_t Name = I;
  if (is(I, tok::raw_identifier) && is(I + 1, tok::coloncolon)) {
    Scope = word(I);
    Name = I + 2;
  }
  bool NameIsHere =
      is(Name, tok::raw_identifier) && (Name == I || !at(Name).StartsLine);
  if (Scope == "art5" && (NameIsHere || Name != I))
    return named({}, Name, NameIsHere);
  if (NameIsHere && Scope == "clang" && word(Name) == "annotate")
    return annotate(Name + 1);
  return I;
}

/// After "__attribute__(".
size_t AnnotationScanner::scanGnu(size_t I) {
  if (!is(I, tok::l_paren))
    return I;
  ++I;
  for (bool AtStart = true; !endsHere(I) && !is(I, tok::r_paren);) {
    size_t Before = I;
    if (AtStart && is(I, tok::raw_identifier)) {
      Annotation A;
      A.How = Spelling::Gnu;
      if (word(I).starts_with("art5_"))
        I = named(std::move(A), I, /*NameIsHere=*/true);
      else if (word(I) == "annotate" || word(I) == "__annotate__")
        I = annotate(I + 1);
    }
    if (I == Before)
      I = is(I, tok::l_paren) ? skipArguments(I) : I + 1;
    AtStart = is(I - 1, tok::comma);
  }
  return I;
}

size_t AnnotationScanner::scanMacro(size_t I) {
  Annotation A;
  A.How = Spelling::Macro;
  return named(std::move(A), I, /*NameIsHere=*/true);
}

/// The facet's name as it is called, without what \p How puts around it.
static std::string facetIn(StringRef Name, Spelling How) {
  if (How == Spelling::Gnu)
    Name.consume_front("art5_");
  else if (How == Spelling::Annotate)
    Name.consume_front("art5::");
  else if (How == Spelling::Macro && Name.consume_front("ART5_"))
    return Name.lower();
  return Name.str();
}

/// The name of a facet at \p I, or the place for one.
size_t AnnotationScanner::named(Annotation A, size_t I, bool NameIsHere) {
  A.Named = NameIsHere;
  A.Name = NameIsHere ? TextRange{at(I).Begin, at(I).End}
                      : TextRange{at(I - 1).End, at(I).Free};
  if (NameIsHere)
    A.Facet = facetIn(word(I++), A.How);
  if (is(I, tok::l_paren))
    I = arguments(A, I);
  Found.push_back(std::move(A));
  return I;
}

/// After "annotate": its first argument names the facet, if it is ours or can
/// still become so.
size_t AnnotationScanner::annotate(size_t I) {
  if (!is(I, tok::l_paren))
    return I;
  Annotation A;
  A.How = Spelling::Annotate;
  size_t After = arguments(A, I);
  if (A.Tokens.empty() || !A.Tokens.front().Plain)
    return After;
  A.Name = A.Tokens.front().Content;
  A.Tokens.erase(A.Tokens.begin());
  llvm::erase_if(A.Gaps,
                 [&](TextRange Gap) { return Gap.End <= A.Name.Begin; });
  StringRef Name = A.Name.in(Text), Ours = "art5::";
  if (Name.starts_with(Ours)) {
    A.Facet = facetIn(Name, A.How);
  } else if (Ours.starts_with(Name)) {
    A.Named = false;
    A.Gaps.clear();
  } else {
    return After;
  }
  Found.push_back(std::move(A));
  return After;
}

/// Past the parentheses that open at \p I.
size_t AnnotationScanner::skipArguments(size_t I) const {
  size_t Depth = 0;
  do {
    Depth += is(I, tok::l_paren);
    Depth -= is(I, tok::r_paren);
    ++I;
  } while (Depth && !endsHere(I));
  return I;
}

/// A literal that is not closed: up to what can be no part of a token.
static TokenLiteral openLiteral(StringRef Text, const Lexed &T) {
  TokenLiteral L;
  L.Whole.Begin = T.Begin;
  L.Content.Begin = T.Begin + 1;
  L.Content.End = std::min(T.End, Text.find_first_of("),;]", T.Begin));
  L.Whole.End = L.Content.End;
  return L;
}

/// The arguments in the parentheses that open at \p I.
size_t AnnotationScanner::arguments(Annotation &A, size_t I) {
  A.HasArguments = true;
  size_t Depth = 0;
  do {
    Depth += is(I, tok::l_paren);
    Depth -= is(I, tok::r_paren);
    bool MayStart = Depth == 1 && (is(I, tok::l_paren) || is(I, tok::comma));
    ++I;
    if (MayStart) {
      const Lexed &Next = at(I);
      bool IsWord = Next.Kind == tok::raw_identifier && !Next.StartsLine &&
                    Next.Free == Next.Begin && !endsHere(I);
      if (!tok::isStringLiteral(Next.Kind) && !isOpenString(I))
        A.Gaps.push_back({at(I - 1).End, IsWord ? Next.End : Next.Free});
    }
    if (Depth == 1 && isOpenString(I)) { // Swallows the rest of its line.
      A.Tokens.push_back(openLiteral(Text, at(I)));
      return I + 1;
    }
    if (Depth == 1 && tok::isStringLiteral(at(I).Kind))
      I = literal(A, I);
  } while (Depth && !endsHere(I));
  return I;
}

/// What stands between the quotes of the ordinary literal \p Whole, raw or not.
static TextRange contentOf(StringRef Text, TextRange Whole) {
  StringRef Literal = Whole.in(Text);
  TextRange Content = {Whole.Begin + 1, Whole.End - 1};
  if (!Literal.starts_with("R"))
    return Content;
  size_t Delimiter = Literal.find('(');
  if (Delimiter == StringRef::npos || Literal.size() < 2 * Delimiter + 1)
    return Content;
  return {Whole.Begin + Delimiter + 1, Whole.End - Delimiter};
}

/// The literals at \p I that the compiler joins to one.
size_t AnnotationScanner::literal(Annotation &A, size_t I) const {
  TokenLiteral L;
  L.Whole = {at(I).Begin, at(I).End};
  StringRef Word = word(I);
  L.Plain = is(I, tok::string_literal) && Word.size() >= 2 &&
            Word.ends_with("\""); // No suffix.
  for (++I; tok::isStringLiteral(at(I).Kind); ++I) {
    L.Whole.End = at(I).End;
    L.Plain = false;
  }
  L.Content = L.Plain ? contentOf(Text, L.Whole) : L.Whole;
  A.Tokens.push_back(L);
  return I;
}

std::vector<Annotation> art5::annotationsIn(const std::string &Text, bool IsC) {
  constexpr size_t Longest = size_t(1) << 30; // Of what the lexer can number.
  if (Text.size() >= Longest || !StringRef(Text).contains_insensitive("art5"))
    return {};
  return AnnotationScanner(Text, IsC).scan();
}

StringRef art5::tokenIn(StringRef Text, const TokenLiteral &Literal) {
  return Literal.Content.in(Text);
}
