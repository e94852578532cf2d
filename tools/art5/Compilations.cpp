// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Compilations.h"
#include "support/RealPath.h"
#include "support/Text.h"
#include "tools/art5/CommandLine.h"
#include "tools/art5/SourceTree.h"
#include "clang/Tooling/CompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <set>
#include <tuple>

using clang::tooling::CompileCommand;

namespace art5 {
namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

std::string cleanPath(llvm::StringRef Path, llvm::StringRef Folder) {
  llvm::SmallString<256> Result(Path);
  if (!llvm::sys::path::is_absolute(Result)) {
    Result = Folder;
    llvm::sys::path::append(Result, Path);
  }
  llvm::sys::path::remove_dots(Result, /*remove_dot_dot=*/true);
  return std::string(Result);
}

/// The database file that \p Build means.
llvm::Expected<std::string> databaseFile(llvm::StringRef Build) {
  llvm::SmallString<256> Path(Build);
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(Path, Status))
    return error("there is no '" + Build + "'");
  if (llvm::sys::fs::is_directory(Status)) {
    llvm::sys::path::append(Path, "compile_commands.json");
    if (llvm::sys::fs::status(Path, Status))
      return error("'" + Build +
                   "' holds no compile_commands.json: CMake writes one with "
                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON, other build systems "
                   "through bear");
  }
  if (!llvm::sys::fs::is_regular_file(Status))
    return error("'" + Path + "' is no regular file");
  if (std::error_code EC =
          llvm::sys::fs::access(Path, llvm::sys::fs::AccessMode::Exist))
    return error("cannot read '" + Path + "': " + EC.message());
  return std::string(Path);
}

/// The path of a command's file with links resolved.
std::string realFileOf(const CompileCommand &Command) {
  return realPath(mainFileOf(Command));
}

bool isSecondStage(const CompileCommand &Command) {
  return Command.CommandLine.size() > 1 && Command.CommandLine[1] == "-cc1";
}

/// Keeps each command once, in an order that the database does not decide. Of
/// two names of one file, with the same flags, the first counts; clang's second
/// stage, which some recorders write beside the driver, only alone.
void normalise(Compilations &C) {
  auto Key = [](const CompileCommand &Command) {
    return std::make_tuple(mainFileOf(Command), std::ref(Command.Directory),
                           std::ref(Command.CommandLine));
  };
  llvm::sort(C.Commands, [&](const CompileCommand &A, const CompileCommand &B) {
    return Key(A) < Key(B);
  });
  std::set<std::string> Driven;
  for (const CompileCommand &Command : C.Commands)
    if (!isSecondStage(Command))
      Driven.insert(realFileOf(Command));
  std::set<std::vector<std::string>> Seen;
  llvm::erase_if(C.Commands, [&](const CompileCommand &Command) {
    std::string Real = realFileOf(Command);
    if (isSecondStage(Command) && Driven.count(Real))
      return true;
    std::vector<std::string> Same{Real};
    for (const std::string &Word : Command.CommandLine)
      Same.push_back(cleanPath(Word, Command.Directory) == mainFileOf(Command)
                         ? Real
                         : Word);
    // What is relative in a command means another thing elsewhere.
    Same.push_back(Command.Directory ==
                           llvm::sys::path::parent_path(mainFileOf(Command))
                       ? llvm::sys::path::parent_path(Real).str()
                       : Command.Directory);
    return !Seen.insert(std::move(Same)).second;
  });
  llvm::sort(C.Skipped);
  C.Skipped.erase(std::unique(C.Skipped.begin(), C.Skipped.end()),
                  C.Skipped.end());
}

/// Puts one entry where it belongs.
void sortIn(DatabaseEntry Entry, Compilations &All) {
  std::string File = cleanPath(Entry.File, Entry.Directory);
  EntryKind Is = unwrapCommand(Entry);
  OtherLanguage In;
  if (isOtherLanguage(File, Entry.Words, In) && !In.Name.empty()) {
    All.Skipped.push_back(
        {File,
         ("is written in " + In.Name + ", which art5 does not read").str(),
         In.IsCode});
    return;
  }
  if (Is == EntryKind::Other || isOtherLanguage(File, Entry.Words, In)) {
    if (!All.Others++)
      All.FirstOther = File;
    return;
  }
  if (llvm::Error E = expandResponseFiles(Entry)) {
    All.Skipped.push_back({File,
                           "cannot be analysed: " + toString(std::move(E)),
                           /*Counts=*/true});
    return;
  }
  All.Commands.emplace_back(Entry.Directory, Entry.File, std::move(Entry.Words),
                            "");
}

