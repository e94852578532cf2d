// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "extract/RecordingFileSystem.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

namespace art5 {

uint64_t contentHash(llvm::StringRef Content) {
  // 0 is left for "nobody read it".
  return llvm::xxh3_64bits(Content) | 1;
}

/// An open file that tells what was read from it.
class RecordedFile : public llvm::vfs::File {
public:
  RecordedFile(std::unique_ptr<llvm::vfs::File> Inner, FileInput &Input)
      : Inner(std::move(Inner)), Input(Input) {}

  llvm::ErrorOr<llvm::vfs::Status> status() override { return Inner->status(); }
  llvm::ErrorOr<std::string> getName() override { return Inner->getName(); }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t FileSize,
            bool RequiresNullTerminator, bool IsVolatile) override {
    auto Buffer =
        Inner->getBuffer(Name, FileSize, RequiresNullTerminator, IsVolatile);
    if (Buffer) {
      Input.Was = FileInput::Kind::Read;
      Input.Content = contentHash((*Buffer)->getBuffer());
    }
    return Buffer;
  }
  std::error_code close() override { return Inner->close(); }

private:
  std::unique_ptr<llvm::vfs::File> Inner;
  FileInput &Input;
};

FileInput &RecordingFileSystem::entry(const llvm::Twine &Path) {
  llvm::SmallString<256> Absolute;
  Path.toVector(Absolute);
  makeAbsolute(Absolute);
  FileInput &Input = Inputs[Absolute];
  if (Input.Path.empty())
    Input.Path = std::string(Absolute);
  return Input;
}

void RecordingFileSystem::note(FileInput &Input,
                               const llvm::vfs::Status &Status) {
  if (Input.Was == FileInput::Kind::Read)
    return;
  Input.Was = Status.isDirectory() ? FileInput::Kind::Directory
                                   : FileInput::Kind::Present;
  Input.Size = Status.getSize();
  Input.Modified = Status.getLastModificationTime().time_since_epoch() /
                   std::chrono::nanoseconds(1);
}

llvm::ErrorOr<llvm::vfs::Status>
RecordingFileSystem::status(const llvm::Twine &Path) {
  FileInput &Input = entry(Path);
  auto Status = ProxyFileSystem::status(Path);
  if (Status)
    note(Input, *Status);
  return Status;
}

bool RecordingFileSystem::exists(const llvm::Twine &Path) {
  return static_cast<bool>(status(Path));
}

/// Pipes, sockets and devices may never end, or never begin. The empty device
/// does both at once.
static bool mayBlock(const llvm::vfs::Status &Status, llvm::StringRef Path) {
  using llvm::sys::fs::file_type;
  return Status.getType() == file_type::fifo_file ||
         Status.getType() == file_type::socket_file ||
         (Status.getType() == file_type::character_file && Path != "/dev/null");
}

llvm::ErrorOr<std::unique_ptr<llvm::vfs::File>>
RecordingFileSystem::openFileForRead(const llvm::Twine &Path) {
  FileInput &Input = entry(Path);
  if (auto Status = ProxyFileSystem::status(Path);
      Status && mayBlock(*Status, Input.Path))
    return std::make_error_code(std::errc::not_supported);
  auto File = ProxyFileSystem::openFileForRead(Path);
  if (!File)
    return File;
  if (auto Status = (*File)->status())
    note(Input, *Status);
  return std::unique_ptr<llvm::vfs::File>(
      std::make_unique<RecordedFile>(std::move(*File), Input));
}

std::vector<FileInput> RecordingFileSystem::inputs() const {
  std::vector<FileInput> Result;
  for (const auto &Entry : Inputs)
    Result.push_back(Entry.second);
  std::sort(Result.begin(), Result.end(),
            [](const FileInput &A, const FileInput &B) { return A.Path < B.Path; });
  return Result;
}

} // namespace art5
