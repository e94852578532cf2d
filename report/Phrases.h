// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What reports say beside the law, in three languages.
#ifndef ART5_REPORT_PHRASES_H
#define ART5_REPORT_PHRASES_H

#include "annotations/Vocabulary.h"
#include "support/Sentence.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace art5 {

enum class Phrase : uint8_t {
  File,
  Files,           ///< {0} how many
  OpeningOne,      ///< {0} files, in words
  Opening,         ///< {0} how many sites, {1} files, in words
  OpeningNothing,  ///< {0} files, in words
  OneSite,
  SomeSites,        ///< {0} how many
  OpeningUnreached, ///< {0} sites, in words, {1} files, in words
  Conditions,      ///< {0} the conditions
  WouldChange,     ///< {0} what
  WouldDecide,     ///< {0} what
  NoLongerReaches, ///< {0} site, {1} step number
  MoreEntry,
  MoreEntries,  ///< {0} how many
  AlsoIn,       ///< {0} deployments
  AlsoAtOne,    ///< {0} place
  AlsoAt,       ///< {0} how many, {1} places
  ClaimOpen,    ///< {0} claim, {1} missing
  ClaimLacking, ///< {0} claim, {1} lacking
  ClaimVoid,    ///< {0} claim, {1} facts
  ClaimInCode,  ///< {0} claim
  Assumed,
  NoManifest, ///< {0} file, {1} entry points, in words
  EntryPoint,
  EntryPoints, ///< {0} how many
  LedgerTitle,
  LedgerMore, ///< {0} how many
  LedgerChangesOne,
  LedgerChanges,   ///< {0} how many
  Summary,         ///< {0} prohibited {1} conditional {2} not yet {3} allowed
  NothingDeclared, ///< {0} how many
  Known,           ///< {0} how many
  Failed,          ///< {0} how many
  TooFewSites,     ///< {0} sites, {1} required
  Or,
  LedgerUnseenFunction,
  LedgerUnresolvedCall,
  LedgerAssumedTarget,
  LedgerCutPath,
  LedgerOdrClash,
  LedgerParseError,
  LedgerUnreadSummary,
  LedgerUnknownFlag,
  LedgerUnreachedSite,
  LedgerFactSetOverflow,
  LedgerLibraryCall,
  LedgerLimitReached,
  LedgerUserModel,
  LedgerHiddenBodies,
  LedgerSkippedFile,
  LedgerOtherCommand,
  DoModel,         ///< {0} the header
  DoAnnotate,      ///< {0} the header
  DoShowTarget,
  DoAgree,
  DoReach,
  DoMoreFactSets,
  DoSplit,         ///< {0} which limit
  DoCheckModel,
  DoOwnHeader,
  RestsOnModel,    ///< {0} functions
  UnreachedSites,  ///< {0} how many
  OrphanTrigger,    ///< {0} what, {1} function
  LibraryCall,      ///< {0} callee, {1} capability, {2} function
  SuggestPurpose,   ///< {0} tokens
  Exception,        ///< {0} its name
  Exceptions,       ///< {0} how many, in words
  Lacking,          ///< {0} claim, {1} evidence
  StepDeclaredHere, ///< {0} fact
  StepPassed,
  StepThrown,
  StepIndirectCall,
  SuppressedTitle,
  SuppressedNoReason,
  AtStep,       ///< {0} file:line:column
  StepsLeftOut, ///< {0} how many
  SummaryTitle, ///< Of the Markdown report.
  DeploymentColumn,
  ProvisionColumn,
  SiteColumn,
  BeforeColumn,
  NowColumn,
  DifferenceTitle,
  NoDifference,
  NewTitle,
  NothingNew,
  MoreFindings, ///< {0} how many
  IncompleteRun,
};

/// \p P in language \p L, "{0}" and so on replaced by \p Args.
std::string phrase(Phrase P, Language L, llvm::ArrayRef<std::string> Args = {});

/// 3412 as "3,412" or "3.412".
std::string number(size_t N, Language L);

/// "six", "sechs", "zes"; digits beyond twelve.
std::string numberInWords(size_t N, Language L);

} // namespace art5

#endif // ART5_REPORT_PHRASES_H