/// The entries of the database file \p Path.
llvm::Expected<Compilations> readDatabase(const std::string &Path) {
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return error("cannot read '" + Path + "': " + Buffer.getError().message());
  llvm::SmallString<256> Real(realPath(Path));
  llvm::sys::fs::make_absolute(Real);
  llvm::Expected<std::vector<DatabaseEntry>> Entries =
      parseDatabase((*Buffer)->getBuffer(), llvm::sys::path::parent_path(Real));
  if (!Entries)
    return error("cannot read the compilation database '" + Path +
                 "': " + toString(Entries.takeError()));
  Compilations All;
  for (DatabaseEntry &Entry : *Entries)
    sortIn(std::move(Entry), All);
  normalise(All);
  return All;
}

/// "src/a.cpp" is not in the database: perhaps another path ends so.
std::string hintFor(llvm::StringRef File, const Compilations &All) {
  llvm::StringRef Name = llvm::sys::path::filename(File);
  std::vector<llvm::StringRef> Names;
  for (const CompileCommand &Command : All.Commands) {
    if (llvm::sys::path::filename(Command.Filename) == Name)
      return "; did you mean '" + mainFileOf(Command) + "'?";
    Names.push_back(llvm::sys::path::filename(Command.Filename));
  }
  if (std::optional<std::string> Near = didYouMean(Name, Names))
    return "; did you mean '" + *Near + "'?";
  return "";
}

/// Two names of one file: as written, or through links.
bool sameFile(llvm::StringRef A, llvm::StringRef B) {
  return A == B || llvm::sys::fs::equivalent(A, B);
}

llvm::Expected<Compilations> restrictTo(Compilations All,
                                        llvm::ArrayRef<std::string> Files,
                                        llvm::StringRef Database) {
  llvm::SmallString<256> Here;
  llvm::sys::fs::current_path(Here);
  Compilations Kept;
  Kept.IsPart = true;
  for (const std::string &File : Files) {
    std::string Wanted = cleanPath(File, Here);
    bool Found = false;
    for (const CompileCommand &Command : All.Commands)
      if (sameFile(mainFileOf(Command), Wanted)) {
        Kept.Commands.push_back(Command);
        Found = true;
      }
    for (const Compilations::LeftOut &Entry : All.Skipped)
      if (sameFile(Entry.File, Wanted)) {
        Kept.Skipped.push_back(Entry);
        Found = true;
      }
    if (!Found && !llvm::sys::fs::exists(Wanted))
      return error("there is no file '" + File + "'" + hintFor(File, All));
    if (!Found)
      return error("'" + File + "' is not in the compilation database '" +
                   Database + "'" + hintFor(File, All));
  }
  normalise(Kept);
  return Kept;
}

/// The names that people give to the folders they build in.
bool isBuildFolder(llvm::StringRef Name) {
  return Name == "out" || Name == "_build" || Name == ".build" ||
         Name == "obj" || Name.starts_with("build") ||
         Name.starts_with("cmake-build");
}

/// The folders in \p Folder whose names \p Wanted likes, sorted.
std::vector<std::string>
foldersIn(llvm::StringRef Folder,
          llvm::function_ref<bool(llvm::StringRef)> Wanted) {
  std::vector<std::string> Result;
  std::error_code EC;
  for (llvm::sys::fs::directory_iterator It(Folder, EC), End; !EC && It != End;
       It.increment(EC))
    if (Wanted(llvm::sys::path::filename(It->path())) &&
        llvm::sys::fs::is_directory(It->path()))
      Result.push_back(It->path());
  llvm::sort(Result);
  return Result;
}

} // namespace

std::string mainFileOf(const CompileCommand &Command) {
  return cleanPath(Command.Filename, Command.Directory);
}

