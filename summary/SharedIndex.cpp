// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/SharedIndex.h"
#include "summary/SummaryFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <mutex>
#include <optional>

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace art5 {
namespace {

/// What tells one version of a file from another.
struct Stamp {
  fs::UniqueID File;
  uint64_t Size = 0;
  llvm::sys::TimePoint<> Modified;
  bool operator==(const Stamp &) const = default;
};

std::optional<Stamp> stampOf(llvm::StringRef Path) {
  fs::file_status Status;
  if (fs::status(Path, Status))
    return std::nullopt;
  return Stamp{Status.getUniqueID(), Status.getSize(),
               Status.getLastModificationTime()};
}

/// One file, and who reads it holds the lock: others need what comes out.
struct Entry {
  std::mutex Reading;
  std::optional<Stamp> As;
  std::shared_ptr<const SharedIndex> Index;
};

/// What has been read, by path. Nothing depends on it but time.
struct Shelf {
  std::mutex Lock;
  llvm::StringMap<std::shared_ptr<Entry>> Entries;
  uint64_t Readings = 0;
};

Shelf &shelf() {
  static Shelf All;
  return All;
}

bool declares(const std::vector<FactDecl> &Facts) {
  return llvm::any_of(Facts, [](const FactDecl &F) { return !F.FromModel; });
}

bool declares(const PackedUnit &Unit) {
  for (const Entity &E : Unit.tables().Entities)
    if (declares(E.Facts) || declares(E.TypeFacts) ||
        llvm::any_of(E.Parameters,
                     [](const Parameter &P) { return declares(P.Facts); }))
      return true;
  BodyScratch Scratch;
  bool Found = false;
  for (size_t I = 0; I < Unit.bodies() && !Found; ++I)
    Unit.scan(I, Scratch, [&](uint32_t, const Statement &S) {
      Found |= declares(S.Facts);
    });
  return Found;
}

/// Whether \p Name, from \p Folder if relative, is \p File; perhaps by another
/// path.
bool isFile(llvm::StringRef Name, llvm::StringRef Folder,
            llvm::StringRef File) {
  if (path::filename(Name) != path::filename(File))
    return false;
  llvm::SmallString<256> Full(Name);
  if (!path::is_absolute(Full)) {
    Full = Folder;
    path::append(Full, Name);
  }
  path::remove_dots(Full, /*remove_dot_dot=*/true);
  return Full == File || fs::equivalent(Full, File);
}

} // namespace

std::vector<PackedUnit> SharedIndex::without(llvm::StringRef MainFile,
                                             llvm::StringRef Folder) const {
  std::vector<PackedUnit> Result;
  Result.reserve(Units.size() + 1);
  for (const PackedUnit &Unit : Units)
    if (llvm::none_of(Unit.notes().MainFiles, [&](StringId File) {
          return isFile(Unit.notes().str(File), Folder, MainFile);
        }))
      Result.push_back(Unit);
  return Result;
}

llvm::Expected<std::shared_ptr<const SharedIndex>>
readSharedIndex(llvm::StringRef Path) {
  std::shared_ptr<Entry> Of;
  {
    std::lock_guard<std::mutex> Hold(shelf().Lock);
    std::shared_ptr<Entry> &Place = shelf().Entries[Path];
    if (!Place)
      Place = std::make_shared<Entry>();
    Of = Place;
  }
  std::lock_guard<std::mutex> Hold(Of->Reading);
  // Before reading: a file that is replaced meanwhile is read again next time.
  std::optional<Stamp> Now = stampOf(Path);
  if (Now && Of->Index && Of->As == Now)
    return Of->Index;
  Of->Index = nullptr;
  llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(Path);
  if (!Units)
    return Units.takeError();
  auto Read = std::make_shared<SharedIndex>();
  Read->Units = std::move(*Units);
  Read->Declares = llvm::any_of(
      Read->Units, [](const PackedUnit &Unit) { return declares(Unit); });
  {
    std::lock_guard<std::mutex> Count(shelf().Lock);
    Read->Reading = ++shelf().Readings;
  }
  Of->As = Now;
  Of->Index = Read;
  return Of->Index;
}

} // namespace art5
