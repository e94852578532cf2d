// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lines of source files, to show them under a finding and to count columns the
// way a format wants them.
#ifndef ART5_REPORT_SOURCELINES_H
#define ART5_REPORT_SOURCELINES_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// What a file holds, by its path; nothing: the disk says.
using SourceTexts =
    std::function<const std::optional<std::string> *(llvm::StringRef Path)>;

/// Reads files on demand and keeps them. A file that cannot be read has no
/// lines: a report is never refused for want of a source.
class SourceLines {
public:
  /// \p Texts stand for the files at their paths (absolute); null: the disk
  /// has all of them.
  explicit SourceLines(const SourceTexts *Texts = nullptr) : Texts(Texts) {}

  /// Line \p Number (from 1) of the file at \p Path without its end; empty if
  /// there is none.
  llvm::StringRef line(llvm::StringRef Path, unsigned Number);

  /// All lines of the file at \p Path without their ends.
  llvm::ArrayRef<llvm::StringRef> lines(llvm::StringRef Path) {
    return open(Path).Lines;
  }

  /// The SARIF column (UTF-16 units, from 1) of byte column \p Column.
  unsigned utf16Column(llvm::StringRef Path, unsigned Line, unsigned Column);

private:
  struct File {
    std::unique_ptr<llvm::MemoryBuffer> Buffer;
    std::vector<llvm::StringRef> Lines;
  };
  llvm::StringMap<File> Files;
  const SourceTexts *Texts;
  std::unique_ptr<llvm::MemoryBuffer> read(llvm::StringRef Path) const;
  const File &open(llvm::StringRef Path);
};

/// A source line as a terminal can show it, and where its byte column \p Column
/// is then: tabs are two blanks, anything unprintable a question mark; long
/// lines are cut around the column.
struct ShownLine {
  std::string Text;
  unsigned CaretCells = 0; ///< Terminal cells before the caret.
};
ShownLine showLine(llvm::StringRef Line, unsigned Column);

} // namespace art5

#endif // ART5_REPORT_SOURCELINES_H
