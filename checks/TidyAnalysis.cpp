// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/TidyAnalysis.h"
#include "extract/Extract.h"
#include "report/Paths.h"
#include "support/Text.h"
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
  llvm::Expected<std::shared_ptr<const SharedIndex>> Index =
      readSharedIndex(Options.Index);
  IndexFile = Options.Index;
  if (Index)
    Rest = *Index;
  else
    Tell("Index", Options.Index, toString(Index.takeError()));
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
  if (std::optional<Project> P = loadProject(What, Problems))
    Beside = std::make_shared<const Project>(std::move(*P));
  Words.emplace(Beside ? *Beside->Laws : LawBook::builtIn(), In,
                WorkingDirectory);
  return Beside != nullptr;
}

bool TidyAnalysis::load() {
  if (!Unit)
    return false;
  if (!std::exchange(Loaded, true))
    Refused = !loadBesideCode();
  return !Refused;
}

/// Without an index that anybody asked for, the one that the editor's session
/// keeps; until it is there, or if it cannot be read, the unit is alone.
void TidyAnalysis::openUnit() {
  if (std::exchange(Opened, true))
    return;
  const SourceManager &SM = Unit->getSourceManager();
  if (auto Folder = SM.getFileManager()
                        .getVirtualFileSystem()
                        .getCurrentWorkingDirectory())
    WorkingDirectory = *Folder;
  if (auto Entry = SM.getFileEntryRefForID(SM.getMainFileID()))
    MainFile = absolutePath(Entry->getName(), WorkingDirectory);
  Session = EditorSession::current();
  if (!Session || !Options.Index.empty() || MainFile.empty())
    return;
  IndexFile = Session->indexFor(MainFile);
  if (IndexFile.empty())
    return;
  llvm::Expected<std::shared_ptr<const SharedIndex>> Index =
      readSharedIndex(IndexFile);
  if (Index)
    Rest = *Index;
  else
    llvm::consumeError(Index.takeError());
}

UnitQuestion TidyAnalysis::question() const {
  const SourceManager &SM = Unit->getSourceManager();
  ExtractOptions Extraction;
  for (const Manifest &M : Beside->Manifests)
    llvm::append_range(Extraction.OwnHeaders, M.OwnHeaders);
  UnitQuestion Q;
  Q.File = MainFile;
  Q.Text = SM.getBufferData(SM.getMainFileID()).str();
  Q.Unit = PackedUnit::pack(extract(*Unit, Extraction));
  Q.Rest = Rest;
  Q.Index = IndexFile;
  Q.Beside = Beside;
  Q.How.AsOf = AsOf.value_or(today());
  Q.How.Words = In;
  Q.How.Manifests = Beside->manifests();
  Q.How.Laws = &*Beside->Laws;
  Q.How.Models = Beside->Models.get();
  Q.How.SingleUnit = !Rest;
  Q.How.WorkingDirectory = WorkingDirectory;
  for (const std::string *Option :
       {&Options.Manifest, &Options.AsOf, &Options.Index, &Options.Models,
        &Options.Language})
    Q.Who += *Option + '\n';
  return Q;
}

/// How long a keystroke waits for the whole program, and a file that was just
/// opened: small programs take less, for large ones nobody wants to wait.
static constexpr std::chrono::milliseconds KeystrokePatience(20),
    OpeningPatience(300);

const Findings *TidyAnalysis::analyseOnce() {
  if (!std::exchange(Analysed, true)) {
    UnitQuestion Q = question();
    Result = Rest && Session ? Session->ask(std::move(Q), OpeningPatience,
                                            KeystrokePatience)
                             : analyseUnit(Q);
    if (Result)
      Words.emplace(*Result->Beside->Laws, In, WorkingDirectory);
  }
  return Result ? &Result->Found : nullptr;
}

const Findings *TidyAnalysis::findings() {
  if (!Unit)
    return nullptr;
  openUnit();
  bool Declares = (Rest && Rest->Declares) || mayDeclare();
  return Declares && load() ? analyseOnce() : nullptr;
}

const Findings *TidyAnalysis::findingsWithoutAnnotations() {
  if (const Findings *Found = findings())
    return Found;
  if (!Unit || !load() || !mayCallModelledAI())
    return nullptr;
  return analyseOnce();
}

} // namespace art5
