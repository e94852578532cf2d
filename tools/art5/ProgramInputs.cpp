// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/ProgramInputs.h"
#include "tools/art5/FileCache.h"
#include "tools/art5/Progress.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

namespace art5 {

/// What the cache may grow to; the least recently used goes first.
static constexpr uint64_t MaxCacheBytes = uint64_t(2) << 30;

/// \p Glob of the manifest in \p Folder, for paths from the root on: one without
/// a slash means any file of that name below the folder.
static std::string fromRoot(llvm::StringRef Glob, llvm::StringRef Folder) {
  if (llvm::sys::path::is_absolute(Glob) || Folder.empty())
    return Glob.str();
  llvm::SmallString<256> Path(Folder);
  if (!Glob.contains('/'))
    llvm::sys::path::append(Path, "**");
  llvm::sys::path::append(Path, Glob);
  llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
  return std::string(Path);
}

ExtractOptions extractOptions(const Project &P) {
  ExtractOptions Each;
  for (const Manifest &M : P.Manifests)
    for (const std::string &Glob : M.OwnHeaders)
      for (const std::string &Folder : {M.Folder, M.RealFolder})
        if (std::string Path = fromRoot(Glob, Folder);
            !llvm::is_contained(Each.OwnHeaders, Path))
          Each.OwnHeaders.push_back(std::move(Path));
  return Each;
}

/// The summary of a file that nobody can read: it says that.
static ExtractedUnit unreadUnit(const Compilations::LeftOut &Entry) {
  TUSummary Unit;
  StringInterner Intern(Unit);
  StringId File = Intern(Entry.File);
  Unit.MainFiles.push_back(File);
  Unit.Gaps.push_back({Gap::Kind::ParseError, File, {File, 0, 0}});
  return {PackedUnit::pack(Unit), /*Parsed=*/false,
          Entry.File + ": error: this file " + Entry.Why + "\n"};
}

std::vector<ExtractedUnit> extractProgram(const Compilations &C,
                                          const ExtractOptions &Each,
                                          const ReadingOptions &Options) {
  ExtractionOptions How;
  How.Each = Each;
  How.Instead = Options.Instead;
  How.Preambles = Options.Preambles;
  How.TellsPreambles = Options.TellsPreambles;
  How.Jobs = Options.Jobs;
  How.Limit = std::chrono::seconds(Options.FileLimit);
  std::unique_ptr<FileCache> Kept = openCache(Options.Cache, Options.Instead);
  How.Cache = Kept.get();
  std::vector<ExtractedUnit> Units;
  {
    Progress Bar;
    How.Progress = [&](size_t Done, size_t All) { Bar(Done, All); };
    Units = extractAll(C.Commands, How);
  }
  for (const Compilations::LeftOut &Entry : C.Skipped)
    if (Entry.Counts)
      Units.push_back(unreadUnit(Entry));
  for (const ExtractedUnit &Unit : Units)
    if (!Options.Quiet)
      llvm::errs() << (Unit.Parsed ? "" : Unit.Errors) << Unit.Note;
  if (!Kept)
    return Units;
  Kept->prune(MaxCacheBytes);
  if (std::string Why = Kept->complaint(); !Why.empty())
    llvm::errs() << "art5: note: " << Why << '\n';
  return Units;
}

} // namespace art5
