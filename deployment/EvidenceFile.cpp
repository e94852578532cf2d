// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checksums and grades of evidence.
#include "deployment/EvidenceFile.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SHA256.h"

namespace art5 {
namespace fs = llvm::sys::fs;

static llvm::Expected<std::string> sha256OfOpenFile(fs::file_t File) {
  llvm::SHA256 Hash;
  std::vector<char> Buffer(1 << 16);
  while (true) {
    auto Read = fs::readNativeFile(File, Buffer);
    if (!Read)
      return Read.takeError();
    if (*Read == 0)
      break;
    Hash.update(llvm::StringRef(Buffer.data(), *Read));
  }
  auto Digest = Hash.final();
  return llvm::toHex(Digest, /*LowerCase=*/true);
}

llvm::Expected<std::string> sha256OfFile(llvm::StringRef Path) {
  fs::file_status Status;
  if (std::error_code EC = fs::status(Path, Status))
    return llvm::errorCodeToError(EC);
  if (Status.type() != fs::file_type::regular_file)
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "not a regular file");
  auto File = fs::openNativeFileForRead(Path);
  if (!File)
    return File.takeError();
  auto Digest = sha256OfOpenFile(*File);
  fs::closeFile(*File);
  return Digest;
}

std::string resolvePath(llvm::StringRef Folder, llvm::StringRef File) {
  if (llvm::sys::path::is_absolute(File))
    return File.str();
  llvm::SmallString<256> Out(Folder);
  llvm::sys::path::append(Out, File);
  return Out.str().str();
}

static Problem finding(const Location &Where, Sentence Message, Sentence Hint) {
  return {Problem::Level::Warning, Where, "", std::move(Message),
          std::move(Hint)};
}

static bool isSourceCode(llvm::StringRef Path) {
  static constexpr llvm::StringLiteral Endings[] = {
      ".c",   ".cc",  ".cpp", ".cxx",  ".c++", ".h",   ".hh", ".hpp", ".hxx",
      ".inl", ".ipp", ".ixx", ".cppm", ".cu",  ".cuh", ".m",  ".mm"};
  llvm::StringRef Ending = llvm::sys::path::extension(Path);
  return llvm::any_of(Endings, [&](llvm::StringRef Each) {
    return Ending.equals_insensitive(Each);
  });
}

/// Why the file at \p Path proves nothing, whatever it is called; nothing if it
/// may prove something.
static std::optional<Sentence> whyWorthless(const std::string &File,
                                            llvm::StringRef Path) {
  uint64_t Size = 0;
  if (!fs::file_size(Path, Size) && Size == 0)
    return Sentence("names the file {0}, which is empty; it counts as not "
                    "supplied",
                    {inQuotes(File)});
  if (llvm::sys::path::filename(Path) == "art5.json")
    return Sentence("names the file {0}, which states claims and proves none; "
                    "it counts as not supplied",
                    {inQuotes(File)});
  if (isSourceCode(Path))
    return Sentence("names the file {0}, which is source code; it counts as "
                    "not supplied",
                    {inQuotes(File)});
  return std::nullopt;
}

/// The tree that evidence belongs to: the repository, or without one the folder
/// of the manifest.
static std::string treeOf(llvm::StringRef Folder) {
  for (llvm::StringRef Up = Folder; !Up.empty();
       Up = llvm::sys::path::parent_path(Up)) {
    llvm::SmallString<256> Git(Up);
    llvm::sys::path::append(Git, ".git");
    if (fs::exists(Git))
      return Up.str();
  }
  return Folder.str();
}

bool isOutsideTree(llvm::StringRef Folder, llvm::StringRef File) {
  llvm::SmallString<256> Real, Tree;
  if (fs::real_path(resolvePath(Folder, File), Real) ||
      fs::real_path(treeOf(Folder), Tree))
    return false;
  if (!Tree.ends_with("/"))
    Tree += '/';
  return !Real.str().starts_with(Tree);
}

/// Two letters at least, and no placeholder.
bool isNameOfSomebody(llvm::StringRef Name) {
  static constexpr llvm::StringLiteral Placeholders[] = {
      "n/a", "na",   "none", "nobody", "tbd",
      "tba", "todo", "xx",   "xxx",    "unknown"};
  llvm::StringRef Text = Name.trim();
  bool Placeholder = llvm::any_of(Placeholders, [&](llvm::StringRef Each) {
    return Text.equals_insensitive(Each);
  });
  auto IsLetter = [](char C) {
    return llvm::isAlpha(C) || static_cast<unsigned char>(C) >= 0x80;
  };
  return !Placeholder && llvm::count_if(Text, IsLetter) >= 2;
}

/// Grades what the file itself says; true if its checksum is as recorded.
static bool gradeFile(Evidence &E, llvm::StringRef Folder,
                      std::vector<Problem> &Findings) {
  if (E.File.empty())
    return false;
  std::string Path = resolvePath(Folder, E.File);
  auto Digest = sha256OfFile(Path);
  if (!Digest) {
    E.Found = Evidence::State::NotSupplied;
    Findings.push_back(finding(
        E.Where,
        Sentence("names the file {0}, which cannot be read ({1}); it counts as "
                 "not supplied",
                 {inQuotes(E.File), llvm::toString(Digest.takeError())}),
        Sentence("paths are relative to the folder of this art5.json")));
    return false;
  }
  if (std::optional<Sentence> Worthless = whyWorthless(E.File, Path)) {
    E.Found = Evidence::State::NotSupplied;
    Findings.push_back(finding(E.Where, std::move(*Worthless), {}));
    return false;
  }
  E.Grade = EvidenceGrade::Filed;
  bool Outside = isOutsideTree(Folder, E.File);
  if (Outside)
    Findings.push_back(finding(
        E.Where,
        Sentence("names the file {0}, which lies outside of the project: "
                 "nobody who has the project can check it",
                 {inQuotes(E.File)}),
        Sentence("keep evidence beside art5.json, or a reference to it")));
  if (E.Sha256.empty())
    return false;
  if (llvm::StringRef(E.Sha256).equals_insensitive(*Digest))
    return !Outside;
  E.Found = Evidence::State::NotSupplied;
  Findings.push_back(finding(
      E.Where,
      Sentence("names the file {0}, which is not the one that was recorded: "
               "its checksum is now {1}; it counts as not supplied",
               {inQuotes(E.File), *Digest}),
      Sentence(
          "record the new checksum once the file has been approved again")));
  return false;
}

std::vector<Problem> gradeEvidence(Evidence &E, llvm::StringRef Folder,
                                   Date On) {
  std::vector<Problem> Findings;
  E.Found = Evidence::State::Supplied;
  E.Grade = EvidenceGrade::Asserted;
  bool AsRecorded = gradeFile(E, Folder, Findings);
  if (E.ValidUntil && On > *E.ValidUntil) {
    // Known from the record alone, whether the file is there or not.
    E.Found = Evidence::State::Expired;
    Findings.push_back(
        finding(E.Where,
                Sentence("expired on {0}; on {1} it counts as lacking",
                         {formatDate(*E.ValidUntil), formatDate(On)}),
                {}));
  } else if (AsRecorded && isNameOfSomebody(E.ApprovedBy)) {
    E.Grade = EvidenceGrade::Verified;
  }
  if (!E.ApprovedBy.empty() && !isNameOfSomebody(E.ApprovedBy))
    Findings.push_back(
        finding(E.Where,
                Sentence("names {0} as having approved it, which is the name "
                         "of nobody",
                         {inQuotes(E.ApprovedBy)}),
                Sentence("write who approved it, or leave it out")));
  return Findings;
}

} // namespace art5
