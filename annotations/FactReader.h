// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads what code declares off clang's syntax tree: which facts hold for a
// declaration, and what is wrong with what was written there.
//
// All spellings arrive as one kind of attribute: [[art5::FACET("token")]] and
// __attribute__((art5_FACET("token"))) through the plugin, and
// [[clang::annotate("art5::FACET", "token")]], which the macros of
// <art5/annotations.h> expand to, without it.
#ifndef ART5_ANNOTATIONS_FACTREADER_H
#define ART5_ANNOTATIONS_FACTREADER_H

#include "annotations/Vocabulary.h"
#include "support/Sentence.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <string>
#include <vector>

namespace clang {
class ASTContext;
class AttributedStmt;
class Decl;
class DeclContext;
} // namespace clang

namespace art5 {

/// How a fact comes to hold for a declaration, nearest first.
enum class Via : uint8_t {
  Own,           ///< Written on this very declaration.
  Redeclaration, ///< On another declaration of the same entity.
  Override,      ///< On what this function overrides, or holds for that.
  Template,      ///< On the template that it comes from, or holds for that.
  Class,         ///< On an enclosing class (for a class: or on a base class).
  Namespace      ///< On an enclosing namespace.
};

/// One fact that holds for a declaration.
struct DeclaredFact {
  TokenId Token = 0;
  clang::SourceLocation Where; ///< Of the token as written; may be in a macro.
  Via How = Via::Own;
  const clang::Decl *On = nullptr; ///< The declaration that carries it.
};

/// Every fact that holds for \p D, one per token, nearest first by Via,
/// ordered by token.
///
/// - Functions: their own facts, those of all redeclarations, of what they
///   override (transitively), of the template they are instantiated from, and
///   of the enclosing classes and namespaces. Facts of classes and namespaces
///   that say what a function does (all but source, domain, subject and
///   context) never cover implicit or defaulted members.
/// - Parameters: those of the same parameter on every redeclaration,
///   overridden function and template.
/// - Fields and variables with linkage: their own and, of classes and
///   namespaces, the facts that a value can carry.
/// - Classes and enumerations: their own and those of enclosing classes,
///   namespaces and, as far as a value can carry them, base classes.
/// - A closure class: those of the call operator.
///
/// Explicit specialisations are written by hand and inherit nothing from the
/// primary template. Facts that are malformed, or misplaced in the sense of
/// \ref isMeaningful, are left out; problemsOf() tells about them.
std::vector<DeclaredFact> factsOf(const clang::Decl &D);

/// The same with the facts of classes and namespaces remembered: for callers
/// that ask about many declarations of one translation unit. Must not outlive
/// the syntax tree, nor see it grow.
class FactReader {
public:
  std::vector<DeclaredFact> factsOf(const clang::Decl &D);

private:
  friend class FactCollector;
  llvm::DenseMap<const clang::DeclContext *, std::vector<DeclaredFact>>
      Contexts;
};

/// Whether a fact of \p F means something on \p D:
///   functions, lambdas, classes: every facet;
///   parameters: all but context and exemption;
///   variables, fields, enumerations: source, domain, subject, technique and
///     infers, the facets that a value can carry;
///   namespaces: all but source;
///   anything else (aliases, enumerators, labels, ...): none.
bool isMeaningful(Facet F, const clang::Decl &D);

/// Whether \p F is a facet that a value can carry.
bool isCarriedByValues(Facet F);

/// Something wrong with an annotation, told so that it can be mended.
struct AnnotationProblem {
  enum class Kind : uint8_t {
    UnknownFacet,
    EvidenceInCode,
    NoToken,
    NotAString,
    UnknownToken,
    OtherFacet,
    Misplaced,
    Contradiction
  };
  Kind What = Kind::UnknownToken;
  clang::SourceLocation Where;
  clang::SourceRange Range;
  Sentence Message; ///< Without full stop, hints included.
  /// What to write instead of the characters of FixRange; absent where the
  /// text cannot be replaced safely (in a macro's body).
  clang::CharSourceRange FixRange;
  std::optional<std::string> Fix;
  /// A second place and what stands there.
  clang::SourceLocation NoteWhere;
  Sentence Note;
};

/// What is wrong with the annotations written on this very declaration (not
/// on redeclarations, which are asked themselves). Instantiations repeat the
/// problems of their template at the same place. Also asks a closure class'
/// call operator.
std::vector<AnnotationProblem> problemsOf(const clang::Decl &D);

/// The same for annotations on a statement, where none means anything.
std::vector<AnnotationProblem> problemsOf(const clang::AttributedStmt &S,
                                          const clang::ASTContext &Context);

} // namespace art5

#endif // ART5_ANNOTATIONS_FACTREADER_H
