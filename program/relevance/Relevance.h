// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Which functions can make a difference to a verdict: cost has to follow what
// is annotated, not the size of the program.
//
// Forward over the outline go facts and outputs of sites, objects that hold
// them, and values that decide which relevant function is called. A function
// is relevant if it is annotated, if something of that leaves its own locals,
// or if it calls a relevant one. Everything here over-approximates; what is
// left out is replaced by nothing, not by a guess.
#ifndef ART5_PROGRAM_RELEVANCE_RELEVANCE_H
#define ART5_PROGRAM_RELEVANCE_RELEVANCE_H

#include "program/relevance/CallableOrigins.h"
#include "program/relevance/Outline.h"

namespace art5 {

class Relevance {
public:
  /// \p Entries are the functions that deployments start at: objects of one
  /// class that a framework hands to several of them are taken to be the same.
  Relevance(const Program &P, const Outline &O, const RoleTable &Roles,
            llvm::ArrayRef<EntityRef> Entries);

  bool contains(EntityRef R) const { return Relevant[R]; }
  /// Whether \p N holds anything that matters.
  bool matters(NodeId N) const { return N != NoIndex && Bits[N] != 0; }
  /// Whether \p R is called from a site, directly or through others.
  bool isInSite(EntityRef R) const { return InSites[R]; }
  /// Whether a virtual call of \p Method may reach a relevant function.
  bool anyOverriderRelevant(EntityRef Method) const {
    return RelevantSlots.contains(Method);
  }
  size_t count() const { return Count; }
  /// What a call of a value may reach; nothing for other calls.
  llvm::ArrayRef<EntityRef> targetsOf(const OutlineCall &C) const;
  /// Calls \p Visit with each node that what is at \p N may get to.
  void forEachSuccessor(NodeId N, llvm::function_ref<void(NodeId)> Visit) const;

private:
  enum : uint8_t {
    Data = 1,     ///< A fact, or the output of a site.
    Holder = 2,   ///< An object one of whose parts matters.
    Callable = 4, ///< Decides which relevant function is called.
  };
  struct Resolved {
    std::vector<EntityRef> Targets;
    bool Known = false, Forced = false, Any = false;
  };

  void findReachable(llvm::ArrayRef<EntityRef> Entries);
  void indexCalls();
  void findInSites();
  void seedUnknown(llvm::ArrayRef<EntityRef> Entries);
  std::vector<bool> intoSites() const;
  bool isUnknown(const OutlineCall &C) const;
  void shareEntryObjects(llvm::ArrayRef<EntityRef> Entries);
  void push(NodeId N, uint8_t More);
  void link(NodeId From, NodeId To);
  void add(EntityRef R);
  void close(EntityRef R);
  void seedCallable(EntityRef FunctionOrClass);
  void drain();
  void visit(NodeId N);
  void resolve(uint32_t Call);
  const CallableOrigins::Set &callablesAt(NodeId N, bool HandedOver);
  void connect(const OutlineCall &C, EntityRef Target);
  void connectToAny(const OutlineCall &C);
  bool anyData(const OutlineCall &C) const;

  const Program &P;
  const Outline &O;
  const RoleTable &Roles;
  std::vector<uint8_t> Bits;
  std::vector<bool> Reachable; ///< Functions that may run at all.
  std::vector<bool> Live;      ///< Nodes of those, and those of no function.
  std::vector<bool> Relevant, InSites, Queued;
  size_t Count = 0;
  std::vector<NodeId> Nodes;        ///< Worklist.
  std::vector<EntityRef> Functions; ///< Worklist.
  /// By callee: calls by name, virtual ones, and calls of library functions
  /// whose models call it.
  llvm::DenseMap<EntityRef, std::vector<uint32_t>> Callers, VirtualCallers,
      ModelCallers;
  /// By target of a resolved call: the callers.
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> FoundCallers;
  llvm::DenseMap<NodeId, std::vector<uint32_t>> IndirectAt;
  llvm::DenseMap<uint32_t, Resolved> Targets; ///< By call.
  llvm::DenseMap<NodeId, std::vector<NodeId>> MoreOut, MoreIn;
  llvm::DenseMap<EntityRef, std::vector<NodeId>> OriginsOf;
  llvm::DenseMap<NodeId, std::vector<EntityRef>> OriginsAt;
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Derived;
  llvm::DenseSet<EntityRef> SeededClasses;
  llvm::DenseSet<EntityRef> RelevantSlots; ///< Methods that they override.
  llvm::DenseSet<std::pair<NodeId, NodeId>> Linked;
  CallableOrigins Callables;
  CallableOrigins Handed; ///< Of what goes to code that nobody sees.
  unsigned Links = 0;     ///< Edges found since, for the fixpoint.
  /// Where everything mixes that is handed to calls of values from too many
  /// places, and the functions that these may be.
  NodeId Anything = 0;
  std::vector<EntityRef> AnyTargets;
  std::vector<EntityRef> AnyCallers;
  bool AnyUsed = false, AnyForced = false, AnyRelevant = false;
};

/// The bodies of relevant functions, without what makes no difference.
class Slice {
public:
  Slice(const Program &P, const Outline &O, const Relevance &R)
      : P(P), O(O), R(R) {}

  /// Null for functions that nobody sees and for those left out.
  const CodeBody *body(EntityRef F);
  /// Whether \p F has a body that does not matter.
  bool leftOut(EntityRef F) const { return P.isDefined(F) && !R.contains(F); }

private:
  Body cut(EntityRef F) const;
  bool keeps(const Statement &S, const Body &B, EntityRef F,
             const LocalNodes &Locals) const;
  bool matters(const Place &Where, const Body &B, EntityRef F,
               const LocalNodes &Locals) const;
  bool keepsCall(const Statement &S, const Body &B, EntityRef F,
                 const LocalNodes &Locals) const;
  void replaceCall(const Statement &S, bool ToMatters,
                   std::vector<Statement> &Out) const;

  const Program &P;
  const Outline &O;
  const Relevance &R;
  llvm::DenseMap<EntityRef, std::unique_ptr<CodeBody>> Bodies;
};

} // namespace art5

#endif // ART5_PROGRAM_RELEVANCE_RELEVANCE_H