llvm::Expected<Compilations>
loadCompilations(llvm::StringRef Build, llvm::ArrayRef<std::string> Files) {
  llvm::Expected<std::string> Path = databaseFile(Build);
  if (!Path)
    return Path.takeError();
  llvm::Expected<Compilations> All = readDatabase(*Path);
  if (!All)
    return All.takeError();
  if (All->Commands.empty() &&
      llvm::none_of(All->Skipped,
                    [](const Compilations::LeftOut &L) { return L.Counts; }))
    return error("the compilation database '" + *Path +
                 "' holds no command for a C or C++ file");
  if (Files.empty())
    return All;
  return restrictTo(std::move(*All), Files, *Path);
}

llvm::Expected<std::string> usualDatabase(llvm::StringRef Folder) {
  auto In = [](llvm::StringRef Where) -> std::optional<std::string> {
    llvm::SmallString<256> Path(Where);
    llvm::sys::path::append(Path, "compile_commands.json");
    if (!llvm::sys::fs::exists(Path))
      return std::nullopt;
    return std::string(Path);
  };
  if (std::optional<std::string> Here = In(Folder))
    return *Here;
  std::vector<std::string> Found;
  for (const std::string &Build : foldersIn(Folder, isBuildFolder)) {
    if (std::optional<std::string> File = In(Build))
      Found.push_back(*File);
    for (const std::string &Preset : foldersIn(
             Build, [](llvm::StringRef Name) { return Name.front() != '.'; }))
      if (std::optional<std::string> File = In(Preset))
        Found.push_back(*File);
  }
  if (Found.size() == 1)
    return Found.front();
  if (Found.empty())
    return error("nothing to analyse: give the build folder with -p (none of "
                 "the usual ones holds a compile_commands.json), or summaries "
                 "with --summaries");
  for (std::string &File : Found)
    File = llvm::sys::path::parent_path(File)
               .drop_front(Folder.size())
               .ltrim('/')
               .str();
  return error("which build is meant? Give -p one of " +
               quotedList(Found, "or"));
}

/// The sources that the file at \p Path includes in quotes.
static void addIncludedSources(llvm::StringRef Path,
                               std::vector<std::string> &Out) {
  // No list of includes that a build system writes is longer.
  constexpr uint64_t MaxBytes = 4u << 20;
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(Path, Status) ||
      !llvm::sys::fs::is_regular_file(Status) || Status.getSize() > MaxBytes)
    return;
  auto Text = llvm::MemoryBuffer::getFile(Path);
  if (!Text)
    return;
  llvm::StringRef Rest = (*Text)->getBuffer();
  while (!Rest.empty()) {
    auto [Line, Tail] = Rest.split('\n');
    Rest = Tail;
    Line = Line.ltrim();
    if (!Line.consume_front("#") ||
        !(Line = Line.ltrim()).consume_front("include"))
      continue;
    auto [Name, Behind] = Line.ltrim().split('"').second.split('"');
    if (llvm::is_contained(sourceExtensions(),
                           llvm::sys::path::extension(Name)))
      Out.push_back(cleanPath(Name, llvm::sys::path::parent_path(Path)));
  }
}

std::vector<std::string> sourcesOf(const Compilations &C) {
  std::vector<std::string> Result;
  for (const CompileCommand &Command : C.Commands) {
    Result.push_back(mainFileOf(Command));
    addIncludedSources(Result.back(), Result);
  }
  for (const Compilations::LeftOut &Entry : C.Skipped)
    Result.push_back(Entry.File);
  return Result;
}

llvm::Expected<Compilations>
fixedCompilations(llvm::ArrayRef<std::string> Files,
                  llvm::ArrayRef<std::string> Flags) {
  llvm::SmallString<256> Here;
  if (std::error_code EC = llvm::sys::fs::current_path(Here))
    return error("the current directory cannot be read: " + EC.message());
  Compilations Result;
  Result.IsPart = true;
  for (const std::string &File : Files) {
    if (!llvm::sys::fs::exists(File))
      return error("there is no file '" + File + "'");
    llvm::StringRef Driver =
        llvm::sys::path::extension(File) == ".c" ? "clang" : "clang++";
    std::vector<std::string> Line{Driver.str()};
    Line.insert(Line.end(), Flags.begin(), Flags.end());
    Line.push_back(File);
    DatabaseEntry Entry{Here.str().str(), File, std::move(Line), false};
    if (llvm::Error E = expandResponseFiles(Entry))
      return std::move(E);
    Result.Commands.emplace_back(Here.str(), File, std::move(Entry.Words), "");
  }
  normalise(Result);
  return Result;
}

} // namespace art5
