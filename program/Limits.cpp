// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Limits.h"

namespace art5 {

llvm::StringRef limitName(Limit L) {
  switch (L) {
  case Limit::None:
    return "";
  case Limit::BlockVisits:
    return "block_visits";
  case Limit::Work:
    return "work";
  case Limit::SummaryRuns:
    return "summary_runs";
  case Limit::ConcurrentRounds:
    return "concurrent_rounds";
  case Limit::DispatchRounds:
    return "dispatch_rounds";
  case Limit::CallablePointers:
    return "callable_pointers";
  case Limit::FoldedObjects:
    return "folded_objects";
  case Limit::AliasPatterns:
    return "alias_patterns";
  case Limit::ObjectsBehind:
    return "objects_behind";
  case Limit::Names:
    return "names";
  case Limit::Values:
    return "values";
  case Limit::Parts:
    return "parts";
  case Limit::FactSets:
    return "fact_sets";
  }
  return "";
}

} // namespace art5
