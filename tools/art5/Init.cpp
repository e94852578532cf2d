// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 init: starter files that claim nothing.
#include "program/Analysis.h"
#include "support/AtomicFile.h"
#include "tools/art5/Common.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/Extraction.h"
#include "tools/art5/Project.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &initCommand() {
  static cl::SubCommand Command(
      "init", "Write a starter art5.json and .clang-tidy into the current "
              "directory; files that are there stay as they are");
  return Command;
}

namespace {

cl::opt<std::string>
    Build("p", cl::desc("Build folder: list the entry points of this program"),
          cl::value_desc("build"), cl::sub(initCommand()),
          cl::cat(art5Options()));

using Json = nlohmann::ordered_json;

/// The entry points that an analysis of the whole program sees.
llvm::Expected<std::vector<std::string>> entryPoints() {
  if (Build.empty())
    return std::vector<std::string>();
  llvm::Expected<Compilations> C = loadCompilations(Build, {});
  if (!C)
    return C.takeError();
  std::vector<PackedUnit> Units;
  for (ExtractedUnit &Result : extractAll(C->Commands, ExtractionOptions()))
    Units.push_back(std::move(Result.Unit));
  ModelSet Models = ModelSet::shipped();
  AnalysisOptions Options;
  Options.AsOf = today();
  Options.Laws = &LawBook::builtIn();
  Options.Models = &Models;
  Options.WorkingDirectory = workingDirectory();
  return analyse(std::move(Units), Options).EntryPointsSeen;
}

std::string starterManifest(const std::vector<std::string> &EntryPoints) {
  Json Deployment;
  Deployment["name"] = "default";
  if (!EntryPoints.empty())
    Deployment["entry_points"] = EntryPoints;
  Deployment["contexts"] = Json::array();
  Deployment["subjects"] = Json::array();
  Deployment["facts"] = Json::array();
  Deployment["exemptions"] = Json::array();
  Json Root;
  Root["version"] = 1;
  Root["deployments"] = Json::array({std::move(Deployment)});
  return Root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Writes \p Text to \p Path unless something is there; says what it did.
bool writeNew(llvm::StringRef Path, llvm::StringRef Text) {
  llvm::sys::fs::file_status Status;
  (void)llvm::sys::fs::status(Path, Status, /*follow=*/false);
  if (Status.type() != llvm::sys::fs::file_type::file_not_found) {
    llvm::outs() << Path << ": is there already, left as it is\n";
    return true;
  }
  if (llvm::Error E = writeFileAtomically(Path, Text)) {
    llvm::errs() << "art5: error: cannot write '" << Path
                 << "': " << toString(std::move(E)) << '\n';
    return false;
  }
  llvm::outs() << Path << ": written\n";
  return true;
}

} // namespace

int runInit() {
  llvm::Expected<std::vector<std::string>> EntryPoints = entryPoints();
  if (!EntryPoints)
    return usageError(EntryPoints.takeError());
  bool Written = writeNew("art5.json", starterManifest(*EntryPoints));
  Written &= writeNew(".clang-tidy", "Checks: 'art5-*'\n"
                                     "HeaderFilterRegex: '.*'\n"
                                     "InheritParentConfig: true\n");
  if (!Written)
    return ExitUsage;
  llvm::outs() << "Next: say in art5.json where and on whom the system is used "
                  "(contexts, subjects), then run art5 check -p build; "
                  "'art5 explain' lists the tokens to start with.\n";
  return ExitClean;
}

} // namespace art5
