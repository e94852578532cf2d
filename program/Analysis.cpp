// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Analysis.h"
#include "deployment/EntryPoints.h"
#include "deployment/Manifest.h"
#include "law/LawBook.h"
#include "program/flow/Solver.h"
#include "program/judge/Join.h"
#include "program/judge/Ledger.h"
#include "program/judge/PathProblems.h"
#include "program/judge/UnusedStatements.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>
#include <map>
#include <set>

namespace art5 {

namespace {

/// One run of the engine over a linked program.
class Run {
public:
  Run(const Program &P, const Outline &O, const AnalysisOptions &Options)
      : P(P), O(O), Options(Options) {}

  /// Finds where the deployments start: what is wrong with that goes to Out.
  void findEntries(Findings &Out);
  /// The functions that any deployment starts at.
  std::vector<EntityRef> entryFunctions() const;
  void judge(Solver &S, Findings &Out);
  const std::set<ReachedSite> &reachedSites() const { return ReachedSites; }
  unsigned standIns() const { return static_cast<unsigned>(StandIns.size()); }
  const std::set<Blind> &blind() const { return Unseen; }
  std::map<Blind, unsigned> Weight; ///< Verdicts each gap could change.

private:
  std::vector<ProgramFunction> functions();
  DeploymentEntries entries(const Manifest *M, const Deployment &D,
                            Findings &Out);
  void one(Solver &S, const DeploymentEntries &E, Findings &Out);
  void weigh(const Solver &S, const FunctionSummary &Root,
             const std::vector<Finding> &Found);
  std::string manifestOf(llvm::StringRef File) const;
  const Body &root(const Solver &S, const std::vector<EntityRef> &Functions);

