// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Memory and statements: one forward pass over a body, to a fixpoint.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

FlowAnalysis::FlowAnalysis(Solver &S, uint32_t Node, bool Look)
    : Owner(S), D(S.domain()), P(S.program()), Function(S[Node].Function),
      Node(Node), Code(S.code(Function)), B(Code.Code),
      Special(S[Node].Special), Aliases(S[Node].Aliases), Look(Look) {
  IsSite = Owner.isSite(Function);
  NeedsInner = Owner.needsInner(Function);
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

/// What \p Root of entry memory held when the function was called.
TreeRef FlowAnalysis::atEntry(LocationId Root) const {
  ValueSet Own{{D.symbol(SymbolKind::In, Root), 0}};
  if (D[Root].Root == RootKind::Global && Owner.asksOrigins() &&
      P.isOutside(D[Root].Payload))
    D.insert(Own,
             D.unknown({D[Root].Payload, P[D[Root].Payload].Where, TellsOrigin,
                        {}}),
             0);
  return D.leaf(std::move(Own));
}

TreeRef FlowAnalysis::rootTree(const State &St, LocationId Root) const {
  auto It = St.Roots.find(Root);
  if (It != St.Roots.end())
    return It->second;
  return D.isEntryMemory(Root) ? atEntry(Root) : D.empty();
}

TreeRef FlowAnalysis::read(const State &St, LocationId L) {
  return D.projectPath(rootTree(St, D.rootOf(L)), D.path(L));
}

TreeRef FlowAnalysis::read(const State &St, const Where &W) {
  TreeRef T = W.Floating.empty() ? D.empty() : D.leaf(W.Floating);
  for (LocationId L : W.Locations)
    T = D.joined(T, read(St, L));
  return T;
}

/// An object on the heap that is of no class may be the first element of an
/// array: \p Value replaces it and leaves the others of \p Old.
TreeRef FlowAnalysis::withOtherElements(const TreeRef &Old,
                                        const TreeRef &Value) {
  if (llvm::any_of(Old->Own, [&](const Valued &V) {
        return D.get(V.Symbol).Kind == SymbolKind::Class;
      }))
    return Value;
  Step Element{Step::Kind::Element, 0};
  for (const auto &[Key, Child] : Old->Children)
    if (Key == Domain::key(Element))
      return D.assign(Value, {Element}, Child, /*Weak=*/true);
  return Value;
}

void FlowAnalysis::write(State &St, LocationId L, TreeRef Value, bool Weak) {
  LocationId Root = D.rootOf(L);
  if (D.isOpaque(L)) {
    ValueSet All;
    D.collect(Value, All);
    Value = D.collapsed(std::move(All));
  }
  Weak |= D[L].Many;
  if (D.isEntryMemory(Root))
    Out.Written.insert(Root);
  forget(St, Root);
  TreeRef Old = rootTree(St, Root);
  if (L == Root && D[Root].Root == RootKind::Heap && !Weak)
    Value = withOtherElements(Old, Value);
  St.Roots[Root] = D.assign(Old, D.path(L), std::move(Value), Weak);
}

void FlowAnalysis::write(State &St, const Where &W, TreeRef Value, bool Weak) {
  Weak |= W.Locations.size() != 1 || !W.Single;
  for (LocationId L : W.Locations)
    write(St, L, Value, Weak);
}

/// The variable that holds the pointer that \p Pl follows, if it does nothing
/// else.
LocationId FlowAnalysis::pointerOf(const Place &Pl) const {
  if (Pl.isNone() || Pl.Path.size() != 1 ||
      Pl.Path.front().K != Step::Kind::Deref ||
      B.Variables[Pl.Base].K == Variable::Kind::Global)
    return NoIndex;
  return D.find(RootKind::Variable, Pl.Base);
}

/// Something is written to \p Root: what is known of pointers to it, or of one
/// that it holds, ends.
void FlowAnalysis::forget(State &St, LocationId Root) {
  std::erase_if(St.Last, [&](const auto &Known) {
    return Known.first == Root ||
           llvm::any_of(Known.second.At,
                        [&](LocationId L) { return D.rootOf(L) == Root; });
  });
}

/// *p = Value: whichever object p leads to, it holds the value now.
void FlowAnalysis::assign(State &St, const Place &To, TreeRef Value,
                          const Statement &S) {
  Where W = resolve(St, To, &S);
  bool Weak = S.Flags & SF_Weak;
  write(St, W, Value, Weak);
  LocationId Pointer = pointerOf(To);
  if (Pointer == NoIndex || Weak || W.Locations.size() < 2 ||
      !W.Floating.empty())
    return;
  St.Last[Pointer] = {W.Locations, std::move(Value)};
}

TreeRef FlowAnalysis::load(State &St, const Place &From, const Statement &S) {
  if (LocationId Pointer = pointerOf(From); Pointer != NoIndex)
    if (auto It = St.Last.find(Pointer); It != St.Last.end())
      return It->second.Value;
  return read(St, resolve(St, From, &S));
}

/// The objects that a pointer value refers to.
void FlowAnalysis::pointees(const State &St, const TreeRef &Pointer,
                            Where &Out) {
  for (const Valued &V : Pointer->Own) {
    const Symbol S = D.get(V.Symbol);
    switch (S.Kind) {
    case SymbolKind::Address:
      Out.Locations.push_back(S.Payload);
      break;
    case SymbolKind::In:
      entryPointees(S.Payload, Out.Locations);
      break;
    case SymbolKind::Any:
    case SymbolKind::Fact:
    case SymbolKind::Output:
    case SymbolKind::Self:
    case SymbolKind::Unknown:
      D.insert(Out.Floating, V.Symbol, V.How);
      break;
    default:
      break;
    }
  }
}

void FlowAnalysis::sortUnique(std::vector<LocationId> &List) {
  std::sort(List.begin(), List.end());
  List.erase(std::unique(List.begin(), List.end()), List.end());
}

FlowAnalysis::Where FlowAnalysis::resolve(State &St, const Place &Pl,
                                          const Statement *Call) {
  Where W;
  if (Pl.isNone())
    return W;
  const Variable &V = B.Variables[Pl.Base];
  W.Locations.push_back(V.K == Variable::Kind::Global
                            ? D.root(RootKind::Global, V.Global)
                            : D.root(RootKind::Variable, Pl.Base));
  name(W.Locations.back());
  bool Cut = false;
  for (Step S : Pl.Path) {
    if (S.K == Step::Kind::Deref) {
      Where Next;
      Next.Floating = W.Floating;
      for (LocationId L : W.Locations)
        pointees(St, read(St, L), Next);
      sortUnique(Next.Locations);
      Next.Single = Next.Locations.size() == 1;
      W = std::move(Next);
      continue;
    }
    if (S.K == Step::Kind::Offset) {
      std::vector<LocationId> Elements;
      for (LocationId L : W.Locations)
        moveAlong(L, /*Other=*/S.Index != 0, Elements);
      sortUnique(Elements);
      W.Locations = std::move(Elements);
    } else {
      for (LocationId &L : W.Locations)
        L = D.child(L, S, &Cut);
    }
    if (S.K == Step::Kind::Offset || S.K == Step::Kind::Element)
      W.Single = false;
  }
  if (Cut)
    Out.Unseen.insert({LedgerEntry::Kind::CutPath, Function,
                       Call ? Call->Where : SourcePos()});
  sortUnique(W.Locations);
  return W;
}

/// Every symbol that can be reached from a value through members and pointers.
/// \p Whole: a site or an effect takes it, so that callers have to tell what
/// else leads there.
void FlowAnalysis::deep(const State &St, const TreeRef &T, ValueSet &Out,
                        bool Whole) {
  std::vector<TreeRef> Stack{T};
  std::set<LocationId> Seen;
  std::vector<LocationId> Hidden = hidden(St);
  auto Visit = [&](LocationId L) {
    if (Seen.insert(L).second)
      Stack.push_back(read(St, L));
  };
  while (!Stack.empty()) {
    TreeRef Top = Stack.back();
    Stack.pop_back();
    ValueSet All;
    D.collect(Top, All);
    for (const Valued &V : All) {
      const Symbol S = D.get(V.Symbol);
      if (S.Kind == SymbolKind::Address)
        Visit(S.Payload);
      if (S.Kind != SymbolKind::In)
        continue;
      if (Whole)
        this->Out.Whole.insert(S.Payload);
      // What the function itself has put there since.
      for (LocationId Root : Hidden)
        if (leadsTo(S.Payload, Root)) {
          std::vector<LocationId> At;
          entryPointees(D[Root].Payload, At);
          llvm::for_each(At, Visit);
        }
    }
    D.unite(Out, All);
  }
}

bool FlowAnalysis::joinInto(State &Into, const State &From) {
  if (!From.Reachable)
    return false;
  if (!Into.Reachable) {
    Into = From;
    return true;
  }
  bool Changed = false;
  std::erase_if(Into.Last, [&](const auto &Known) {
    auto Other = From.Last.find(Known.first);
    bool Same = Other != From.Last.end() &&
                Other->second.At == Known.second.At &&
                D.same(Other->second.Value, Known.second.Value);
    Changed |= !Same;
    return !Same;
  });
  for (const auto &[Root, Tree] : From.Roots) {
    auto It = Into.Roots.find(Root);
    if (It == Into.Roots.end()) {
      TreeRef Default = rootTree(Into, Root);
      TreeRef New = D.joined(Default, Tree);
      if (!D.same(Default, New)) {
        Into.Roots[Root] = New;
        Changed = true;
      } else if (!D.isEntryMemory(Root) && !New->isEmpty()) {
        Into.Roots[Root] = New;
      }
      continue;
    }
    if (It->second == Tree)
      continue;
    TreeRef New = D.joined(It->second, Tree);
    if (!D.same(It->second, New)) {
      It->second = New;
      Changed = true;
    }
  }
  for (auto &[Root, Tree] : Into.Roots)
    if (D.isEntryMemory(Root) && !From.Roots.count(Root)) {
      TreeRef New = D.joined(Tree, rootTree(From, Root));
      if (!D.same(Tree, New)) {
        Tree = New;
        Changed = true;
      }
    }
  return Changed;
}

LocationId FlowAnalysis::heap(uint32_t StmtId, uint32_t Inner, bool Many) {
  uint32_t A = Owner.allocation(Function, StmtId, Inner);
  return D.root(RootKind::Heap, A, Many || Owner.isShared(A));
}

/// The object behind what the call \p StmtId of an unseen function gives.
LocationId FlowAnalysis::opaque(uint32_t StmtId, uint32_t Inner) {
  return D.opaque(Owner.allocation(Function, StmtId, Inner));
}

//===----------------------------------------------------------------------===//
// Statements
//===----------------------------------------------------------------------===//

void FlowAnalysis::enter(State &St) {
  St.Reachable = true;
  for (VarId V = 0; V < B.Variables.size(); ++V) {
    if (B.Variables[V].K != Variable::Kind::Parameter)
      continue;
    ValueSet Own{{D.symbol(SymbolKind::In, D.root(RootKind::Entry, V)), 0}};
    if (IsSite)
      D.insert(Own, D.symbol(SymbolKind::Self, Function), 0);
    St.Roots[D.root(RootKind::Variable, V)] = D.leaf(std::move(Own));
  }
}

void FlowAnalysis::addFacts(State &St, const Place &Pl,
                            const std::vector<FactDecl> &Facts, EntityRef On,
                            const Statement &S) {
  ValueSet Own;
  for (const FactDecl &F : Facts) {
    if (!(Owner.roles(F.Token).Bits & FactRoles::Travels))
      continue;
    FlowStep Step{FlowStep::Text::Declared, S.Where, Function, On, F.Token};
    D.insert(Own, D.symbol(SymbolKind::Fact, D.fact(F, On)), D.step(Step));
  }
  if (Own.empty())
    return;
  for (const Valued &V : Own)
    noteInner(V.Symbol, V.How, S);
  addUnknownSubject(Facts, On, S.Where, Own);
  Where W = resolve(St, Pl, &S);
  TreeRef T = D.leaf(Own);
  SafeguardMask Told = Owner.asksOrigins() ? Owner.told(Facts) : 0;
  for (LocationId L : W.Locations) {
    // What the place holds is what is declared of it, wherever it came from.
    TreeRef Old = read(St, L), Known = D.guarded(Old, Told);
    if (Known != Old)
      write(St, L, Known, /*Weak=*/!W.Single);
    write(St, L, T, /*Weak=*/true);
  }
}

/// What a site gets by itself, once, at the first place.
void FlowAnalysis::noteInner(SymbolId Symbol, ProvenanceId How,
                             const Statement &S) {
  if (!NeedsInner)
    return;
  Symbol = D.smeared(Symbol);
  SafeguardMask Passed = D.get(Symbol).Passed;
  if (D.reachedFrom(Symbol, [&](LocationId L) {
        return InnerIds.contains(D.symbol(SymbolKind::Any, L, Passed));
      }))
    return;
  if (InnerIds.insert(Symbol).second)
    Out.Inner.push_back({Symbol, S.Where, Function, How});
}

/// Whether entry memory hangs off the object of the method at hand.
bool FlowAnalysis::ofThis(LocationId Root) const {
  if (Function >= P.size() || !P[Function].has(EF_Method) ||
      D[Root].Root != RootKind::Pre)
    return false;
  while (D[Root].Root == RootKind::Pre)
    Root = D.rootOf(D[Root].Payload);
  return D[Root].Root == RootKind::Entry && D[Root].Payload == 0;
}

/// Remembers what a site reads from its object and from globals.
void FlowAnalysis::noteRead(const TreeRef &T, const Statement &S) {
  if (!NeedsInner)
    return;
  for (const Valued &V : T->Own) {
    const Symbol Sym = D.get(V.Symbol);
    if (!isEntryData(Sym.Kind))
      continue;
    LocationId Root = D.rootOf(Sym.Payload);
    if (ofThis(Root) || D[Root].Root == RootKind::Global)
      noteInner(V.Symbol, V.How, S);
  }
}

static bool storesVisibly(const Place &To, const Body &B) {
  if (To.isNone())
    return false;
  if (B.Variables[To.Base].K == Variable::Kind::Global)
    return true;
  return llvm::any_of(To.Path, [](const Step &S) {
    return S.K == Step::Kind::Field || S.K == Step::Kind::Deref;
  });
}

static EntityRef storedIn(const Place &To, const Body &B) {
  for (const Step &S : llvm::reverse(To.Path))
    if (S.K == Step::Kind::Field)
      return S.Index;
  return B.Variables[To.Base].K == Variable::Kind::Global
             ? B.Variables[To.Base].Global
             : NoIndex;
}

void FlowAnalysis::execute(State &St, const Statement &S, uint32_t Id) {
  switch (S.Kind) {
  case Op::Copy: {
    TreeRef T = load(St, S.From, S);
    if (S.Entity != NoIndex)
      T = castTo(St, T, S, Id);
    if (S.Flags & SF_Combined) {
      // Computing with a value does not keep its address or type.
      ValueSet Flows;
      D.collect(T, Flows);
      T = D.leaf(D.smeared(Flows));
    }
    if (S.Flags & SF_Compared)
      T = D.guarded(T, ComparedBit);
    if (!Code.IsModel)
      noteRead(T, S);
    if (!Code.IsModel && storesVisibly(S.To, B))
      if (EntityRef In = storedIn(S.To, B); In != NoIndex)
        T = D.withStep(T, D.step({FlowStep::Text::Store, S.Where, Function, In, 0}));
    assign(St, S.To, T, S);
    break;
  }
  case Op::Address: {
    Where W = resolve(St, S.From, &S);
    ValueSet Own = W.Floating;
    for (LocationId L : W.Locations)
      D.insert(Own, D.symbol(SymbolKind::Address, L), 0);
    write(St, resolve(St, S.To, &S), D.leaf(Own), S.Flags & SF_Weak);
    break;
  }
  case Op::Function:
    write(St, resolve(St, S.To, &S),
          D.leaf(D.symbol(SymbolKind::Function, S.Entity)), false);
    break;
  case Op::Allocate: {
    bool Many = Code.InCycle[CurrentBlock];
    LocationId L = heap(Id, 0, Many);
    if (S.Entity != NoIndex)
      write(St, L, D.leaf(D.symbol(SymbolKind::Class, S.Entity)), Many);
    else if (!Many)
      write(St, L, D.empty(), false);
    write(St, resolve(St, S.To, &S), D.leaf(D.symbol(SymbolKind::Address, L)),
          false);
    break;
  }
  case Op::Typed: {
    Where W = resolve(St, S.To, &S);
    for (LocationId L : W.Locations) {
      TreeRef Old = read(St, L);
      if (llvm::any_of(Old->Own, [&](const Valued &V) {
            const Symbol Sym = D.get(V.Symbol);
            return Sym.Kind == SymbolKind::Class && Sym.Payload == S.Entity;
          }))
        continue;
      ValueSet Own = Old->Own;
      llvm::erase_if(Own, [&](const Valued &V) {
        return D.get(V.Symbol).Kind == SymbolKind::Class && W.Single &&
               !D[L].Many;
      });
      D.insert(Own, D.symbol(SymbolKind::Class, S.Entity), 0);
      write(St, L, D.withOwn(Old, std::move(Own)), false);
    }
    break;
  }
  case Op::Fact:
    addFacts(St, S.To, S.Facts, S.Entity, S);
    break;
  case Op::Call:
    call(St, S, Id);
    break;
  case Op::Return: {
    TreeRef T = read(St, resolve(St, S.From, &S));
    if (!Code.IsModel)
      noteRead(T, S);
    Returned = Returned ? D.joined(Returned, T) : T;
    break;
  }
  case Op::Throw:
  case Op::Rethrow:
    doThrow(St, S);
    break;
  case Op::Catch: {
    if (!S.To.isNone())
      write(St, resolve(St, S.To, &S), caught(S), false);
    break;
  }
  case Op::Clear:
    assign(St, S.To, D.empty(), S);
    break;
  case Op::Swap: {
    Where A = resolve(St, S.To, &S), C = resolve(St, S.From, &S);
    TreeRef X = read(St, A), Y = read(St, C);
    write(St, A, Y, false);
    write(St, C, X, false);
    break;
  }
  case Op::Unknown: {
    ValueSet Own;
    addUnknown(S.Entity, S.Where, {}, Own);
    if (!Own.empty())
      write(St, resolve(St, S.To, &S), D.leaf(std::move(Own)), /*Weak=*/true);
    break;
  }
  case Op::MayThrow:
    noteThrows(S.Type ? TB_Library : TB_Anything, S.Try);
    break;
  case Op::Yield: {
    TreeRef T = read(St, resolve(St, S.From, &S));
    Returned = Returned ? D.joined(Returned, T) : T;
    break;
  }
  }
}

//===----------------------------------------------------------------------===//
// Fixpoint
//===----------------------------------------------------------------------===//

static bool isHandler(const Block &K) {
  return !K.Statements.empty() && K.Statements.front().Kind == Op::Catch;
}

/// Runs one statement. A call that starts something beside also sees memory as
/// it will be, and so do others what it writes then.
void FlowAnalysis::executeBeside(State &St, const Statement &S, uint32_t Id) {
  bool Beside = Later.Reachable && Concurrent.count(Id);
  State Wide;
  if (Beside) {
    Wide = St;
    joinInto(Wide, Later);
  }
  execute(St, S, Id);
  if (!Beside || !St.Reachable)
    return;
  State Before = Wide;
  execute(Wide, S, Id);
  for (const auto &[Root, Tree] : Wide.Roots) {
    auto It = Before.Roots.find(Root);
    if (It == Before.Roots.end() || It->second != Tree)
      St.Roots[Root] = D.joined(rootTree(St, Root), Tree);
  }
}

/// Notes that \p Reached ended the work on this function before its result was
/// whole.
void FlowAnalysis::giveUp(Limit Reached, SourcePos Where) {
  Out.Partial = true;
  Out.Closed = false;
  if (!Where.Line && Function < P.size())
    Where = P[Function].Where;
  Out.Unseen.insert(
      {LedgerEntry::Kind::LimitReached, Function, Where, Reached});
}

void FlowAnalysis::runBlocks() {
  std::vector<unsigned> Visits(B.Blocks.size());
  bool Again = true;
  while (Again) {
    Again = false;
    for (uint32_t I = 0; I < B.Blocks.size(); ++I) {
      if (!Dirty[I] || !BlockIn[I].Reachable)
        continue;
      Dirty[I] = false;
      if (++Visits[I] > Owner.limits().BlockVisits) {
        giveUp(Limit::BlockVisits);
        continue;
      }
      CurrentBlock = I;
      State St = BlockIn[I];
      const Block &K = B.Blocks[I];
      bool Left = false;
      for (uint32_t J = 0; J < K.Statements.size() && St.Reachable && !Left;
           ++J) {
        const Statement &S = K.Statements[J];
        bool InTry = S.Try != NoIndex &&
                     (S.Kind == Op::Call || S.Kind == Op::MayThrow);
        State Before;
        if (InTry)
          Before = St;
        Raised.clear();
        RaisedIn = EndedIn = State();
        Leaves = false;
        ++Executed;
        executeBeside(St, S, FirstId[I] + J);
        if (Function != Solver::RootFunction &&
            D.work() - WorkBefore > Owner.limits().Work) {
          Exhausted = true;
          return;
        }
        Left = S.Kind == Op::Throw || S.Kind == Op::Rethrow;
        if (!Raised.empty()) {
          // A call may throw before or after it changed anything.
          if (InTry)
            toHandlers(I, Before, Again);
          toHandlers(I, RaisedIn, Again);
          State After = St;
          After.Reachable = true;
          toHandlers(I, After, Again);
        }
      }
      bool Dead = Left || !St.Reachable;
      std::erase_if(St.Roots, [&](const auto &Root) {
        const LocationNode &N = D[Root.first];
        return N.Root == RootKind::Variable && Code.BlockLocal[N.Payload];
      });
      for (uint32_t Next : K.Successors)
        if (!Dead && !isHandler(B.Blocks[Next]) &&
            joinInto(BlockIn[Next], St)) {
          Dirty[Next] = true;
          Again |= Next <= I;
        }
      if (K.Successors.empty() && !K.DeadEnd && !Dead)
        joinInto(Exit, St);
    }
    for (uint32_t I = 0; I < B.Blocks.size() && !Again; ++I)
      Again = Dirty[I] && BlockIn[I].Reachable;
  }
}

/// What runs beside sees all that is written later.
void FlowAnalysis::runLater() {
  for (unsigned Round = 0; !Concurrent.empty() && !Exhausted; ++Round) {
    State End = Exit;
    joinInto(End, EndExit);
    if (!joinInto(Later, End))
      return;
    if (Round >= Owner.limits().ConcurrentRounds)
      return giveUp(Limit::ConcurrentRounds);
    for (uint32_t Call : Concurrent)
      Dirty[blockOf(Call)] = true;
    runBlocks();
    noteEndless();
  }
}

/// The block of statement \p Id.
uint32_t FlowAnalysis::blockOf(uint32_t Id) const {
  auto Next = std::upper_bound(FirstId.begin(), FirstId.end(), Id);
  return static_cast<uint32_t>(Next - FirstId.begin()) - 1;
}

FunctionSummary FlowAnalysis::run() {
  D.begin(Owner[Node].Names);
  WorkBefore = D.work();
  BlockIn.resize(B.Blocks.size());
  Dirty.assign(B.Blocks.size(), true);
  uint32_t Statements = 0;
  for (const Block &K : B.Blocks) {
    FirstId.push_back(Statements);
    Statements += static_cast<uint32_t>(K.Statements.size());
  }
  if (!B.Blocks.empty())
    enter(BlockIn[0]);
  runBlocks();
  noteEndless();
  runLater();
  finish();
  return std::move(Out);
}

/// What was told less exactly stands in the ledger. A name or value that stands
/// for more than one holds what each of them does, so that nothing is lost; but
/// a set is not known to be whole then.
void FlowAnalysis::noteWidened() {
  const Widened &W = D.widened();
  SourcePos Where = Function < P.size() ? P[Function].Where : SourcePos();
  auto Note = [&](bool Met, Limit Which) {
    if (!Met)
      return;
    Out.Unseen.insert({LedgerEntry::Kind::CutPath, Function, Where, Which});
    Out.Closed = false;
  };
  Note(W.Names, Limit::Names);
  Note(W.Values, Limit::Values);
  Note(W.Parts, Limit::Parts);
}

void FlowAnalysis::finish() {
  Out.Computed = true;
  noteWidened();
  Out.Returns = Exit.Reachable;
  Out.Result = Returned ? Returned : D.empty();
  Out.Ends = EndExit.Reachable;
  Out.Reached.insert(Function);
  for (Hit &H : Out.Hits)
    if (Out.Partial)
      H.InClosed = H.OutClosed = H.CalledClosed = false;
  // Memory that a caller can see: what existed before, and new objects that
  // something visible refers to.
  std::vector<TreeRef> Given;
  for (const Thrown &T : Out.Throws)
    Given.push_back(T.Value);
  collectEffects(ThrowExit, Given, Out.ThrowEffects);
  Given.push_back(Out.Result);
  collectEffects(Exit, std::move(Given), Out.Effects);
  collectEffects(EndExit, {}, Out.EndEffects);
  noteUnknownMade();
  addOwnFacts();
}

/// The roots that \p St changed, and the objects that these or \p Visible
/// values refer to.
void FlowAnalysis::collectEffects(const State &St, std::vector<TreeRef> Visible,
                                  std::map<LocationId, TreeRef> &Into) {
  for (const auto &[Root, Tree] : St.Roots) {
    RootKind K = D[Root].Root;
    if (K != RootKind::Pre && K != RootKind::Global)
      continue;
    if (K == RootKind::Global && P.isForeign(D[Root].Payload))
      continue;
    TreeRef Default = atEntry(Root);
    if (D.same(Default, Tree))
      continue;
    Into[Root] = Tree;
    Visible.push_back(Tree);
  }
  std::set<LocationId> Seen;
  while (!Visible.empty()) {
    TreeRef T = Visible.back();
    Visible.pop_back();
    ValueSet All;
    D.collect(T, All);
    for (const Valued &V : All) {
      const Symbol S = D.get(V.Symbol);
      if (S.Kind != SymbolKind::Address)
        continue;
      LocationId Root = D.rootOf(S.Payload);
      if (D[Root].Root != RootKind::Heap || !Seen.insert(Root).second)
        continue;
      auto It = St.Roots.find(Root);
      if (It == St.Roots.end())
        continue;
      Into[Root] = It->second;
      Visible.push_back(It->second);
    }
  }
}

/// Adds the function's own facts to the call paths that lead through it.
void FlowAnalysis::addOwnFacts() {
  std::vector<uint32_t> Own;
  if (Function < P.size())
    for (const FactDecl &F : P[Function].Facts)
      if (Owner.roles(F.Token).Bits & FactRoles::OnPath)
        Own.push_back(D.fact(F, Function));
  for (Hit &H : Out.Hits) {
    for (uint32_t F : Own)
      if (!llvm::is_contained(H.Path, F))
        H.Path.push_back(F);
    std::sort(H.Path.begin(), H.Path.end());
  }
}

} // namespace art5
