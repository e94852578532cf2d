// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Checksums and grades of evidence.
#include "deployment/EvidenceFile.h"
#include "support/Text.h"
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

/// Grades what the file itself says; true if its checksum is as recorded.
static bool gradeFile(Evidence &E, llvm::StringRef Folder,
                      std::vector<Problem> &Findings) {
  if (E.File.empty())
    return false;
  auto Digest = sha256OfFile(resolvePath(Folder, E.File));
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
  E.Grade = EvidenceGrade::Filed;
  if (E.Sha256.empty())
    return false;
  if (llvm::StringRef(E.Sha256).equals_insensitive(*Digest))
    return true;
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
  } else if (AsRecorded && !E.ApprovedBy.empty()) {
    E.Grade = EvidenceGrade::Verified;
  }
  return Findings;
}

} // namespace art5
