// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Paths.h"
#include "deployment/Deployment.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"

namespace art5 {

llvm::StringRef baseFolder(const Deployment *In,
                           llvm::StringRef WorkingDirectory) {
  return In && !In->Manifest.empty() ? llvm::StringRef(In->Folder)
                                     : WorkingDirectory;
}

std::string absolutePath(llvm::StringRef File, llvm::StringRef Folder) {
  llvm::SmallString<256> Path;
  if (!llvm::sys::path::is_absolute(File))
    Path = Folder;
  llvm::sys::path::append(Path, File);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

std::string shownPath(llvm::StringRef File, llvm::StringRef Folder) {
  if (File.empty())
    return "";
  std::string Path =
      llvm::sys::path::convert_to_slash(absolutePath(File, Folder));
  std::string Base = llvm::sys::path::convert_to_slash(
      absolutePath(Folder, llvm::StringRef()));
  llvm::StringRef Rest(Path);
  if (Base.empty() || !Rest.consume_front(Base))
    return Path;
  if (llvm::StringRef(Base).ends_with("/"))
    return Rest.str();
  return Rest.consume_front("/") ? Rest.str() : Path;
}

} // namespace art5
