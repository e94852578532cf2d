// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Git.h"
#include "tools/art5/Common.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include <optional>

namespace art5 {
namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

} // namespace

llvm::Expected<std::string> runGit(llvm::ArrayRef<llvm::StringRef> Arguments) {
  llvm::ErrorOr<std::string> Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return error("git is needed, which was not found");
  llvm::SmallString<128> Out, Err;
  if (llvm::sys::fs::createTemporaryFile("art5-git", "out", Out) ||
      llvm::sys::fs::createTemporaryFile("art5-git", "err", Err))
    return error("no temporary file could be made");
  llvm::FileRemover RemoveOut(Out), RemoveErr(Err);
  llvm::SmallVector<llvm::StringRef, 12> Line{"git", "--no-optional-locks",
                                              "-c", "core.fsmonitor=false"};
  Line.append(Arguments.begin(), Arguments.end());
  int Code = llvm::sys::ExecuteAndWait(
      *Program, Line, std::nullopt,
      {llvm::StringRef(), llvm::StringRef(Out), llvm::StringRef(Err)});
  if (Code == 0)
    return textOf(Out);
  std::string Why = textOf(Err);
  return error(llvm::StringRef(Why).split('\n').first.trim());
}

std::string repositoryAround(llvm::StringRef Folder) {
  for (; !Folder.empty(); Folder = llvm::sys::path::parent_path(Folder)) {
    llvm::SmallString<128> Mark(Folder);
    llvm::sys::path::append(Mark, ".git"); // A file in a linked work tree.
    if (llvm::sys::fs::exists(Mark))
      return Folder.str();
  }
  return "";
}

std::optional<std::string> askGit(llvm::ArrayRef<llvm::StringRef> Arguments) {
  llvm::Expected<std::string> Out = runGit(Arguments);
  if (Out)
    return *Out;
  llvm::consumeError(Out.takeError());
  return std::nullopt;
}

} // namespace art5
