// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/ReplacedFiles.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <algorithm>

namespace art5 {

void ReplacedFiles::add(llvm::StringRef Path, std::optional<std::string> Text) {
  Texts[Path] = std::move(Text);
  Names.insert(llvm::sys::path::filename(Path));
}

const std::optional<std::string> *
ReplacedFiles::find(llvm::StringRef Path) const {
  // Only names that occur are worth a look at the links on the way.
  if (!Names.contains(llvm::sys::path::filename(Path)))
    return nullptr;
  llvm::SmallString<256> Clean(Path);
  llvm::sys::path::remove_dots(Clean, /*remove_dot_dot=*/true);
  Path = Clean;
  if (auto It = Texts.find(Path); It != Texts.end())
    return &It->second;
  llvm::SmallString<256> Folder;
  if (llvm::sys::fs::real_path(llvm::sys::path::parent_path(Path), Folder))
    return nullptr;
  llvm::sys::path::append(Folder, llvm::sys::path::filename(Path));
  auto It = Texts.find(Folder);
  if (It == Texts.end() && !llvm::sys::fs::real_path(Path, Folder))
    It = Texts.find(Folder);
  return It == Texts.end() ? nullptr : &It->second;
}

std::vector<std::string> ReplacedFiles::paths() const {
  std::vector<std::string> Result;
  for (const auto &Entry : Texts)
    Result.push_back(Entry.getKey().str());
  std::sort(Result.begin(), Result.end());
  return Result;
}

namespace {

class ReplacedFile : public llvm::vfs::File {
public:
  ReplacedFile(llvm::vfs::Status Status, llvm::StringRef Text)
      : Status(std::move(Status)), Text(Text) {}
  llvm::ErrorOr<llvm::vfs::Status> status() override { return Status; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t, bool, bool) override {
    return llvm::MemoryBuffer::getMemBufferCopy(Text, Name);
  }
  std::error_code close() override { return {}; }

private:
  llvm::vfs::Status Status;
  llvm::StringRef Text;
};

class ReplacingFileSystem : public llvm::vfs::ProxyFileSystem {
public:
  ReplacingFileSystem(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk,
                      const ReplacedFiles &Files)
      : ProxyFileSystem(std::move(Disk)), Files(Files) {}

  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &Path) override {
    const std::optional<std::string> *Text = find(Path);
    if (!Text)
      return ProxyFileSystem::status(Path);
    if (!*Text)
      return std::make_error_code(std::errc::no_such_file_or_directory);
    return statusOf(Path, **Text);
  }
  bool exists(const llvm::Twine &Path) override {
    return static_cast<bool>(status(Path));
  }
  llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    const std::optional<std::string> *Text = find(Path);
    if (!Text)
      return ProxyFileSystem::openFileForRead(Path);
    if (!*Text)
      return std::make_error_code(std::errc::no_such_file_or_directory);
    return std::unique_ptr<llvm::vfs::File>(
        std::make_unique<ReplacedFile>(statusOf(Path, **Text), **Text));
  }

private:
  const ReplacedFiles &Files;

  const std::optional<std::string> *find(const llvm::Twine &Path) const {
    llvm::SmallString<256> Whole;
    Path.toVector(Whole);
    makeAbsolute(Whole);
    llvm::sys::path::remove_dots(Whole, /*remove_dot_dot=*/true);
    return Files.find(Whole);
  }

  /// Two names of a file stay one file, whether or not the disk has it.
  llvm::vfs::Status statusOf(const llvm::Twine &Path, const std::string &Text) {
    auto OnDisk = ProxyFileSystem::status(Path);
    llvm::sys::fs::UniqueID Id =
        OnDisk ? OnDisk->getUniqueID()
               : llvm::sys::fs::UniqueID(~uint64_t(0),
                                         reinterpret_cast<uintptr_t>(&Text));
    return llvm::vfs::Status(Path, Id, {}, 0, 0, Text.size(),
                             llvm::sys::fs::file_type::regular_file,
                             llvm::sys::fs::all_read);
  }
};

} // namespace

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
withReplaced(llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Disk,
             const ReplacedFiles &Files) {
  if (Files.empty())
    return Disk;
  return new ReplacingFileSystem(std::move(Disk), Files);
}

} // namespace art5
