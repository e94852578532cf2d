// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/SourceTree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace art5 {
namespace {

/// More entries than this are no project but a disk.
constexpr size_t MaxEntries = 1'000'000;

bool isThere(llvm::StringRef Folder, llvm::StringRef Name) {
  llvm::SmallString<256> Path(Folder);
  path::append(Path, Name);
  return fs::exists(Path);
}

/// Whether nobody wrote what is in \p Folder: a build did.
bool isBuildFolder(llvm::StringRef Folder) {
  return path::filename(Folder) == "CMakeFiles" ||
         isThere(Folder, "CMakeCache.txt") || isThere(Folder, ".ninja_log");
}

bool isSource(llvm::StringRef File) {
  return llvm::is_contained(sourceExtensions(), path::extension(File));
}

} // namespace

llvm::ArrayRef<llvm::StringRef> sourceExtensions() {
  static constexpr llvm::StringRef Endings[] = {
      ".c", ".cc", ".cpp",  ".cxx", ".c++", ".C",
      ".m", ".mm", ".cppm", ".ixx", ".cu",  ".hip"};
  return Endings;
}

std::optional<std::set<std::string>> sourcesBelow(llvm::StringRef Folder) {
  std::set<std::string> Found;
  size_t Entries = 0;
  std::error_code EC;
  fs::recursive_directory_iterator End;
  fs::recursive_directory_iterator It(Folder, EC, /*follow_symlinks=*/false);
  if (EC)
    return std::nullopt;
  while (It != End) {
    if (++Entries > MaxEntries)
      return std::nullopt;
    llvm::StringRef Path = It->path();
    if (It->type() == fs::file_type::directory_file) {
      if (path::filename(Path).starts_with(".") || isBuildFolder(Path))
        It.no_push();
    } else if (isSource(Path)) {
      Found.insert(Path.str());
    }
    // A folder below that cannot be read hides what is in it from a build too.
    It.increment(EC);
  }
  return Found;
}

std::string commonFolder(llvm::ArrayRef<std::string> Files) {
  if (Files.empty())
    return "";
  llvm::StringRef Common = path::parent_path(Files.front());
  for (llvm::StringRef File : Files)
    while (!Common.empty() &&
           !(File.starts_with(Common) &&
             path::is_separator(File.substr(Common.size()).front())))
      Common = path::parent_path(Common);
  return Common == path::root_path(Common) ? "" : Common.str();
}

} // namespace art5
