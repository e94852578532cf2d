// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Summaries kept between runs, in a folder that several processes may share.
//
// An entry is found by the command (program, flags, folders, version of art5)
// and holds only if every file that was read has the same content, and every
// file that was looked for in vain is still not there. Files are written whole
// and renamed; what is damaged or cannot be read or written costs time only.
#ifndef ART5_TOOLS_ART5_FILECACHE_H
#define ART5_TOOLS_ART5_FILECACHE_H

#include "tools/art5/SummaryCache.h"
#include <atomic>
#include <memory>
#include <string>

namespace art5 {

class FileStates;
class ReplacedFiles;

class FileCache : public SummaryCache {
public:
  /// \p Program stands for everything that makes summaries what they are: a
  /// hash of the program that extracts.
  /// Files are as \p Instead says, if it is not null; it outlives the cache.
  FileCache(std::string Folder, uint64_t Program,
            const ReplacedFiles *Instead = nullptr);
  ~FileCache() override;

  std::optional<ExtractedUnit>
  lookup(const clang::tooling::CompileCommand &Command,
         const ExtractOptions &Options) override;
  void store(const clang::tooling::CompileCommand &Command,
             const ExtractOptions &Options, const ExtractedUnit &Unit,
             llvm::ArrayRef<FileInput> Inputs) override;

  /// What a person should know: that nothing could be kept, and why. Empty if
  /// all went well.
  std::string complaint() const;
  /// Removes what was not used for long, and the oldest past the size.
  void prune(uint64_t MaxBytes);

private:
  std::string path(uint64_t Key, llvm::StringRef Kind) const;
  void write(const std::string &Path, llvm::StringRef Bytes);

  std::string Folder;
  uint64_t Program;
  std::unique_ptr<FileStates> Now;
  std::atomic<bool> Stored{false}, Failed{false};
  mutable std::mutex Lock;
  std::string Why;
};

/// The cache that the option --cache names: a folder, "none", or, if empty,
/// the user's cache folder. Null: no cache.
std::unique_ptr<FileCache> openCache(llvm::StringRef Option,
                                     const ReplacedFiles *Instead = nullptr);

} // namespace art5

#endif // ART5_TOOLS_ART5_FILECACHE_H
