// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which facts hold for a declaration.
#include "annotations/FactReader.h"
#include "annotations/Annotated.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallSet.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace art5;
using namespace clang;

//===----------------------------------------------------------------------===//
// One annotation
//===----------------------------------------------------------------------===//

std::optional<Facet> art5::facetOf(const AnnotateAttr &A) {
  llvm::StringRef Name = A.getAnnotation();
  if (!Name.consume_front("art5::"))
    return std::nullopt;
  std::optional<Facet> F = parseFacet(Name);
  return F == Facet::Evidence ? std::nullopt : F;
}

/// "art5::source", and what people write instead: "art5.source", "Art5-source".
bool art5::isAddressedToArt5(const AnnotateAttr &A) {
  llvm::StringRef Name = A.getAnnotation().trim();
  if (!Name.consume_front_insensitive("art5"))
    return false;
  return Name.empty() || !llvm::isAlnum(Name.front());
}

AnnotationArgument art5::readArgument(const Expr &E,
                                      const ASTContext &Context) {
  AnnotationArgument Result;
  Result.Written = E.IgnoreParenImpCasts();
  if (E.isTypeDependent() || E.isValueDependent() || E.containsErrors()) {
    Result.What = AnnotationArgument::Kind::Dependent;
    return Result;
  }
  if (const auto *Literal = dyn_cast<StringLiteral>(Result.Written)) {
    if (!Literal->isOrdinary() && !Literal->isUnevaluated()) {
      Result.What = AnnotationArgument::Kind::Encoded;
      return Result;
    }
    Result.What = AnnotationArgument::Kind::String;
    Result.Text = Literal->getBytes().str();
    return Result;
  }
  // A named constant: constexpr const char *P = "...";
  QualType Pointee = E.getType()->getPointeeType();
  if (!Pointee.isNull() && Pointee->isCharType())
    if (auto Text = E.tryEvaluateString(const_cast<ASTContext &>(Context))) {
      Result.What = AnnotationArgument::Kind::String;
      Result.Text = std::move(*Text);
    }
  return Result;
}

//===----------------------------------------------------------------------===//
// Where a facet means something
//===----------------------------------------------------------------------===//

bool art5::isCarriedByValues(Facet F) {
  return F == Facet::Source || F == Facet::Domain || F == Facet::Subject ||
         F == Facet::Technique || F == Facet::Infers;
}

bool art5::isMeaningful(Facet F, const Decl &D) {
  if (F == Facet::Evidence || isa<CXXDeductionGuideDecl>(D))
    return false;
  if (isa<FunctionDecl, RecordDecl>(D))
    return true;
  if (const auto *Template = dyn_cast<TemplateDecl>(&D))
    return Template->getTemplatedDecl() &&
           isMeaningful(F, *Template->getTemplatedDecl());
  if (isa<ParmVarDecl>(D))
    return F != Facet::Context && F != Facet::Exemption;
  if (isa<VarDecl, FieldDecl, IndirectFieldDecl, BindingDecl, EnumDecl>(D))
    return isCarriedByValues(F);
  if (isa<NamespaceDecl>(D))
    return F != Facet::Source;
  return false;
}

//===----------------------------------------------------------------------===//
// Collecting facts
//===----------------------------------------------------------------------===//

namespace art5 {

/// Gathers the facts of one declaration; the first of a token with the
/// nearest Via stays.
class FactCollector {
public:
  explicit FactCollector(FactReader &Reader) : Reader(Reader) {}

  void collect(const Decl &D);
  std::vector<DeclaredFact> take();

private:
  void add(const DeclaredFact &Fact) { Facts.push_back(Fact); }
  void addWritten(const Decl &D, Via How);
  template <typename DeclT>
  void addRedeclarations(const DeclT &D, const Decl &Asked, Via How);
  void addContexts(const Decl &D, bool (*Covers)(Facet));

  void addFunction(const FunctionDecl &D, const Decl &Asked, Via How);
  void addFunctionContexts(const FunctionDecl &D);
  void disownTemplate(const FunctionDecl &D);
  void addOverridden(const CXXMethodDecl &Base, const FunctionDecl &D, Via How);
  void addParameter(const FunctionDecl &Function, unsigned Index,
                    const Decl &Asked, Via How);
  void addVariable(const VarDecl &D);
  void addTag(const TagDecl &D, Via How);
  void addBases(const CXXRecordDecl &D);
  const std::vector<DeclaredFact> &contextFacts(const DeclContext &Context);

