// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is wrong with the annotations of a translation unit, for programs that
// do not run the clang-tidy check: it travels with the summary.
#ifndef ART5_EXTRACT_EXTRACTPROBLEMS_H
#define ART5_EXTRACT_EXTRACTPROBLEMS_H

#include "extract/Extract.h"
#include "clang/Basic/SourceLocation.h"
#include <memory>
#include <vector>

namespace clang {
class Preprocessor;
} // namespace clang

namespace art5 {

/// Made before a unit is parsed, asked once it is.
class AnnotationProblems {
public:
  /// Remembers what \p PP leaves out; annotations there are nobody's.
  explicit AnnotationProblems(clang::Preprocessor &PP);

  /// Adds a Gap of kind Annotation to \p Unit for each problem in own code.
  /// \p Precompiled: also for files that a precompiled header holds.
  void addTo(TUSummary &Unit, clang::ASTContext &Context,
             const ExtractOptions &Options, bool Precompiled) const;

private:
  std::shared_ptr<std::vector<clang::SourceRange>> Skipped;
};

} // namespace art5

#endif // ART5_EXTRACT_EXTRACTPROBLEMS_H
