// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5/FileCache.h"
#include "extract/ReplacedFiles.h"
#include "summary/SummaryFile.h"
#include "summary/SummaryTables.h"
#include "support/AtomicFile.h"
#include "tools/art5/Compilations.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/CachePruning.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/xxhash.h"
#include <array>
#include <chrono>
#include <map>
#include <mutex>
#include <tuple>

using clang::tooling::CompileCommand;
using namespace art5::tables;

namespace art5 {

//===----------------------------------------------------------------------===//
// The files as they are now
//===----------------------------------------------------------------------===//

/// Asks about each path once in a run, from any thread.
class FileStates {
public:
  explicit FileStates(const ReplacedFiles *Instead) : Instead(Instead) {}

  struct State {
    FileInput::Kind Is = FileInput::Kind::Absent;
    bool IsRegular = false;
    uint64_t Size = 0;
    uint64_t Content = 0; ///< 0: not read yet.
  };
  State state(llvm::StringRef Path);
  uint64_t content(llvm::StringRef Path);

  /// What was found of a part of an entry, by its bytes: many files are parsed
  /// with the same folders.
  std::optional<bool> verdict(llvm::StringRef Part);
  void judge(llvm::StringRef Part, bool Holds);

private:
  struct Less {
    bool operator()(llvm::XXH128_hash_t A, llvm::XXH128_hash_t B) const {
      return std::tie(A.high64, A.low64) < std::tie(B.high64, B.low64);
    }
  };
  struct Shard {
    std::mutex Lock;
    llvm::StringMap<State> Known;
    std::map<llvm::XXH128_hash_t, bool, Less> Parts;
  };
  Shard &shard(llvm::StringRef Path) {
    return Shards[llvm::xxh3_64bits(Path) % Shards.size()];
  }
  State ask(llvm::StringRef Path) const;

  std::array<Shard, 16> Shards;
  const ReplacedFiles *Instead;
};

FileStates::State FileStates::ask(llvm::StringRef Path) const {
  State Result;
  if (const std::optional<std::string> *Text =
          Instead ? Instead->find(Path) : nullptr) {
    if (!*Text)
      return Result;
    Result.Is = FileInput::Kind::Present;
    Result.IsRegular = true;
    Result.Size = (*Text)->size();
    Result.Content = contentHash(**Text);
    return Result;
  }
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(Path, Status))
    return Result;
  Result.Is = llvm::sys::fs::is_directory(Status) ? FileInput::Kind::Directory
                                                  : FileInput::Kind::Present;
  Result.IsRegular = llvm::sys::fs::is_regular_file(Status);
  Result.Size = Status.getSize();
  return Result;
}

FileStates::State FileStates::state(llvm::StringRef Path) {
  Shard &S = shard(Path);
  std::lock_guard<std::mutex> Hold(S.Lock);
  auto [It, New] = S.Known.try_emplace(Path);
  if (New)
    It->second = ask(Path);
  return It->second;
}

uint64_t FileStates::content(llvm::StringRef Path) {
  State Is = state(Path);
  if (Is.Content)
    return Is.Content;
  uint64_t Hash = 2; // Of what cannot be read: every recorded one is odd.
  // A pipe would keep the run waiting, or be emptied.
  if (!Is.IsRegular && Path != "/dev/null")
    return Hash;
  if (auto Buffer = llvm::MemoryBuffer::getFile(
          Path, /*IsText=*/false, /*RequiresNullTerminator=*/false))
    Hash = contentHash((*Buffer)->getBuffer());
  Shard &S = shard(Path);
  std::lock_guard<std::mutex> Hold(S.Lock);
  return S.Known[Path].Content = Hash;
}

std::optional<bool> FileStates::verdict(llvm::StringRef Part) {
  llvm::XXH128_hash_t Key =
      llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Part));
  Shard &S = Shards[Key.low64 % Shards.size()];
  std::lock_guard<std::mutex> Hold(S.Lock);
  auto It = S.Parts.find(Key);
  return It == S.Parts.end() ? std::nullopt : std::optional(It->second);
}

