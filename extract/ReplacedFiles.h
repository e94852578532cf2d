// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files that are read as they are somewhere else than on the disk: in git's
// index, or before a change.
#ifndef ART5_PROGRAM_REPLACEDFILES_H
#define ART5_PROGRAM_REPLACEDFILES_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// Texts by path. A file is found by every name that leads to it.
class ReplacedFiles {
public:
  /// The file at \p Path (absolute, links resolved) is \p Text; nothing: it is
  /// not there.
  void add(llvm::StringRef Path, std::optional<std::string> Text);

  bool empty() const { return Texts.empty(); }
  /// Their paths, sorted.
  std::vector<std::string> paths() const;
  /// What stands for the file at \p Path (absolute); null: the disk counts.
  const std::optional<std::string> *find(llvm::StringRef Path) const;

private:
  llvm::StringMap<std::optional<std::string>> Texts;
  llvm::StringSet<> Names; ///< Last parts of their paths.
};

/// \p Disk with what \p Files says in place of what it holds. \p Files outlives
/// it.
llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withReplaced(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk,
             const ReplacedFiles &Files);

} // namespace art5

#endif // ART5_PROGRAM_REPLACEDFILES_H
