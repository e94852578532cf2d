// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The attributes [[art5::FACET("token", ...)]] and
// __attribute__((art5_FACET("token", ...))) as a clang plugin. It only attaches
// what [[clang::annotate("art5::FACET", "token", ...)]] would have attached;
// the check art5-annotation judges it. No clang-tidy symbol may be used here:
// the object is also loaded where there are none.
#include "annotations/AttributePlugins.h"
#include "annotations/AttributesPlugin.h"
#include "annotations/ClangCompat.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Basic/ParsedAttrInfo.h"
#include "clang/Sema/Lookup.h"
#include "clang/Sema/ParsedAttr.h"
#include "clang/Sema/Sema.h"
#include <cstdlib>

using namespace clang;

// First of all: static initialisers run in this order.
[[maybe_unused]] static const bool RightClang = art5::refuseOtherClang();

/// Overridden where no check will follow.
[[gnu::weak]] bool art5::attributesStandAlone() { return false; }

/// Whether \p E can be the token of a fact, or will be known later.
static bool isString(const Expr &E) {
  if (E.isTypeDependent() || E.isValueDependent() || E.containsErrors())
    return true;
  if (const auto *Literal = dyn_cast<StringLiteral>(E.IgnoreParenImpCasts()))
    return Literal->isOrdinary() || Literal->isUnevaluated();
  QualType Pointee = E.getType()->getPointeeType();
  return !Pointee.isNull() && Pointee->isCharType();
}

// Diagnostics are clang's own: clang-tidy 22 crashes on the custom ones of
// anybody but a check.
static void warn(Sema &S, SourceRange Where, const char *Annotation,
                 const char *What) {
  S.Diag(Where.getBegin(), diag::warn_attribute_type_not_supported)
      << ("'" + std::string(Annotation) + "'") << What << Where;
}

static void warnAboutArguments(Sema &S, const ParsedAttr &A,
                               const char *Annotation,
                               llvm::ArrayRef<Expr *> Args) {
  if (Args.empty())
    warn(S, A.getRange(), Annotation, "none; it takes string literals");
  for (const Expr *E : Args)
    if (!isString(*E))
      warn(S, E->getSourceRange(), Annotation,
           "it takes ordinary string literals");
}

/// The argument \p I as an expression. Clang keeps a lone name as it is,
/// because it does not know that the attribute wants an expression: look it up.
static Expr *argument(Sema &S, const ParsedAttr &A, unsigned I,
                      const char *Annotation) {
  if (A.isArgExpr(I))
    return A.getArgAsExpr(I);
  SourceRange Where = A.getRange();
  if (A.isArgIdent(I)) {
    const IdentifierLoc &Name = *A.getArgAsIdent(I);
    Where = art5::locationOf(Name);
    LookupResult Found(S, art5::identifierOf(Name), Where.getBegin(),
                       Sema::LookupOrdinaryName);
    Found.suppressDiagnostics();
    if (S.LookupName(Found, S.getCurScope()) &&
        Found.getAsSingle<ValueDecl>()) {
      ExprResult E =
          S.BuildDeclarationNameExpr(CXXScopeSpec(), Found, /*NeedsADL=*/false);
      if (E.isUsable())
        return E.get();
    }
  }
  S.Diag(Where.getBegin(), diag::err_attribute_argument_type)
      << ("'" + std::string(Annotation) + "'") << AANT_ArgumentString << Where;
  return nullptr;
}

namespace {

/// What the attributes of all facets have in common.
class FacetAttribute : public ParsedAttrInfo {
public:
  AttrHandling handleDeclAttribute(Sema &S, Decl *D,
                                   const ParsedAttr &A) const override;

protected:
  static constexpr unsigned AnyNumber = 15;
  FacetAttribute(const char *Annotation, llvm::ArrayRef<Spelling> Names)
      : Annotation(Annotation) {
    OptArgs = AnyNumber;
    Spellings = Names;
  }

private:
  const char *Annotation;
};

/// Clang looks a name up without its scope before it parses the arguments of
/// an attribute, and skips them if it finds none. So the bare names have to be
/// known as well; for this target they do not exist, so that a use of them is
/// the unknown attribute that it is without this plugin.
class BareNames : public ParsedAttrInfo {
public:
  BareNames() {
    OptArgs = 15;
    static constexpr Spelling Names[] = {
#define ART5_FACET(CLASS, NAME)                                                \
  {ParsedAttr::AS_CXX11, NAME}, {ParsedAttr::AS_C23, NAME},
#include "annotations/Facets.def"
    };
    Spellings = Names;
  }
  bool existsInTarget(const TargetInfo &) const override { return false; }
};

} // namespace

ParsedAttrInfo::AttrHandling
FacetAttribute::handleDeclAttribute(Sema &S, Decl *D,
                                    const ParsedAttr &A) const {
  llvm::SmallVector<Expr *, 4> Args;
  for (unsigned I = 0; I != A.getNumArgs(); ++I) {
    Expr *E = argument(S, A, I, Annotation);
    if (!E)
      return AttributeNotApplied;
    Args.push_back(E);
  }
  // Says itself why an argument is no constant. Unfolded strings would crash
  // code generation.
  if (!S.ConstantFoldAttrArgs(A, Args))
    return AttributeNotApplied;
  if (art5::attributesStandAlone())
    warnAboutArguments(S, A, Annotation, Args);
  D->addAttr(AnnotateAttr::Create(
      S.Context, Annotation, Args.data(), Args.size(), A.getRange(),
      A.isGNUAttribute() ? AnnotateAttr::GNU_annotate
                         : AnnotateAttr::CXX11_clang_annotate));
  return AttributeApplied;
}

namespace {
#define ART5_FACET(CLASS, NAME)                                                \
  struct CLASS final : FacetAttribute {                                        \
    static constexpr Spelling Names[] = {                                      \
        {ParsedAttr::AS_GNU, "art5_" NAME},                                    \
        {ParsedAttr::AS_CXX11, "art5::" NAME},                                 \
        {ParsedAttr::AS_C23, "art5::" NAME}};                                  \
    CLASS() : FacetAttribute("art5::" NAME, Names) {}                          \
  };                                                                           \
  const ParsedAttrInfoRegistry::Add<CLASS> Register##CLASS(                    \
      "art5-" NAME, "declares a fact for the AI Act's Article 5");
#include "annotations/Facets.def"

const ParsedAttrInfoRegistry::Add<BareNames>
    RegisterBareNames("art5-bare-names", "keeps arguments of art5 attributes");
} // namespace

/// Whether this object is in the process because LD_PRELOAD names it: then
/// there is no main of ours, and a host (clangd) whose parsers start together.
/// Where a host loads it by itself other plug-ins may follow.
static bool isPreloaded() {
  const char *List = std::getenv("LD_PRELOAD");
  return List && llvm::StringRef(List).contains("art5-attributes");
}

// Last of all: the list holds what was registered before.
[[maybe_unused]] static const bool Complete =
    art5::attributesStandAlone() && isPreloaded() &&
    (art5::fillAttributePlugins(), true);
