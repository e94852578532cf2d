// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 init: starter files that claim nothing, and where an annotation is
// probably missing.
#include "deployment/Manifest.h"
#include "program/Analysis.h"
#include "report/Paths.h"
#include "report/Wording.h"
#include "support/Embedded.h"
#include "support/Text.h"
#include "tools/art5/Common.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/Git.h"
#include "tools/art5/ProgramInputs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <nlohmann/json.hpp>

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &initCommand() {
  static cl::SubCommand Command(
      "init", "Set a project up: write a starter art5.json, .clang-tidy, "
              ".pre-commit-config.yaml and CI job into the current directory; "
              "files that are there stay as they are");
  return Command;
}

namespace {

enum class Ci { Guess, GitHub, GitLab, None };

#define ART5_INIT cl::sub(initCommand()), cl::cat(art5Options())

cl::opt<std::string>
    Build("p",
          cl::desc("Build folder: list the entry points of this program "
                   "(default: looked for here and in the usual build folders)"),
          cl::value_desc("build"), ART5_INIT);
cl::opt<bool>
    Suggest("suggest",
            cl::desc("Write nothing; print where a purpose or source is "
                     "probably missing, as the models of libraries tell"),
            ART5_INIT);
cl::opt<Ci> CiService(
    "ci", cl::desc("For which service a job is written"), cl::init(Ci::Guess),
    cl::values(clEnumValN(Ci::Guess, "auto",
                          "as the repository looks (default: github)"),
               clEnumValN(Ci::GitHub, "github", "GitHub Actions"),
               clEnumValN(Ci::GitLab, "gitlab", "GitLab CI"),
               clEnumValN(Ci::None, "none", "no job")),
    ART5_INIT);
cl::opt<std::string> Cache("cache", cl::desc("Folder of the cache, or 'none'"),
                           cl::value_desc("folder|none"), ART5_INIT);
cl::opt<std::string> LanguageCode("language",
                                  cl::desc("Language of --suggest: en, de, nl"),
                                  cl::value_desc("code"), cl::init("en"),
                                  ART5_INIT);
#undef ART5_INIT

using Json = nlohmann::ordered_json;
using EntrySeen = Findings::EntrySeen;

/// So many programs get a deployment each; more share one.
constexpr size_t MaxPrograms = 12;
/// Nobody reads a longer list of entry points; all count without one, too.
constexpr size_t MaxEntryPoints = 50;

/// The build folder given or found; nothing if none was given and none found.
llvm::Expected<std::optional<std::string>> database() {
  if (!Build.empty())
    return Build.getValue();
  std::string Here = workingDirectory();
  llvm::Expected<std::string> Found = usualDatabase(Here);
  if (!Found) {
    llvm::consumeError(Found.takeError());
    return std::nullopt;
  }
  llvm::errs() << "art5: reading " << shownPath(*Found, Here) << '\n';
  return *Found;
}

/// The whole program as it is, with what the project declares.
llvm::Expected<Findings> analyseProgram(llvm::StringRef Database, Project &P) {
  llvm::Expected<Compilations> C = loadCompilations(Database, {});
  if (!C)
    return C.takeError();
  std::vector<Problem> Problems;
  std::optional<Project> Loaded =
      loadProject({sourcesOf(*C), {}, {}, {}}, Problems);
  if (!Loaded) {
    printProblems(Problems,
                  parseLanguage(LanguageCode).value_or(Language::English));
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "art5.json is wrong, or what it names");
  }
  P = std::move(*Loaded);
  std::vector<PackedUnit> Units;
  std::vector<std::string> Failed;
  for (ExtractedUnit &Result :
       extractProgram(*C, extractOptions(P), {0, Cache})) {
    const TUSummary &Notes = Result.Unit.notes();
    if (!Result.Parsed && !Notes.MainFiles.empty())
      Failed.push_back(
          shownPath(Notes.str(Notes.MainFiles.front()), workingDirectory()));
    Units.push_back(std::move(Result.Unit));
  }
  if (!Failed.empty())
    llvm::errs() << "art5: note: did not parse, so that something may be "
                    "missing here: "
                 << quotedList(Failed) << '\n';
  AnalysisOptions Options;
  Options.AsOf = today();
  Options.Manifests = P.manifests();
  Options.Laws = &*P.Laws;
  Options.Models = P.Models.get();
  Options.WorkingDirectory = workingDirectory();
  return analyse(std::move(Units), Options);
}

/// A deployment that states nothing.
Json starterDeployment(const std::string &Name,
                       const std::vector<std::string> &EntryPoints,
                       const std::vector<std::string> &Sources) {
  Json Deployment;
  Deployment["name"] = Name;
  if (!EntryPoints.empty())
    Deployment["entry_points"] = EntryPoints;
  if (!Sources.empty())
    Deployment["sources"] = Sources;
  for (const char *Key : {"contexts", "subjects", "facts", "exemptions"})
    Deployment[Key] = Json::array();
  return Deployment;
}

