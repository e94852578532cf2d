// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "program/Project.h"
#include "support/Text.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <nlohmann/json.hpp>
#include <set>

namespace art5 {
namespace {

/// The manifests that count for \p Files, sorted; each folder is asked once.
std::set<std::string> nearestManifests(llvm::ArrayRef<std::string> Files) {
  std::set<std::string> Paths;
  llvm::StringMap<bool> Folders;
  for (const std::string &File : Files) {
    if (!Folders.try_emplace(llvm::sys::path::parent_path(File), true).second)
      continue;
    if (std::optional<std::string> Found = findManifest(File))
      Paths.insert(*Found);
  }
  return Paths;
}

/// Adds the manifests further up in the same project: a nearer one stands
/// beside them, it does not take their place. Says so.
void addOuterManifests(std::set<std::string> &Paths,
                       std::vector<Problem> &Problems) {
  llvm::SmallString<256> Here;
  if (llvm::sys::fs::current_path(Here))
    return;
  std::vector<std::string> Left(Paths.begin(), Paths.end());
  while (!Left.empty()) {
    std::string Inner = std::move(Left.back());
    Left.pop_back();
    std::optional<std::string> Outer = outerManifest(Inner, Here);
    if (!Outer)
      continue;
    Problems.push_back(
        {Problem::Level::Note,
         {Inner, 1, 1},
         "",
         Sentence("this art5.json is nearer to the sources below it than {0}; "
                  "the deployments of both are judged",
                  {inQuotes(*Outer)}),
         {}});
    if (Paths.insert(*Outer).second)
      Left.push_back(*Outer);
  }
}

/// Asks for \p Grade where \p M says nothing of it.
void setLowestGrade(Manifest &M, EvidenceGrade Grade) {
  if (Grade == EvidenceGrade::Asserted || !M.Settings ||
      M.Settings->contains("evidence_grade"))
    return;
  nlohmann::json Settings = *M.Settings;
  Settings["evidence_grade"] = gradeName(Grade).str();
  M.Settings = std::make_shared<const nlohmann::json>(std::move(Settings));
  M.RequiredGrade = Grade;
}

template <typename Member>
std::vector<std::string> eachOnce(const std::deque<Manifest> &Manifests,
                                  Member Paths) {
  std::set<std::string> All;
  for (const Manifest &M : Manifests)
    All.insert((M.*Paths).begin(), (M.*Paths).end());
  return {All.begin(), All.end()};
}

/// The shipped models and those in \p Paths; null if one of these is wrong.
/// A server loads projects again and again: what it ships is read once.
std::shared_ptr<const ModelSet> modelsWith(llvm::ArrayRef<std::string> Paths,
                                           std::vector<Problem> &Problems) {
  static const auto Shipped =
      std::make_shared<const ModelSet>(ModelSet::shipped());
  if (Paths.empty())
    return Shipped;
  auto All = std::make_shared<ModelSet>(ModelSet::shipped());
  bool Correct = true;
  for (const std::string &Path : Paths)
    Correct &= All->add(Path, Problems);
  return Correct ? All : nullptr;
}

} // namespace

std::vector<const Manifest *> Project::manifests() const {
  std::vector<const Manifest *> Result;
  for (const Manifest &M : Manifests)
    Result.push_back(&M);
  return Result;
}

std::vector<llvm::StringRef> Project::deploymentNames() const {
  std::vector<llvm::StringRef> Names;
  for (const Manifest &M : Manifests)
    for (const Deployment &D : M.Deployments)
      Names.push_back(D.Name);
  if (Names.empty())
    Names.push_back("default");
  return Names;
}

std::optional<Project> loadProject(const ProjectOptions &Options,
                                   std::vector<Problem> &Problems) {
  Project P;
  std::set<std::string> Paths =
      Options.ManifestPath.empty()
          ? nearestManifests(Options.Files)
          : std::set<std::string>{Options.ManifestPath};
  if (Options.ManifestPath.empty())
    addOuterManifests(Paths, Problems);
  bool Correct = true;
  for (const std::string &Path : Paths) {
    std::optional<Manifest> M = loadManifest(Path, Options.AsOf, Problems);
    Correct &= M.has_value();
    if (!M)
      continue;
    setLowestGrade(*M, Options.LowestGrade);
    if (Options.AsOf)
      for (Deployment &D : M->Deployments)
        D.AsOf.reset();
    P.Manifests.push_back(std::move(*M));
  }
  Correct &= checkNamesUnique(P.manifests(), Problems);
  std::vector<std::string> Laws = eachOnce(P.Manifests, &Manifest::Laws);
  P.Laws = Laws.empty() ? LawBook::builtIn() : LawBook::load(Laws, Problems);
  Correct &= P.Laws.has_value();
  std::vector<std::string> Models = eachOnce(P.Manifests, &Manifest::Models);
  Models.insert(Models.end(), Options.Models.begin(), Options.Models.end());
  P.Models = modelsWith(Models, Problems);
  Correct &= P.Models != nullptr;
  if (!Correct)
    return std::nullopt;
  P.Problems = Problems;
  return P;
}

} // namespace art5
