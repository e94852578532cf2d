// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How well a piece of evidence is backed on a given day.
#ifndef ART5_DEPLOYMENT_EVIDENCEFILE_H
#define ART5_DEPLOYMENT_EVIDENCEFILE_H

#include "deployment/Deployment.h"
#include "llvm/Support/Error.h"

namespace art5 {

/// The SHA-256 checksum of the regular file at \p Path, in lower case
/// hexadecimal digits. Anything else than a regular file is an error.
llvm::Expected<std::string> sha256OfFile(llvm::StringRef Path);

/// \p File as written in a manifest, relative to \p Folder.
std::string resolvePath(llvm::StringRef Folder, llvm::StringRef File);

/// Whether \p File, relative to \p Folder, lies outside the repository that
/// Folder is in, or, without a repository, outside Folder.
bool isOutsideTree(llvm::StringRef Folder, llvm::StringRef File);

/// Whether \p Name could be somebody's name: not "-", "n/a" and the like.
bool isNameOfSomebody(llvm::StringRef Name);

/// Fills in E.Found and E.Grade from the file, its checksum and the date \p On.
/// Returns what is wrong, worded to follow "the evidence 'x' ": "expired on
/// ...", "names a file that is not there ..."; empty if nothing is.
std::vector<Problem> gradeEvidence(Evidence &E, llvm::StringRef Folder,
                                   Date On);

} // namespace art5

#endif // ART5_DEPLOYMENT_EVIDENCEFILE_H
