// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One annotation taken apart: shared by the reader of facts and the reader of
// problems, and by nobody else.
#ifndef ART5_ANNOTATIONS_ANNOTATED_H
#define ART5_ANNOTATIONS_ANNOTATED_H

#include "annotations/Vocabulary.h"
#include "support/Sentence.h"
#include "clang/AST/Attr.h"
#include <optional>
#include <string>

namespace art5 {

/// One argument of an annotation.
struct AnnotationArgument {
  enum class Kind : uint8_t {
    String,    ///< An ordinary string; Text holds it.
    Encoded,   ///< A string literal with a prefix: wide, UTF-8, ...
    Dependent, ///< Known only in an instantiation.
    Other      ///< Anything else.
  };
  Kind What = Kind::Other;
  std::string Text;
  const clang::Expr *Written = nullptr; ///< Without implicit conversions.
};

AnnotationArgument readArgument(const clang::Expr &E,
                                const clang::ASTContext &Context);

/// The facet that an annotation names, if it is one that code may declare.
std::optional<Facet> facetOf(const clang::AnnotateAttr &A);

/// Whether \p A is addressed to art5 at all, rightly spelt or nearly.
bool isAddressedToArt5(const clang::AnnotateAttr &A);

/// What to say about "art5::WRITTEN" where that is no facet of code.
Sentence unknownFacetMessage(llvm::StringRef Written);

} // namespace art5

#endif // ART5_ANNOTATIONS_ANNOTATED_H
