// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What art5 tells about the annotation at the cursor, and what can be typed
// there. Functions of a text and an offset; they know nothing of an editor.
#ifndef ART5_EDITOR_ANNOTATIONHELP_H
#define ART5_EDITOR_ANNOTATIONHELP_H

#include "annotations/Vocabulary.h"
#include "editor/AnnotationText.h"
#include <optional>
#include <string>
#include <vector>

namespace art5 {

struct Document;

/// A short text for people, before it is Markdown or not. Code in it stands
/// between '`'.
struct HelpText {
  std::string Title; ///< "emotion inference".
  std::string Code;  ///< "purpose:emotion_inference", without '`'.
  std::vector<std::string> Paragraphs;
  std::vector<std::string> Items; ///< Of a list after the paragraphs.
  std::string Last;               ///< A paragraph at the end.

  std::string markdown() const;
  /// Code stands in quotes then.
  std::string plain() const;
};

struct Hover {
  HelpText Text;
  TextRange Range; ///< What it is about.
};

/// What the token or facet at the byte \p Offset means; nothing where there is
/// none. A word that is none is told as such, with what was probably meant.
std::optional<Hover> hoverAt(const Document &D, size_t Offset, Language L);

struct Candidate {
  std::string Label;   ///< "emotion_inference".
  std::string Detail;  ///< "emotion inference".
  HelpText Text;       ///< What it means.
  std::string Insert;  ///< What to put in the place of Completion::Range.
  std::string Snippet; ///< The same with places to fill in, or empty.
  bool IsFacet = false;
};

struct Completion {
  TextRange Range; ///< What is replaced; on one line, the cursor in it.
  std::vector<Candidate> Candidates; ///< Best first, then as listed.
  bool Complete = true; ///< Less typed text would have no more candidates.
};

/// What fits the text before the byte \p Offset; nothing where no annotation
/// is. Empty where one is but nothing fits.
std::optional<Completion> completeAt(const Document &D, size_t Offset,
                                     Language L);

} // namespace art5

#endif // ART5_EDITOR_ANNOTATIONHELP_H
