// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which files a parser read, and which it looked for in vain: what has to be
// the same for parsing again to give the same.
#ifndef ART5_EXTRACT_RECORDINGFILESYSTEM_H
#define ART5_EXTRACT_RECORDINGFILESYSTEM_H

#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <cstdint>
#include <string>
#include <vector>

namespace art5 {

/// One path that a parser asked for.
struct FileInput {
  enum class Kind : uint8_t {
    Absent,    ///< It was not there.
    Directory, ///< It was, as a folder.
    Present,   ///< It was, as a file that nobody read.
    Read       ///< It was read.
  };
  std::string Path; ///< Absolute.
  Kind Was = Kind::Absent;
  uint64_t Size = 0;
  int64_t Modified = 0;  ///< Nanoseconds since 1970.
  uint64_t Content = 0;  ///< Hash of what was read.
};

/// The hash of a file's content that FileInput::Content holds.
uint64_t contentHash(llvm::StringRef Content);

/// Passes everything on to another file system and remembers it. For one
/// thread.
class RecordingFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  explicit RecordingFileSystem(
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> FS)
      : ProxyFileSystem(std::move(FS)) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override;
  bool exists(const llvm::Twine &Path) override;
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override;

  /// Sorted by path.
  std::vector<FileInput> inputs() const;

private:
  friend class RecordedFile;
  FileInput &entry(const llvm::Twine &Path);
  void note(FileInput &Input, const llvm::vfs::Status &Status);

  llvm::StringMap<FileInput> Inputs;
};

} // namespace art5

#endif // ART5_EXTRACT_RECORDINGFILESYSTEM_H
