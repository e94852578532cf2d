// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Annotations that never reach the syntax tree, because clang does not know
// the attribute or drops it: found in the text of a file.
#ifndef ART5_ANNOTATIONS_UNKNOWNATTRIBUTES_H
#define ART5_ANNOTATIONS_UNKNOWNATTRIBUTES_H

#include "annotations/FactReader.h"
#include <vector>

namespace clang {
class LangOptions;
class SourceManager;
} // namespace clang

namespace art5 {

/// The files that were read and are no system headers; those that come from a
/// precompiled header only if \p Precompiled, since asking loads them.
std::vector<clang::FileID> ownFiles(const clang::SourceManager &SM,
                                    bool Precompiled);

/// The uses of [[art5::NAME]], [[using art5: NAME]] and
/// __attribute__((art5_NAME)) in \p File whose NAME is no facet, and of
/// annotate_type("art5::..."), which annotates a type and so nothing. Reads
/// tokens only where the text mentions art5 at all; does not expand macros and
/// also sees what the preprocessor leaves out.
std::vector<AnnotationProblem>
unknownAttributesIn(clang::FileID File, const clang::SourceManager &SM,
                    const clang::LangOptions &LangOpts);

/// Vendor names that people write for "art5".
llvm::ArrayRef<llvm::StringLiteral> slipsOfVendor();

} // namespace art5

#endif // ART5_ANNOTATIONS_UNKNOWNATTRIBUTES_H
