// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Matching declared entry points against a program.
#include "deployment/EntryPoints.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <map>
#include <tuple>

namespace art5 {
namespace path = llvm::sys::path;

//===--- Paths ------------------------------------------------------------===//

/// \p File below \p Folder, without it; nothing if it is not below.
static std::optional<std::string> below(llvm::StringRef Folder,
                                        llvm::StringRef File) {
  if (Folder.empty() || !File.consume_front(Folder))
    return std::nullopt;
  if (!Folder.ends_with("/") && !File.consume_front("/"))
    return std::nullopt;
  return File.str();
}

std::string relativeToManifest(llvm::StringRef Folder,
                               llvm::StringRef RealFolder,
                               llvm::StringRef File) {
  llvm::SmallString<256> Clean(File);
  path::remove_dots(Clean, /*remove_dot_dot=*/true);
  std::string Path = path::convert_to_slash(Clean);
  if (auto In = below(Folder, Path))
    return *In;
  if (auto In = below(RealFolder, Path))
    return *In;
  if (Folder.empty() || !path::is_absolute(Path))
    return Path;
  // Outside: as many steps up as it takes.
  std::string Up;
  for (llvm::StringRef F = path::parent_path(Folder); !F.empty();
       F = path::parent_path(F)) {
    Up += "../";
    if (auto In = below(F, Path))
      return Up + *In;
  }
  return Path;
}

bool appliesTo(llvm::ArrayRef<std::string> AppliesTo, llvm::StringRef Site) {
  return AppliesTo.empty() ||
         llvm::any_of(AppliesTo, [&](const std::string &Glob) {
           return matchNameGlob(Glob, Site);
         });
}

//===--- Entry points -----------------------------------------------------===//

namespace {

using Why = EntryPoint::Why;

class EntryPointFinder {
public:
  EntryPointFinder(const Deployment &D, llvm::ArrayRef<std::string> Exclude,
                   llvm::ArrayRef<ProgramFunction> Functions)
      : D(D), Functions(Functions) {
    for (const ProgramFunction &F : Functions)
      Paths.push_back(relativeToManifest(D.Folder, D.RealFolder, F.File));
    for (const std::string &P : Paths)
      Excluded.push_back(llvm::any_of(Exclude, [&](const std::string &Glob) {
        return matchPathGlob(Glob, P);
      }));
  }

  EntryPointSet run() {
    for (size_t I = 0; I < D.EntryPoints.size(); ++I)
      addNamed(D.EntryPoints[I], D.EntryPointPlaces[I]);
    for (size_t I = 0; I < D.Sources.size(); ++I)
      addSource(D.Sources[I], D.SourcePlaces[I]);
    if (D.EntryPoints.empty() && D.Sources.empty())
      addDefaults();
    EntryPointSet Out;
    for (auto &[Function, E] : Found)
      Out.Entries.push_back(std::move(E));
    sortByPlace(Findings);
    Out.Findings = std::move(Findings);
    return Out;
  }

private:
  bool isOwn(const ProgramFunction &F) const {
    return F.Manifest.empty() || D.Manifest.empty() || F.Manifest == D.Manifest;
  }

  /// The functions that \p Matches, own ones before others, excluded ones not.
  template <typename Predicate>
  std::vector<size_t> select(Predicate Matches) const {
    std::vector<size_t> Own, All;
    for (size_t I = 0; I < Functions.size(); ++I) {
      if (Excluded[I] || !Matches(I))
        continue;
      All.push_back(I);
      if (isOwn(Functions[I]))
        Own.push_back(I);
    }
    return Own.empty() ? All : Own;
  }

  void add(const std::vector<size_t> &Selected, Why Because,
           const Location &Where) {
    for (size_t I : Selected)
      Found.try_emplace(I, EntryPoint{I, Because, Where});
  }

  void finding(const Location &Where, Sentence Message, Sentence Hint = {}) {
    Findings.push_back({Problem::Level::Warning, Where, "", std::move(Message),
                        std::move(Hint)});
  }

  void addNamed(const std::string &Glob, const Location &Where) {
    auto Matches = [&](size_t I) {
      return matchNameGlob(Glob, Functions[I].Name);
    };
    std::vector<size_t> Selected = select(Matches);
    if (Selected.empty())
      return unmatchedName(Glob, Where);
    add(Selected, Why::Named, Where);
    if (D.Sources.empty())
      checkMains(Glob, Where, Selected);
  }

  void unmatchedName(const std::string &Glob, const Location &Where) {
    std::vector<llvm::StringRef> Names;
    bool AllExcluded = false;
    for (size_t I = 0; I < Functions.size(); ++I) {
      Names.push_back(Functions[I].Name);
      AllExcluded |= matchNameGlob(Glob, Functions[I].Name);
    }
    Sentence Hint;
    if (AllExcluded)
      Hint =
          Sentence("'settings.exclude' takes out every file that defines it");
    else if (auto Meant = didYouMean(Glob, Names))
      Hint = Sentence("did you mean {0}?", {inQuotes(*Meant)});
    finding(Where,
            Sentence("the entry point {0} in deployment {1} matches no "
                     "function of the program",
                     {inQuotes(Glob), inQuotes(D.Name)}),
            Hint);
  }

