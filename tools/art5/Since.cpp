// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Since.h"
#include "tools/art5/Git.h"
#include "tools/report/Paths.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace art5 {
namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// What git prints, or why not, as an error of --since.
llvm::Expected<std::string> git(llvm::ArrayRef<llvm::StringRef> Arguments) {
  llvm::Expected<std::string> Out = runGit(Arguments);
  if (!Out)
    return error("--since: " + toString(Out.takeError()));
  return Out;
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
