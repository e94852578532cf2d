// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Computes the summaries that somebody asks for, callees first, until nothing
// changes. Every limit is a count, and every order a sorted one.
#ifndef ART5_PROGRAM_FLOW_SOLVER_H
#define ART5_PROGRAM_FLOW_SOLVER_H

#include "law/LawBook.h"
#include "program/flow/Flow.h"
#include "program/SolverStats.h"
#include "program/relevance/Relevance.h"
#include "llvm/ADT/StringSet.h"
#include <deque>
#include <set>

namespace art5 {

/// A function with the specialisation and the aliases that it is summarised
/// for.
struct SummaryNode {
  EntityRef Function = NoIndex;
  Specialisation Special;
  AliasPattern Aliases;
  FunctionSummary Summary;
  std::set<uint32_t> Dependents;
  Domain::Names Names; ///< Of all runs so far.
  uint64_t Work = 0;  ///< Of all runs so far.
  bool IsCoarse = false; ///< See coarseSummary.
  unsigned Looks = 0; ///< Runs that only found what is called.
  unsigned Runs = 0;
  uint64_t Statements = 0; ///< Interpreted in all runs.
  uint32_t Order = 0; ///< Callees come before callers.
};

class Solver {
public:
  Solver(const Program &P, const RoleTable &Roles, const Outline &Bodies,
         const Relevance &Which, Slice &Code, EngineLimits Limits = {});

  /// The summary, computed with all that it needs, of a body that is no
  /// function of the program: the loop over a deployment's entry points. The
  /// body must outlive the solver.
  const FunctionSummary &solveRoot(const Body &Root, uint32_t Number);
  /// Every summary that \p From builds on, directly or through others.
  std::vector<uint32_t> reachedNodes(const FunctionSummary &From) const;

  // For FlowAnalysis.
  uint32_t node(EntityRef Function, const Specialisation &S,
                const AliasPattern &Aliases = {});
  /// Whether \p Function may be summarised for \p Aliases too: past
  /// EngineLimits::AliasPatterns different ones, no.
  bool admits(EntityRef Function, const AliasPattern &Aliases);
  SummaryNode &operator[](uint32_t N) { return Nodes[N]; }
  const SummaryNode &operator[](uint32_t N) const { return Nodes[N]; }
  const CodeBody &code(EntityRef Function) const;
  Domain &domain() { return D; }
  const Program &program() const { return P; }
  /// The body to interpret; null where nobody sees it, or it makes no
  /// difference (leftOut).
  const CodeBody *body(EntityRef F) const { return Code.body(F); }
  const Outline &outline() const { return Bodies; }
  const Relevance &relevance() const { return Which; }
  bool leftOut(EntityRef F) const { return Code.leftOut(F); }
  FactRoles roles(StringId Token) const { return Roles[Token]; }
  bool declaresTrigger(const std::vector<FactDecl> &Facts) const {
    return Roles.declaresTrigger(Facts);
  }
  /// Whether any of \p Facts plays one of the roles \p Bits.
  bool anyPlays(const std::vector<FactDecl> &Facts, uint8_t Bits) const {
    return Roles.anyPlays(Facts, Bits);
  }
  bool needsInner(EntityRef F) const {
    return F < P.size() && Which.isInSite(F);
  }
  bool isSite(EntityRef F) const { return Sites.count(F) != 0; }
  const std::set<EntityRef> &sites() const { return Sites; }
  /// Calls \p Visit for each site that declares a trigger of its own, not merely
  /// what stands in for one: the function and -1, or the number of its parameter
  /// that is one.
  void forEachSite(llvm::function_ref<void(EntityRef, int)> Visit) const;
  /// Whether any function or parameter is a site: without, nothing is judged.
  bool anySite() const { return AnySite; }
  uint32_t allocation(EntityRef F, uint32_t Stmt, uint32_t Inner);
  /// Whether several objects share the allocation context: contexts deeper
  /// than EngineLimits::AllocationDepth are not told apart.
  bool isShared(uint32_t A) const {
    return A && Allocations[A - 1].Depth > Limits.AllocationDepth;
  }
  llvm::ArrayRef<StringId> safeguards() const { return Roles.safeguards(); }
  static constexpr EntityRef RootFunction = NoIndex - 1;
  const EngineLimits &limits() const { return Limits; }
  /// Adds to \p To what the functions cost and which were given up.
  void addStats(SolverStats &To) const;

private:
  struct Allocation {
    EntityRef Function;
    uint32_t Stmt, Inner;
    unsigned Depth;
  };
  using OverriderMap = llvm::DenseMap<EntityRef, std::vector<EntityRef>>;
  void findSites();
  void orderFunctions();
  void beCoarse(uint32_t Node);
  void drain();
  void giveUp(uint32_t Node);

  const Program &P;
  const RoleTable &Roles;
  const Outline &Bodies;
  const Relevance &Which;
  Slice &Code;
  EngineLimits Limits;
  Domain D;
  std::set<EntityRef> Sites;
  bool AnySite = false;
  std::vector<uint32_t> Order;
  std::deque<SummaryNode> Nodes;
  std::map<std::tuple<EntityRef, Specialisation, AliasPattern>, uint32_t>
      NodeIds;
  std::map<EntityRef, std::set<AliasPattern>> Patterns;
  std::map<EntityRef, unsigned> Specialisations;
  std::set<std::pair<uint32_t, uint32_t>> Worklist; ///< (order, node)
  std::vector<Allocation> Allocations;
  std::map<std::tuple<EntityRef, uint32_t, uint32_t>, uint32_t> AllocationIds;
  CodeBody RootCode;
};

} // namespace art5

#endif // ART5_PROGRAM_FLOW_SOLVER_H
