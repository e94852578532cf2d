// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every count at which the engine stops telling things apart, or gives up.
//
// None of them is a time, so that a result is the same on every machine. None
// cuts in silence: what is reached stands in the ledger (limitName), and what
// was not followed to its end opens the sets of every site that builds on it
// (FunctionSummary::Partial), so that no verdict becomes milder by it. Facts,
// classes, functions and outputs are never cut.
#ifndef ART5_PROGRAM_LIMITS_H
#define ART5_PROGRAM_LIMITS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace art5 {

/// Which limit was reached.
enum class Limit : uint8_t {
  None,
  BlockVisits,      ///< A block changed its state more often than is looked at.
  Work,             ///< A function costs more than its share.
  SummaryRuns,      ///< A function's summary changed more often.
  ConcurrentRounds, ///< What runs beside wrote back more often.
  DispatchRounds,   ///< Callbacks in callbacks nest deeper.
  CallablePointers, ///< A function behind more pointers than are followed.
  FoldedObjects,    ///< A linked structure of more objects than are told apart.
  AliasPatterns,    ///< More overlaps of a function's names than are told apart.
  ObjectsBehind,    ///< More objects behind what is passed than are looked at.
  Names,            ///< A path longer, or more names, than are told apart.
  Values,           ///< One value from more places than are told apart.
  Parts,            ///< An object of more parts than are told apart.
  FactSets          ///< More distinct sets of facts than are judged apart.
};

/// "block_visits".
llvm::StringRef limitName(Limit L);

/// Safeguards that one law book can name: bits of a SafeguardMask but those that
/// say something else (Roles.h).
inline constexpr unsigned MaxSafeguards = 26;

/// What the engine tells apart, and how far it goes. Tests make them small.
struct EngineLimits {
  /// Each visit after the first has a larger state to start from: a chain of so
  /// many copies against the order of the blocks is followed to its end.
  unsigned BlockVisits = 4096;
  /// Runs of one function for one specialisation, looks not counted.
  unsigned SummaryRuns = 1000;
  /// Trees (what objects hold) that one run over a function may make, and all
  /// runs of one function for one specialisation. Beyond: coarseSummary.
  unsigned Work = 150'000, WorkInAll = 1'000'000;
  /// Looks that only find what is called; no result depends on them.
  unsigned SummaryLooks = 4;
  unsigned ConcurrentRounds = 64;
  unsigned DispatchRounds = 64;
  unsigned CallablePointers = 8;
  /// Summaries of one function for different classes and functions that it
  /// dispatches on; further ones share a summary for all of these.
  unsigned Specialisations = 64;
  /// Calls that tell the objects of one allocation apart; what is allocated
  /// deeper is one object that stands for several.
  unsigned AllocationDepth = 4;
  unsigned FoldedObjects = 64;
  /// Summaries of one function for different overlaps between what its names
  /// mean; a further call applies what there is until nothing changes, so that
  /// the order of its writes is lost.
  unsigned AliasPatterns = 8;
  /// Objects behind what a site or an effect is given, looked at for one that
  /// the same call writes.
  unsigned ObjectsBehind = 256;

  // Names of memory that existed before a function was called. Beyond one, the
  // longest prefix stands for all below it.
  /// Steps of an access path from a parameter, a global or a pointee.
  unsigned PathLength = 4;
  /// Pointers followed from a parameter or global.
  unsigned PointerDepth = 3;
  /// Names that start from one parameter or global, in one function.
  unsigned NamesPerRoot = 64;
  /// Names in one function.
  unsigned Names = 512;

  // Values and what objects hold.
  /// Symbols of entry memory in one value. Beyond: data reachable from the
  /// parameters and globals that they start from.
  unsigned EntrySymbols = 32;
  /// Unknown origins in one value. Beyond: one that stands for all of them.
  unsigned UnknownOrigins = 8;
  /// Levels of parts in one object. Beyond: its parts are not told apart.
  unsigned TreeDepth = 6;
  /// Parts of one object, over all levels. Beyond: as above.
  unsigned TreeNodes = 2048;
  /// Elements of constant index or key in one array or container. Beyond: any
  /// element.
  unsigned ConstantIndices = 64;

  /// settings.max_fact_sets: sets of facts that single paths join, a site. Past
  /// it paths are mixed: what can establish is united, what can excuse is what
  /// all of them share.
  unsigned FactSets = 64;

  /// Sets the limit that \p Name names, as limitName does; false: there is none.
  bool set(llvm::StringRef Name, unsigned Value);
};

/// Which of the limits on names and values was met.
struct Widened {
  bool Names = false, Values = false, Parts = false;
};

} // namespace art5

#endif // ART5_PROGRAM_LIMITS_H