  FactReader &Reader;
  llvm::SmallVector<DeclaredFact, 8> Facts;
  llvm::SmallPtrSet<const Decl *, 8> Seen;
  /// Where attributes stand that clang copied from elsewhere.
  llvm::SmallSet<SourceLocation, 4> Foreign;
};

} // namespace art5

/// What stands on \p D itself. Attributes that clang copied from an earlier
/// declaration are read there.
void FactCollector::addWritten(const Decl &D, Via How) {
  if (!D.hasAttrs())
    return;
  for (const auto *A : D.specific_attrs<AnnotateAttr>()) {
    if (A->isInherited() || Foreign.contains(A->getLocation()))
      continue;
    std::optional<Facet> F = facetOf(*A);
    if (!F || !isMeaningful(*F, D))
      continue;
    for (const Expr *E : A->args()) {
      AnnotationArgument Arg = readArgument(*E, D.getASTContext());
      if (Arg.What != AnnotationArgument::Kind::String)
        continue;
      const Vocabulary &V = Vocabulary::get();
      std::optional<TokenId> Id =
          V.find((facetName(*F) + ":" + Arg.Text).str());
      if (Id && V[*Id].In == *F)
        add({*Id, Arg.Written->getBeginLoc(), How, &D});
    }
  }
}

template <typename DeclT>
void FactCollector::addRedeclarations(const DeclT &D, const Decl &Asked,
                                      Via How) {
  for (const auto *R : D.redecls())
    addWritten(*R, How == Via::Own && R != &Asked ? Via::Redeclaration : How);
}

void FactCollector::addContexts(const Decl &D, bool (*Covers)(Facet)) {
  for (const DeclaredFact &Fact : contextFacts(*D.getDeclContext()))
    if (Covers(Vocabulary::get()[Fact.Token].In))
      add(Fact);
}

static bool coversEverything(Facet) { return true; }

/// What making, ending or assigning an object takes from its class: not what
/// its other functions serve.
static bool coversLifetime(Facet F) { return F != Facet::Purpose; }

/// Whether \p T is \p Class, or hands one over: a pointer, a reference, a smart
/// pointer, an optional.
static bool isOrHolds(QualType T, const CXXRecordDecl &Class) {
  for (T = T.getNonReferenceType(); T->isPointerType();)
    T = T->getPointeeType();
  const CXXRecordDecl *Record = T->getAsCXXRecordDecl();
  if (!Record)
    return false;
  if (declaresSameEntity(Record, &Class))
    return true;
  const auto *Made = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  return Made && Made->getTemplateArgs().size() != 0 &&
         Made->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         isOrHolds(Made->getTemplateArgs()[0].getAsType(), Class);
}

/// Whether \p D makes, ends or assigns objects of its class: a static function
/// that returns one loads or makes it.
static bool isOfLifetime(const FunctionDecl &D) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&D);
  if (!Method)
    return false;
  return isa<CXXConstructorDecl, CXXDestructorDecl>(D) ||
         Method->isCopyAssignmentOperator() ||
         Method->isMoveAssignmentOperator() ||
         (Method->isStatic() &&
          isOrHolds(Method->getReturnType(), *Method->getParent()));
}

/// What an implicit member takes from its class: nothing about what it does.
static bool coversImplicitMembers(Facet F) {
  return F == Facet::Source || F == Facet::Domain || F == Facet::Subject ||
         F == Facet::Context;
}

static bool isWrittenByHand(const FunctionDecl &D) {
  if (D.isImplicit() || D.isDefaulted() || D.isDeleted())
    return false;
  const FunctionDecl *Definition = D.getDefinition();
  return !Definition || !Definition->isDefaulted();
}

void FactCollector::addFunctionContexts(const FunctionDecl &D) {
  addContexts(D, !isWrittenByHand(D) ? coversImplicitMembers
                 : isOfLifetime(D)   ? coversLifetime
                                     : coversEverything);
}

/// The template (function) that \p D was made from, not by hand.
static const FunctionDecl *patternOf(const FunctionDecl &D) {
  if (const FunctionDecl *Pattern = D.getTemplateInstantiationPattern())
    return Pattern;
  if (const FunctionTemplateDecl *Template = D.getDescribedFunctionTemplate())
    if (const FunctionTemplateDecl *From =
            Template->getInstantiatedFromMemberTemplate();
        From && !Template->isMemberSpecialization())
      return From->getTemplatedDecl();
  return nullptr;
}

