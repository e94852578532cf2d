// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a change touched, asked of git or read from a diff, and which findings
// that concerns.
#ifndef ART5_TOOLS_ART5_SINCE_H
#define ART5_TOOLS_ART5_SINCE_H

#include "extract/ReplacedFiles.h"
#include "report/Report.h"
#include "tools/art5/UnifiedDiff.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <map>
#include <optional>
#include <set>
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
  /// True if it touched what says how files are compiled (CMakeLists.txt,
  /// meson.build, a Makefile, compile_commands.json, ...): any flag may differ.
  bool touchesBuild() const;
  bool empty() const { return Files.empty(); }
  /// The files that it wrote or changed, sorted, not those it deleted.
  std::vector<std::string> written() const;

  /// The files as they were before the change, told from what they are now: in
  /// \p Now or, if nothing is said there, on the disk. Nothing if one of them
  /// is not what the change made; files that are no text are left out.
  std::optional<ReplacedFiles> before(const ReplacedFiles &Now) const;

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

/// The files that are on the disk otherwise than in the index, as the index has
/// them. Errors: no git, no repository.
llvm::Expected<ReplacedFiles> stagedFiles();

/// What the unified diff \p Text changed. Its names start from the top of the
/// repository, if there is one, or from \p WorkingDirectory; one leading folder
/// ("b/") may be left out. Errors: \p Text is no diff, or none of the files it
/// wrote is there.
llvm::Expected<Change> changeOfDiff(llvm::StringRef Text,
                                    llvm::StringRef WorkingDirectory);

/// What was found in the program as it was before a change.
struct FormerRun {
  /// How often each finding was made, by what tells findings apart.
  std::map<std::string, unsigned> Findings;
  std::set<std::pair<std::string, std::string>> Hygiene; ///< File, message.

  static FormerRun of(const art5::Findings &Found);
};

/// Keeps the findings that \p What concerns: it touched the statement of a step
/// of the path, of the closing step, of the site or of a fact that counted; or
/// what the deployment says, its evidence, or the models and rules beside it.
/// With \p Before, also those that were not made before the change, wherever
/// it did that: it may have deleted a line that no path shows. \p Now as for
/// Change::before. Returns how many findings and hygiene findings were left
/// out.
size_t restrictToChange(Findings &All, std::vector<HygieneFinding> &Hygiene,
                        const Project &P, const Change &What,
                        const FormerRun *Before, const ReplacedFiles &Now);

} // namespace art5

#endif // ART5_TOOLS_ART5_SINCE_H