/// The files of the programs that lie in the current directory or below it,
/// relative.
std::vector<std::string> programsHere(const std::vector<EntrySeen> &Seen) {
  std::string Here = workingDirectory();
  std::vector<std::string> Files;
  for (const EntrySeen &Each : Seen) {
    std::string File = shownPath(Each.File, Here);
    if (Each.Name == "main" && llvm::sys::path::is_relative(File))
      Files.push_back(std::move(File));
  }
  return Files;
}

/// One deployment a program, which is told by its file: several programs have
/// a main.
Json starterDeployments(const std::vector<std::string> &Programs) {
  if (Programs.size() > MaxPrograms)
    return Json::array({starterDeployment("default", {"main"}, Programs)});
  std::map<llvm::StringRef, unsigned> Stems;
  for (const std::string &File : Programs)
    ++Stems[llvm::sys::path::stem(File)];
  Json Out = Json::array();
  for (llvm::StringRef File : Programs) {
    llvm::StringRef Stem = llvm::sys::path::stem(File);
    std::string Name = Stems[Stem] == 1 ? Stem.str() : File.str();
    Out.push_back(starterDeployment(Name, {"main"}, {File.str()}));
  }
  return Out;
}

std::string starterManifest(const std::vector<EntrySeen> &Seen) {
  std::vector<std::string> Names, Programs = programsHere(Seen);
  for (const EntrySeen &Each : Seen)
    Names.push_back(Each.Name);
  Names.erase(std::unique(Names.begin(), Names.end()), Names.end());
  if (Names.size() > MaxEntryPoints) {
    llvm::errs() << "art5: note: " << Names.size()
                 << " functions may be called from outside; art5.json lists "
                    "none of them, and all are entry points\n";
    Names.clear();
  }
  Json Root;
  Root["version"] = 1;
  Root["deployments"] =
      Programs.size() > 1
          ? starterDeployments(Programs)
          : Json::array({starterDeployment("default", Names, {})});
  return Root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

llvm::StringRef templateText(llvm::StringRef Name) {
  for (const EmbeddedFile &File : embedded::initTemplates())
    if (File.Name == Name)
      return File.Text;
  llvm_unreachable("every template is embedded");
}

bool isThere(llvm::StringRef Path) {
  llvm::sys::fs::file_status Status;
  (void)llvm::sys::fs::status(Path, Status, /*follow=*/false);
  return llvm::sys::fs::exists(Status);
}

/// Writes \p Text to \p Path unless something is there; says what it did, and
/// what to add (\p Advice) where the file that is there knows nothing of art5.
bool writeNew(llvm::StringRef Path, llvm::StringRef Text,
              llvm::StringRef Advice) {
  if (isThere(Path)) {
    llvm::outs() << Path << ": is there already, left as it is\n";
    if (!Advice.empty() && textOf(Path).find("art5") == std::string::npos)
      llvm::outs() << "  it does not mention art5; " << Advice << '\n';
    return true;
  }
  llvm::StringRef Folder = llvm::sys::path::parent_path(Path);
  if (!Folder.empty())
    if (std::error_code EC = llvm::sys::fs::create_directories(Folder)) {
      llvm::errs() << "art5: error: cannot write '" << Path
                   << "': " << EC.message() << '\n';
      return false;
    }
  if (!writeOutput(Path, Text))
    return false;
  llvm::outs() << Path << ": written\n";
  return true;
}

/// art5.json, and what a person should know of the one that counted before.
bool writeManifest(llvm::StringRef Text) {
  std::string Here = workingDirectory();
  std::optional<std::string> Above = findManifest(absolutePath("x", Here));
  bool WasThere = isThere("art5.json");
  if (!writeNew("art5.json", Text, ""))
    return false;
  if (!WasThere && Above)
    llvm::outs() << "  it takes the place of " << *Above
                 << " for the files below this folder\n";
  std::vector<Problem> Problems;
  if (WasThere && !loadProject({{}, "art5.json", {}, {}}, Problems))
    llvm::outs() << "  it has errors; 'art5 validate' lists them\n";
  return true;
}

/// The way from the top of the git repository to the current directory, with a
/// '/' at its end; empty at the top, and where no repository wants the folder.
std::string prefixInRepository() {
  std::optional<std::string> Prefix = askGit({"rev-parse", "--show-prefix"});
  if (!Prefix || askGit({"check-ignore", "--quiet", "."}))
    return "";
  return llvm::StringRef(*Prefix).trim().str();
}

/// GitLab where its file is there or the repository comes from there.
Ci ciService() {
  if (CiService != Ci::Guess)
    return CiService;
  if (llvm::sys::fs::is_directory(".github"))
    return Ci::GitHub;
  if (isThere(".gitlab-ci.yml") ||
      textOf(".git/config").find("gitlab") != std::string::npos)
    return Ci::GitLab;
  return Ci::GitHub;
}

/// What git and its services read at the top of the repository alone.
void tellTop(llvm::StringRef Prefix) {
  llvm::outs() << ".pre-commit-config.yaml: not written, it belongs to the top "
                  "of the repository: a local hook with 'language: system' and "
                  "the entry 'art5 check --staged -p "
               << Prefix << "build'\n";
  if (CiService != Ci::None)
    llvm::outs() << "CI job: not written, it belongs to the top of the "
                    "repository; 'art5 init' in an empty folder writes one to "
                    "start from\n";
}

bool writeCi() {
  switch (ciService()) {
  case Ci::None:
    return true;
  case Ci::GitLab:
    return writeNew(".gitlab-ci.yml", templateText("gitlab.yaml"),
                    "a job that runs 'art5 check -p build' fails on findings; "
                    "'art5 init --ci gitlab' in an empty folder writes one");
  case Ci::Guess:
  case Ci::GitHub:
    return writeNew(".github/workflows/art5.yml", templateText("github.yaml"),
                    "");
  }
  llvm_unreachable("unknown service");
}

/// Where a purpose or source is probably missing.
int suggest(Language In) {
  llvm::Expected<std::optional<std::string>> Found = database();
  if (!Found)
    return usageError(Found.takeError());
  if (!*Found)
    return usageError("--suggest reads the program: give its build folder with "
                      "-p");
  Project P;
  llvm::Expected<Findings> All = analyseProgram(**Found, P);
  if (!All)
    return usageError(All.takeError());
  std::string Here = workingDirectory();
  Wording Words(*P.Laws, In, Here);
  for (const Findings::UndeclaredPurpose &U : All->Undeclared) {
    Location Where = U.Where;
    Where.File = shownPath(Where.File, Here);
    llvm::outs() << format(Where) << ": note: " << Words.undeclared(U) << '\n';
  }
  Sentence Places = All->Undeclared.size() == 1
                        ? Sentence("1 place")
                        : Sentence("{0} places", {All->Undeclared.size()});
  llvm::outs()
      << Words.say(
             All->Undeclared.empty()
                 ? Sentence("no call of an AI or biometric library that is "
                            "known here lacks a purpose; libraries without a "
                            "model are not known ('art5 check' lists them in "
                            "its ledger)")
                 : Sentence("{0}; 'art5 explain TOKEN' tells what a token "
                            "means, purpose:none_listed says that none of "
                            "them applies",
                            {Places}))
      << '\n';
  return All->Incomplete ? ExitIncomplete : ExitClean;
}

/// The entry points for a new art5.json; none where it is there or there is no
/// program to look at.
llvm::Expected<std::vector<EntrySeen>> entryPoints() {
  if (isThere("art5.json"))
    return std::vector<EntrySeen>();
  llvm::Expected<std::optional<std::string>> Found = database();
  if (!Found)
    return Found.takeError();
  if (!*Found) {
    llvm::errs() << "art5: note: none of the usual build folders, or more than "
                    "one, holds a compile_commands.json: art5.json lists no "
                    "entry points; -p names the build folder\n";
    return std::vector<EntrySeen>();
  }
  Project P;
  llvm::Expected<Findings> All = analyseProgram(**Found, P);
  if (!All)
    return All.takeError();
  return std::move(All->EntryPointsSeen);
}

} // namespace

int runInit() {
  llvm::Expected<Language> In = languageOption(LanguageCode);
  if (!In)
    return usageError(In.takeError());
  if (Suggest)
    return suggest(*In);
  llvm::Expected<std::vector<EntrySeen>> EntryPoints = entryPoints();
  if (!EntryPoints)
    return usageError(EntryPoints.takeError());
  bool Written = writeManifest(starterManifest(*EntryPoints));
  Written &= writeNew(".clang-tidy", templateText("clang-tidy.yaml"),
                      "add 'art5-*' to its Checks");
  if (std::string Prefix = prefixInRepository(); !Prefix.empty()) {
    tellTop(Prefix);
  } else {
    Written &= writeNew(".pre-commit-config.yaml",
                        templateText("pre-commit-config.yaml"),
                        "add a local hook with 'language: system' and the "
                        "entry 'art5 check --staged'");
    Written &= writeCi();
  }
  if (!Written)
    return ExitUsage;
  llvm::outs() << "Next: say in art5.json where and on whom the system is used "
                  "(contexts, subjects), annotate the code, then run art5 "
                  "check; 'art5 explain' lists the tokens to start with, 'art5 "
                  "init --suggest' the places to start at.\n";
  return ExitClean;
}

} // namespace art5