  static Sentence listFirst(llvm::ArrayRef<std::string> Files) {
    constexpr size_t MostListed = 5;
    if (Files.size() <= MostListed)
      return Sentence::allOf(Files);
    std::vector<Sentence> Listed;
    for (const std::string &File : Files.take_front(MostListed))
      Listed.push_back(Sentence::verbatim(inQuotes(File)));
    Listed.push_back(Sentence("{0} more", {Files.size() - MostListed}));
    return Sentence::allOf(Listed);
  }

  /// Each main is a program of its own; one name for several says too little.
  void checkMains(const std::string &Glob, const Location &Where,
                  const std::vector<size_t> &Selected) {
    std::vector<std::string> Files;
    for (size_t I : Selected)
      if (Functions[I].isMain())
        Files.push_back(Paths[I]);
    llvm::sort(Files);
    Files.erase(llvm::unique(Files), Files.end());
    if (Files.size() < 2)
      return;
    finding(Where,
            Sentence("the entry point {0} in deployment {1} matches {2} "
                     "functions 'main', in {3}",
                     {inQuotes(Glob), inQuotes(D.Name), Files.size(),
                      listFirst(Files)}),
            Sentence("name the file of the one that is meant under 'sources'"));
  }

  void addSource(const std::string &Glob, const Location &Where) {
    bool AnyFile = false;
    std::vector<size_t> Selected;
    for (size_t I = 0; I < Functions.size(); ++I) {
      if (!matchPathGlob(Glob, Paths[I]))
        continue;
      AnyFile = true;
      if (!Excluded[I] && Functions[I].External && Functions[I].InMainFile)
        Selected.push_back(I);
    }
    add(Selected, Why::Source, Where);
    if (!AnyFile)
      finding(Where,
              Sentence("the sources {0} in deployment {1} match no file of the "
                       "program that defines a function",
                       {inQuotes(Glob), inQuotes(D.Name)}),
              Sentence("globs match the path relative to the folder of this "
                       "art5.json"));
    else if (Selected.empty())
      finding(Where,
              Sentence("the sources {0} in deployment {1} match no file that "
                       "defines a function with external linkage and is not "
                       "excluded",
                       {inQuotes(Glob), inQuotes(D.Name)}));
  }

  void addDefaults() {
    auto Mains = select([&](size_t I) { return Functions[I].isMain(); });
    if (!Mains.empty())
      return add(Mains, Why::Main, Location());
    add(select([&](size_t I) {
          return Functions[I].External && !Functions[I].Called;
        }),
        Why::Uncalled, Location());
  }

  const Deployment &D;
  llvm::ArrayRef<ProgramFunction> Functions;
  std::vector<std::string> Paths;
  std::vector<bool> Excluded;
  std::map<size_t, EntryPoint> Found;
  std::vector<Problem> Findings;
};

} // namespace

EntryPointSet entryPointsOf(const Deployment &D,
                            llvm::ArrayRef<std::string> Exclude,
                            llvm::ArrayRef<ProgramFunction> Functions) {
  return EntryPointFinder(D, Exclude, Functions).run();
}

//===--- Sites ------------------------------------------------------------===//

std::vector<Problem> unmatchedSites(const Deployment &D,
                                    llvm::ArrayRef<std::string> Sites) {
  std::vector<Problem> Out;
  std::vector<llvm::StringRef> Names(Sites.begin(), Sites.end());
  auto Check = [&](const Sentence &What, const std::vector<std::string> &Globs,
                   const std::vector<Location> &Places) {
    for (size_t I = 0; I < Globs.size(); ++I) {
      if (llvm::any_of(Sites, [&](const std::string &Site) {
            return matchNameGlob(Globs[I], Site);
          }))
        continue;
      auto Meant = didYouMean(Globs[I], Names);
      Out.push_back(
          {Problem::Level::Warning, I < Places.size() ? Places[I] : D.Where, "",
           Sentence("{0} in deployment {1} applies to {2}, which matches no "
                    "site that it reaches",
                    {What, inQuotes(D.Name), inQuotes(Globs[I])}),
           Meant ? Sentence("did you mean {0}?", {inQuotes(*Meant)})
                 : Sentence()});
    }
  };
  const Vocabulary &V = Vocabulary::get();
  for (const ExemptionClaim &C : D.Exemptions)
    Check(Sentence("the claim {0}", {inQuotes(V[C.Claim].Name)}), C.AppliesTo,
          C.AppliesToPlaces);
  for (const StatedFact &F : D.Facts)
    Check(Sentence("the fact {0}", {inQuotes(V[F.Fact].Full)}), F.AppliesTo,
          F.AppliesToPlaces);
  for (const StatedFact &F : D.Refuted)
    Check(Sentence("the refuted fact {0}", {inQuotes(V[F.Fact].Full)}),
          F.AppliesTo, F.AppliesToPlaces);
  sortByPlace(Out);
  return Out;
}

} // namespace art5