/// Clang first declares an explicit specialisation by instantiating its
/// template, attributes included: those are not its own.
void FactCollector::disownTemplate(const FunctionDecl &D) {
  if (D.getTemplateSpecializationKind() != TSK_ExplicitSpecialization)
    return;
  const FunctionDecl *Pattern = D.getTemplateInstantiationPattern(false);
  if (!Pattern)
    return;
  auto Disown = [&](const Decl &Written) {
    for (const auto *A : Written.specific_attrs<AnnotateAttr>())
      Foreign.insert(A->getLocation());
  };
  for (const FunctionDecl *R : Pattern->redecls()) {
    Disown(*R);
    for (const ParmVarDecl *P : R->parameters())
      Disown(*P);
  }
}

/// All that holds for what \p D overrides, enclosing classes included.
void FactCollector::addOverridden(const CXXMethodDecl &Base,
                                  const FunctionDecl &D, Via How) {
  size_t Start = Facts.size();
  addFunction(Base, Base, Via::Override);
  addFunctionContexts(Base);
  if (!isWrittenByHand(D))
    Facts.erase(llvm::remove_if(llvm::drop_begin(Facts, Start),
                                [](const DeclaredFact &Fact) {
                                  return !coversImplicitMembers(
                                      Vocabulary::get()[Fact.Token].In);
                                }),
                Facts.end());
  for (DeclaredFact &Fact : llvm::drop_begin(Facts, Start))
    Fact.How = How == Via::Own ? Via::Override : How;
}

void FactCollector::addFunction(const FunctionDecl &D, const Decl &Asked,
                                Via How) {
  if (!Seen.insert(D.getCanonicalDecl()).second)
    return;
  disownTemplate(D);
  addRedeclarations(D, Asked, How);
  if (const FunctionDecl *Pattern = patternOf(D))
    addFunction(*Pattern, Asked, std::max(How, Via::Template));
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&D))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      addOverridden(*Base, D, How);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&D))
    if (InheritedConstructor From = Constructor->getInheritedConstructor())
      addFunction(*From.getConstructor(), Asked, std::max(How, Via::Override));
}

/// Which parameter of the template \p Pattern became the parameter \p Index
/// of \p D, one pack expanded.
static unsigned patternIndex(const FunctionDecl &Pattern, const FunctionDecl &D,
                             unsigned Index) {
  unsigned Written = Pattern.getNumParams(), Made = D.getNumParams();
  for (unsigned I = 0; I != Written && I <= Index; ++I) {
    if (!Pattern.getParamDecl(I)->isParameterPack())
      continue;
    unsigned Expanded = Made + 1 > Written ? Made + 1 - Written : 0;
    return Index < I + Expanded ? I : Index + 1 - Expanded;
  }
  return Index;
}

void FactCollector::addParameter(const FunctionDecl &Function, unsigned Index,
                                 const Decl &Asked, Via How) {
  if (!Seen.insert(Function.getCanonicalDecl()).second)
    return;
  disownTemplate(Function);
  for (const FunctionDecl *R : Function.redecls())
    if (Index < R->getNumParams()) {
      const ParmVarDecl *P = R->getParamDecl(Index);
      addWritten(*P, How == Via::Own && P != &Asked ? Via::Redeclaration : How);
    }
  if (const FunctionDecl *Pattern = patternOf(Function))
    addParameter(*Pattern, patternIndex(*Pattern, Function, Index), Asked,
                 std::max(How, Via::Template));
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Function))
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      addParameter(*Base, Index, Asked, std::max(How, Via::Override));
}

void FactCollector::addVariable(const VarDecl &D) {
  addRedeclarations(D, D, Via::Own);
  if (const VarDecl *Pattern = D.getTemplateInstantiationPattern())
    addRedeclarations(*Pattern, D, Via::Template);
  if (D.isFileVarDecl())
    addContexts(D, isCarriedByValues);
}

/// A class or enumeration alone: not what encloses it.
void FactCollector::addTag(const TagDecl &D, Via How) {
  addRedeclarations(D, D, How);
  const TagDecl *Pattern = nullptr;
  if (const auto *Record = dyn_cast<CXXRecordDecl>(&D))
    Pattern = Record->getTemplateInstantiationPattern();
  else if (const auto *Enum = dyn_cast<EnumDecl>(&D))
    Pattern = Enum->getTemplateInstantiationPattern();
  if (Pattern && Pattern->getCanonicalDecl() != D.getCanonicalDecl())
    addRedeclarations(*Pattern, D, std::max(How, Via::Template));
}

