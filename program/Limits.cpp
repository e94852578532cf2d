// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Limits.h"
#include <utility>

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

bool EngineLimits::set(llvm::StringRef Name, unsigned Value) {
  const std::pair<llvm::StringRef, unsigned *> Known[] = {
      {"block_visits", &BlockVisits},
      {"work", &Work},
      {"work_in_all", &WorkInAll},
      {"summary_runs", &SummaryRuns},
      {"summary_looks", &SummaryLooks},
      {"concurrent_rounds", &ConcurrentRounds},
      {"dispatch_rounds", &DispatchRounds},
      {"callable_pointers", &CallablePointers},
      {"specialisations", &Specialisations},
      {"allocation_depth", &AllocationDepth},
      {"folded_objects", &FoldedObjects},
      {"alias_patterns", &AliasPatterns},
      {"objects_behind", &ObjectsBehind},
      {"path_length", &PathLength},
      {"pointer_depth", &PointerDepth},
      {"names_per_root", &NamesPerRoot},
      {"names", &Names},
      {"entry_symbols", &EntrySymbols},
      {"unknown_origins", &UnknownOrigins},
      {"tree_depth", &TreeDepth},
      {"tree_nodes", &TreeNodes},
      {"constant_indices", &ConstantIndices},
      {"fact_sets", &FactSets}};
  for (const auto &[Each, Field] : Known)
    if (Each == Name) {
      *Field = Value;
      return true;
    }
  return false;
}

} // namespace art5
