// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What checks ask of an editor, where they run in a language server.
#ifndef ART5_EDITOR_EDITOR_H
#define ART5_EDITOR_EDITOR_H

#include "editor/LateAnalysis.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <string>

namespace art5 {

/// The session that a language server has with an editor.
class Editor {
public:
  virtual ~Editor() = default;

  /// The index of the program that \p File (absolute) belongs to. It is written
  /// behind the scenes, so it may not be there yet; empty: none is kept.
  virtual std::string indexFor(llvm::StringRef File) = 0;

  /// Where analyses of whole programs run.
  virtual LateAnalysis &late() = 0;

  /// The session of this process; null where there is none, as in clang-tidy.
  static std::shared_ptr<Editor> current();
  static void setCurrent(std::shared_ptr<Editor> Session);
};

} // namespace art5

#endif // ART5_EDITOR_EDITOR_H
