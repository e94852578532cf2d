// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a change touched, asked of git or read from a diff, and which findings
// that concerns.
#ifndef ART5_TOOLS_ART5_SINCE_H
#define ART5_TOOLS_ART5_SINCE_H

#include "report/Report.h"
#include "tools/art5/UnifiedDiff.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

namespace art5 {

struct Project;

/// The lines that a change touched, by file.
class Change {
public:
  /// Notes \p Diff for the file at \p Path, absolute; it need not exist.
  void add(llvm::StringRef Path, FileDiff Diff);
  /// Notes that all of the file, or of the folder, at \p Path is new.
  void addWhole(llvm::StringRef Path);

  /// True if a line of \p File, or of a range of its lines, was touched.
  bool touches(llvm::StringRef File) const;
  bool touches(llvm::StringRef File, unsigned First, unsigned Last) const;
  /// True if a file of that name was touched in any folder, or deleted.
  bool touchesName(llvm::StringRef Name) const;

private:
  /// By path with links resolved, so that two names of a file are one.
  llvm::StringMap<std::vector<FileDiff>> Files;
};

/// What differs between \p Revision (or a range, "A..B") and the working tree,
/// in the repository around the current directory; files that git does not
/// know yet are new. Errors: no git, no repository, no such revision.
llvm::Expected<Change> changeSince(llvm::StringRef Revision);

/// What is staged for the next commit.
llvm::Expected<Change> stagedChange();

/// What the unified diff \p Text changed. Its names start from the top of the
/// repository, if there is one, or from \p WorkingDirectory; one leading folder
/// ("b/") may be left out. Errors: \p Text is no diff, or none of the files it
/// wrote is there.
llvm::Expected<Change> changeOfDiff(llvm::StringRef Text,
                                    llvm::StringRef WorkingDirectory);

/// Keeps the findings that \p What concerns: it touched the statement of a step
/// of the path, of the closing step, of the site or of a fact that counted; or
/// what the deployment says, its evidence, or the models and rules beside it.
/// Returns how many findings and hygiene findings were left out.
size_t restrictToChange(Findings &All, std::vector<HygieneFinding> &Hygiene,
                        const Project &P, const Change &What);

} // namespace art5

#endif // ART5_TOOLS_ART5_SINCE_H
