// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Findings.h"
#include <algorithm>
#include <functional>
#include <tuple>

namespace art5 {

llvm::StringRef stepKindName(StepKind K) {
  switch (K) {
  case StepKind::Entry:
    return "entry";
  case StepKind::Call:
    return "call";
  case StepKind::Source:
    return "source";
  case StepKind::Flow:
    return "flow";
  case StepKind::ClosingStep:
    return "closing step";
  case StepKind::Effect:
    return "effect";
  case StepKind::Site:
    return "site";
  }
  return "";
}

llvm::StringRef ledgerKindName(LedgerEntry::Kind K) {
  switch (K) {
  case LedgerEntry::Kind::UnseenFunction:
    return "unseen_function";
  case LedgerEntry::Kind::UnresolvedCall:
    return "unresolved_call";
  case LedgerEntry::Kind::AssumedTarget:
    return "assumed_target";
  case LedgerEntry::Kind::CutPath:
    return "cut_path";
  case LedgerEntry::Kind::OdrClash:
    return "odr_clash";
  case LedgerEntry::Kind::ParseError:
    return "parse_error";
  case LedgerEntry::Kind::UnreadSummary:
    return "unread_summary";
  case LedgerEntry::Kind::UnknownFlag:
    return "unknown_flag";
  case LedgerEntry::Kind::UnreachedSite:
    return "unreached_site";
  case LedgerEntry::Kind::FactSetOverflow:
    return "fact_set_overflow";
  case LedgerEntry::Kind::LibraryCall:
    return "library_call";
  case LedgerEntry::Kind::LimitReached:
    return "limit_reached";
  case LedgerEntry::Kind::UserModel:
    return "user_model";
  case LedgerEntry::Kind::HiddenBodies:
    return "hidden_bodies";
  case LedgerEntry::Kind::SkippedFile:
    return "skipped_file";
  case LedgerEntry::Kind::OtherCommand:
    return "other_command";
  }
  return "";
}

void rankLedger(std::vector<LedgerEntry> &Ledger) {
  auto Rank = [](const LedgerEntry &E) {
    switch (E.K) {
    case LedgerEntry::Kind::UnreachedSite:
      return 0;
    case LedgerEntry::Kind::ParseError:
    case LedgerEntry::Kind::UnreadSummary:
      return 1;
    case LedgerEntry::Kind::UnknownFlag:
      return 3;
    default:
      return 2;
    }
  };
  auto Key = [&](const LedgerEntry &E) {
    return std::make_tuple(Rank(E), -int(E.Verdicts), E.K, std::cref(E.What),
                           std::cref(E.Where), std::cref(E.Detail));
  };
  std::sort(Ledger.begin(), Ledger.end(),
                   [&](const LedgerEntry &A, const LedgerEntry &B) {
                     return Key(A) < Key(B);
                   });
}

} // namespace art5