  const Program &P;
  const Outline &O;
  const AnalysisOptions &Options;
  std::vector<DeploymentEntries> Entries;
  std::vector<EntityRef> Defined; ///< By index of functions().
  std::vector<ProgramFunction> List;
  std::map<std::vector<EntityRef>, std::pair<std::unique_ptr<Body>, uint32_t>>
      Roots;
  /// Sites without a trigger of their own that something was decided about.
  std::set<std::pair<std::string, Location>> StandIns;
  std::set<ReachedSite> ReachedSites;
  std::set<Blind> Unseen;
};

} // namespace

/// The functions that could be entry points: those with a body of their own.
std::vector<ProgramFunction> Run::functions() {
  auto Called = [&](EntityRef R) {
    return P[R].has(EF_LambdaCall) || O.isMentioned(R) ||
           llvm::any_of(P[R].Overrides,
                        [&](EntityRef Base) { return O.isMentioned(Base); });
  };
  std::vector<ProgramFunction> Result;
  llvm::DenseMap<StringId, std::pair<std::string, std::string>> Files;
  for (EntityRef R = 0; R < P.size(); ++R) {
    const Entity &E = P[R];
    if (!P.isDefined(R) || E.has(EF_Initializer) || E.has(EF_Finalizer) ||
        E.has(EF_Implicit))
      continue;
    ProgramFunction F;
    F.Name = E.has(EF_Main) ? "main" : P.name(R).str();
    auto [File, New] = Files.try_emplace(E.Where.File);
    if (New) {
      File->second.first = P.locate(E.Where, Options.WorkingDirectory).File;
      File->second.second = manifestOf(File->second.first);
    }
    std::tie(F.File, F.Manifest) = File->second;
    F.External = E.has(EF_External);
    F.InMainFile = E.has(EF_InMainFile);
    F.Called = Called(R);
    Result.push_back(std::move(F));
    Defined.push_back(R);
  }
  return Result;
}

/// The nearest manifest above \p File.
std::string Run::manifestOf(llvm::StringRef File) const {
  std::string Found;
  size_t Longest = 0;
  for (const Manifest *M : Options.Manifests)
    if (File.starts_with(M->Folder) && M->Folder.size() >= Longest) {
      Longest = M->Folder.size();
      Found = M->Path;
    }
  return Found;
}

DeploymentEntries Run::entries(const Manifest *M, const Deployment &D,
                               Findings &Out) {
  DeploymentEntries Result;
  Result.From = M;
  Result.In = &D;
  EntryPointSet Set = entryPointsOf(D,
                                    M ? llvm::ArrayRef<std::string>(M->Exclude)
                                      : llvm::ArrayRef<std::string>(),
                                    List);
  bool Uncalled = llvm::any_of(Set.Entries, [](const EntryPoint &E) {
    return E.Because == EntryPoint::Why::Uncalled;
  });
  bool NoMain = llvm::none_of(
      List, [](const ProgramFunction &F) { return F.isMain(); });
  bool Elsewhere =
      (Options.SingleUnit && (Set.Entries.empty() || Uncalled)) ||
      (Options.MayBePart && M && NoMain && Set.Entries.empty());
  // What did not parse may hold them: that is said already.
  bool Unseen = llvm::any_of(P.unit().Gaps, [](const Gap &G) {
    return G.K == Gap::Kind::ParseError;
  });
  if (!Elsewhere && Set.Entries.empty() && Unseen)
    return Result;
  if (!Elsewhere) {
    for (const EntryPoint &E : Set.Entries) {
      Result.Functions.push_back(Defined[E.Function]);
      Result.Because.push_back(E.Where);
    }
    Out.Hygiene.insert(Out.Hygiene.end(), Set.Findings.begin(),
                       Set.Findings.end());
    return Result;
  }
  // One unit alone cannot see who calls it.
  Result.Assumed = M != nullptr;
  for (size_t I = 0; I < List.size(); ++I)
    if (List[I].External && (List[I].InMainFile || !List[I].Called)) {
      Result.Functions.push_back(Defined[I]);
      Result.Because.push_back({});
    }
  return Result;
}

/// A body that runs the static initialisers, then any entry point, any number
/// of times, then what is left for the end: memory lives on between them.
const Body &Run::root(const Solver &S,
                      const std::vector<EntityRef> &Functions) {
  auto &Slot = Roots[Functions];
  if (Slot.first)
    return *Slot.first;
  Slot.second = static_cast<uint32_t>(Roots.size());
  Slot.first = std::make_unique<Body>();
  Body &B = *Slot.first;
  auto Call = [&](Block &K, EntityRef F) {
    const Entity &E = P[F];
    Statement C;
    C.Kind = Op::Call;
    C.Entity = F;
    // The end of the program is not the end of all that runs.
    C.Flags = SF_Concurrent;
    for (const Parameter &Param : E.Parameters) {
      Argument A;
      if (Param.Class != NoIndex && !P[Param.Class].has(EF_System)) {
        // The objects that a framework hands to its entry points live on.
        Variable V;
        V.K = Variable::Kind::Global;
        V.Global = Param.Class;
        V.Name = Param.Name;
        B.Variables.push_back(V);
        Place Object{static_cast<VarId>(B.Variables.size() - 1), {}};
        if (P.str(Param.Name) == "this" && !P[Param.Class].has(EF_Abstract)) {
          Statement T;
          T.Kind = Op::Typed;
          T.To = Object;
          T.Entity = Param.Class;
          K.Statements.push_back(T);
        }
        if (Param.How != Passing::Value || Param.IsReference) {
          B.Variables.emplace_back();
          Place Pointer{static_cast<VarId>(B.Variables.size() - 1), {}};
          Statement S;
          S.Kind = Op::Address;
          S.To = Pointer;
          S.From = Object;
          K.Statements.push_back(S);
          A.From = Pointer;
        } else {
          A.From = Object;
        }
      }
      C.Arguments.push_back(A);
    }
    K.Statements.push_back(std::move(C));
  };
  auto CallAll = [&](Block &K, EntityFlag Kind) {
    for (EntityRef R = 0; R < P.size(); ++R)
      if (P[R].has(Kind) && P[R].Kind == EntityKind::Function && S.body(R))
        Call(K, R);
  };
  Block Start;
  CallAll(Start, EF_Initializer);
  if (Functions.size() == 1) {
    Call(Start, Functions[0]);
    CallAll(Start, EF_Finalizer);
    B.Blocks.push_back(std::move(Start));
    return B;
  }
  auto Count = static_cast<uint32_t>(Functions.size());
  Start.Successors = {1};
  B.Blocks.push_back(std::move(Start));
  Block Choose;
  for (uint32_t I = 0; I < Count; ++I)
    Choose.Successors.push_back(2 + I);
  Choose.Successors.push_back(2 + Count);
  B.Blocks.push_back(std::move(Choose));
  for (EntityRef F : Functions) {
    Block K;
    Call(K, F);
    K.Successors = {1, 2 + Count};
    B.Blocks.push_back(std::move(K));
  }
  B.Blocks.emplace_back();
  CallAll(B.Blocks.back(), EF_Finalizer);
  return B;
}

static std::string findingId(const Finding &F, unsigned Ordinal) {
  std::string Key = F.Result.Point + "\n" + F.Site + "\n" + F.Signature + "\n" +
                    (F.In ? F.In->Name : "") + "\n" + F.ClosingFunction + "\n" +
                    std::to_string(Ordinal);
  return "f-" + llvm::utohexstr(llvm::xxh3_64bits(Key) & 0xffffffff,
                                /*LowerCase=*/true, 8);
}

void Run::one(Solver &S, const DeploymentEntries &E, Findings &Out) {
  if (E.Functions.empty() || !S.anySite()) {
    // Nothing to judge; what the deployment says of sites matches none.
    if (!Options.SingleUnit)
      for (Problem &Bad : unmatchedSites(*E.In, {}))
        Out.Hygiene.push_back(std::move(Bad));
    return;
  }
  const Body &Root = root(S, E.Functions);
  const FunctionSummary &Summary = S.solveRoot(Root, Roots[E.Functions].second);
  std::vector<std::string> Names;
  for (const Hit &H : Summary.Hits) {
    ReachedSites.insert({H.Site, H.Parameter});
    Names.push_back(P.name(H.Site).str());
  }
  std::vector<Finding> Found = Joiner(S, Options, E, Summary).judgeAll();
  for (const Finding &F : Found) {
    for (Problem &Bad : pathProblems(F, *Options.Laws, Options.Words))
      Out.Hygiene.push_back(std::move(Bad));
    Names.push_back(F.Site);
    if (F.Result.Why != Basis::NothingDeclared &&
        llvm::none_of(F.Facts.AtSite, [&](const FactUse &U) {
          return Options.Laws->isTrigger(U.Token);
        }))
      StandIns.insert({F.Site, F.SiteWhere});
  }
  if (!Options.SingleUnit)
    for (Problem &Bad : unmatchedSites(*E.In, Names))
      Out.Hygiene.push_back(std::move(Bad));
  if (!Options.SingleUnit && E.From)
    for (Problem &Bad :
         unusedStatements(*E.In, *Options.Laws, E.From->RequiredGrade, Found))
      Out.Hygiene.push_back(std::move(Bad));
  weigh(S, Summary, Found);
  std::map<std::string, unsigned> Ordinals;
  for (Finding &F : Found) {
    std::string Key = F.Result.Point + "|" + F.Site + "|" + F.Signature + "|" +
                      F.ClosingFunction;
    F.Id = findingId(F, Ordinals[Key]++);
    if (!Options.OnlyFile.empty() && F.Where.File != Options.OnlyFile)
      continue;
    Out.All.push_back(std::move(F));
  }
}

/// Whether seeing what happens in \p Function could change the verdict of \p F:
/// it lies on the way, and what is established by it alone is not yet all.
static bool couldChange(const Finding &F, EntityRef Function, EntityRef What) {
  auto Passes = [&](EntityRef R) {
    return std::binary_search(F.Through.begin(), F.Through.end(), R);
  };
  if (F.Result.Is != Verdict::Prohibited)
    return Passes(Function);
  // More cannot be established; what was only assumed can fall away.
  return Passes(Function) && Passes(What) &&
         llvm::any_of(F.Path, [](const PathStep &S) { return S.Assumed; });
}

/// Takes what \p Root did not see, each gap with the verdicts that it could
/// change, each of them once.
void Run::weigh(const Solver &S, const FunctionSummary &Root,
                const std::vector<Finding> &Found) {
  std::map<Blind, std::set<size_t>> Verdicts;
  auto Take = [&](EntityRef Function, const FunctionSummary &Summary) {
    for (const Blind &B : Summary.Unseen) {
      Unseen.insert(B);
      for (size_t I = 0; I < Found.size(); ++I)
        if (B.K == LedgerEntry::Kind::LimitReached ||
            couldChange(Found[I], Function, B.What))
          Verdicts[B].insert(I);
    }
  };
  Take(Solver::RootFunction, Root);
  for (uint32_t N : S.reachedNodes(Root))
    Take(S[N].Function, S[N].Summary);
  for (const auto &[B, Which] : Verdicts)
    Weight[B] += static_cast<unsigned>(Which.size());
}

void Run::findEntries(Findings &Out) {
  List = functions();
  bool Mains = false;
  for (const ProgramFunction &F : List)
    if (F.isMain()) {
      Out.EntryPointsSeen.push_back({F.Name, F.File});
      Mains = true;
    }
  if (!Mains)
    for (const ProgramFunction &F : List)
      if (F.External && !F.Called)
        Out.EntryPointsSeen.push_back({F.Name, F.File});
  std::vector<Findings::EntrySeen> &Seen = Out.EntryPointsSeen;
  llvm::sort(Seen);
  Seen.erase(std::unique(Seen.begin(), Seen.end()), Seen.end());
  static const Manifest Default = defaultManifest();
  bool Any = false;
  for (const Manifest *M : Options.Manifests)
    for (const Deployment &D : M->Deployments) {
      Any = true;
      if (Options.OnlyDeployment.empty() || D.Name == Options.OnlyDeployment)
        Entries.push_back(entries(M, D, Out));
    }
  if (!Any)
    for (const Deployment &D : Default.Deployments)
      Entries.push_back(entries(nullptr, D, Out));
}

std::vector<EntityRef> Run::entryFunctions() const {
  std::vector<EntityRef> Result;
  for (const DeploymentEntries &E : Entries)
    Result.insert(Result.end(), E.Functions.begin(), E.Functions.end());
  llvm::sort(Result);
  Result.erase(std::unique(Result.begin(), Result.end()), Result.end());
  return Result;
}

void Run::judge(Solver &S, Findings &Out) {
  for (const DeploymentEntries &E : Entries)
    one(S, E, Out);
}

static void sortFindings(Findings &Out) {
  auto Key = [](const Finding &F) {
    return std::make_tuple(F.Where, F.Result.Point, F.In ? F.In->Name : "",
                           F.Site, F.Signature);
  };
  std::sort(
      Out.All.begin(), Out.All.end(),
      [&](const Finding &A, const Finding &B) { return Key(A) < Key(B); });
}

static void count(const Program &P, const Outline &O, const Solver &S,
                  Findings &Out) {
  std::set<std::tuple<StringId, uint32_t, uint32_t, StringId>> Places;
  auto Note = [&](llvm::ArrayRef<FactDecl> Facts) {
    for (const FactDecl &F : Facts)
      if (!F.FromModel)
        Places.insert({F.Where.File, F.Where.Line, F.Where.Column, F.Token});
  };
  for (EntityRef R = 0; R < P.size(); ++R) {
    const Entity &E = P[R];
    Note(E.Facts);
    for (const Parameter &Param : E.Parameters)
      Note(Param.Facts);
  }
  Note(O.statementFacts());
  Out.Functions = static_cast<unsigned>(O.functions());
  Out.Annotations = static_cast<unsigned>(Places.size());
  Out.Files = static_cast<unsigned>(P.unit().MainFiles.size());
  S.forEachSite([&](EntityRef, int) { ++Out.Sites; });
}

/// Notes what a stage cost at its end.
static void endStage(SolverStats *To, llvm::StringRef Name) {
  if (!To)
    return;
  SolverStats::Stage Stage = SolverStats::Stage::upToNow(Name);
  for (const SolverStats::Stage &Before : To->Stages)
    Stage.Seconds -= Before.Seconds;
  To->Stages.push_back(std::move(Stage));
}

Findings analyse(std::vector<PackedUnit> Units,
                 const AnalysisOptions &Options) {
  endStage(Options.Stats, "read");
  Findings Out;
  Out.AnyManifest = !Options.Manifests.empty();
  Program P(linkUnits(std::move(Units)), *Options.Models);
  endStage(Options.Stats, "link");
  RoleTable Roles(P.unit(), *Options.Laws);
  Outline O(P, Roles);
  Run R(P, O, Options);
  R.findEntries(Out);
  Relevance Which(P, O, Roles, R.entryFunctions());
  Slice Code(P, O, Which);
  endStage(Options.Stats, "relevance");
  EngineLimits Limits = Options.Limits;
  unsigned FactSets = 0;
  for (const Manifest *M : Options.Manifests)
    FactSets = std::max(FactSets, M->MaxFactSets);
  if (FactSets)
    Limits.FactSets = FactSets;
  Solver S(P, Roles, O, Which, Code, Limits);
  count(P, O, S, Out);
  R.judge(S, Out);
  Out.Sites += R.standIns();
  endStage(Options.Stats, "solve and judge");
  if (Options.Stats)
    S.addStats(*Options.Stats);
  LedgerInput In;
  In.Options = &Options;
  In.Clashes = &P.linked().Clashes;
  In.Reached = &R.reachedSites();
  In.Unseen = &R.blind();
  In.Weight = &R.Weight;
  In.Bodies = &O;
  In.Which = &Which;
  writeLedger(P, S, In, Out);
  findUndeclared(P, S, In, Out);
  sortFindings(Out);
  sortByPlace(Out.Hygiene);
  auto Same = [](const Problem &A, const Problem &B) {
    return A.Where == B.Where && A.Message == B.Message;
  };
  Out.Hygiene.erase(std::unique(Out.Hygiene.begin(), Out.Hygiene.end(), Same),
                    Out.Hygiene.end());
  return Out;
}

} // namespace art5
