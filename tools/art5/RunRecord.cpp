// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/RunRecord.h"
#include "deployment/EvidenceFile.h"
#include "report/Paths.h"
#include "tools/art5/Git.h"
#include "tools/art5/SourceTree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SHA256.h"
#include <chrono>
#include <set>

namespace art5 {
namespace {

/// The names that git separates by NUL, below \p Folder.
std::set<std::string> names(llvm::StringRef Printed, llvm::StringRef Folder) {
  std::set<std::string> Out;
  llvm::SmallVector<llvm::StringRef, 64> Each;
  Printed.split(Each, '\0', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Name : Each)
    Out.insert(absolutePath(Name, Folder));
  return Out;
}

class Repository {
public:
  /// The one around \p Folder; its top is named as \p Folder is, whatever
  /// symbolic links are on the way.
  static std::optional<Repository> around(llvm::StringRef Folder) {
    std::optional<std::string> Up =
        askGit({"-C", Folder, "rev-parse", "--show-cdup"});
    if (!Up)
      return std::nullopt;
    Repository R;
    R.Top = absolutePath(llvm::StringRef(*Up).rtrim("\r\n"), Folder);
    return R;
  }

  std::string commit() const {
    std::optional<std::string> Head = askGit({"-C", Top, "rev-parse", "HEAD"});
    return Head ? llvm::StringRef(*Head).trim().str() : std::string();
  }
  /// Whether a tracked file was changed, or one of \p Read is neither tracked
  /// nor ignored (as generated sources are).
  std::optional<bool> dirty(llvm::ArrayRef<std::string> Read) const {
    std::optional<std::string> Status =
        askGit({"-C", Top, "status", "--porcelain", "--untracked-files=no"});
    std::optional<std::string> Others =
        askGit({"-C", Top, "ls-files", "--others", "--exclude-standard", "-z"});
    if (!Status || !Others)
      return std::nullopt;
    std::set<std::string> Untracked = names(*Others, Top);
    return !Status->empty() || llvm::any_of(Read, [&](const std::string &File) {
      return Untracked.count(File) != 0;
    });
  }
  std::optional<std::set<std::string>> sources() const {
    std::vector<std::string> Globs;
    for (llvm::StringRef Ending : sourceExtensions())
      Globs.push_back(("*" + Ending).str());
    llvm::SmallVector<llvm::StringRef, 16> Arguments = {"-C", Top, "ls-files",
                                                        "-z", "--"};
    Arguments.append(Globs.begin(), Globs.end());
    std::optional<std::string> Tracked = askGit(Arguments);
    if (!Tracked)
      return std::nullopt;
    return names(*Tracked, Top);
  }

private:
  std::string Top;
};

/// One line a file, as `sha256sum` prints it, hashed once more. Names are
/// relative, so that two clones agree.
std::string hashOf(llvm::ArrayRef<std::string> Files,
                   llvm::StringRef WorkingDirectory) {
  llvm::SHA256 Whole;
  for (const std::string &File : Files) {
    llvm::Expected<std::string> Hash = sha256OfFile(File);
    std::string Line;
    if (Hash)
      Line = *Hash;
    else
      llvm::consumeError(Hash.takeError());
    Whole.update(Line + "  " + shownPath(File, WorkingDirectory) + "\n");
  }
  return llvm::toHex(Whole.final(), /*LowerCase=*/true);
}

void sortUnique(std::vector<std::string> &V) {
  llvm::sort(V);
  V.erase(std::unique(V.begin(), V.end()), V.end());
}

/// The calendar day (UTC) of \p Seconds since 1970.
std::string dayOf(llvm::StringRef Seconds) {
  long long Value = 0;
  if (Seconds.trim().getAsInteger(10, Value))
    return "";
  using namespace std::chrono;
  return formatDate(
      Date(floor<days>(sys_seconds(std::chrono::seconds(Value)))));
}

/// What of \p All no compile command names; they were looked for in \p Among.
void setNotCovered(RunRecord &Out, RunRecord::Scope Among,
                   std::set<std::string> All, const RunInputs &In) {
  for (const std::vector<std::string> *Read : {&In.MainFiles, &In.FailedFiles})
    for (const std::string &File : *Read)
      All.erase(File);
  Out.Among = Among;
  Out.NotCovered.assign(All.begin(), All.end());
}

/// Where no repository lists the sources: those around art5.json, or around the
/// sources that were read.
void lookForOthers(RunRecord &Out, const RunInputs &In) {
  std::vector<std::string> Folders = In.ManifestFolders;
  if (Folders.empty())
    Folders.push_back(commonFolder(In.MainFiles));
  std::set<std::string> All;
  for (const std::string &Folder : Folders) {
    std::optional<std::set<std::string>> Some;
    if (!Folder.empty())
      Some = sourcesBelow(Folder);
    if (!Some)
      return;
    All.merge(*Some);
  }
  setNotCovered(Out,
                In.ManifestFolders.empty() ? RunRecord::Scope::SourceFolder
                                           : RunRecord::Scope::ManifestFolder,
                std::move(All), In);
}

} // namespace

RunRecord readRunRecord(const RunInputs &In) {
  RunRecord Out;
  std::vector<std::string> Read = In.Read;
  Read.insert(Read.end(), In.MainFiles.begin(), In.MainFiles.end());
  sortUnique(Read);
  Out.InputFiles = Read.size();
  if (!Read.empty())
    Out.InputHash = hashOf(Read, In.WorkingDirectory);
  std::set<std::string> Failed(In.FailedFiles.begin(), In.FailedFiles.end());
  for (const std::string &File : In.MainFiles)
    if (!Failed.count(File))
      Out.Covered.push_back(File);
  sortUnique(Out.Covered);

  std::string Folder =
      In.MainFiles.empty()
          ? In.WorkingDirectory
          : llvm::sys::path::parent_path(
                *std::min_element(In.MainFiles.begin(), In.MainFiles.end()))
                .str();
  if (std::optional<Repository> Git = Repository::around(Folder)) {
    Out.Commit = Git->commit();
    Out.Dirty = Git->dirty(Read);
    if (std::optional<std::set<std::string>> All = Git->sources())
      setNotCovered(Out, RunRecord::Scope::VersionControl, std::move(*All), In);
  } else {
    lookForOthers(Out, In);
  }
  if (In.Baseline.empty())
    return Out;
  Out.BaselineFile = In.Baseline;
  std::string Path = absolutePath(In.Baseline, In.WorkingDirectory);
  if (std::optional<std::string> Log =
          askGit({"-C", llvm::sys::path::parent_path(Path), "log", "-1",
                  "--format=%an%n%at", "--", Path})) {
    auto [Author, At] = llvm::StringRef(*Log).split('\n');
    Out.BaselineAuthor = Author.str();
    Out.BaselineOn = dayOf(At);
  }
  return Out;
}

/// A word as a shell takes it.
static std::string quoted(llvm::StringRef Word) {
  bool Plain = !Word.empty() && llvm::all_of(Word, [](char C) {
    return llvm::isAlnum(C) || llvm::StringRef("-_=./:,+@%").contains(C);
  });
  if (Plain)
    return Word.str();
  std::string Out = "'";
  for (char C : Word)
    Out += C == '\'' ? std::string("'\\''") : std::string(1, C);
  return Out + "'";
}

std::string commandLine(llvm::ArrayRef<const char *> Arguments,
                        const std::optional<std::vector<std::string>> &Flags) {
  std::string Line;
  auto Add = [&](llvm::StringRef Word) {
    Line += (Line.empty() ? "" : " ") + quoted(Word);
  };
  for (size_t I = 0; I < Arguments.size(); ++I) {
    llvm::StringRef Word = Arguments[I];
    auto [Name, Value] = Word.split('=');
    llvm::StringRef Option = Name.ltrim('-');
    bool Dashes = Name.starts_with("-");
    if (Dashes && llvm::is_contained({"o", "jobs", "j", "cache"}, Option)) {
      I += Word.contains('=') ? 0 : 1;
      continue;
    }
    Add(Word);
  }
  if (Flags) {
    Add("--");
    for (const std::string &Flag : *Flags)
      Add(Flag);
  }
  return Line;
}

void addAuthors(llvm::MutableArrayRef<Suppression> All,
                llvm::StringRef WorkingDirectory) {
  for (Suppression &S : All) {
    std::string Path = absolutePath(S.Where.File, WorkingDirectory);
    std::string Line = std::to_string(S.Where.Line);
    std::optional<std::string> Blame =
        askGit({"-C", llvm::sys::path::parent_path(Path), "blame",
                "--porcelain", "-L", Line + "," + Line, "--", Path});
    // A line that is in no commit yet has no author to name.
    if (!Blame || llvm::StringRef(*Blame).starts_with("00000000"))
      continue;
    llvm::SmallVector<llvm::StringRef, 16> Lines;
    llvm::StringRef(*Blame).split(Lines, '\n');
    for (llvm::StringRef Each : Lines) {
      if (Each.consume_front("author "))
        S.Author = Each.str();
      else if (Each.consume_front("author-time "))
        S.On = dayOf(Each);
    }
  }
}

} // namespace art5
