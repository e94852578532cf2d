// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "annotations/UnknownAttributes.h"
#include "annotations/Annotated.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace art5;
using namespace clang;

namespace {

/// Follows the tokens of one file and knows whether it is in an attribute.
class AttributeScanner {
public:
  AttributeScanner(llvm::StringRef Text, SourceLocation Start,
                   const LangOptions &LangOpts)
      : Lex(Start, LangOpts, Text.begin(), Text.begin(), Text.end()) {
    next();
  }

  std::vector<AnnotationProblem> scan();

private:
  /// Makes the token ahead the current one.
  void next() {
    Current = Ahead;
    Lex.LexFromRawLexer(Ahead);
  }
  bool isName(llvm::StringRef Name) const {
    return Current.is(tok::raw_identifier) &&
           Current.getRawIdentifier() == Name;
  }
  void scanBrackets();
  bool scanName(bool AtStart, bool &UsingArt5);
  void scanParentheses();
  void scanTrailingReturn();
  bool isMisspeltVendor() const;
  void misspeltVendor();
  void scanTypeAnnotation(unsigned &Parentheses);
  void name(llvm::StringRef Prefix);
  AnnotationProblem &report(AnnotationProblem::Kind What, Sentence Message);

  Lexer Lex;
  clang::Token Current, Ahead;
  std::vector<AnnotationProblem> Problems;
};

} // namespace

AnnotationProblem &AttributeScanner::report(AnnotationProblem::Kind What,
                                            Sentence Message) {
  AnnotationProblem P;
  P.What = What;
  P.Where = Current.getLocation();
  P.Range = P.Where;
  P.Message = std::move(Message);
  Problems.push_back(std::move(P));
  return Problems.back();
}

/// The current token names an attribute of art5, after \p Prefix.
void AttributeScanner::name(llvm::StringRef Prefix) {
  llvm::StringRef Name = Current.getRawIdentifier();
  if (!Name.consume_front(Prefix))
    return;
  std::optional<Facet> F = parseFacet(Name);
  if (F && *F != Facet::Evidence)
    return;
  AnnotationProblem &P = report(F ? AnnotationProblem::Kind::EvidenceInCode
                                  : AnnotationProblem::Kind::UnknownFacet,
                                unknownFacetMessage(Name));
  if (std::optional<Facet> Meant = F ? std::nullopt : meantFacet(Name)) {
    P.FixRange = CharSourceRange::getCharRange(Current.getLocation(),
                                               Current.getEndLoc());
    P.Fix = (Prefix + facetName(*Meant)).str();
  }
}

/// From the second '[' of "[[" to the ']' that closes the first.
void AttributeScanner::scanBrackets() {
  bool UsingArt5 = false, AtStart = true;
  unsigned Brackets = 2, Parentheses = 0;
  while (Brackets && Ahead.isNot(tok::eof)) {
    next();
    if (Current.is(tok::l_square))
      ++Brackets;
    else if (Current.is(tok::r_square))
      --Brackets;
    else if (Current.is(tok::l_paren))
      ++Parentheses;
    else if (Current.is(tok::r_paren) && Parentheses)
      --Parentheses;
    else if (isName("annotate_type"))
      scanTypeAnnotation(Parentheses);
    else if (Brackets == 2 && !Parentheses)
      AtStart = scanName(AtStart, UsingArt5);
  }
}

/// One token between the parentheses of attributes; true if the next one can
/// start an attribute.
bool AttributeScanner::scanName(bool AtStart, bool &UsingArt5) {
  if (Current.is(tok::comma))
    return true;
  if (!AtStart || Current.isNot(tok::raw_identifier))
    return false;
  if (isName("using")) {
    next();
    UsingArt5 = isName("art5") && Ahead.is(tok::colon);
    if (Ahead.is(tok::colon))
      next();
    return true;
  }
  if (isMisspeltVendor()) {
    misspeltVendor();
  } else if (isName("art5") && Ahead.is(tok::coloncolon)) {
    next();
    if (Ahead.is(tok::raw_identifier)) {
      next();
      name("");
    }
  } else if (UsingArt5 && Ahead.isNot(tok::coloncolon)) {
    name("");
  }
  return false;
}

/// "art::", "Art5::", "atr5::": a slip of "art5". Other vendors are others'.
bool AttributeScanner::isMisspeltVendor() const {
  llvm::StringRef Name = Current.getRawIdentifier();
  if (Ahead.isNot(tok::coloncolon) || Name == "art5" || Name.size() < 3 ||
      Name.size() > 5)
    return false;
  std::string Lower = Name.lower(), Sorted = Lower;
  llvm::sort(Sorted);
  return Lower == "art5" || Sorted == "5art" ||
         llvm::StringRef(Lower).edit_distance("art5") <= 1;
}

/// The current token is a slip of "art5"; what follows tells whether it is.
void AttributeScanner::misspeltVendor() {
  clang::Token Vendor = Current;
  next();
  if (Ahead.isNot(tok::raw_identifier))
    return;
  next();
  std::optional<Facet> F = parseFacet(Current.getRawIdentifier());
  if (!F || *F == Facet::Evidence)
    return;
  std::swap(Vendor, Current);
  AnnotationProblem &P = report(
      AnnotationProblem::Kind::UnknownFacet,
      Sentence("'{0}::{1}' is no attribute of art5; did you mean 'art5::{1}'?",
               {Current.getRawIdentifier(), facetName(*F)}));
  P.FixRange =
      CharSourceRange::getCharRange(Current.getLocation(), Current.getEndLoc());
  P.Fix = "art5";
  std::swap(Vendor, Current);
}

