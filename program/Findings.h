// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an analysis found: every assessment with its path, and the ledger of
// what could not be seen. The input of every report and every check.
#ifndef ART5_PROGRAM_FINDINGS_H
#define ART5_PROGRAM_FINDINGS_H

#include "deployment/Deployment.h"
#include "law/Judge.h"
#include "law/Situation.h"
#include "support/Location.h"
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace art5 {

enum class StepKind : uint8_t {
  Entry,
  Call,
  Source,
  Flow,
  ClosingStep,
  Effect,
  Site
};
/// "entry", "call", "source", "flow", "closing step", "effect", "site".
llvm::StringRef stepKindName(StepKind K);

/// One step of a witness path, with what a sentence about it needs: Message is
/// a key of the law's catalogue (`step.…`), Arguments its named arguments.
struct PathStep {
  StepKind Kind = StepKind::Flow;
  Location Where;
  std::string Function; ///< The function it happens in (site name).
  std::string Message;
  std::vector<std::pair<std::string, std::string>> Arguments;
  bool Assumed = false;
};

/// A path that contradicts what is claimed or refuted for it, or goes round a
/// guard that the code declares: a finding of art5-deployment.
struct PathConflict {
  std::string Claim;                 ///< "safety_reason"; empty: of a guard.
  std::vector<std::string> Evidence; ///< What the claim rests on.
  std::string Guard;                 ///< "technique:use_limit_guard".
  std::string Note;                  ///< The law's note that says so.
  Because Fact;                      ///< The fact that stands against it.
  Location Where;                    ///< Of the claim; the end of the path.
  std::vector<PathStep> Path;
};

/// One judged combination: deployment x site x point x closing step.
struct Finding {
  Assessment Result;
  Situation Facts;
  const Deployment *In = nullptr; ///< Owned by the caller of the analysis.
  JudgeOptions Judging;           ///< How Facts were judged.
  std::string Site;     ///< Qualified name; "f(parameter)" for a parameter.
  std::string Signature;
  Location SiteWhere;
  Location Where; ///< The closing step.
  std::string ClosingFunction;
  std::vector<PathStep> Path; ///< From entry to end.
  std::vector<PathConflict> Conflicts;
  unsigned MoreEntries = 0; ///< Further entry points that end here.
  /// Functions on the way here that a model of the user's own speaks for: the
  /// verdict rests on it.
  std::vector<std::string> UserModelled;
  /// Functions that its calls and flows pass, as the program numbers them.
  std::vector<uint32_t> Through;
  /// "f-9c21e04b": stable under unrelated edits (point, site, deployment,
  /// closing function, ordinal among equals; no line numbers).
  std::string Id;
};

/// Steps on a path or flow of an annotated value that were not fully seen.
struct LedgerEntry {
  enum class Kind : uint8_t {
    UnseenFunction, ///< Called, no body, no model: arguments assumed to pass.
    UnresolvedCall, ///< Indirect call without a known target.
    AssumedTarget,  ///< Virtual call resolved by class hierarchy alone.
    CutPath,        ///< Access path longer than the engine keeps.
    OdrClash,       ///< Different definitions of one entity.
    ParseError,     ///< A file did not parse.
    UnreadSummary,
    UnknownFlag,     ///< A compiler flag that was dropped.
    UnreachedSite,   ///< A site that no deployment reaches.
    FactSetOverflow, ///< More distinct fact sets than kept: paths are mixed.
    LibraryCall,     ///< art5-undeclared-purpose: AI library, no purpose.
    LimitReached,    ///< A count of the engine was reached, see Detail.
    UserModel,       ///< Taken on the word of a model of the user's own.
    HiddenBodies,    ///< An own file that says that it is a system header.
    SkippedFile,     ///< In a language that is not read, for want of flows.
    OtherCommand     ///< Of the compilation database: it compiles nothing.
  };
  Kind K = Kind::UnseenFunction;
  std::string What; ///< Function, file or site.
  Location Where;   ///< One place, the first in order.
  unsigned Count = 1;
  unsigned Verdicts = 0; ///< How many verdicts it could change.
  /// LimitReached: which, "block_visits". UserModel: the model's file.
  /// UnseenFunction: the file that declares it.
  std::string Detail = {};
  bool OfLibrary = false; ///< UnseenFunction: declared in a system header.
};
llvm::StringRef ledgerKindName(LedgerEntry::Kind K);

/// Puts first what nobody may overlook: sites that no deployment reaches, files
/// that were not read; then what could change most verdicts.
void rankLedger(std::vector<LedgerEntry> &Ledger);

/// The whole result of an analysis.
struct Findings {
  std::vector<Finding> All;     ///< Sorted by place, point, deployment, site.
  std::vector<Problem> Hygiene; ///< art5-deployment and law findings.
  struct UndeclaredPurpose {
    Location Where;
    std::string What, Capability, In; ///< Callee, what it does, function.
    bool Orphan = false; ///< A fact that asks for a purpose, whole program.
    std::string Suggest;
  };
  std::vector<UndeclaredPurpose> Undeclared;
  std::vector<LedgerEntry> Ledger; ///< Ranked: what could change most first.
  unsigned Files = 0, Functions = 0, Annotations = 0, Sites = 0;
  unsigned UnreachedSites = 0; ///< That no deployment reaches.
  bool NoneReached = false;    ///< Sites are declared, and none is reached.
  /// Where a program starts that nobody described: the mains, or what may be
  /// called from outside where there is none. Sorted, each once.
  struct EntrySeen {
    std::string Name, File; ///< "main" for a main; absolute.
    auto operator<=>(const EntrySeen &) const = default;
  };
  std::vector<EntrySeen> EntryPointsSeen;
  bool AnyManifest = false;
  bool Incomplete = false; ///< Exit 3: a file did not parse, ...
  std::vector<std::string> FailedFiles;
};

} // namespace art5

#endif // ART5_PROGRAM_FINDINGS_H
