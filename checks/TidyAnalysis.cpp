// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/TidyAnalysis.h"
#include "program/Analysis.h"
#include "program/Extract.h"
#include "program/SummaryFile.h"
#include "support/Text.h"
#include "tools/report/Paths.h"
#include "clang/AST/ASTContext.h"
#include "clang/Basic/FileManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/VirtualFileSystem.h"
#include <map>
#include <mutex>

using namespace clang;

namespace art5 {

std::shared_ptr<TidyAnalysis> TidyAnalysis::get(tidy::ClangTidyContext *Context,
                                                const TidyOptions &Options,
                                                tidy::ClangTidyCheck &Check) {
  // Holds no analysis, only where living ones are: checks of one unit do not
  // know each other, and a server runs several units at once.
  static std::mutex Lock;
  static std::map<std::pair<tidy::ClangTidyContext *, TidyOptions>,
                  std::weak_ptr<TidyAnalysis>>
      Living;
  std::lock_guard<std::mutex> Hold(Lock);
  std::erase_if(Living,
                [](const auto &Entry) { return Entry.second.expired(); });
  std::weak_ptr<TidyAnalysis> &Place = Living[{Context, Options}];
  std::shared_ptr<TidyAnalysis> Shared = Place.lock();
  if (!Shared) {
    Shared = std::make_shared<TidyAnalysis>(Options);
    Shared->judgeOptions(Check);
    Place = Shared;
  }
  return Shared;
}

void TidyAnalysis::judgeOptions(tidy::ClangTidyCheck &Check) {
  auto Tell = [&](llvm::StringRef Option, llvm::StringRef Value,
                  llvm::StringRef Expected) {
    Check.configurationDiag(
        "invalid value '%0' for the option '%1' of the art5 "
        "checks; %2")
        << Value << Option << Expected;
  };
  if (std::optional<Language> L = parseLanguage(Options.Language))
    In = *L;
  else
    Tell("Language", Options.Language, "one of en, de, nl");
  if (!Options.AsOf.empty() && !(AsOf = parseDate(Options.AsOf)))
    Tell("AsOf", Options.AsOf, "a date is written YYYY-MM-DD");
  OnlyProhibited = Options.ReportLevel == "prohibited";
  if (!OnlyProhibited && Options.ReportLevel != "conditional")
    Tell("ReportLevel", Options.ReportLevel, "one of prohibited, conditional");
  if (!Options.Baseline.empty()) {
    std::vector<Problem> Wrong;
    Known = Baseline::read(Options.Baseline, Wrong);
    for (const Problem &P : Wrong)
      Tell("Baseline", Options.Baseline, format(P));
  }
  if (Options.Index.empty())
    return;
  llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(Options.Index);
  HasIndex = static_cast<bool>(Units);
  if (HasIndex)
    IndexUnits = std::move(*Units);
  else
    Tell("Index", Options.Index, toString(Units.takeError()));
}

// What is in the unit.

SourceLocation TidyAnalysis::locate(const Location &L) const {
  const SourceManager &SM = Unit->getSourceManager();
  if (!L.isValid() || L.Line == 0)
    return {};
  auto File = SM.getFileManager().getOptionalFileRef(
      absolutePath(L.File, WorkingDirectory));
  if (!File)
    return {};
  return SM.translateFileLineCol(*File, L.Line, std::max(1u, L.Column));
}

SourceLocation TidyAnalysis::mainFile() const {
  const SourceManager &SM = Unit->getSourceManager();
  return SM.getLocForStartOfFile(SM.getMainFileID());
}

bool TidyAnalysis::isShown(const Finding &F) const {
  if (Known && Known->knows(F))
    return false;
  Verdict Is = F.Result.WouldBe.value_or(F.Result.Is);
  return Is == Verdict::Prohibited ||
         (Is == Verdict::Conditional && !OnlyProhibited);
}

/// Whatever spells an annotation leaves its name in the identifier table.
bool TidyAnalysis::mayDeclare() const {
  if (Unit->getExternalSource())
    return true;
  const IdentifierTable &Names = Unit->Idents;
  if (Names.find("annotate") != Names.end() ||
      Names.find("__annotate__") != Names.end() ||
      Names.find("art5") != Names.end())
    return true;
  return llvm::any_of(codeFacets(), [&](Facet F) {
    return Names.find(("art5_" + facetName(F)).str()) != Names.end();
  });
}

bool TidyAnalysis::mayCallModelledAI() const {
  if (Unit->getExternalSource())
    return true;
  const IdentifierTable &Names = Unit->Idents;
  return llvm::any_of(Beside->Models->all(), [&](const FunctionModel *M) {
    if (M->Capability.empty())
      return false;
    llvm::StringRef Name(M->Name);
    llvm::StringRef First = Name.take_until([](char C) { return C == ':'; });
    llvm::StringRef Last = Name.substr(Name.rfind(':') + 1);
    return Names.find(First) != Names.end() && Names.find(Last) != Names.end();
  });
}

// Loading and running, each once.

bool TidyAnalysis::loadBesideCode() {
  const SourceManager &SM = Unit->getSourceManager();
  if (auto Folder = SM.getFileManager()
                        .getVirtualFileSystem()
                        .getCurrentWorkingDirectory())
    WorkingDirectory = *Folder;
  if (auto Entry = SM.getFileEntryRefForID(SM.getMainFileID()))
    MainFile = absolutePath(Entry->getName(), WorkingDirectory);
  llvm::SmallVector<llvm::StringRef, 4> Models;
  llvm::StringRef(Options.Models).split(Models, ';', -1, /*KeepEmpty=*/false);
  ProjectOptions What{{MainFile},
                      Options.Manifest.empty()
                          ? ""
                          : absolutePath(Options.Manifest, WorkingDirectory),
                      AsOf,
                      {}};
  for (llvm::StringRef Model : Models)
    What.Models.push_back(absolutePath(Model.trim(), WorkingDirectory));
  Beside = loadProject(What, Problems);
  Words.emplace(Beside ? *Beside->Laws : LawBook::builtIn(), In,
                WorkingDirectory);
  return Beside.has_value();
}

bool TidyAnalysis::load() {
  if (!Unit)
    return false;
  if (!std::exchange(Loaded, true))
    Refused = !loadBesideCode();
  return !Refused;
}

const Findings *TidyAnalysis::analyseOnce() {
  if (Result)
    return &*Result;
  ExtractOptions Extraction;
  for (const Manifest &M : Beside->Manifests)
    llvm::append_range(Extraction.OwnHeaders, M.OwnHeaders);
  std::vector<PackedUnit> Units;
  Units.push_back(PackedUnit::pack(extract(*Unit, Extraction)));
  // What stands in the editor wins over what the index remembers of it.
  for (PackedUnit &Other : IndexUnits) {
    const TUSummary &Notes = Other.notes();
    bool IsThis = llvm::any_of(Notes.MainFiles, [&](StringId File) {
      return absolutePath(Notes.str(File), WorkingDirectory) == MainFile;
    });
    if (!IsThis)
      Units.push_back(std::move(Other));
  }
  IndexUnits.clear();
  AnalysisOptions How;
  How.AsOf = AsOf.value_or(today());
  How.Words = In;
  How.Manifests = Beside->manifests();
  How.Laws = &*Beside->Laws;
  How.Models = Beside->Models.get();
  How.SingleUnit = !HasIndex;
  How.WorkingDirectory = WorkingDirectory;
  Result = analyse(std::move(Units), How);
  return &*Result;
}

const Findings *TidyAnalysis::findings() {
  if (!Unit || (!HasIndex && !mayDeclare()))
    return nullptr;
  return load() ? analyseOnce() : nullptr;
}

const Findings *TidyAnalysis::findingsWithoutAnnotations() {
  if (const Findings *Found = findings())
    return Found;
  if (!load() || !mayCallModelledAI())
    return nullptr;
  return analyseOnce();
}

} // namespace art5
