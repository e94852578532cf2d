// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions of a program a deployment starts at. Pure: the program is
// given as a list.
#ifndef ART5_DEPLOYMENT_ENTRYPOINTS_H
#define ART5_DEPLOYMENT_ENTRYPOINTS_H

#include "deployment/Deployment.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace art5 {

/// A function that the program defines.
struct ProgramFunction {
  std::string Name;       ///< Qualified, as globs match it; "main" for a main.
  std::string File;       ///< Absolute path of the file that defines it.
  bool External = true;   ///< Externally visible.
  bool InMainFile = true; ///< Defined in a source file, not in a header.
  bool Called = false;    ///< Something in the program calls it.
  /// Path of the art5.json nearest upwards from File; empty: any may count.
  std::string Manifest;

  bool isMain() const { return Name == "main"; }
};

/// One entry point of a deployment, and why it is one.
struct EntryPoint {
  enum class Why : uint8_t {
    Named,   ///< By a name or glob under `entry_points`.
    Source,  ///< By a file glob under `sources`.
    Main,    ///< Nothing is declared: a main.
    Uncalled ///< Nothing is declared and there is no main: nothing calls it.
  };
  size_t Function = 0; ///< Index into the functions given.
  Why Because = Why::Main;
  Location Where; ///< Of the glob; nowhere for the defaults.
};

struct EntryPointSet {
  std::vector<EntryPoint> Entries; ///< By Function, each once.
  /// Findings of art5-deployment: globs that match nothing, a name that
  /// matches several mains. Sorted by place.
  std::vector<Problem> Findings;
};

/// The entry points of \p D among \p Functions. Names match the functions of
/// files whose nearest art5.json is that of \p D, and the whole program only
/// where they match none of those. \p Exclude (settings.exclude) takes
/// functions of matching files out.
EntryPointSet entryPointsOf(const Deployment &D,
                            llvm::ArrayRef<std::string> Exclude,
                            llvm::ArrayRef<ProgramFunction> Functions);

/// \p File relative to the folder of \p D's art5.json, with '/'; starts with
/// "../" or stays absolute where it lies outside. For `sources` and `exclude`.
std::string relativeToManifest(llvm::StringRef Folder,
                               llvm::StringRef RealFolder,
                               llvm::StringRef File);

/// Whether something with \p AppliesTo holds for \p Site; empty globs hold for
/// all sites.
bool appliesTo(llvm::ArrayRef<std::string> AppliesTo, llvm::StringRef Site);

/// A finding for each `applies_to` glob of \p D's claims and facts that matches
/// none of \p Sites. Sorted by place.
std::vector<Problem> unmatchedSites(const Deployment &D,
                                    llvm::ArrayRef<std::string> Sites);

} // namespace art5

#endif // ART5_DEPLOYMENT_ENTRYPOINTS_H
