// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is wrong with the annotations on a declaration.
#include "annotations/Annotated.h"
#include "annotations/FactReader.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/raw_ostream.h"

using namespace art5;
using namespace clang;
using Kind = AnnotationProblem::Kind;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// 'Name', made fit for one line of a terminal.
static std::string quoted(llvm::StringRef Name) {
  constexpr size_t Longest = 64;
  std::string Result = "'";
  llvm::raw_string_ostream OS(Result);
  OS.write_escaped(Name.take_front(Longest));
  OS << (Name.size() > Longest ? "...'" : "'");
  return Result;
}

/// "'art5::purpose'".
static std::string attribute(Facet F) {
  return "'art5::" + facetName(F).str() + "'";
}

/// "purpose, context, ... and exemption".
static Sentence facetList() {
  std::vector<Sentence> Names;
  for (Facet F : codeFacets())
    Names.push_back(Sentence::verbatim(facetName(F).str()));
  return Sentence::allOf(Names);
}

Sentence art5::unknownFacetMessage(llvm::StringRef Written) {
  if (normalisedName(Written) == facetName(Facet::Evidence))
    return Sentence("evidence is stated in art5.json, never in code; what code "
                    "can state is the exemption that it backs");
  std::string Name = quoted(("art5::" + Written).str());
  if (std::optional<Facet> Meant = meantFacet(Written))
    return Sentence(
        "{0} is no facet that code can declare; did you mean '{1}'?",
        {Name, facetName(*Meant)});
  return Sentence("{0} is no facet that code can declare; the facets are {1}",
                  {Name, facetList()});
}

/// What \p D is, for people.
static Sentence describe(const Decl &D) {
  if (isa<ParmVarDecl>(D))
    return Sentence("a parameter");
  if (const auto *Variable = dyn_cast<VarDecl>(&D))
    return Variable->isLocalVarDecl()       ? Sentence("a local variable")
           : Variable->isStaticDataMember() ? Sentence("a static data member")
                                            : Sentence("a global variable");
  if (isa<FieldDecl>(D))
    return Sentence("a field");
  if (isa<BindingDecl>(D))
    return Sentence("a structured binding");
  if (isa<NamespaceDecl>(D))
    return Sentence("a namespace");
  if (isa<EnumDecl>(D))
    return Sentence("an enumeration");
  if (isa<EnumConstantDecl>(D))
    return Sentence("an enumerator");
  if (isa<TypedefNameDecl>(D))
    return Sentence("a type alias");
  if (isa<LabelDecl>(D))
    return Sentence("a label");
  if (isa<EmptyDecl>(D))
    return Sentence("an empty declaration");
  return Sentence("this kind of declaration");
}

