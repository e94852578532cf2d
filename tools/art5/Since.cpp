// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "tools/art5/Since.h"
#include "deployment/EvidenceFile.h"
#include "program/Project.h"
#include "report/Paths.h"
#include "support/LocatedJson.h"
#include "support/RealPath.h"
#include "support/Text.h"
#include "tools/art5/Common.h"
#include "tools/art5/Git.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace art5 {

namespace {

llvm::Error error(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// The top folder of the repository around the current directory.
llvm::Expected<std::string> topFolder() {
  llvm::Expected<std::string> Top = runGit({"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  return llvm::StringRef(*Top).rtrim("\r\n").str();
}

/// A diff of git in the form that is read here, whatever the user configured.
llvm::Expected<Change> gitDiff(llvm::ArrayRef<llvm::StringRef> What) {
  llvm::Expected<std::string> Top = topFolder();
  if (!Top)
    return Top.takeError();
  llvm::SmallVector<llvm::StringRef, 18> Line{"-c",
                                              "diff.interHunkContext=0",
                                              "diff",
                                              "-U0",
                                              "--no-color",
                                              "--no-ext-diff",
                                              "--no-textconv",
                                              "--no-renames",
                                              "--no-relative",
                                              "--submodule=short",
                                              "--src-prefix=a/",
                                              "--dst-prefix=b/"};
  Line.append(What.begin(), What.end());
  Line.push_back("--");
  llvm::Expected<std::string> Text = runGit(Line);
  if (!Text)
    return Text.takeError();
  llvm::Expected<std::vector<FileDiff>> Files = parseUnifiedDiff(*Text);
  if (!Files)
    return Files.takeError();
  Change Result;
  for (FileDiff &File : *Files) {
    llvm::StringRef Name = File.isDeleted() ? File.OldName : File.NewName;
    Result.add(absolutePath(Name.substr(2), *Top), File);
  }
  return Result;
}

/// Where a file of a diff may lie: as named, or without its first folder.
std::vector<std::string> placesOf(llvm::StringRef Name,
                                  llvm::ArrayRef<std::string> Folders) {
  std::vector<std::string> Places;
  llvm::StringRef Stripped = Name.split('/').second;
  for (const std::string &Folder : Folders) {
    if (!Stripped.empty())
      Places.push_back(absolutePath(Stripped, Folder));
    Places.push_back(absolutePath(Name, Folder));
  }
  return Places;
}

/// The text of the file at \p Path, as \p Now or the disk has it.
std::string textNow(llvm::StringRef Path, const ReplacedFiles &Now) {
  if (const std::optional<std::string> *Text = Now.find(Path))
    return Text->value_or("");
  llvm::sys::fs::file_status Status;
  if (llvm::sys::fs::status(Path, Status) ||
      !llvm::sys::fs::is_regular_file(Status))
    return "";
  return textOf(Path);
}

/// The lines of files, each read once.
class SourceText {
public:
  explicit SourceText(const ReplacedFiles &Now) : Now(Now) {}

  /// The lines of the statement or declaration around a line, as punctuation
  /// tells: from behind the last end of one to the next.
  std::pair<unsigned, unsigned> statementAround(llvm::StringRef File,
                                                unsigned Line) {
    constexpr unsigned Most = 60;
    const std::vector<std::string> &Lines = linesOf(File);
    if (Line == 0 || Line > Lines.size())
      return {Line, Line};
    unsigned First = Line, Last = Line;
    while (First > 1 && Line - First < Most && !ends(Lines[First - 2]))
      --First;
    while (Last < Lines.size() && Last - Line < Most && !ends(Lines[Last - 1]))
      ++Last;
    return {First, Last};
  }

private:
  static bool ends(llvm::StringRef Line) {
    Line = Line.split("//").first.rtrim();
    return Line.empty() || llvm::StringRef(";{}:").contains(Line.back()) ||
           Line.ltrim().starts_with("#");
  }

  const std::vector<std::string> &linesOf(llvm::StringRef File) {
    auto [It, New] = Files.try_emplace(File);
    if (!New)
      return It->second;
    std::string Text = textNow(File, Now);
    llvm::SmallVector<llvm::StringRef, 0> Lines;
    llvm::StringRef(Text).split(Lines, '\n');
    for (llvm::StringRef Line : Lines)
      It->second.push_back(Line.str());
    return It->second;
  }

  const ReplacedFiles &Now;
  llvm::StringMap<std::vector<std::string>> Files;
};

/// The last line below \p Pointer that holds a value.
unsigned lastLine(const LocatedJson &Document, const nlohmann::json &Value,
                  const std::string &Pointer) {
  unsigned Last = Document.locate(Pointer).Line;
  if (Value.is_object())
    for (const auto &[Key, Item] : Value.items())
      Last =
          std::max(Last, lastLine(Document, Item, appendPointer(Pointer, Key)));
  else if (Value.is_array())
    for (size_t I = 0; I < Value.size(); ++I)
      Last = std::max(Last,
                      lastLine(Document, Value[I], appendPointer(Pointer, I)));
  return Last;
}

/// Decides what a change concerns.
class Concerned {
public:
  Concerned(const Project &P, const Change &What, const ReplacedFiles &Now)
      : What(What), Text(Now) {
    for (const Manifest &M : P.Manifests)
      addManifest(M);
  }

  bool operator()(const Finding &F) {
    if (F.In && (*this)(*F.In))
      return true;
    // No art5.json counts: perhaps because it went.
    if ((!F.In || F.In->Manifest.empty()) && What.touchesName(ManifestName))
      return true;
    if (at(F.Where) || at(F.SiteWhere) ||
        llvm::any_of(F.Path, [&](const PathStep &S) { return at(S.Where); }))
      return true;
    return llvm::any_of(F.Result.Conditions, [&](const ConditionResult &C) {
      return llvm::any_of(C.Why, [&](const Because &B) {
        return B.From == Origin::Code && at(B.Where);
      });
    });
  }

  bool operator()(const Problem &P) {
    for (const auto &[D, Lines] : Deployments)
      if (Lines.first <= P.Where.Line && P.Where.Line <= Lines.second &&
          realPath(P.Where.File) == realPath(D->Manifest) && (*this)(*D))
        return true;
    return at(P.Where);
  }

  /// The statement around a place was touched.
  bool at(const Location &L) {
    if (!L.isValid() || !What.touches(L.File))
      return false;
    auto [First, Last] = Text.statementAround(L.File, L.Line);
    return What.touches(L.File, First, Last);
  }

private:
  bool operator()(const Deployment &D) const {
    auto It = llvm::find_if(Touched, [&](const auto &E) { return E == &D; });
    return It != Touched.end();
  }

  void addManifest(const Manifest &M) {
    bool All = touchesAny(M.Models) || touchesAny(M.Laws);
    // Lines around the deployments (settings, models) concern all of them.
    unsigned End = 0;
    size_t Known = Deployments.size();
    for (const Deployment &D : M.Deployments) {
      if (!D.Document)
        continue;
      nlohmann::json::json_pointer At(D.RecordPointer);
      const nlohmann::json &Root = D.Document->root();
      if (!Root.contains(At))
        continue;
      unsigned First = D.Document->locate(D.RecordPointer).Line;
      unsigned Last = lastLine(*D.Document, Root.at(At), D.RecordPointer);
      Deployments.push_back({&D, {First, Last}});
      if (Deployments.size() == Known + 1)
        All |= First > 1 && What.touches(M.Path, 1, First - 1);
      End = Last + 1; // The closing brace.
    }
    All |= What.touches(M.Path, End + 1, ~0u);
    for (const Deployment &D : M.Deployments)
      if (All || concerns(D))
        Touched.push_back(&D);
  }

  /// What \p D says, or a file that it shows, was touched.
  bool concerns(const Deployment &D) const {
    for (const auto &[Of, Lines] : Deployments)
      if (Of == &D && What.touches(D.Manifest, Lines.first, Lines.second))
        return true;
    auto Shows = [&](const auto &Statement) {
      return !Statement.File.empty() &&
             What.touches(resolvePath(D.Folder, Statement.File));
    };
    return llvm::any_of(D.Facts, Shows) || llvm::any_of(D.Refuted, Shows) ||
           (D.Rbi && llvm::any_of(D.Rbi->Supplied, Shows)) ||
           llvm::any_of(D.Exemptions, [&](const ExemptionClaim &C) {
             return llvm::any_of(C.Supplied, Shows);
           });
  }

  bool touchesAny(const std::vector<std::string> &Paths) const {
    return llvm::any_of(Paths,
                        [&](const std::string &P) { return What.touches(P); });
  }

  const Change &What;
  SourceText Text;
  std::vector<std::pair<const Deployment *, std::pair<unsigned, unsigned>>>
      Deployments;
  std::vector<const Deployment *> Touched;
};

} // namespace

void Change::add(llvm::StringRef Path, FileDiff Diff) {
  Files[realPath(Path)].push_back(std::move(Diff));
}

void Change::addWhole(llvm::StringRef Path) {
  FileDiff All;
  All.Lines.push_back({0, ~0u});
  add(Path, std::move(All));
}

bool Change::touches(llvm::StringRef File) const {
  return touches(File, 0, ~0u);
}

bool Change::touches(llvm::StringRef File, unsigned First,
                     unsigned Last) const {
  std::string Real = realPath(File);
  if (auto It = Files.find(Real); It != Files.end())
    return llvm::any_of(
        It->second, [&](const FileDiff &D) { return D.touches(First, Last); });
  // A folder that changed (a submodule) stands for all files in it.
  for (llvm::StringRef Folder = llvm::sys::path::parent_path(Real);
       !Folder.empty(); Folder = llvm::sys::path::parent_path(Folder))
    if (Files.count(Folder))
      return true;
  return false;
}

bool Change::touchesName(llvm::StringRef Name) const {
  return llvm::any_of(Files, [&](const auto &File) {
    return llvm::sys::path::filename(File.getKey()) == Name;
  });
}

bool Change::touchesBuild() const {
  static constexpr llvm::StringLiteral Names[] = {"CMakeLists.txt",
                                                  "CMakePresets.json",
                                                  "CMakeUserPresets.json",
                                                  "meson.build",
                                                  "meson_options.txt",
                                                  "meson.options",
                                                  "Makefile",
                                                  "makefile",
                                                  "GNUmakefile",
                                                  "Makefile.am",
                                                  "Makefile.in",
                                                  "configure.ac",
                                                  "configure",
                                                  "BUILD",
                                                  "BUILD.bazel",
                                                  "WORKSPACE",
                                                  "WORKSPACE.bazel",
                                                  "MODULE.bazel",
                                                  ".bazelrc",
                                                  "SConstruct",
                                                  "SConscript",
                                                  "wscript",
                                                  "premake5.lua",
                                                  "xmake.lua",
                                                  "conanfile.txt",
                                                  "conanfile.py",
                                                  "vcpkg.json",
                                                  "build.ninja",
                                                  "compile_flags.txt",
                                                  "compile_commands.json",
                                                  "Kconfig",
                                                  "Kbuild",
                                                  "project.pbxproj"};
  static constexpr llvm::StringLiteral Endings[] = {
      ".cmake", ".mk",  ".bzl", ".gn",      ".gni",     ".pro",
      ".pri",   ".prf", ".rsp", ".vcxproj", ".xcconfig"};
  return llvm::any_of(Files, [&](const auto &File) {
    llvm::StringRef Name = llvm::sys::path::filename(File.getKey());
    return llvm::is_contained(Names, Name) ||
           llvm::is_contained(Endings, llvm::sys::path::extension(Name));
  });
}

std::vector<std::string> Change::written() const {
  std::vector<std::string> Result;
  for (const auto &File : Files)
    if (llvm::any_of(File.getValue(),
                     [](const FileDiff &D) { return !D.isDeleted(); }))
      Result.push_back(File.getKey().str());
  llvm::sort(Result);
  return Result;
}

std::optional<ReplacedFiles> Change::before(const ReplacedFiles &Now) const {
  ReplacedFiles Result;
  for (const auto &File : Files) {
    if (File.getValue().size() != 1)
      return std::nullopt;
    const FileDiff &D = File.getValue().front();
    if (D.Binary)
      continue;
    // Of a file that is new as a whole, no hunk says what it was.
    if (D.isAdded() || D.Hunks.empty()) {
      Result.add(File.getKey(), std::nullopt);
      continue;
    }
    std::string As = D.isDeleted() ? "" : textNow(File.getKey(), Now);
    std::optional<std::string> Text = textBefore(D, As);
    if (!Text)
      return std::nullopt;
    Result.add(File.getKey(), std::move(*Text));
  }
  return Result;
}

llvm::Expected<Change> changeSince(llvm::StringRef Revision) {
  if (Revision.empty() || Revision.starts_with("-"))
    return error("'" + Revision + "' is no revision");
  llvm::Expected<Change> Result = gitDiff({Revision});
  if (!Result || Revision.contains(".."))
    return Result;
  llvm::Expected<std::string> Top = topFolder();
  if (!Top)
    return Top.takeError();
  llvm::Expected<std::string> Names =
      runGit({"-C", *Top, "ls-files", "--others", "--exclude-standard", "-z"});
  if (!Names)
    return Names.takeError();
  llvm::SmallVector<llvm::StringRef, 64> Each;
  llvm::StringRef(*Names).split(Each, '\0', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Name : Each)
    Result->addWhole(absolutePath(Name, *Top));
  return Result;
}

llvm::Expected<Change> stagedChange() { return gitDiff({"--cached"}); }

llvm::Expected<ReplacedFiles> stagedFiles() {
  llvm::Expected<std::string> Top = topFolder();
  if (!Top)
    return Top.takeError();
  llvm::Expected<std::string> Names =
      runGit({"-C", *Top, "diff", "--name-only", "--no-ext-diff",
              "--no-renames", "--no-relative", "-z"});
  if (!Names)
    return Names.takeError();
  llvm::SmallVector<llvm::StringRef, 16> Each;
  llvm::StringRef(*Names).split(Each, '\0', -1, /*KeepEmpty=*/false);
  ReplacedFiles Result;
  for (llvm::StringRef Name : Each) {
    // As it would be checked out; a submodule has no text.
    std::optional<std::string> Text =
        askGit({"-C", *Top, "cat-file", "--filters", (":" + Name).str()});
    if (!Text)
      Text = askGit({"-C", *Top, "cat-file", "blob", (":" + Name).str()});
    if (Text)
      Result.add(realPath(absolutePath(Name, *Top)), std::move(*Text));
  }
  return Result;
}

llvm::Expected<Change> changeOfDiff(llvm::StringRef Text,
                                    llvm::StringRef WorkingDirectory) {
  llvm::Expected<std::vector<FileDiff>> Files = parseUnifiedDiff(Text);
  if (!Files)
    return Files.takeError();
  std::vector<std::string> Folders{WorkingDirectory.str()};
  if (llvm::Expected<std::string> Top = topFolder())
    Folders.insert(Folders.begin(), *Top);
  else
    llvm::consumeError(Top.takeError());
  Change Result;
  std::string Unknown;
  bool Found = false;
  for (FileDiff &File : *Files) {
    if (File.isDeleted()) {
      for (const std::string &Place : placesOf(File.OldName, Folders))
        Result.add(Place, File);
      continue;
    }
    std::vector<std::string> Places = placesOf(File.NewName, Folders);
    auto There = llvm::find_if(
        Places, [](const std::string &P) { return llvm::sys::fs::exists(P); });
    if (There == Places.end()) {
      Unknown = File.NewName;
      continue;
    }
    Found = true;
    Result.add(*There, File);
  }
  if (!Found && !Unknown.empty())
    return error("no file of the diff is here, " + inQuotes(Unknown) +
                 " for one: run art5 in the folder that the diff's names start "
                 "from");
  return Result;
}

/// What tells findings apart, and what a change may have made of one.
static std::string identityOf(const Finding &F) {
  std::string Key;
  auto Add = [&](llvm::StringRef Part) {
    Key += Part;
    Key += '\0';
  };
  Add(F.Result.Point);
  Add(F.Site);
  Add(F.Signature);
  Add(F.In ? llvm::StringRef(F.In->Name) : llvm::StringRef("default"));
  Add(F.ClosingFunction);
  Add(verdictName(F.Result.Is));
  for (const std::string &Missing : F.Result.Missing)
    Add(Missing);
  return Key;
}

FormerRun FormerRun::of(const art5::Findings &Found) {
  FormerRun Result;
  for (const Finding &F : Found.All)
    ++Result.Findings[identityOf(F)];
  for (const Problem &P : Found.Hygiene)
    Result.Hygiene.insert({P.Where.File, P.Message.english()});
  return Result;
}

size_t restrictToChange(Findings &All, std::vector<HygieneFinding> &Hygiene,
                        const Project &P, const Change &What,
                        const FormerRun *Before, const ReplacedFiles &Now) {
  Concerned Concerns(P, What, Now);
  size_t All0 = All.All.size() + Hygiene.size();
  std::map<std::string, unsigned> Made;
  for (const Finding &F : All.All)
    ++Made[identityOf(F)];
  auto IsNew = [&](const Finding &F) {
    if (!Before)
      return false;
    auto Then = Before->Findings.find(identityOf(F));
    return Then == Before->Findings.end() || Then->second < Made[identityOf(F)];
  };
  llvm::erase_if(All.All,
                 [&](const Finding &F) { return !IsNew(F) && !Concerns(F); });
  llvm::erase_if(Hygiene, [&](const HygieneFinding &H) {
    bool Is =
        Before && H.Check == "art5-deployment" &&
        !Before->Hygiene.count({H.What.Where.File, H.What.Message.english()});
    return !Is && !Concerns(H.What);
  });
  llvm::erase_if(All.Undeclared, [&](const Findings::UndeclaredPurpose &U) {
    return !Concerns.at(U.Where);
  });
  return All0 - All.All.size() - Hygiene.size();
}

} // namespace art5
