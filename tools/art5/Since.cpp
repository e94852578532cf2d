// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Since.h"
#include "tools/report/Paths.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

namespace art5 {
namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

std::string contents(llvm::StringRef Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  return Buffer ? (*Buffer)->getBuffer().str() : std::string();
}

/// What git prints when it is run with \p Arguments.
llvm::Expected<std::string> git(llvm::ArrayRef<llvm::StringRef> Arguments) {
  llvm::ErrorOr<std::string> Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return error("--since needs git, which was not found");
  llvm::SmallString<128> Out, Err;
  if (llvm::sys::fs::createTemporaryFile("art5-git", "out", Out) ||
      llvm::sys::fs::createTemporaryFile("art5-git", "err", Err))
    return error("--since: no temporary file could be made");
  llvm::FileRemover RemoveOut(Out), RemoveErr(Err);
  llvm::SmallVector<llvm::StringRef, 8> Line{"git"};
  Line.append(Arguments.begin(), Arguments.end());
  int Code = llvm::sys::ExecuteAndWait(
      *Program, Line, std::nullopt,
      {llvm::StringRef(), llvm::StringRef(Out), llvm::StringRef(Err)});
  if (Code == 0)
    return contents(Out);
  std::string Why = contents(Err);
  return error("--since: " + llvm::StringRef(Why).split('\n').first.trim());
}

} // namespace

llvm::Expected<std::set<std::string>> changedSince(llvm::StringRef Revision) {
  if (Revision.empty() || Revision.starts_with("-"))
    return error("--since: '" + Revision + "' is no revision");
  llvm::Expected<std::string> Top = git({"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  llvm::StringRef Folder = llvm::StringRef(*Top).rtrim("\r\n");
  std::set<std::string> Files;
  auto Add = [&](llvm::ArrayRef<llvm::StringRef> Question) -> llvm::Error {
    llvm::Expected<std::string> Names = git(Question);
    if (!Names)
      return Names.takeError();
    llvm::SmallVector<llvm::StringRef, 64> Each;
    llvm::StringRef(*Names).split(Each, '\0', -1, /*KeepEmpty=*/false);
    for (llvm::StringRef Name : Each)
      Files.insert(absolutePath(Name, Folder));
    return llvm::Error::success();
  };
  if (llvm::Error E = Add({"diff", "--name-only", "-z", Revision, "--"}))
    return std::move(E);
  if (llvm::Error E = Add(
          {"-C", Folder, "ls-files", "--others", "--exclude-standard", "-z"}))
    return std::move(E);
  return Files;
}

} // namespace art5
