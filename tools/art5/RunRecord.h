// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the input of a run came from: what the evidence report says about
// version control, files and the command line.
#ifndef ART5_TOOLS_ART5_RUNRECORD_H
#define ART5_TOOLS_ART5_RUNRECORD_H

#include "report/Report.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>
#include <vector>

namespace art5 {

/// What of a run is recorded.
struct RunInputs {
  std::string WorkingDirectory;
  std::vector<std::string> MainFiles;   ///< Absolute.
  std::vector<std::string> FailedFiles; ///< Absolute; among MainFiles or not.
  /// Those of the art5.json files that counted, absolute.
  std::vector<std::string> ManifestFolders;
  /// Everything that was read and can change a verdict, absolute.
  std::vector<std::string> Read;
  std::string Baseline; ///< As given; empty: none.
};

/// The record of a run. Never fails: what cannot be found out is left unknown.
RunRecord readRunRecord(const RunInputs &In);

/// \p Arguments as one line for a shell, without the options that change no
/// result (-o, --jobs, --cache); \p Flags stand behind "--".
std::string commandLine(llvm::ArrayRef<const char *> Arguments,
                        const std::optional<std::vector<std::string>> &Flags);

/// Who wrote the comments, and when, as git says.
void addAuthors(llvm::MutableArrayRef<Suppression> All,
                llvm::StringRef WorkingDirectory);

} // namespace art5

#endif // ART5_TOOLS_ART5_RUNRECORD_H
