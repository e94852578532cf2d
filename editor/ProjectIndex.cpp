// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/ProjectIndex.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/xxhash.h"

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace art5 {
namespace {

std::string below(llvm::StringRef Folder, const llvm::Twine &A,
                 const llvm::Twine &B = "") {
  llvm::SmallString<256> Result(Folder);
  path::append(Result, A, B);
  return std::string(Result);
}

/// Where the index of \p Database is, whose project is in \p Root.
std::string placeFor(llvm::StringRef Root, llvm::StringRef Database) {
  std::string Folder = below(Root, ".cache", "art5");
  if (!fs::create_directories(Folder) &&
      !fs::access(Folder, fs::AccessMode::Write))
    return below(Folder, "index");
  llvm::SmallString<256> User;
  if (!path::cache_directory(User))
    return "";
  path::append(User, "art5");
  if (fs::create_directories(User))
    return "";
  return below(User, "index-" + llvm::utohexstr(llvm::xxh3_64bits(Database),
                                               /*LowerCase=*/true));
}

std::optional<ProjectIndex> in(llvm::StringRef Root, std::string Database) {
  std::string File = placeFor(Root, Database);
  if (File.empty())
    return std::nullopt;
  return ProjectIndex{std::move(Database), std::move(File)};
}

} // namespace

std::optional<ProjectIndex> findProjectIndex(llvm::StringRef File,
                                             llvm::StringRef Folder) {
  constexpr llvm::StringLiteral Name("compile_commands.json");
  if (!Folder.empty()) {
    std::string Given = below(Folder, Name);
    return fs::exists(Given) ? in(Folder, Given) : std::nullopt;
  }
  for (llvm::StringRef At = path::parent_path(File); !At.empty();
       At = path::parent_path(At)) {
    for (std::string Database : {below(At, Name), below(At, "build", Name)})
      if (fs::exists(Database))
        return in(At, std::move(Database));
    // Flags for whatever lies below: no list of files.
    if (fs::exists(below(At, "compile_flags.txt")))
      return std::nullopt;
  }
  return std::nullopt;
}

} // namespace art5