/// Where an annotation of \p F belongs instead.
static Sentence whereInstead(Facet F, const Decl &D) {
  if (isa<EmptyDecl>(D))
    return Sentence("put it into the declaration that it is meant for");
  switch (F) {
  case Facet::Purpose:
    return Sentence(
        "put it on the function, lambda, parameter or class that serves it");
  case Facet::Effect:
    return Sentence(
        "put it on the function, parameter or class that brings it about");
  case Facet::Context:
  case Facet::Exemption:
    return Sentence(
        "put it on a function, class or namespace, or into art5.json");
  case Facet::Source:
    return Sentence("put it on the function that returns the data, or on the "
                    "parameter, variable, field or class that holds it");
  default:
    return Sentence(
        "put it on a function, parameter, variable, field or class");
  }
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

namespace {
/// Tells the problems of one annotation.
class ProblemFinder {
public:
  ProblemFinder(const ASTContext &Context, const AnnotateAttr &A,
                std::vector<AnnotationProblem> &Problems)
      : SM(Context.getSourceManager()), Context(Context), A(A),
        Problems(Problems) {}

  void findOn(const Decl *D);

private:
  AnnotationProblem &report(Kind What, SourceLocation Where, SourceRange Range,
                            Sentence Message);
  void fix(AnnotationProblem &P, SourceRange Range, std::string Text);
  void fixFacet(AnnotationProblem &P, llvm::StringRef Written, Facet Right);
  void checkArgument(const Expr &E, Facet F);
  void checkToken(const AnnotationArgument &Arg, Facet F);

  const SourceManager &SM;
  const ASTContext &Context;
  const AnnotateAttr &A;
  std::vector<AnnotationProblem> &Problems;
};
} // namespace

AnnotationProblem &ProblemFinder::report(Kind What, SourceLocation Where,
                                         SourceRange Range, Sentence Message) {
  AnnotationProblem P;
  P.What = What;
  P.Where = Where;
  P.Range = Range;
  P.Message = std::move(Message);
  Problems.push_back(std::move(P));
  return Problems.back();
}

/// Replaces \p Range if it stands in a file (or is a macro argument there).
void ProblemFinder::fix(AnnotationProblem &P, SourceRange Range,
                        std::string Text) {
  CharSourceRange InFile = Lexer::makeFileCharRange(
      CharSourceRange::getTokenRange(Range), SM, Context.getLangOpts());
  if (InFile.isInvalid())
    return;
  P.FixRange = InFile;
  P.Fix = std::move(Text);
}

/// Replaces the facet's name, however it was spelt: art5::FACET, art5_FACET,
/// "art5::FACET" or ART5_FACET.
void ProblemFinder::fixFacet(AnnotationProblem &P, llvm::StringRef Written,
                             Facet Right) {
  SourceLocation At = A.getLocation();
  std::string Spelt = Written.str(), Name = facetName(Right).str();
  if (At.isMacroID()) {
    At = SM.getExpansionLoc(At);
    Spelt = "ART5_" + Written.upper();
    Name = "ART5_" + llvm::StringRef(Name).upper();
  }
  auto [File, Offset] = SM.getDecomposedLoc(At);
  bool Invalid = false;
  llvm::StringRef Buffer = SM.getBufferData(File, &Invalid);
  if (Invalid || Offset >= Buffer.size())
    return;
  // Within the attribute: at most "clang::annotate("art5::" before the name.
  llvm::StringRef Text = Buffer.substr(Offset, 64 + Spelt.size());
  size_t Found = Text.find(Spelt);
  if (Found == llvm::StringRef::npos)
    return;
  SourceLocation Start = At.getLocWithOffset(Found);
  P.FixRange = CharSourceRange::getCharRange(
      Start, Start.getLocWithOffset(Spelt.size()));
  P.Fix = Name;
}

//===----------------------------------------------------------------------===//
// Problems
//===----------------------------------------------------------------------===//

void ProblemFinder::checkArgument(const Expr &E, Facet F) {
  AnnotationArgument Arg = readArgument(E, Context);
  SourceRange Range = Arg.Written->getSourceRange();
  switch (Arg.What) {
  case AnnotationArgument::Kind::Dependent:
    return;
  case AnnotationArgument::Kind::String:
    checkToken(Arg, F);
    return;
  case AnnotationArgument::Kind::Encoded: {
    const auto *Literal = cast<StringLiteral>(Arg.Written);
    AnnotationProblem &P =
        report(Kind::NotAString, Range.getBegin(), Range,
               Sentence("{0} takes ordinary string literals, without a prefix",
                        {attribute(F)}));
    std::string Text;
    if (Literal->getCharByteWidth() == 1)
      Text = Literal->getBytes().str();
    if (!Text.empty() && Vocabulary::get().find(F, Text))
      fix(P, Range, "\"" + Text + "\"");
    return;
  }
  case AnnotationArgument::Kind::Other:
    report(Kind::NotAString, Range.getBegin(), Range,
           Sentence("{0} takes string literals, not a value of type '{1}'",
                    {attribute(F), Arg.Written->getType().getAsString(
                                       Context.getPrintingPolicy())}));
    return;
  }
}

void ProblemFinder::checkToken(const AnnotationArgument &Arg, Facet F) {
  const Vocabulary &V = Vocabulary::get();
  llvm::StringRef Name = Arg.Text;
  if (V.find((facetName(F) + ":" + Name).str()))
    return;
  SourceRange Range = Arg.Written->getSourceRange();
  SourceLocation Where = Range.getBegin();
  std::string Facet = facetName(F).str();
  if (Name.empty()) {
    report(Kind::UnknownToken, Where, Range,
           Sentence("an empty string is no token of '{0}'", {Facet}));
    return;
  }
  if (std::optional<TokenId> Other = V.findAnywhere(Name);
      Other && V[*Other].In != F) {
    Sentence Text("{0} is a token of '{1}', not of '{2}'",
                  {quoted(Name), facetName(V[*Other].In), Facet});
    if (V[*Other].In == art5::Facet::Evidence)
      Text = Sentence("{0}; evidence is stated in art5.json, never in code",
                      {Text});
    AnnotationProblem &P = report(Kind::OtherFacet, Where, Range, Text);
    if (A.args_size() == 1 && V[*Other].In != art5::Facet::Evidence &&
        Name == V[*Other].Name)
      fixFacet(P, Facet, V[*Other].In);
    return;
  }
  std::optional<TokenId> Meant = V.meant(F, Name);
  if (Meant) {
    AnnotationProblem &P =
        report(Kind::UnknownToken, Where, Range,
               Sentence("{0} is no token of '{1}'; did you mean '{2}'?",
                        {quoted(Name), Facet, V[*Meant].Name}));
    fix(P, Range, "\"" + V[*Meant].Name + "\"");
    return;
  }
  for (art5::Facet Other : codeFacets())
    if (std::optional<TokenId> Near = V.meant(Other, Name)) {
      report(Kind::UnknownToken, Where, Range,
             Sentence("{0} is no token of '{1}'; did you mean '{2}' of '{3}'?",
                      {quoted(Name), Facet, V[*Near].Name, facetName(Other)}));
      return;
    }
  report(Kind::UnknownToken, Where, Range,
         Sentence("{0} is no token of '{1}'; 'art5 explain {1}' lists them",
                  {quoted(Name), Facet}));
}

/// Whether \p D is a parameter of a type, not of a function.
static bool isOfFunctionType(const Decl &D) {
  const auto *Parameter = dyn_cast<ParmVarDecl>(&D);
  if (!Parameter)
    return false;
  const auto *Of = dyn_cast<FunctionDecl>(Parameter->getDeclContext());
  return !Of || !llvm::is_contained(Of->parameters(), Parameter);
}

/// \p D is null for a statement.
void ProblemFinder::findOn(const Decl *D) {
  std::optional<Facet> F = facetOf(A);
  if (!F) {
    llvm::StringRef Written = A.getAnnotation().trim().drop_front(4);
    bool OtherSpelling = !A.getAnnotation().starts_with("art5::");
    Written = Written.ltrim(":.-_/ ");
    if (std::optional<Facet> Right = parseFacet(Written);
        OtherSpelling && Right && *Right != Facet::Evidence) {
      report(Kind::UnknownFacet, A.getLocation(), A.getRange(),
             Sentence("{0} is no annotation of art5; did you mean '{1}'?",
                      {quoted(A.getAnnotation()), "art5::" + Written.str()}));
      return;
    }
    std::optional<Facet> Meant = meantFacet(Written);
    bool IsEvidence = normalisedName(Written) == facetName(Facet::Evidence);
    AnnotationProblem &P =
        report(IsEvidence ? Kind::EvidenceInCode : Kind::UnknownFacet,
               A.getLocation(), A.getRange(), unknownFacetMessage(Written));
    if (Meant && !Written.empty() && !IsEvidence)
      fixFacet(P, Written, *Meant);
    return;
  }
  if (!D)
    report(Kind::Misplaced, A.getLocation(), A.getRange(),
           Sentence("{0} means nothing on a statement; put it into a "
                    "declaration",
                    {attribute(*F)}));
  else if (isOfFunctionType(*D))
    report(Kind::Misplaced, A.getLocation(), A.getRange(),
           Sentence("{0} means nothing on a parameter of a function type; put "
                    "it on the functions that are called through it",
                    {attribute(*F)}));
  else if (!isMeaningful(*F, *D))
    report(Kind::Misplaced, A.getLocation(), A.getRange(),
           Sentence("{0} means nothing on {1}; {2}",
                    {attribute(*F), describe(*D), whereInstead(*F, *D)}));
  if (A.args_size() == 0 && A.delayedArgs_size() == 0)
    report(Kind::NoToken, A.getLocation(), A.getRange(),
           Sentence("{0} names no token; it takes one or more string literals",
                    {attribute(*F)}));
  for (const Expr *E : A.args())
    checkArgument(*E, *F);
}

//===----------------------------------------------------------------------===//
// Contradictions
//===----------------------------------------------------------------------===//

namespace {
struct WrittenToken {
  TokenId Token;
  SourceRange Range;
};
} // namespace

/// Adds the well-formed tokens written on \p D itself.
static void addWrittenTokens(const Decl &D, std::vector<WrittenToken> &Tokens) {
  for (const auto *A : D.specific_attrs<AnnotateAttr>()) {
    std::optional<Facet> F = facetOf(*A);
    if (!F || A->isInherited() || !isMeaningful(*F, D))
      continue;
    for (const Expr *E : A->args()) {
      AnnotationArgument Arg = readArgument(*E, D.getASTContext());
      if (Arg.What != AnnotationArgument::Kind::String)
        continue;
      if (auto Id =
              Vocabulary::get().find((facetName(*F) + ":" + Arg.Text).str()))
        Tokens.push_back({*Id, Arg.Written->getSourceRange()});
    }
  }
}

/// The declaration of the same thing before \p D.
static const Decl *previousDeclaration(const Decl &D) {
  const auto *Parameter = dyn_cast<ParmVarDecl>(&D);
  if (!Parameter)
    return D.getPreviousDecl();
  const auto *Function = dyn_cast<FunctionDecl>(D.getDeclContext());
  const FunctionDecl *Previous =
      Function ? Function->getPreviousDecl() : nullptr;
  unsigned Index = Parameter->getFunctionScopeIndex();
  return Previous && Index < Previous->getNumParams()
             ? Previous->getParamDecl(Index)
             : nullptr;
}

static void findContradictions(const Decl &D,
                               std::vector<AnnotationProblem> &Problems) {
  const Vocabulary &V = Vocabulary::get();
  std::vector<WrittenToken> Earlier, Own;
  for (const Decl *P = previousDeclaration(D); P; P = previousDeclaration(*P))
    addWrittenTokens(*P, Earlier);
  addWrittenTokens(D, Own);
  for (const WrittenToken &Later : Own) {
    for (const WrittenToken &First : Earlier) {
      if (!V.contradict(First.Token, Later.Token))
        continue;
      AnnotationProblem P;
      P.What = Kind::Contradiction;
      P.Where = Later.Range.getBegin();
      P.Range = Later.Range;
      P.Message = Sentence("'{0}' contradicts '{1}' on the same declaration",
                           {V[Later.Token].Full, V[First.Token].Full});
      P.NoteWhere = First.Range.getBegin();
      P.Note = Sentence("'{0}' is declared here", {V[First.Token].Full});
      Problems.push_back(std::move(P));
    }
    Earlier.push_back(Later);
  }
}

//===----------------------------------------------------------------------===//
// Specialisations
//===----------------------------------------------------------------------===//

static bool isAnnotated(const Decl &D) {
  return llvm::any_of(D.specific_attrs<AnnotateAttr>(), [](const auto *A) {
    return !A->isInherited() && facetOf(*A).has_value();
  });
}

/// What the specialisation \p D does not inherit; null if it is none.
static const NamedDecl *specialised(const Decl &D) {
  if (const auto *Function = dyn_cast<FunctionDecl>(&D)) {
    if (Function->getTemplateSpecializationKind() == TSK_ExplicitSpecialization)
      return Function->getTemplateInstantiationPattern(false);
    return nullptr;
  }
  const auto *Class = dyn_cast<ClassTemplateSpecializationDecl>(&D);
  if (!Class || !Class->isExplicitSpecialization())
    return nullptr;
  return Class->getSpecializedTemplate()->getTemplatedDecl();
}

/// Of several declarations the definition is asked, or else the last.
static bool isTheOneToAsk(const Decl &D) {
  if (const auto *Function = dyn_cast<FunctionDecl>(&D))
    return Function->isThisDeclarationADefinition() ||
           (!Function->isDefined() &&
            Function == Function->getMostRecentDecl());
  if (const auto *Class = dyn_cast<CXXRecordDecl>(&D))
    return Class->isThisDeclarationADefinition();
  return false;
}

/// A specialisation is written by hand and inherits nothing: who leaves out
/// what its template declares is told.
static void findDropped(const Decl &D,
                        std::vector<AnnotationProblem> &Problems) {
  const NamedDecl *Template = specialised(D);
  if (!Template || !isAnnotated(*Template))
    return;
  for (const Decl *Each : D.redecls()) {
    llvm::SmallPtrSet<void *, 4> FromTemplate;
    for (const Decl *T : Template->redecls())
      for (const auto *A : T->specific_attrs<AnnotateAttr>())
        FromTemplate.insert(A->getLocation().getPtrEncoding());
    bool Own = llvm::any_of(Each->specific_attrs<AnnotateAttr>(), [&](auto *A) {
      return facetOf(*A) &&
             !FromTemplate.count(A->getLocation().getPtrEncoding());
    });
    if (Own)
      return;
  }
  AnnotationProblem P;
  P.What = Kind::Misplaced;
  P.Where = D.getLocation();
  P.Range = P.Where;
  P.Message = Sentence("this specialisation inherits no annotation of its "
                       "template; repeat what holds for it, or say "
                       "'none_listed'");
  P.NoteWhere = Template->getLocation();
  P.Note = Sentence("the template is declared here");
  Problems.push_back(std::move(P));
}

//===----------------------------------------------------------------------===//
// Asking
//===----------------------------------------------------------------------===//

std::vector<AnnotationProblem> art5::problemsOf(const Decl &D) {
  std::vector<AnnotationProblem> Problems;
  if (const auto *Record = dyn_cast<CXXRecordDecl>(&D);
      Record && Record->isLambda())
    if (const CXXMethodDecl *Call = Record->getLambdaCallOperator())
      Problems = problemsOf(*Call);
  if (!D.isImplicit() && isTheOneToAsk(D))
    findDropped(D, Problems);
  // Clang copies attributes to what it makes itself, such as deduction guides.
  if (!D.hasAttr<AnnotateAttr>() || D.isImplicit())
    return Problems;
  bool Any = false;
  for (const auto *A : D.specific_attrs<AnnotateAttr>()) {
    if (!isAddressedToArt5(*A) || A->isInherited())
      continue;
    Any = true;
    ProblemFinder(D.getASTContext(), *A, Problems).findOn(&D);
  }
  if (Any)
    findContradictions(D, Problems);
  return Problems;
}

std::vector<AnnotationProblem> art5::problemsOf(const AttributedStmt &S,
                                                const ASTContext &Context) {
  std::vector<AnnotationProblem> Problems;
  for (const Attr *A : S.getAttrs())
    if (const auto *Annotation = dyn_cast<AnnotateAttr>(A))
      if (isAddressedToArt5(*Annotation))
        ProblemFinder(Context, *Annotation, Problems).findOn(nullptr);
  return Problems;
}