void FileStates::judge(llvm::StringRef Part, bool Holds) {
  llvm::XXH128_hash_t Key =
      llvm::xxh3_128bits(llvm::arrayRefFromStringRef(Part));
  Shard &S = Shards[Key.low64 % Shards.size()];
  std::lock_guard<std::mutex> Hold(S.Lock);
  S.Parts[Key] = Holds;
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

namespace {

/// Versions of a command's inputs that are kept side by side, for those who
/// go back and forth between branches.
constexpr size_t MaxVersions = 4;

/// Raised where summaries of an earlier format or program must not be believed:
/// those of 1 could lack annotations, because of a race between parsers.
constexpr uint64_t EntryFormat = 3;

/// The inputs of one folder.
struct FolderInputs {
  std::string Path;
  std::vector<FileInput> Present; ///< Path is the name alone.
  std::vector<std::string> Absent;
};

/// What one parse saw, and the summary it led to.
struct Version {
  uint64_t Result = 0;
  std::vector<FolderInputs> Folders;
};

std::vector<FolderInputs> byFolder(llvm::ArrayRef<FileInput> Inputs) {
  std::vector<FolderInputs> Result;
  llvm::StringMap<size_t> Known;
  for (const FileInput &Input : Inputs) {
    llvm::StringRef Parent = llvm::sys::path::parent_path(Input.Path);
    auto [It, New] = Known.try_emplace(Parent, Result.size());
    if (New) {
      Result.emplace_back();
      Result.back().Path = Parent.str();
    }
    FolderInputs &Folder = Result[It->second];
    std::string Name = llvm::sys::path::filename(Input.Path).str();
    if (Input.Was == FileInput::Kind::Absent) {
      Folder.Absent.push_back(std::move(Name));
    } else {
      Folder.Present.push_back(Input);
      Folder.Present.back().Path = std::move(Name);
    }
  }
  return Result;
}

void put(Writer &W, llvm::StringRef Text) {
  W.number(Text.size());
  W.Out += Text;
}

void encode(Writer &W, const Version &V) {
  W.number(V.Result);
  W.number(V.Folders.size());
  for (const FolderInputs &F : V.Folders) {
    put(W, F.Path);
    W.number(F.Present.size());
    for (const FileInput &Input : F.Present) {
      put(W, Input.Path);
      W.number(static_cast<uint64_t>(Input.Was));
      W.number(Input.Size);
      W.number(Input.Content);
    }
    W.number(F.Absent.size());
    for (const std::string &Name : F.Absent)
      put(W, Name);
  }
}

llvm::StringRef take(Reader &R) {
  uint64_t Size = R.number();
  if (Size > R.Rest.size()) {
    R.fail("it ends too early");
    return {};
  }
  llvm::StringRef Text = R.Rest.take_front(Size);
  R.Rest = R.Rest.drop_front(Size);
  return Text;
}

/// Moves \p R over the inputs of one folder.
void skipFolder(Reader &R) {
  take(R);
  for (uint64_t Files = R.number(); Files && R.ok(); --Files) {
    take(R);
    for (int Field = 0; Field < 3; ++Field)
      R.number();
  }
  for (uint64_t Names = R.number(); Names && R.ok(); --Names)
    take(R);
}

/// Checks entries while reading them, so that what does not matter is not
/// copied.
class EntryReader {
public:
  EntryReader(llvm::StringRef Bytes, FileStates &Now) : R(Bytes), Now(Now) {}

  /// The summary of the first version that holds; nothing if none does or the
  /// entry is damaged.
  std::optional<uint64_t> find() {
    if (R.number() != EntryFormat)
      return std::nullopt;
    for (uint64_t Left = R.number(); Left && R.ok(); --Left) {
      uint64_t Result = R.number();
      if (holds() && R.ok())
        return Result;
    }
    return std::nullopt;
  }

private:
  bool holds() {
    bool Good = true;
    for (uint64_t Folders = R.number(); Folders && R.ok(); --Folders)
      Good &= folderHolds(Good);
    return Good;
  }

  /// Nothing but content counts: a time or a size is the same again too easily
  /// (git, archives, caches of continuous integration). With \p Look unset only
  /// reads on.
  bool folderHolds(bool Look) {
    llvm::StringRef Start = R.Rest;
    skipFolder(R);
    if (!Look || !R.ok())
      return false;
    llvm::StringRef Part = Start.drop_back(R.Rest.size());
    if (std::optional<bool> Known = Now.verdict(Part))
      return *Known;
    bool Good = partHolds(Part);
    Now.judge(Part, Good);
    return Good;
  }

  bool partHolds(llvm::StringRef Part) {
    Reader In(Part);
    llvm::SmallString<256> Path(take(In));
    size_t Stem = Path.size();
    for (uint64_t Left = In.number(); Left && In.ok(); --Left) {
      FileInput Input;
      llvm::StringRef Name = take(In);
      Input.Was = static_cast<FileInput::Kind>(In.number());
      Input.Size = In.number();
      Input.Content = In.number();
      Path.resize(Stem);
      llvm::sys::path::append(Path, Name);
      if (!isSame(Path, Input))
        return false;
    }
    for (uint64_t Left = In.number(); Left && In.ok(); --Left) {
      llvm::StringRef Name = take(In);
      Path.resize(Stem);
      llvm::sys::path::append(Path, Name);
      if (Now.state(Path).Is != FileInput::Kind::Absent)
        return false;
    }
    return In.ok();
  }

  bool isSame(llvm::StringRef Path, const FileInput &Then) {
    FileStates::State Is = Now.state(Path);
    if (Then.Was == FileInput::Kind::Directory)
      return Is.Is == FileInput::Kind::Directory;
    if (Is.Is != FileInput::Kind::Present)
      return false;
    return Then.Was != FileInput::Kind::Read ||
           (Is.Size == Then.Size && Now.content(Path) == Then.Content);
  }

  Reader R;
  FileStates &Now;
};

/// The versions of an entry as they stand, to put another one before them.
std::vector<llvm::StringRef> versionsIn(llvm::StringRef Bytes) {
  Reader R(Bytes);
  std::vector<llvm::StringRef> Result;
  if (R.number() != EntryFormat)
    return Result;
  for (uint64_t Left = R.number(); Left && R.ok(); --Left) {
    llvm::StringRef Start = R.Rest;
    R.number();
    for (uint64_t Folders = R.number(); Folders && R.ok(); --Folders)
      skipFolder(R);
    if (R.ok())
      Result.push_back(Start.drop_back(R.Rest.size()));
  }
  return Result;
}

uint64_t commandKey(const CompileCommand &Command,
                    const ExtractOptions &Options, uint64_t Program) {
  std::string Text = llvm::utostr(Program);
  auto Add = [&](llvm::StringRef Part) {
    Text += '\0';
    Text += Part;
  };
  Add(Command.Directory);
  Add(Command.Filename);
  for (const std::string &Word : Command.CommandLine)
    Add(Word);
  Add("\1" + Options.Root);
  for (const std::string &Glob : Options.OwnHeaders)
    Add(Glob);
  // Variables that give the compiler folders to search.
  for (const char *Name :
       {"CPATH", "C_INCLUDE_PATH", "CPLUS_INCLUDE_PATH", "OBJC_INCLUDE_PATH",
        "COMPILER_PATH", "GCC_EXEC_PREFIX", "SDKROOT", "CUDA_PATH", "CUDA_HOME",
        "ROCM_PATH"})
    Add(llvm::sys::Process::GetEnv(Name).value_or("\2"));
  return llvm::xxh3_64bits(Text);
}

} // namespace

//===----------------------------------------------------------------------===//
// The cache
//===----------------------------------------------------------------------===//

FileCache::FileCache(std::string Folder, uint64_t Program,
                     const ReplacedFiles *Instead)
    : Folder(std::move(Folder)), Program(Program),
      Now(std::make_unique<FileStates>(Instead)) {}

FileCache::~FileCache() = default;

/// The names are those that LLVM's pruning of caches looks for.
std::string FileCache::path(uint64_t Key, llvm::StringRef Kind) const {
  llvm::SmallString<256> Path(Folder);
  llvm::sys::path::append(
      Path,
      "llvmcache-" + llvm::utohexstr(Key, /*LowerCase=*/true, 16) + "." + Kind);
  return std::string(Path);
}

static std::unique_ptr<llvm::MemoryBuffer> readWhole(const std::string &Path) {
  // Somebody else's pipe in a shared folder would keep the run waiting.
  if (!llvm::sys::fs::is_regular_file(Path))
    return nullptr;
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  return Buffer ? std::move(*Buffer) : nullptr;
}

std::optional<ExtractedUnit> FileCache::lookup(const CompileCommand &Command,
                                               const ExtractOptions &Options) {
  auto Entry = readWhole(path(commandKey(Command, Options, Program), "inputs"));
  if (!Entry)
    return std::nullopt;
  std::optional<uint64_t> Result = EntryReader(Entry->getBuffer(), *Now).find();
  if (!Result)
    return std::nullopt;
  std::string Path = path(*Result, "summary");
  auto Bytes = readWhole(Path);
  if (!Bytes)
    return std::nullopt;
  llvm::Expected<std::vector<PackedUnit>> Units =
      readSummaries(Bytes->getBuffer(), Path);
  if (!Units) {
    consumeError(Units.takeError());
    return std::nullopt;
  }
  if (Units->size() != 1)
    return std::nullopt;
  return ExtractedUnit{std::move(Units->front()), /*Parsed=*/true, ""};
}

void FileCache::write(const std::string &Path, llvm::StringRef Bytes) {
  if (Failed)
    return;
  std::error_code EC = llvm::sys::fs::create_directories(Folder);
  std::string Text = EC ? EC.message() : "";
  if (!EC)
    if (llvm::Error E = writeFileAtomically(Path, Bytes))
      Text = toString(std::move(E));
  if (Text.empty())
    return;
  std::lock_guard<std::mutex> Hold(Lock);
  if (!Failed.exchange(true))
    Why = Text;
}

void FileCache::store(const CompileCommand &Command,
                      const ExtractOptions &Options, const ExtractedUnit &Unit,
                      llvm::ArrayRef<FileInput> Inputs) {
  // What does not parse is tried again: its messages have to be shown anyway.
  if (!Unit.Parsed)
    return;
  std::string Summary = writeSummaries(Unit.Unit);
  Version New;
  New.Result = llvm::xxh3_64bits(Summary);
  New.Folders = byFolder(Inputs);
  std::string Path = path(commandKey(Command, Options, Program), "inputs");
  auto Old = readWhole(Path);
  std::vector<llvm::StringRef> Versions =
      versionsIn(Old ? Old->getBuffer() : llvm::StringRef());
  Versions.resize(std::min(Versions.size(), MaxVersions - 1));
  Writer W;
  W.number(EntryFormat);
  W.number(Versions.size() + 1);
  encode(W, New);
  for (llvm::StringRef V : Versions)
    W.Out += V;
  write(path(New.Result, "summary"), Summary);
  write(Path, W.Out);
  Stored = true;
}

std::string FileCache::complaint() const {
  std::lock_guard<std::mutex> Hold(Lock);
  return Failed ? "nothing can be kept in the cache '" + Folder + "': " + Why
                : "";
}

void FileCache::prune(uint64_t MaxBytes) {
  if (!Stored || Failed)
    return;
  llvm::CachePruningPolicy Policy;
  Policy.Expiration = std::chrono::hours(24 * 30);
  Policy.MaxSizePercentageOfAvailableSpace = 50;
  Policy.MaxSizeBytes = MaxBytes;
  llvm::pruneCache(Folder, Policy);
}

std::unique_ptr<FileCache> openCache(llvm::StringRef Option,
                                     const ReplacedFiles *Instead) {
  if (Option == "none")
    return nullptr;
  llvm::SmallString<256> Folder(Option);
  if (Folder.empty()) {
    if (!llvm::sys::path::cache_directory(Folder))
      return nullptr;
    llvm::sys::path::append(Folder, "art5");
  }
  // The program itself says which version it is: a rebuilt one starts anew.
  static int Anchor;
  std::string Self = llvm::sys::fs::getMainExecutable(nullptr, &Anchor);
  auto Bytes = readWhole(Self);
  if (!Bytes)
    return nullptr;
  llvm::sys::fs::make_absolute(Folder);
  return std::make_unique<FileCache>(
      std::string(Folder), llvm::xxh3_64bits(Bytes->getBuffer()), Instead);
}

} // namespace art5