/// Behind "->": an annotation after a result's type is one of the type, and
/// compilers drop it.
void AttributeScanner::scanTrailingReturn() {
  unsigned Depth = 0; // Of template arguments.
  for (unsigned Length = 0; Length < 64; ++Length) {
    llvm::StringRef Name =
        Ahead.is(tok::raw_identifier) ? Ahead.getRawIdentifier() : "";
    llvm::StringRef Macro = Name;
    if (Length && !Depth && Macro.consume_front("ART5_") &&
        parseFacet(Macro.lower())) {
      next();
      report(AnnotationProblem::Kind::Misplaced,
             Sentence("an annotation behind the result's type says nothing; "
                      "put it in front of the declaration, or behind a "
                      "lambda's parameters"));
      return;
    }
    if (Ahead.is(tok::less))
      ++Depth;
    else if (Ahead.is(tok::greater) && Depth)
      --Depth;
    else if (!Ahead.isOneOf(tok::raw_identifier, tok::coloncolon, tok::star,
                            tok::amp, tok::ampamp) &&
             !(Depth && Ahead.isOneOf(tok::comma, tok::numeric_constant)))
      return;
    next();
  }
}

/// From "__attribute__" to the end of its parentheses.
void AttributeScanner::scanParentheses() {
  if (Ahead.isNot(tok::l_paren))
    return;
  unsigned Depth = 0;
  do {
    next();
    if (Current.is(tok::l_paren))
      ++Depth;
    else if (Current.is(tok::r_paren))
      --Depth;
    else if (Depth == 2 && Current.is(tok::raw_identifier))
      name("art5_");
  } while (Depth && Ahead.isNot(tok::eof));
}

/// annotate_type("art5::..."): the current token is its name.
void AttributeScanner::scanTypeAnnotation(unsigned &Parentheses) {
  clang::Token Name = Current;
  if (Ahead.isNot(tok::l_paren))
    return;
  next();
  ++Parentheses;
  if (Ahead.isNot(tok::string_literal) ||
      !llvm::StringRef(Ahead.getLiteralData(), Ahead.getLength())
           .starts_with("\"art5:"))
    return;
  std::swap(Name, Current);
  report(AnnotationProblem::Kind::Misplaced,
         Sentence("an annotation of a type says nothing to art5; annotate the "
                  "declaration with 'annotate' instead"));
  std::swap(Name, Current);
}

std::vector<AnnotationProblem> AttributeScanner::scan() {
  while (Ahead.isNot(tok::eof)) {
    next();
    if (Current.is(tok::l_square) && Ahead.is(tok::l_square)) {
      next();
      scanBrackets();
    } else if (isName("__attribute__") || isName("__attribute")) {
      scanParentheses();
    } else if (Current.is(tok::arrow)) {
      scanTrailingReturn();
    }
  }
  return std::move(Problems);
}

/// Those that the source of this very unit names, each once.
static std::vector<FileID> localFiles(const SourceManager &SM) {
  std::vector<FileID> Own;
  llvm::DenseSet<const FileEntry *> Known;
  for (unsigned I = 0; I < SM.local_sloc_entry_size(); ++I) {
    const SrcMgr::SLocEntry &Entry = SM.getLocalSLocEntry(I);
    if (!Entry.isFile())
      continue;
    SourceLocation Start =
        SourceLocation::getFromRawEncoding(Entry.getOffset());
    FileID File = SM.getFileID(Start);
    const FileEntry *Of = SM.getFileEntryForID(File);
    if (Of && Known.insert(Of).second && !SM.isInSystemHeader(Start))
      Own.push_back(File);
  }
  return Own;
}

std::vector<FileID> art5::ownFiles(const SourceManager &SM, bool Precompiled) {
  if (!Precompiled)
    return localFiles(SM);
  // Asking where a file of a precompiled header was included reads more of that
  // header, which adds to the files: finish going through them first.
  std::vector<FileEntryRef> Files;
  for (auto It = SM.fileinfo_begin(); It != SM.fileinfo_end(); ++It)
    Files.push_back(It->first);
  std::vector<FileID> Own;
  for (FileEntryRef Each : Files) {
    FileID File = SM.translateFile(Each);
    if (File.isValid() && !SM.isInSystemHeader(SM.getLocForStartOfFile(File)))
      Own.push_back(File);
  }
  llvm::sort(Own);
  return Own;
}

/// Files that name neither art5 nor a slip of it need no second look.
static bool mayName(llvm::StringRef Text) {
  return Text.contains("art5") || Text.contains("ART5_") ||
         llvm::any_of(slipsOfVendor(), [&](llvm::StringRef Slip) {
           return Text.contains((Slip + "::").str());
         });
}

llvm::ArrayRef<llvm::StringLiteral> art5::slipsOfVendor() {
  static constexpr llvm::StringLiteral Slips[] = {
      "Art5", "ART5", "art", "atr5", "rat5", "ar5t", "arts", "at5", "ar5"};
  return Slips;
}

std::vector<AnnotationProblem>
art5::unknownAttributesIn(FileID File, const SourceManager &SM,
                          const LangOptions &LangOpts) {
  bool Invalid = false;
  llvm::StringRef Text = SM.getBufferData(File, &Invalid);
  if (Invalid || !mayName(Text))
    return {};
  return AttributeScanner(Text, SM.getLocForStartOfFile(File), LangOpts).scan();
}
