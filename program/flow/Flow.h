// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Function summaries: what a call does to values and memory, which sites it
// reaches with what, and what it leaves open for its caller to resolve.
#ifndef ART5_PROGRAM_FLOW_FLOW_H
#define ART5_PROGRAM_FLOW_FLOW_H

#include "program/Limits.h"
#include "program/Program.h"
#include "program/Roles.h"
#include "program/flow/AliasPattern.h"
#include "program/flow/Domain.h"
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace art5 {

/// A value that enters a site, and where it does.
struct Inflow {
  SymbolId Symbol = 0;
  SourcePos Closing; ///< The last step that brings it in.
  EntityRef ClosingIn = NoIndex;
  ProvenanceId How = 0;
};

/// A function or parameter with a fact that a site's output flows into.
struct Outflow {
  uint32_t Fact = 0; ///< Index of a FactInstance.
  SafeguardMask Passed = 0;
  SourcePos Where; ///< The call that passes it in.
  EntityRef In = NoIndex;
  EntityRef Callee = NoIndex;
  ProvenanceId How = 0;
};

/// A site reached on one kind of path, seen from the summarised function.
struct Hit {
  EntityRef Site = NoIndex;
  int Parameter = -1; ///< Of the site; -1: the function itself.
  SourcePos Enter;    ///< The call that enters it; no line: an entry point.
  EntityRef EnterIn = NoIndex;
  ProvenanceId Chain = 0; ///< Calls from the summarised function to the site.
  std::vector<Inflow> In;
  std::vector<Outflow> Out;
  std::vector<uint32_t> Path; ///< Facts on functions of the call path, sorted.
  std::vector<std::pair<uint32_t, ProvenanceId>> Called;
  bool InClosed = true, OutClosed = true, CalledClosed = true;
  bool Mixed = false; ///< Stands for several sets of facts, see Limits.h.
};

/// A value reaches a function or parameter that declares an effect, a domain,
/// a purpose or a technique.
struct Sink {
  SymbolId Symbol = 0;
  Outflow Into;
};

struct Thrown {
  StringId Type = 0;
  EntityRef Class = NoIndex;
  TreeRef Value;
};

/// A call whose target is a value known only to callers.
struct Deferred {
  EntityRef StaticClass = NoIndex; ///< For virtual calls.
  SourcePos Where;
  EntityRef In = NoIndex;
};

/// What was not seen.
struct Blind {
  LedgerEntry::Kind K = LedgerEntry::Kind::UnseenFunction;
  EntityRef What = NoIndex;
  SourcePos Where;
  Limit Reached = Limit::None; ///< Of LimitReached.
  bool operator<(const Blind &O) const {
    return std::tie(K, What, Where.File, Where.Line, Where.Column, Reached) <
           std::tie(O.K, O.What, O.Where.File, O.Where.Line, O.Where.Column,
                    O.Reached);
  }
};

/// Values of entry locations that a summary is specialised for: the classes
/// and functions that calls in it dispatch on.
using Specialisation = std::map<LocationId, std::vector<SymbolId>>;

struct FunctionSummary {
  bool Computed = false;
  bool Returns = false; ///< Some path leads back to the caller.
  TreeRef Result;
  std::map<LocationId, TreeRef> Effects; ///< Final trees of changed roots.
  /// The same where it leaves by an exception, and where it ends the program
  /// or its thread, or never ends.
  std::map<LocationId, TreeRef> ThrowEffects, EndEffects;
  bool Ends = false; ///< Some path ends there.
  std::vector<Thrown> Throws;
  std::vector<Hit> Hits;
  std::vector<Sink> Sinks;
  std::vector<Inflow> Inner; ///< Facts and memory read inside.
  std::map<uint32_t, ProvenanceId> Called;
  std::map<LocationId, Deferred> Open;
  std::set<Blind> Unseen;
  std::set<EntityRef> Reached;  ///< Functions called directly, itself included.
  std::set<uint32_t> Callees;   ///< Summaries that this one builds on.
  std::set<LocationId> Named;   ///< Roots of entry memory that it mentions.
  std::set<LocationId> Written; ///< Those that something is written to.
  /// What sites and effects take with everything that can be reached from it.
  std::set<LocationId> Whole;
  bool Closed = true; ///< No unseen or unresolved call inside.
  /// It, or one that it builds on, was not computed to its end: no set of
  /// flows that it gives is whole.
  bool Partial = false;
  ThrowBits MayThrow = TB_Nothing;
  bool Concurrent = false; ///< Starts something that runs beside the caller.
};

class Solver;

/// Interprets one body, once per specialisation.
class FlowAnalysis {
public:
  /// With \p Look, summaries that are not there yet are passed over: the result
  /// is worth nothing then, but everything that is called has been asked for.
  FlowAnalysis(Solver &S, uint32_t Node, bool Look);
  FunctionSummary run();

private:
  struct Pinned {
    std::vector<LocationId> At; ///< What the pointer may lead to.
    TreeRef Value;
  };
  struct State {
    bool Reachable = false;
    std::map<LocationId, TreeRef> Roots;
    /// What was last written through a pointer that may lead to several
    /// objects, by the variable that holds the pointer.
    std::map<LocationId, Pinned> Last;
  };
  struct Where {
    std::vector<LocationId> Locations;
    ValueSet Floating;  ///< Facts of pointer values without a known object.
    bool Single = true; ///< At most one object, exactly known.
  };
  /// Everything needed to substitute a callee's names at one call.
  struct Application {
    const FunctionSummary *Callee = nullptr;
    EntityRef Target = NoIndex;
    std::vector<TreeRef> Arguments;
    const Statement *Call = nullptr;
    uint32_t CallId = 0;
    const State *Before = nullptr;
    ProvenanceId Pass = 0;
    std::vector<uint32_t> HitMap;  ///< The callee's hits, in ours.
    std::vector<uint32_t> Entered; ///< Hits of sites that this call enters.
    std::map<LocationId, TreeRef> Known;
    const AliasPattern *Aliases = nullptr; ///< That Callee holds for.
    bool Twice = false; ///< Some of our aliases are not in Aliases.
    bool Weak = false;  ///< Nothing ends what was there before.
    std::map<LocationId, Where>
        Pointees; ///< Of the callee's pointers, by root.
    bool InCycle = false;
    bool Method = false; ///< Argument 0 is the target's object.
    SafeguardMask Passed = 0;
  };

  // Memory.
  TreeRef atEntry(LocationId Root) const;
  TreeRef rootTree(const State &St, LocationId Root) const;
  TreeRef read(const State &St, LocationId L);
  TreeRef read(const State &St, const Where &W);
  void write(State &St, LocationId L, TreeRef Value, bool Weak);
  void write(State &St, const Where &W, TreeRef Value, bool Weak);
  void assign(State &St, const Place &P, TreeRef Value, const Statement &S);
  TreeRef load(State &St, const Place &P, const Statement &S);
  LocationId pointerOf(const Place &P) const;
  TreeRef withOtherElements(const TreeRef &Old, const TreeRef &Value);
  void forget(State &St, LocationId Root);
  Where resolve(State &St, const Place &P, const Statement *Call = nullptr);
  void pointees(const State &St, const TreeRef &Pointer, Where &Out);
  void deep(const State &St, const TreeRef &T, ValueSet &Out,
            bool Whole = false);
  bool joinInto(State &Into, const State &From);
  LocationId opaque(uint32_t StmtId, uint32_t Inner);
  LocationId heap(uint32_t StmtId, uint32_t Inner, bool Many);

  // Aliases (FlowAliases.cpp).
  void name(LocationId Root);
  void entryPointees(LocationId Pointer, std::vector<LocationId> &Out);
  void moveAlong(LocationId L, bool Other, std::vector<LocationId> &Out);
  TreeRef movedAlong(const TreeRef &Pointer);
  std::vector<LocationId> hidden(const State &St) const;
  bool leadsTo(LocationId From, LocationId Root) const;
  NamedMemory namedAt(Application &A, LocationId Name, bool Written);
  AliasPattern aliasesAt(Application &A, const FunctionSummary &S,
                         const AliasPattern &Known);
  void namesBehind(Application &A, const FunctionSummary &S,
                   std::vector<NamedMemory> &Names);
  void withoutCovered(Application &A, LocationId Root, Where &At);

  // Statements.
  void enter(State &St);
  void execute(State &St, const Statement &S, uint32_t Id);
  void addFacts(State &St, const Place &P, const std::vector<FactDecl> &Facts,
                EntityRef On, const Statement &S);
  void noteRead(const TreeRef &T, const Statement &S);
  void noteInner(SymbolId Symbol, ProvenanceId How, const Statement &S);
  void executeBeside(State &St, const Statement &S, uint32_t Id);
  void finish();
  void noteWidened();
  void giveUp(Limit Reached, SourcePos Where = {});
  void runBlocks();
  void runLater();
  uint32_t blockOf(uint32_t Id) const;
  void collectEffects(const State &St, std::vector<TreeRef> Visible,
                      std::map<LocationId, TreeRef> &Into);

  // Leaving a body (FlowExits.cpp).
  using HandlerKey = std::pair<uint32_t, uint32_t>; ///< Try and handler.
  void doThrow(State &St, const Statement &S);
  void rethrow(State &St, const Statement &S);
  void throwUnknown(const TreeRef &Value, const Statement &S);
  std::vector<EntityRef> thrownClasses(const TreeRef &Value,
                                       const Statement &S);
  void routeThrown(const Thrown &T, uint32_t Try);
  void noteThrows(ThrowBits Bits, uint32_t Try);
  void catchInto(HandlerKey At, const Thrown &T);
  TreeRef caught(const Statement &S);
  void toHandlers(uint32_t Block, const State &St, bool &Again);
  void leaveCallee(const State &St, Application &A);
  void settleExits(State &St, const Application &A);
  void noteEndless();
  ThrowBits throwsOf(const Application &A) const;
  void noteConcurrent(const Application &A);
  bool ofThis(LocationId Root) const;

  // Calls (FlowCalls.cpp).
  struct Target {
    EntityRef Function = NoIndex;
    TreeRef This;           ///< Replaces or precedes the arguments, if set.
    bool ShiftThis = false; ///< The call gives no object: This comes first.
    bool operator<(const Target &O) const { return Function < O.Function; }
  };
  void call(State &St, const Statement &S, uint32_t Id);
  std::vector<Target> targets(State &St, const Statement &S,
                              const std::vector<TreeRef> &Arguments);
  void virtualTargets(State &St, EntityRef Method, const TreeRef &Object,
                      const Statement &S, std::vector<Target> &Out);
  void callableTargets(State &St, const TreeRef &Value, const Where &At,
                       const Statement &S, size_t ArgumentCount,
                       const std::vector<TreeRef> &Arguments,
                       std::vector<Target> &Out, unsigned Depth, bool Guess);
  bool mayBe(State &St, LocationId L, const Statement &S, EntityRef Class,
             ValueSet &Known);
  TreeRef castTo(State &St, const TreeRef &Pointer, const Statement &S,
                 uint32_t Id);
  std::vector<SymbolId> dispatchSymbols(LocationId In, const Statement &S,
                                        EntityRef StaticClass);
  void callTarget(State &St, const Statement &S, uint32_t Id, const Target &T,
                  std::vector<TreeRef> Arguments);
  void callNothing(State &St, const Statement &S, EntityRef Callee);
  const FunctionSummary *summaryFor(Application &A, State &St);
  void dispatchAt(Application &A, State &St, const FunctionSummary &S,
                  Specialisation &Wanted);
  void applyAgain(State &St, Application &A, TreeRef &Result);
  /// What a callee's effect means here.
  struct Write {
    LocationId To;
    TreeRef Value;
    bool Weak;
  };
  void applySummary(State &St, Application &A, TreeRef &Result);
  std::vector<Write> writesOf(Application &A,
                              const std::map<LocationId, TreeRef> &Effects);
  void applyWrites(State &St, const Application &A,
                   const std::vector<Write> &Writes);
  void applyUnseen(State &St, Application &A, TreeRef &Result, bool Ledger);
  void passHeld(const Application &A, size_t I, SymbolId Argument,
                ProvenanceId Step, ValueSet &Into);

  // What unseen code may call (FlowCallbacks.cpp).
  bool mayCallBack(const Entity &E, size_t I) const;
  struct Handed;
  bool callBack(State &St, Application &A, const ValueSet &Data);
  void lookInto(State &St, LocationId L, const TreeRef &T, EntityRef As,
                const Statement &S, unsigned Depth, Handed &Into);
  void lookAt(State &St, LocationId L, EntityRef As, const Statement &S,
              unsigned Depth, Handed &Into);
  Handed handedOver(State &St, Application &A);
  std::map<EntityRef, ValueSet> callableBy(const Handed &Got);
  TreeRef guessArgument(const Parameter &Param, const Handed &Got,
                        const TreeRef &Data);
  void applyShape(State &St, Application &A, TreeRef &Result, bool &Done);
  void applyFacts(State &St, Application &A, TreeRef &Result);
  bool isUnknown(SymbolId S) const {
    return D.get(S).Kind == SymbolKind::Unknown;
  }
  ValueSet given(State &St, const Application &A, size_t I);
  bool entersSite(const Entity &E) const;
  void enterSites(State &St, Application &A);
  void recordSinks(State &St, Application &A);
  uint32_t newHit(Application &A, int Parameter);
  std::string hitKey(Hit &H);
  void mixHits(Hit &Into, const Hit &More);
  void addCalled(Hit &H, uint32_t Fact, ProvenanceId How);
  void markChanged(State &St, LocationId To, Application &A, SymbolId Output);
  TreeRef marked(const TreeRef &Before, const TreeRef &After, SymbolId Output);
  void flowsIntoHit(Hit &H, const ValueSet &Values, SourcePos Closing,
                    ProvenanceId Pass);
  TreeRef substitute(Application &A, const TreeRef &T,
                     LocationId Self = NoIndex);
  void substituteOwn(Application &A, const ValueSet &Own, TreeRef &Out,
                     LocationId Self);
  TreeRef valueOfEntry(Application &A, LocationId L);
  TreeRef partsAt(Application &A, const Where &At, LocationId L);
  void pointeesOfEntry(Application &A, LocationId Root, Where &Out);
  void allPointeesOfEntry(Application &A, LocationId Root, Where &Out);
  TreeRef along(Application &A, TreeRef T, LocationId L);
  Where followLinks(Application &A, LocationId Root);
  TreeRef valueFrom(Application &A, LocationId L, LocationId Root,
                    const Where &At);
  void locationsOf(Application &A, LocationId L, Where &Out);
  ValueSet newInflows(Application &A, Hit &H, const Inflow &I);
  void importHits(Application &A);
  void importSinks(Application &A);
  void substituteFlows(Application &A, SymbolId S, ProvenanceId How,
                       ValueSet &Out);
  void attachSink(SymbolId S, ProvenanceId Prefix, const Outflow &O);

  // Origins (FlowOrigins.cpp).
  bool tellsOrigin(const ValueSet &Values) const;
  void addUnknown(EntityRef From, SourcePos Where, const ValueSet &MadeOf,
                  ValueSet &Out);
  void addUnknownSubject(const std::vector<FactDecl> &Facts, EntityRef On,
                         SourcePos Where, ValueSet &Out);
  void substituteUnknown(Application &A, const Valued &V, ValueSet &Result);
  void noteUnknownMade();
  void addOwnFacts();
  static void sortUnique(std::vector<LocationId> &List);

  Solver &Owner;
  Domain &D;
  const Program &P;
  EntityRef Function;
  uint32_t Node;
  const CodeBody &Code;
  const Body &B;
  const Specialisation &Special;
  const AliasPattern &Aliases;
  FunctionSummary Out;
  std::vector<State> BlockIn;
  std::vector<bool> Dirty;
  std::set<uint32_t> Concurrent; ///< Calls that start something beside.
  State Exit, ThrowExit, EndExit;
  State Later; ///< What those calls may meet: memory at the end.
  // Of the statement at hand: the handlers that it may go to, memory where its
  // callee threw or ended, and whether an exception leaves the body.
  std::set<HandlerKey> Raised;
  State RaisedIn, EndedIn;
  bool Leaves = false;
  bool Endless = false; ///< The body never ends.
  TreeRef Returned;
  uint32_t CurrentBlock = 0;
  uint64_t Executed = 0; ///< Statements, each as often as it was.
  std::vector<uint32_t> FirstId; ///< By block: ids of its statements.
  std::map<HandlerKey, std::vector<Thrown>> Caught;
  std::map<HandlerKey, ThrowBits> CaughtBits;
  std::map<std::string, uint32_t> HitIds;
  std::map<std::string, unsigned> HitSets;
  std::set<std::tuple<SymbolId, uint32_t, uint32_t, uint32_t, uint32_t,
                      SafeguardMask>>
      SinkIds;
  std::set<SymbolId> InnerIds;
  bool Look = false;
  uint64_t WorkBefore = 0;
  bool Exhausted = false; ///< The run was given up, see EngineLimits::Work.
  bool Missing = false; ///< A summary was not there yet.
  bool IsSite = false, NeedsInner = false;
  std::set<uint32_t> Dependencies; ///< Summaries asked for.
  std::set<uint32_t> Used;         ///< Those that were applied.
  friend class Solver;
};

} // namespace art5

#endif // ART5_PROGRAM_FLOW_FLOW_H
