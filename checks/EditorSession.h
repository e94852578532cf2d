// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What checks ask of an editor, where they run in a language server.
#ifndef ART5_CHECKS_EDITORSESSION_H
#define ART5_CHECKS_EDITORSESSION_H

#include "checks/UnitAnalysis.h"
#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <memory>
#include <string>

namespace art5 {

/// The session that a language server has with an editor.
class EditorSession {
public:
  virtual ~EditorSession() = default;

  /// The index of the program that \p File (absolute) belongs to. It is written
  /// behind the scenes, so it may not be there yet; empty: none is kept.
  virtual std::string indexFor(llvm::StringRef File) = 0;

  /// What an analysis of the whole program says to \p Q, as far as it is known
  /// in time: in \p First where nothing is known about the file yet, in
  /// \p Again where something is. What was found when the text was another may
  /// stand in; the session has the file looked at again then. Null: nothing
  /// yet.
  virtual std::shared_ptr<const UnitFindings>
  ask(UnitQuestion Q, std::chrono::milliseconds First,
      std::chrono::milliseconds Again) = 0;

  /// The session of this process; null where there is none, as in clang-tidy.
  static std::shared_ptr<EditorSession> current();
  static void setCurrent(std::shared_ptr<EditorSession> Session);
};

} // namespace art5

#endif // ART5_CHECKS_EDITORSESSION_H