/// An object of a class is one of its base classes too.
void FactCollector::addBases(const CXXRecordDecl &D) {
  if (!D.hasDefinition() || !Seen.insert(D.getCanonicalDecl()).second)
    return;
  for (const CXXBaseSpecifier &Base : D.getDefinition()->bases()) {
    const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl();
    if (!Record)
      continue;
    FactCollector Inherited(Reader);
    Inherited.addTag(*Record, Via::Class);
    for (const DeclaredFact &Fact : Inherited.Facts)
      if (isCarriedByValues(Vocabulary::get()[Fact.Token].In))
        add({Fact.Token, Fact.Where, Via::Class, Fact.On});
    addBases(*Record);
  }
}

/// The facts of \p Context and of everything around it.
const std::vector<DeclaredFact> &
FactCollector::contextFacts(const DeclContext &Context) {
  auto It = Reader.Contexts.find(&Context);
  if (It != Reader.Contexts.end())
    return It->second;
  FactCollector Around(Reader);
  if (const auto *Namespace = dyn_cast<NamespaceDecl>(&Context)) {
    for (const NamespaceDecl *R : Namespace->redecls())
      Around.addWritten(*R, Via::Namespace);
  } else if (const auto *Tag = dyn_cast<TagDecl>(&Context)) {
    Around.addTag(*Tag, Via::Class);
    for (DeclaredFact &Fact : Around.Facts)
      Fact.How = Via::Class;
  }
  if (const DeclContext *Parent = Context.getParent()) {
    const std::vector<DeclaredFact> &Outer = contextFacts(*Parent);
    Around.Facts.append(Outer.begin(), Outer.end());
  }
  return Reader.Contexts[&Context] = Around.take();
}

void FactCollector::collect(const Decl &D) {
  if (const auto *Template = dyn_cast<TemplateDecl>(&D)) {
    if (const Decl *Templated = Template->getTemplatedDecl())
      collect(*Templated);
  } else if (const auto *Function = dyn_cast<FunctionDecl>(&D)) {
    addFunction(*Function, D, Via::Own);
    addFunctionContexts(*Function);
  } else if (const auto *Parameter = dyn_cast<ParmVarDecl>(&D)) {
    if (const auto *Owner = dyn_cast<FunctionDecl>(D.getDeclContext()))
      addParameter(*Owner, Parameter->getFunctionScopeIndex(), D, Via::Own);
    else
      addWritten(D, Via::Own);
  } else if (const auto *Variable = dyn_cast<VarDecl>(&D)) {
    addVariable(*Variable);
  } else if (const auto *Record = dyn_cast<CXXRecordDecl>(&D);
             Record && Record->isLambda()) {
    if (const CXXMethodDecl *Call = Record->getLambdaCallOperator())
      collect(*Call);
  } else if (const auto *Tag = dyn_cast<TagDecl>(&D)) {
    addTag(*Tag, Via::Own);
    addContexts(D, isa<EnumDecl>(D) ? isCarriedByValues : coversEverything);
    if (const auto *Record = dyn_cast<CXXRecordDecl>(&D))
      addBases(*Record);
  } else if (const auto *Namespace = dyn_cast<NamespaceDecl>(&D)) {
    addRedeclarations(*Namespace, D, Via::Own);
    addContexts(D, coversEverything);
  } else {
    addWritten(D, Via::Own);
    if (const auto *Binding = dyn_cast<BindingDecl>(&D))
      if (const ValueDecl *Whole = Binding->getDecomposedDecl())
        addWritten(*Whole, Via::Own);
    if (isa<FieldDecl>(D))
      addContexts(D, isCarriedByValues);
  }
}

std::vector<DeclaredFact> FactCollector::take() {
  // Among equally near ones the first found is the innermost.
  std::map<TokenId, DeclaredFact> Nearest;
  for (const DeclaredFact &Fact : Facts) {
    auto [It, IsNew] = Nearest.try_emplace(Fact.Token, Fact);
    if (!IsNew && Fact.How < It->second.How)
      It->second = Fact;
  }
  std::vector<DeclaredFact> Result;
  for (const auto &[Token, Fact] : Nearest)
    Result.push_back(Fact);
  return Result;
}

std::vector<DeclaredFact> FactReader::factsOf(const Decl &D) {
  FactCollector Collector(*this);
  Collector.collect(D);
  return Collector.take();
}

std::vector<DeclaredFact> art5::factsOf(const Decl &D) {
  return FactReader().factsOf(D);
}
