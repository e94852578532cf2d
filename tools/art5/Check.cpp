// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// art5 check: compilation database or summaries in, report and exit code out.
#include "deployment/EvidenceFile.h"
#include "program/Analysis.h"
#include "program/Project.h"
#include "report/Paths.h"
#include "report/Report.h"
#include "report/Wording.h"
#include "summary/SummaryFile.h"
#include "support/RealPath.h"
#include "support/Text.h"
#include "tools/art5/Common.h"
#include "tools/art5/Compilations.h"
#include "tools/art5/Git.h"
#include "tools/art5/Origin.h"
#include "tools/art5/ProgramInputs.h"
#include "tools/art5/Since.h"
#include "tools/art5/SourceTree.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <map>
#include <set>

namespace cl = llvm::cl;

namespace art5 {

cl::SubCommand &checkCommand() {
  static cl::SubCommand Command(
      "check", "Analyse a program and report what Article 5 says about it");
  return Command;
}

namespace {

enum class Format { Text, Json, Sarif, Html, GitLab, JUnit, GitHub, Markdown };

#define ART5_CHECK cl::sub(checkCommand()), cl::cat(art5Options())

cl::opt<std::string>
    Build("p",
          cl::desc("Folder that holds compile_commands.json, or such a file "
                   "(default: looked for here and in the usual build "
                   "folders)"),
          cl::value_desc("build"), ART5_CHECK);
cl::list<std::string> Summaries(
    "summaries", cl::CommaSeparated,
    cl::desc("Read summaries that 'art5 summarize' or 'art5 link' wrote "
             "instead of source files; further ones may follow as arguments"),
    cl::value_desc("file,..."), ART5_CHECK);
cl::list<std::string> Files(cl::Positional, cl::desc("[FILE...]"), ART5_CHECK);
cl::opt<std::string> ManifestPath(
    "manifest",
    cl::desc("Use this art5.json instead of the nearest one above each file"),
    cl::value_desc("file"), ART5_CHECK);
cl::opt<EvidenceGrade> LowestGrade(
    "evidence-grade",
    cl::desc("How well evidence must be backed to count, where an art5.json "
             "does not set it; continuous integration asks for filed"),
    cl::init(EvidenceGrade::Asserted),
    cl::values(clEnumValN(EvidenceGrade::Asserted, "asserted",
                          "named is enough (default)"),
               clEnumValN(EvidenceGrade::Filed, "filed", "its file is there"),
               clEnumValN(EvidenceGrade::Verified, "verified",
                          "checksum and approver are as recorded")),
    ART5_CHECK);
cl::opt<std::string> AsOf("as-of",
                          cl::desc("Judge as of this day instead of today"),
                          cl::value_desc("YYYY-MM-DD"), ART5_CHECK);
cl::opt<std::string> OnlyDeployment("deployment",
                                    cl::desc("Judge this deployment alone"),
                                    cl::value_desc("name"), ART5_CHECK);
cl::opt<Format> OutputFormat(
    "format", cl::desc("Form of the report"), cl::init(Format::Text),
    cl::values(
        clEnumValN(Format::Text, "text", "for people (default)"),
        clEnumValN(Format::Json, "json", "every assessment"),
        clEnumValN(Format::Sarif, "sarif", "SARIF 2.1.0, for code scanning"),
        clEnumValN(Format::Html, "html",
                   "evidence report, for a compliance officer"),
        clEnumValN(Format::GitLab, "gitlab", "GitLab Code Quality"),
        clEnumValN(Format::JUnit, "junit", "JUnit XML"),
        clEnumValN(Format::GitHub, "github", "annotations of GitHub Actions"),
        clEnumValN(Format::Markdown, "markdown",
                   "for a comment on a pull request; with --baseline, "
                   "what changes")),
    ART5_CHECK);
cl::opt<std::string> Output("o", cl::desc("Write the report to this file"),
                            cl::value_desc("file"), ART5_CHECK);
cl::opt<std::string>
    BaselinePath("baseline",
                 cl::desc("Former JSON or SARIF report: what it holds is known "
                          "and fails nothing"),
                 cl::value_desc("file"), ART5_CHECK);
cl::opt<FailLevel>
    FailOn("fail-on", cl::desc("What exit code 1 stands for"),
           cl::init(FailLevel::Prohibited),
           cl::values(clEnumValN(FailLevel::Prohibited, "prohibited",
                                 "prohibited findings (default)"),
                      clEnumValN(FailLevel::Conditional, "conditional",
                                 "conditional ones too"),
                      clEnumValN(FailLevel::Never, "never", "nothing")),
           ART5_CHECK);
cl::opt<std::string> Index("index",
                           cl::desc("Also write a summary of the whole "
                                    "program, for the clang-tidy option Index"),
                           cl::value_desc("file"), ART5_CHECK);
cl::opt<std::string> Since(
    "since",
    cl::desc("Report only findings with a step or fact that changed since this "
             "git revision, or in the unified diff on standard input ('-'); "
             "everything is analysed"),
    cl::value_desc("rev|-"), ART5_CHECK);
cl::opt<bool> Staged(
    "staged",
    cl::desc("The same for what is staged for the next commit (pre-commit)"),
    ART5_CHECK);
cl::opt<unsigned>
    RequireSites("require-sites",
                 cl::desc("Fewer declared sites make the run incomplete"),
                 cl::value_desc("n"), cl::init(0), ART5_CHECK);
cl::list<std::string> EngineLimitValues(
    "engine-limit",
    cl::desc("Set a count at which the engine gives up, as NAME=N: for tests"),
    cl::value_desc("name=n"), cl::CommaSeparated, cl::Hidden, ART5_CHECK);
cl::opt<bool> Stats("stats",
                    cl::desc("Also print, to standard error, time and memory "
                             "by stage, the costliest functions, and what was "
                             "not followed to its end"),
                    ART5_CHECK);
cl::opt<bool> RequireReached(
    "require-reached",
    cl::desc("A declared site that no deployment reaches makes the run "
             "incomplete"),
    ART5_CHECK);
cl::list<std::string> Checks("check", cl::desc("Run these checks alone"),
                             cl::value_desc("glob"), cl::CommaSeparated,
                             ART5_CHECK);
cl::opt<unsigned>
    Jobs("jobs",
         cl::desc("Files parsed at once (default: one for each processor)"),
         cl::value_desc("n"), cl::init(0), ART5_CHECK);
cl::opt<unsigned> FileLimit(
    "file-limit",
    cl::desc("Seconds of processor time after which a file is given up and "
             "the run is incomplete (default: 600)"),
    cl::value_desc("seconds"), cl::init(600), ART5_CHECK);
cl::opt<bool> NoPreambles(
    "no-preambles",
    cl::desc("Parse each file by itself, also where many start with the same "
             "includes: the report is the same, and takes longer"),
    ART5_CHECK);
cl::alias JobsShort("j", cl::aliasopt(Jobs), cl::desc("The same as --jobs"),
                    cl::cat(art5Options()));
cl::opt<std::string> Cache("cache", cl::desc("Folder of the cache, or 'none'"),
                           cl::value_desc("folder|none"), ART5_CHECK);
cl::opt<std::string>
    LanguageCode("language", cl::desc("Language of the report: en, de, nl"),
                 cl::value_desc("code"), cl::init("en"), ART5_CHECK);
#undef ART5_CHECK

/// The names that --check may select.
std::vector<llvm::StringRef> checkNames(const LawBook &Laws) {
  std::vector<llvm::StringRef> Names = Laws.checkNames();
  Names.insert(Names.end(), {"art5-annotation", "art5-deployment",
                             "art5-undeclared-purpose"});
  return Names;
}

/// Everything the options say, once it makes sense.
struct Settings {
  Language In = Language::English;
  std::optional<Date> AsOf;
  std::string WorkingDirectory;
  std::vector<std::string> Sources, SummaryFiles;
  std::string CommandLine;
};

/// What is read, before it is analysed.
struct Input {
  std::vector<PackedUnit> Units;
  std::vector<std::string> MainFiles;   ///< Absolute.
  std::vector<std::string> FailedFiles; ///< Absolute; did not parse.
  /// Summaries, and entries of the database that are not analysed.
  std::vector<LedgerEntry> Unread;
  /// With --since and --staged: the units of the program before the change.
  std::optional<std::vector<PackedUnit>> Before;
  bool IsPart = false;    ///< Files of a database were chosen.
  bool MayBePart = false; ///< Files were named with flags of their own.
};

/// In a list of arguments behind --summaries, sources are told by extension.
bool looksLikeSource(llvm::StringRef Path) {
  static constexpr llvm::StringLiteral Extensions[] = {
      ".c",  ".cc",   ".cpp", ".cxx", ".c++", ".C",  ".m",
      ".mm", ".cppm", ".ixx", ".h",   ".hpp", ".cu", ".hip"};
  return llvm::is_contained(Extensions, llvm::sys::path::extension(Path));
}

llvm::Expected<Settings> readSettings() {
  Settings S;
  llvm::Expected<Language> L = languageOption(LanguageCode);
  if (!L)
    return L.takeError();
  llvm::Expected<std::optional<Date>> D = dateOption(AsOf);
  if (!D)
    return D.takeError();
  S.In = *L;
  S.AsOf = *D;
  S.WorkingDirectory = workingDirectory();
  S.SummaryFiles.assign(Summaries.begin(), Summaries.end());
  for (const std::string &File : Files)
    (Summaries.empty() || looksLikeSource(File) ? S.Sources : S.SummaryFiles)
        .push_back(File);
  return S;
}

/// Wrong combinations of options; empty: none.
std::string contradiction(const Settings &S, bool HasFlags) {
  if (!Build.empty() && !Summaries.empty())
    return "-p and --summaries exclude each other: a run reads source files "
           "or summaries";
  if (HasFlags && (!Build.empty() || !Summaries.empty()))
    return "compiler flags after '--' replace the compilation database: leave "
           "out -p and --summaries";
  if (HasFlags && S.Sources.empty())
    return "compiler flags are given, but no file";
  if (Staged && Since.getNumOccurrences())
    return "--staged and --since exclude each other";
  if (Jobs.getNumOccurrences() && Jobs == 0)
    return "--jobs: at least one";
  if (FileLimit == 0)
    return "--file-limit: at least one";
  return "";
}

void noteGaps(const TUSummary &Unit, llvm::StringRef WorkingDirectory,
              Input &In) {
  for (StringId File : Unit.MainFiles)
    In.MainFiles.push_back(absolutePath(Unit.str(File), WorkingDirectory));
  for (const Gap &G : Unit.Gaps)
    if (G.K == Gap::Kind::ParseError)
      In.FailedFiles.push_back(absolutePath(
          Unit.str(G.Where.File ? G.Where.File : G.What), WorkingDirectory));
}

llvm::Expected<Input> readSummaryInputs(const Settings &S) {
  Input In;
  for (const std::string &Path : S.SummaryFiles) {
    llvm::Expected<std::vector<PackedUnit>> Units = readSummaryFile(Path);
    if (!Units) {
      // A summary that cannot be read makes the run incomplete, not void.
      llvm::errs() << "art5: error: " << toString(Units.takeError()) << '\n';
      std::string File = absolutePath(Path, S.WorkingDirectory);
      In.FailedFiles.push_back(File);
      In.Unread.push_back(
          {LedgerEntry::Kind::UnreadSummary, File, {File, 0, 0}, 1, 0});
      continue;
    }
    for (PackedUnit &Unit : *Units) {
      noteGaps(Unit.notes(), S.WorkingDirectory, In);
      In.Units.push_back(std::move(Unit));
    }
  }
  return In;
}

llvm::Expected<Compilations>
readCompilations(const Settings &S,
                 const std::optional<std::vector<std::string>> &Flags) {
  if (Flags)
    return fixedCompilations(S.Sources, *Flags);
  if (!Build.empty())
    return loadCompilations(Build, S.Sources);
  llvm::Expected<std::string> Found = usualDatabase(S.WorkingDirectory);
  if (!Found)
    return Found.takeError();
  tellAside(Sentence("reading {0}", {shownPath(*Found, S.WorkingDirectory)}),
            S.In);
  return loadCompilations(*Found, S.Sources);
}

/// Entries of the database that are neither analysed nor missed.
void noteSkipped(const Compilations &C, Input &In) {
  for (const Compilations::LeftOut &Entry : C.Skipped)
    if (!Entry.Counts)
      In.Unread.push_back({LedgerEntry::Kind::SkippedFile,
                           Entry.File,
                           {Entry.File, 0, 0},
                           1,
                           0});
  if (C.Others)
    In.Unread.push_back({LedgerEntry::Kind::OtherCommand,
                         C.FirstOther,
                         {C.FirstOther, 0, 0},
                         static_cast<unsigned>(C.Others),
                         0});
}

/// What --since or --staged asks for, and the files as they are then.
struct Asked {
  Change What;
  ReplacedFiles Now;    ///< Of --staged: what the index has otherwise.
  ReplacedFiles Before; ///< The files as they were before the change.
  SourceTexts Texts;
  bool KeepAll = false; ///< What changed may change anything.
};

/// How this run reads files, those of \p Instead as they are there.
ReadingOptions reading(const ReplacedFiles *Instead, bool Quiet) {
  ReadingOptions How;
  How.Jobs = Jobs;
  How.Cache = Cache;
  How.FileLimit = FileLimit;
  How.Quiet = Quiet;
  How.Instead = Instead;
  How.Preambles = !NoPreambles;
  How.TellsPreambles = Stats;
  return How;
}

/// The extraction of every command, in the order of files.
Input extractInputs(const Compilations &C, const Settings &S,
                    const ExtractOptions &Each, const Asked *Changed) {
  Input In;
  noteSkipped(C, In);
  for (ExtractedUnit &Unit : extractProgram(
           C, Each,
           reading(Changed ? &Changed->Now : nullptr, /*Quiet=*/false))) {
    noteGaps(Unit.Unit.notes(), S.WorkingDirectory, In);
    In.Units.push_back(std::move(Unit.Unit));
  }
  return In;
}

/// What the summaries say was not seen, one entry a flag or file.
void addGaps(const std::vector<PackedUnit> &Units, const Settings &S,
             std::vector<LedgerEntry> &Ledger) {
  std::map<std::pair<LedgerEntry::Kind, std::string>, LedgerEntry> Entries;
  for (const PackedUnit &Packed : Units) {
    const TUSummary &Unit = Packed.notes();
    for (const Gap &G : Unit.Gaps) {
      if (G.K != Gap::Kind::ParseError && G.K != Gap::Kind::UnknownFlag &&
          G.K != Gap::Kind::HiddenBodies)
        continue;
      bool IsFlag = G.K == Gap::Kind::UnknownFlag;
      Location Where{absolutePath(Unit.str(G.Where.File), S.WorkingDirectory),
                     G.Where.Line, G.Where.Column};
      std::string What = IsFlag ? Unit.str(G.What).str() : Where.File;
      auto Kind = IsFlag ? LedgerEntry::Kind::UnknownFlag
                  : G.K == Gap::Kind::HiddenBodies
                      ? LedgerEntry::Kind::HiddenBodies
                      : LedgerEntry::Kind::ParseError;
      auto [It, New] = Entries.try_emplace(
          {Kind, What}, LedgerEntry{Kind, What, Where, 0, 0});
      ++It->second.Count;
      It->second.Where = std::min(It->second.Where, Where);
    }
  }
  for (auto &[Key, Entry] : Entries)
    Ledger.push_back(std::move(Entry));
}

/// What is wrong with annotations; headers are seen by several units.
void addAnnotations(const std::vector<PackedUnit> &Units, const Settings &S,
                    std::vector<HygieneFinding> &Hygiene) {
  std::set<std::pair<Location, std::string>> Found;
  for (const PackedUnit &Packed : Units) {
    const TUSummary &Unit = Packed.notes();
    for (const Gap &G : Unit.Gaps)
      if (G.K == Gap::Kind::Annotation)
        Found.insert({{absolutePath(Unit.str(G.Where.File), S.WorkingDirectory),
                       G.Where.Line, G.Where.Column},
                      Unit.str(G.What).str()});
  }
  for (const auto &[Where, Message] : Found) {
    Problem P;
    P.Severity = Problem::Level::Warning;
    P.Where = Where;
    P.Message = Sentence::decode(Message);
    Hygiene.push_back({"art5-annotation", std::move(P)});
  }
}

/// Calls of AI libraries where no purpose is declared stand in the ledger, so
/// that a first run over unannotated code is quiet.
void addLibraryCalls(Findings &All) {
  std::map<std::string, LedgerEntry> Entries;
  for (const Findings::UndeclaredPurpose &U : All.Undeclared) {
    if (U.Orphan)
      continue;
    auto [It, New] =
        Entries.try_emplace(U.What, LedgerEntry{LedgerEntry::Kind::LibraryCall,
                                                U.What, U.Where, 0, 0});
    ++It->second.Count;
  }
  for (auto &[Key, Entry] : Entries)
    All.Ledger.push_back(std::move(Entry));
}

void sortUnique(std::vector<std::string> &V) {
  llvm::sort(V);
  V.erase(std::unique(V.begin(), V.end()), V.end());
}

bool matchesAny(llvm::StringRef Check) {
  return Checks.empty() || llvm::any_of(Checks, [&](const std::string &Glob) {
           return matchNameGlob(Glob, Check);
         });
}

/// Keeps what --check asks for.
void restrictToChecks(Findings &All) {
  llvm::erase_if(All.All,
                 [](const Finding &F) { return !matchesAny(F.Result.Check); });
  if (!matchesAny("art5-undeclared-purpose"))
    All.Undeclared.clear();
}

/// What --since or --staged asks for.
llvm::Expected<Change> changeAsked(const Settings &S) {
  if (Staged)
    return stagedChange();
  if (Since != "-")
    return changeSince(Since);
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>> Input =
      llvm::MemoryBuffer::getSTDIN();
  if (!Input)
    return llvm::errorCodeToError(Input.getError());
  // What was to write it has perhaps failed, and a pipe does not say so.
  if ((*Input)->getBuffer().trim().empty())
    return llvm::createStringError(
        llvm::inconvertibleErrorCode(),
        "the diff on standard input is empty: if nothing changed, there is "
        "nothing to check; otherwise what should write it has failed");
  return changeOfDiff((*Input)->getBuffer(), S.WorkingDirectory);
}

/// The same with what follows from it; null if neither was given.
llvm::Expected<std::unique_ptr<Asked>> readAsked(const Settings &S) {
  if (!Since.getNumOccurrences() && !Staged)
    return nullptr;
  auto Result = std::make_unique<Asked>();
  llvm::Expected<Change> What = changeAsked(S);
  if (!What)
    return What.takeError();
  Result->What = std::move(*What);
  if (Staged) {
    llvm::Expected<ReplacedFiles> Index = stagedFiles();
    if (!Index)
      return Index.takeError();
    Result->Now = std::move(*Index);
  }
  Result->Texts = [&Now = Result->Now](llvm::StringRef Path) {
    return Now.find(Path);
  };
  if (Result->What.empty())
    tellAside(Staged ? Sentence("nothing is staged: the diff is empty")
                     : Sentence("nothing changed: the diff is empty"),
              S.In);
  Result->KeepAll = Result->What.touchesBuild();
  if (Result->KeepAll) {
    tellAside(Sentence("the change touches how files are compiled: every "
                       "finding is reported"),
              S.In);
    return Result;
  }
  std::optional<ReplacedFiles> Before = Result->What.before(Result->Now);
  if (Before) {
    Result->Before = std::move(*Before);
    return Result;
  }
  Result->KeepAll = true;
  tellAside(Sentence("the files here are not what the diff made of them: every "
                     "finding is reported"),
            S.In);
  return Result;
}

/// Files that no compiler reads, whatever else they are good for.
bool isNoCode(llvm::StringRef File) {
  static constexpr llvm::StringLiteral Endings[] = {
      ".md", ".rst",  ".txt", ".json", ".yml", ".yaml", ".toml", ".py",
      ".sh", ".png",  ".jpg", ".svg",  ".pdf", ".html", ".css",  ".js",
      ".ts", ".lock", ".csv", ".xml",  ".ini", ".cfg",  ".bat",  ".ps1"};
  return llvm::is_contained(Endings, llvm::sys::path::extension(File));
}

/// The files that a unit was read from, links resolved.
std::set<std::string> filesOf(const PackedUnit &Unit, const Settings &S) {
  std::set<std::string> Result;
  for (StringId File : Unit.notes().Files)
    Result.insert(
        realPath(absolutePath(Unit.notes().str(File), S.WorkingDirectory)));
  return Result;
}

/// The units of the program before the change. Those that read none of its
/// files are as they are now, unless it touched a file that none reads: that
/// may be a header that is gone, or one of the system.
std::vector<PackedUnit> unitsBefore(const Compilations &C, const Settings &S,
                                    const ExtractOptions &Each, const Asked &A,
                                    const std::vector<PackedUnit> &Now) {
  std::vector<std::string> Touched = A.Before.paths();
  llvm::erase_if(Touched, isNoCode);
  std::set<std::string> All;
  std::vector<bool> Same;
  for (size_t I = 0; I < C.Commands.size(); ++I) {
    std::set<std::string> Files = filesOf(Now[I], S);
    Same.push_back(llvm::none_of(
        Touched, [&](const std::string &F) { return Files.count(F) != 0; }));
    All.merge(Files);
  }
  bool Unknown = llvm::any_of(
      Touched, [&](const std::string &F) { return !All.count(F); });
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> Then =
      withReplaced(llvm::vfs::getRealFileSystem(), A.Before);
  Compilations Old;
  std::vector<PackedUnit> Result;
  for (size_t I = 0; I < C.Commands.size(); ++I)
    if (Same[I] && !Unknown)
      Result.push_back(Now[I]);
    else if (Then->exists(mainFileOf(C.Commands[I])))
      Old.Commands.push_back(C.Commands[I]);
  for (ExtractedUnit &Unit :
       extractProgram(Old, Each, reading(&A.Before, /*Quiet=*/true)))
    Result.push_back(std::move(Unit.Unit));
  return Result;
}

/// Staged sources that no command compiles: nothing is known of them.
void noteUnbuilt(const Asked &A, const Settings &S, Input &In) {
  if (!Staged)
    return;
  std::set<std::string> Read;
  for (const PackedUnit &Unit : In.Units)
    Read.merge(filesOf(Unit, S));
  for (const std::string &File : In.FailedFiles)
    Read.insert(realPath(File));
  for (const std::string &File : A.What.written()) {
    if (!llvm::is_contained(sourceExtensions(),
                            llvm::sys::path::extension(File)) ||
        Read.count(File))
      continue;
    tellAside(Sentence("{0} is staged, but no compile command builds it",
                       {inQuotes(shownPath(File, S.WorkingDirectory))}),
              S.In);
    In.FailedFiles.push_back(File);
  }
}

/// What stands beside the code is read from the disk: where the index has it
/// otherwise, the run would judge what nobody commits. Empty: all is well.
std::string notAsStaged(const Asked &A, const Project &P) {
  auto Differs = [&](llvm::StringRef File) {
    return A.Now.find(File) != nullptr;
  };
  auto Say = [](llvm::StringRef File) {
    return "--staged: " + inQuotes(shownPath(File, workingDirectory())) +
           " is not on the disk as it is staged: stage it, or stash what is "
           "not (git stash --keep-index)";
  };
  for (const Manifest &M : P.Manifests) {
    std::vector<std::string> Beside{M.Path};
    Beside.insert(Beside.end(), M.Models.begin(), M.Models.end());
    Beside.insert(Beside.end(), M.Laws.begin(), M.Laws.end());
    for (const Deployment &D : M.Deployments) {
      auto Add = [&](const auto &Statements) {
        for (const auto &Statement : Statements)
          if (!Statement.File.empty())
            Beside.push_back(resolvePath(D.Folder, Statement.File));
      };
      Add(D.Facts);
      Add(D.Refuted);
      if (D.Rbi)
        Add(D.Rbi->Supplied);
      for (const ExemptionClaim &C : D.Exemptions)
        Add(C.Supplied);
    }
    for (const std::string &File : Beside)
      if (Differs(absolutePath(File, workingDirectory())))
        return Say(File);
  }
  return "";
}

bool hasHygieneFailure(const Report &R) {
  return llvm::any_of(R.Hygiene,
                      [&](const HygieneFinding &H) { return isNew(R, H); });
}

/// Findings first: they win over an incomplete run.
int exitCode(const Report &R) {
  const Findings &All = *R.Result;
  bool AtLevel = llvm::any_of(All.All, [&](const Finding &F) {
    return fails(F.Result.Is, R.Level) && isNew(R, F);
  });
  if (AtLevel || (R.Level != FailLevel::Never && hasHygieneFailure(R)))
    return ExitFindings;
  if (All.Sites < RequireSites || All.NoneReached ||
      (RequireReached && All.UnreachedSites))
    return ExitIncomplete;
  bool OnlyKnownFailed =
      R.Known && !All.FailedFiles.empty() &&
      llvm::all_of(All.FailedFiles, [&](const std::string &File) {
        return R.Known->knowsFailed(shownPath(File, R.WorkingDirectory));
      });
  return All.Incomplete && !OnlyKnownFailed ? ExitIncomplete : ExitClean;
}

std::string render(const Report &R) {
  switch (OutputFormat) {
  case Format::Json:
    return jsonReport(R);
  case Format::Sarif:
    return sarifReport(R);
  case Format::Html:
    return htmlReport(R);
  case Format::GitLab:
    return gitlabReport(R);
  case Format::JUnit:
    return junitReport(R);
  case Format::GitHub:
    return githubReport(R);
  case Format::Markdown:
    return markdownReport(R);
  case Format::Text:
    break;
  }
  bool Colours = Output.empty() && llvm::sys::Process::StandardOutIsDisplayed();
  return textReport(R, Colours);
}

/// "art5.sarif" -> "art5-2.sarif".
std::string numberedFile(llvm::StringRef Path, size_t Number) {
  llvm::StringRef Extension = llvm::sys::path::extension(Path);
  return (Path.drop_back(Extension.size()) + "-" + llvm::Twine(Number) +
          Extension)
      .str();
}

/// Writes the report; SARIF goes into further files where one would be refused.
bool writeReport(const Report &R) {
  bool MaySplit =
      OutputFormat == Format::Sarif && !Output.empty() && Output != "-";
  if (!MaySplit)
    return writeOutput(Output, render(R));
  std::vector<std::string> Parts = sarifReports(R);
  for (size_t I = 0; I < Parts.size(); ++I)
    if (!writeOutput(I == 0 ? Output.getValue() : numberedFile(Output, I + 1),
                     Parts[I]))
      return false;
  if (Parts.size() > 1)
    tellAside(Sentence("the report is more than one upload may hold: it stands "
                       "in {0} files, up to {1}",
                       {Parts.size(), numberedFile(Output, Parts.size())}),
              R.Words->language());
  return true;
}

/// Prints the report and what else a person has to know.
int report(Report R) {
  if (!writeReport(R))
    return ExitUsage;
  if (R.Result->Sites < RequireSites)
    llvm::errs() << "art5: "
                 << R.Words->say(Phrase::TooFewSites,
                                 {number(R.Result->Sites, R.Words->language()),
                                  number(RequireSites, R.Words->language())})
                 << '\n';
  if (RequireReached && R.Result->UnreachedSites)
    llvm::errs() << "art5: "
                 << R.Words->say(
                        Phrase::UnreachedSites,
                        {number(R.Result->UnreachedSites, R.Words->language())})
                 << '\n';
  return exitCode(R);
}

/// Everything that was read, for the record of an evidence report.
RunInputs recordInputs(const Input &In, const Settings &S, const Project &P) {
  RunInputs Out;
  auto Add = [&](llvm::StringRef File) {
    Out.Read.push_back(absolutePath(File, S.WorkingDirectory));
  };
  Out.WorkingDirectory = S.WorkingDirectory;
  Out.MainFiles = In.MainFiles;
  Out.FailedFiles = In.FailedFiles;
  Out.Baseline = BaselinePath;
  for (const PackedUnit &Unit : In.Units)
    for (StringId File : Unit.notes().Files)
      Add(Unit.notes().str(File));
  for (const std::string &File : S.SummaryFiles)
    Add(File);
  for (const Manifest &M : P.Manifests) {
    Add(M.Path);
    Out.ManifestFolders.push_back(
        llvm::sys::path::parent_path(absolutePath(M.Path, S.WorkingDirectory))
            .str());
    for (const std::string &File : M.Models)
      Add(File);
    for (const std::string &File : M.Laws)
      Add(File);
  }
  return Out;
}

/// The options that leave something out, as given.
std::vector<std::string> restrictions(const Settings &S) {
  std::vector<std::string> Out;
  if (!Checks.empty())
    Out.push_back("--check " + llvm::join(Checks, ","));
  if (!OnlyDeployment.empty())
    Out.push_back("--deployment " + OnlyDeployment);
  if (!Since.empty())
    Out.push_back("--since " + Since);
  if (!Build.empty() && !S.Sources.empty())
    Out.push_back(llvm::join(S.Sources, " "));
  return Out;
}

void printStats(const SolverStats &S) {
  llvm::raw_ostream &Out = llvm::errs();
  auto Line = [&](const SolverStats::Stage &Stage) {
    Out << llvm::format("art5: %-16s %8.2f s  %6llu MiB\n", Stage.Name.c_str(),
                        Stage.Seconds,
                        static_cast<unsigned long long>(Stage.PeakBytes >> 20));
  };
  // Files are parsed in processes of their own.
  Line(SolverStats::Stage::upToNow("parse", /*Children=*/true));
  llvm::for_each(S.Stages, Line);
  Out << "art5: " << S.Functions << " functions solved, " << S.Statements
      << " statements interpreted\n";
  for (const SolverStats::Cost &C : S.Costliest)
    Out << "art5:   " << C.Function << ": " << C.Statements << " statements, "
        << C.Runs << " runs, " << C.Specialisations << " specialisations\n";
  for (const SolverStats::Widening &W : S.Widened)
    Out << "art5: not followed to its end: " << W.Function << " (" << W.Limit
        << ")\n";
}

int analyseAndReport(Input In, const Settings &S, Project &P,
                     const Asked *Changed) {
  std::optional<Baseline> Known;
  std::vector<Problem> Problems;
  if (!BaselinePath.empty() &&
      !(Known = Baseline::read(BaselinePath, Problems))) {
    printProblems(Problems, S.In);
    return ExitUsage;
  }
  if (!Index.empty() && !writeOutput(Index, writeSummaries(In.Units)))
    return ExitUsage;

  RunInputs Recorded;
  if (OutputFormat == Format::Html)
    Recorded = recordInputs(In, S, P);
  AnalysisOptions Options;
  Options.AsOf = S.AsOf.value_or(today());
  Options.Words = S.In;
  Options.Manifests = P.manifests();
  Options.Laws = &*P.Laws;
  Options.Models = P.Models.get();
  Options.OnlyDeployment = OnlyDeployment;
  Options.WorkingDirectory = S.WorkingDirectory;
  Options.SingleUnit = In.IsPart;
  Options.MayBePart = In.MayBePart;
  std::vector<LedgerEntry> Gaps;
  addGaps(In.Units, S, Gaps);
  std::vector<HygieneFinding> Hygiene;
  addAnnotations(In.Units, S, Hygiene);
  for (llvm::StringRef Each : EngineLimitValues) {
    auto [Name, Value] = Each.split('=');
    unsigned N = 0;
    if (Value.getAsInteger(10, N) || !Options.Limits.set(Name, N))
      return usageError("--engine-limit: " + inQuotes(Each) + " is none");
  }
  SolverStats Cost;
  if (Stats)
    Options.Stats = &Cost;
  Findings All = analyse(std::move(In.Units), Options);
  std::optional<FormerRun> Before;
  Options.Stats = nullptr; // Of the run itself, not of what was before.
  if (In.Before)
    Before = FormerRun::of(analyse(std::move(*In.Before), Options));
  if (Stats)
    printStats(Cost);
  Gaps.insert(Gaps.end(), In.Unread.begin(), In.Unread.end());
  All.Ledger.insert(All.Ledger.begin(), Gaps.begin(), Gaps.end());
  rankLedger(All.Ledger);
  for (const std::vector<Problem> *List : {&P.Problems, &All.Hygiene})
    for (const Problem &Wrong : *List)
      Hygiene.push_back({"art5-deployment", Wrong});
  llvm::erase_if(Hygiene,
                 [](const HygieneFinding &H) { return !matchesAny(H.Check); });
  All.FailedFiles.insert(All.FailedFiles.end(), In.FailedFiles.begin(),
                         In.FailedFiles.end());
  sortUnique(All.FailedFiles);
  All.Incomplete |= !All.FailedFiles.empty() || All.NoneReached;
  restrictToChecks(All);
  if (Known)
    Known->count(All.All);
  size_t LeftOut =
      Changed && !Changed->KeepAll
          ? restrictToChange(All, Hygiene, P, Changed->What,
                             Before ? &*Before : nullptr, Changed->Now)
          : 0;
  if (LeftOut)
    tellAside(LeftOut == 1
                  ? Sentence("left out 1 assessment that the change does not "
                             "touch")
                  : Sentence("left out {0} assessments that the change does "
                             "not touch",
                             {LeftOut}),
              S.In);
  const SourceTexts *Texts = Changed ? &Changed->Texts : nullptr;
  Suppressions Silenced(All, Hygiene, S.WorkingDirectory, Texts);
  if (matchesAny("art5-annotation"))
    Hygiene.insert(Hygiene.end(), Silenced.problems().begin(),
                   Silenced.problems().end());
  bool ShowLibraryCalls = llvm::is_contained(Checks, "art5-undeclared-purpose");
  if (!ShowLibraryCalls)
    addLibraryCalls(All);

  Provenance From;
  if (OutputFormat == Format::Html) {
    From = readProvenance(Recorded);
    From.CommandLine = S.CommandLine;
    From.Restrictions = restrictions(S);
    addAuthors(Silenced.inUse(), S.WorkingDirectory);
  }
  Wording Words(*P.Laws, S.In, S.WorkingDirectory);
  Report R;
  R.Result = &All;
  R.Hygiene = std::move(Hygiene);
  R.Laws = &*P.Laws;
  R.Words = &Words;
  R.AsOf = Options.AsOf;
  R.Level = FailOn;
  R.WorkingDirectory = S.WorkingDirectory;
  R.Repository = repositoryAround(S.WorkingDirectory);
  R.ToolVersion = ART5_VERSION;
  R.Known = Known ? &*Known : nullptr;
  R.Silenced = &Silenced;
  R.Manifests = P.manifests();
  R.OnlyDeployment = OnlyDeployment;
  R.From = &From;
  R.Texts = Texts;
  R.ShowLibraryCalls = ShowLibraryCalls;
  if (!In.MainFiles.empty())
    R.FirstFile = shownPath(In.MainFiles.front(), S.WorkingDirectory);
  return report(R);
}

/// --check and --deployment name things that exist.
std::string unknownName(const Project &P) {
  std::vector<llvm::StringRef> Names = checkNames(*P.Laws);
  for (const std::string &Glob : Checks)
    if (llvm::none_of(Names, [&](llvm::StringRef Name) {
          return matchNameGlob(Glob, Name);
        }))
      return "--check: " + unknownValue("check", Glob, Names);
  std::vector<llvm::StringRef> Deployments = P.deploymentNames();
  if (!OnlyDeployment.empty() &&
      !llvm::is_contained(Deployments, OnlyDeployment))
    return "--deployment: " +
           unknownValue("deployment", OnlyDeployment, Deployments);
  return "";
}

} // namespace

int runCheck(const std::optional<std::vector<std::string>> &Flags,
             llvm::ArrayRef<const char *> Arguments) {
  llvm::Expected<Settings> S = readSettings();
  if (!S)
    return usageError(S.takeError());
  S->CommandLine = commandLine(Arguments, Flags);
  if (std::string Wrong = contradiction(*S, Flags.has_value()); !Wrong.empty())
    return usageError(Wrong);

  llvm::Expected<std::unique_ptr<Asked>> Changed = readAsked(*S);
  if (!Changed)
    return usageError((Staged ? "--staged: " : "--since: ") +
                      toString(Changed.takeError()));
  Input In;
  std::optional<Compilations> Sources;
  std::vector<std::string> MainFiles;
  if (Summaries.empty()) {
    llvm::Expected<Compilations> C = readCompilations(*S, Flags);
    if (!C)
      return usageError(C.takeError());
    MainFiles = sourcesOf(*C);
    Sources = std::move(*C);
  } else {
    llvm::Expected<Input> Read = readSummaryInputs(*S);
    if (!Read)
      return usageError(Read.takeError());
    In = std::move(*Read);
    MainFiles = In.MainFiles;
  }

  std::vector<Problem> Problems;
  std::optional<Project> P = loadProject(
      {MainFiles, ManifestPath, S->AsOf, {}, LowestGrade}, Problems);
  if (!P) {
    printProblems(Problems, S->In);
    return ExitUsage;
  }
  if (std::string Wrong = unknownName(*P); !Wrong.empty())
    return usageError(Wrong);
  if (*Changed)
    if (std::string Wrong = notAsStaged(**Changed, *P); !Wrong.empty())
      return usageError(Wrong);
  if (Sources) {
    ExtractOptions Each = extractOptions(*P);
    In = extractInputs(*Sources, *S, Each, Changed->get());
    if (*Changed)
      noteUnbuilt(**Changed, *S, In);
    if (*Changed && !(*Changed)->KeepAll && !(*Changed)->What.empty())
      In.Before = unitsBefore(*Sources, *S, Each, **Changed, In.Units);
    In.IsPart = Sources->IsPart && !Flags;
    In.MayBePart = Sources->IsPart && Flags.has_value();
  }
  return analyseAndReport(std::move(In), *S, *P, Changed->get());
}

} // namespace art5
