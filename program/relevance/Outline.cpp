// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/relevance/Outline.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// Nodes of one body
//===----------------------------------------------------------------------===//

void LocalNodes::start(size_t Variables) {
  Parent.resize(Variables);
  for (VarId V = 0; V < Variables; ++V)
    Parent[V] = V;
}

VarId LocalNodes::find(VarId V) {
  while (Parent[V] != V)
    V = Parent[V] = Parent[Parent[V]];
  return V;
}

/// Whether a place is a local, or memory that hangs off it, but no field.
static bool isLocal(const Place &P, const Body &Head) {
  return !P.isNone() &&
         Head.Variables[P.Base].K != Variable::Kind::Global &&
         llvm::none_of(P.Path,
                       [](Step S) { return S.K == Step::Kind::Field; });
}

void LocalNodes::see(const Statement &S, const Body &Head) {
  if (S.Kind != Op::Copy && S.Kind != Op::Address && S.Kind != Op::Swap)
    return;
  if (!isLocal(S.To, Head) || !isLocal(S.From, Head))
    return;
  VarId A = find(S.To.Base), B = find(S.From.Base);
  Parent[std::max(A, B)] = std::min(A, B);
}

NodeId LocalNodes::number() {
  Numbers.assign(Parent.size(), 0);
  NodeId Next = FirstLocal;
  for (VarId V = 0; V < Parent.size(); ++V)
    Numbers[V] = find(V) == V ? Next++ : Numbers[find(V)];
  return Next;
}

PlaceNodes Outline::nodesOf(const Place &Where, const Body &Head, EntityRef R,
                            const LocalNodes &Locals) const {
  PlaceNodes Result;
  if (Where.isNone())
    return Result;
  const Variable &V = Head.Variables[Where.Base];
  Result.Value = V.K == Variable::Kind::Global
                     ? V.Global
                     : FirstNode[R] + Locals.of(Where.Base);
  for (Step S : Where.Path)
    if (S.K == Step::Kind::Field) {
      Result.Around.push_back(Result.Value);
      Result.Value = S.Index;
    }
  return Result;
}

//===----------------------------------------------------------------------===//
// One body
//===----------------------------------------------------------------------===//

/// Whether something can be changed through what is handed over this way. A
/// constant handle may still lead to an object that is none.
static bool canChange(Passing How, EntityRef Class) {
  return How == Passing::Pointer || Class != NoIndex;
}

static bool reachesEnd(const std::vector<Block> &Blocks,
                       llvm::function_ref<bool(uint32_t)> Stops);

/// Adds one function to an outline. Places are kept until the locals have
/// their numbers.
class BodyOutliner {
public:
  BodyOutliner(Outline &To) : To(To), P(To.P) {}
  void add(EntityRef R);

private:
  /// A node of the program, or a local by its variable.
  struct End {
    uint32_t Id = NoIndex;
    bool Local = false;
  };
  struct Ends {
    End Value;
    llvm::SmallVector<End, 4> Around;
  };
  struct Edge {
    End From, To;
    EdgeKind Kind;
  };
  struct Call {
    OutlineCall Of;
    End Value, Result;
    bool InTry;
  };
  struct Origin {
    EntityRef What;
    End At;
  };

  void see(const Statement &S);
  void move(const Place &To, const Place &From, bool Back);
  void call(const Statement &S);
  bool caughtHere(uint32_t Try) const;
  void throws(const Statement &S, ThrowBits Bits);
  void mix(const Statement &S, End Hub);
  void create(EntityRef Library, End Hub);
  Ends ends(const Place &Where) const;
  void edge(End From, End To, EdgeKind K = EdgeKind::Value) {
    if (From.Id != NoIndex && To.Id != NoIndex)
      Edges.push_back({From, To, K});
  }
  void contain(const Place &Where);
  void touch(const Place &Where);
  NodeId node(End E) const;
  void finish();

  Outline &To;
  const Program &P;
  EntityRef R = NoIndex;
  BodyScratch Scratch;
  LocalNodes Locals;
  bool Started = false;
  uint32_t Hubs = 0;
  std::vector<Edge> Edges;
  std::vector<Call> Calls;
  std::vector<End> Arguments, Seeds;
  std::vector<Origin> Origins;
  llvm::DenseSet<uint32_t> Stopping; ///< Blocks that nothing leaves.
  static constexpr uint32_t TouchNode = NoIndex - 1, ResultNode = NoIndex - 2;
  static constexpr uint32_t FirstHub = 1u << 28; ///< Behind any variable.
};

BodyOutliner::Ends BodyOutliner::ends(const Place &Where) const {
  Ends Result;
  if (Where.isNone())
    return Result;
  const Variable &V = Scratch.Head.Variables[Where.Base];
  Result.Value = V.K == Variable::Kind::Global ? End{V.Global, false}
                                               : End{Where.Base, true};
  for (Step S : Where.Path)
    if (S.K == Step::Kind::Field) {
      Result.Around.push_back(Result.Value);
      Result.Value = {S.Index, false};
    }
  return Result;
}

/// Who holds a field holds what is in it.
void BodyOutliner::contain(const Place &Where) {
  Ends E = ends(Where);
  for (End Each : E.Around)
    edge(E.Value, Each, EdgeKind::Whole);
}

/// Somebody else may see what is written to \p Where.
void BodyOutliner::touch(const Place &Where) {
  Ends E = ends(Where);
  edge(E.Value, {TouchNode, true});
  for (End Each : E.Around)
    edge(Each, {TouchNode, true});
}

static bool isVisible(const Place &To, const Body &Head) {
  return !To.isNone() &&
         (!To.Path.empty() ||
          Head.Variables[To.Base].K == Variable::Kind::Global);
}

void BodyOutliner::move(const Place &Into, const Place &From, bool Back) {
  Ends A = ends(Into), B = ends(From);
  edge(B.Value, A.Value);
  if (Back)
    edge(A.Value, B.Value);
  for (End Each : B.Around)
    edge(Each, A.Value, EdgeKind::Part);
  if (isVisible(Into, Scratch.Head)) {
    touch(Into);
    edge(B.Value, {TouchNode, true});
  }
}

void BodyOutliner::see(const Statement &S) {
  if (!std::exchange(Started, true))
    Locals.start(Scratch.Head.Variables.size());
  Locals.see(S, Scratch.Head);
  for (const FactDecl &F : S.Facts)
    if (!F.FromModel)
      To.StatementFacts.push_back(F);
  contain(S.To);
  contain(S.From);
  for (const Argument &A : S.Arguments)
    contain(A.From);
  Ends Into = ends(S.To);
  switch (S.Kind) {
  case Op::Copy:
  case Op::Swap:
    move(S.To, S.From, /*Back=*/true);
    if (S.Kind == Op::Swap)
      move(S.From, S.To, true);
    return;
  case Op::Address:
    return move(S.To, S.From, /*Back=*/true);
  case Op::Function:
  case Op::Typed:
  case Op::Allocate:
    if (S.Entity != NoIndex && !S.To.isNone())
      Origins.push_back({S.Entity, Into.Value});
    if (isVisible(S.To, Scratch.Head))
      touch(S.To);
    return;
  case Op::Fact:
    if (To.Roles.anyPlays(S.Facts, FactRoles::Travels))
      Seeds.push_back(Into.Value);
    return;
  case Op::Call:
    return call(S);
  case Op::Return:
  case Op::Yield: {
    Ends From = ends(S.From);
    edge(From.Value, {ResultNode, true});
    edge({ResultNode, true}, From.Value);
    for (End Each : From.Around)
      edge(Each, {ResultNode, true}, EdgeKind::Part);
    edge({ResultNode, true}, {TouchNode, true});
    return;
  }
  case Op::Throw: {
    Ends From = ends(S.From);
    edge(From.Value, {To.Exceptions, false});
    edge(From.Value, {TouchNode, true});
    throws(S, S.Entity != NoIndex && P[S.Entity].has(EF_System) ? TB_Library
                                                                : TB_Anything);
    return;
  }
  case Op::Rethrow:
    throws(S, TB_Anything);
    return;
  case Op::Catch:
    edge({To.Exceptions, false}, Into.Value);
    edge({To.Exceptions, false}, {TouchNode, true});
    return;
  case Op::Clear:
    return touch(S.To);
  case Op::MayThrow:
    throws(S, S.Type ? TB_Library : TB_Anything);
    return;
  case Op::Unknown:
    return;
  }
}

/// Whether the function only fills its first argument, as operator<< of a
/// stream does: what it is given to read stays as it is.
static bool onlyFills(const Entity &E) {
  return !E.has(EF_Method) && !E.Parameters.empty() &&
         E.Parameters[0].How == Passing::Pointer;
}

/// Nobody sees the body: what goes in may come out anywhere.
void BodyOutliner::mix(const Statement &S, End Hub) {
  const Entity *E = S.Entity == NoIndex ? nullptr : &P[S.Entity];
  bool Fills = E && onlyFills(*E);
  for (size_t I = 0; I < S.Arguments.size(); ++I) {
    Ends From = ends(S.Arguments[I].From);
    edge(From.Value, Hub);
    for (End Each : From.Around)
      edge(Each, Hub, EdgeKind::Part);
    const Parameter *Param =
        E && !E->Parameters.empty()
            ? &E->Parameters[std::min(I, E->Parameters.size() - 1)]
            : nullptr;
    if (!Param || Param->How == Passing::Pointer ||
        (!Fills && canChange(Param->How, Param->Class)))
      edge(Hub, From.Value);
  }
  Ends Into = ends(S.To);
  edge(Hub, Into.Value);
  if (!E || E->Result != Passing::Value || E->ResultClass != NoIndex)
    edge(Into.Value, Hub);
  edge(Hub, {TouchNode, true});
  if (E && (To.Roles.anyPlays(E->Facts, FactRoles::Travels) ||
            To.Roles.isSite(*E)))
    Seeds.push_back(Hub);
}

/// The objects that the library makes in the program's place, as make_unique
/// does: whoever holds one may dispatch on its class.
void BodyOutliner::create(EntityRef Library, End Hub) {
  const Body *Model = P.modelBody(Library);
  if (!Model)
    return;
  for (const Block &K : Model->Blocks)
    for (const Statement &S : K.Statements)
      if ((S.Kind == Op::Allocate || S.Kind == Op::Typed) &&
          S.Entity != NoIndex && !P[S.Entity].has(EF_System))
        Origins.push_back({S.Entity, Hub});
}

/// Whether nothing thrown in \p Try leaves the body.
bool BodyOutliner::caughtHere(uint32_t Try) const {
  for (; Try != NoIndex; Try = Scratch.Head.Tries[Try].Parent)
    if (llvm::any_of(Scratch.Head.Tries[Try].Handlers,
                     [](const Handler &H) { return H.Type == 0; }))
      return true;
  return false;
}

void BodyOutliner::throws(const Statement &S, ThrowBits Bits) {
  if (!caughtHere(S.Try))
    To.Throws[R] |= Bits;
}

void BodyOutliner::call(const Statement &S) {
  Call C;
  C.Of.In = R;
  C.Of.Kind = S.Callee;
  C.Of.Callee = S.Callee == CallKind::Indirect ? NoIndex : S.Entity;
  C.Of.FirstArgument = static_cast<uint32_t>(Arguments.size());
  C.Of.Arguments = static_cast<uint32_t>(S.Arguments.size());
  C.InTry = caughtHere(S.Try);
  for (const Argument &A : S.Arguments)
    Arguments.push_back(ends(A.From).Value);
  C.Result = ends(S.To).Value;
  if (S.Callee == CallKind::Indirect)
    C.Value = ends(S.From).Value;
  else if (!P.isDefined(S.Entity)) {
    C.Value = {FirstHub + Hubs++, true};
    mix(S, C.Value);
    create(S.Entity, C.Value);
  }
  // What is read from an object that as a whole carries facts carries them.
  for (size_t I = 0; I < S.Arguments.size(); ++I)
    for (End Each : ends(S.Arguments[I].From).Around)
      edge(Each, Arguments[C.Of.FirstArgument + I], EdgeKind::Part);
  if (isVisible(S.To, Scratch.Head))
    touch(S.To);
  if (C.Of.Callee != NoIndex) {
    if (C.Of.Callee != R)
      To.Mentioned[C.Of.Callee] = true;
    if (!P.isDefined(C.Of.Callee))
      for (EntityRef F : To.modelCallees(C.Of.Callee))
        To.Mentioned[F] = To.Mentioned[F] || F != R;
    const FunctionModel *M = P.model(C.Of.Callee);
    if (M && !M->Capability.empty())
      To.Capable.push_back({R, C.Of.Callee, S.Where});
  }
  Calls.push_back(std::move(C));
}

NodeId BodyOutliner::node(End E) const {
  if (!E.Local || E.Id == NoIndex)
    return E.Id;
  NodeId First = To.FirstNode[R];
  if (E.Id == TouchNode)
    return First + LocalNodes::Touch;
  if (E.Id == ResultNode)
    return First + LocalNodes::Result;
  return First + (E.Id >= FirstHub ? To.NodeCount - First - Hubs + E.Id - FirstHub
                                   : Locals.of(E.Id));
}

void BodyOutliner::finish() {
  To.FirstNode[R] = To.NodeCount;
  if (!Started)
    Locals.start(Scratch.Head.Variables.size());
  To.NodeCount += Locals.number() + Hubs;
  for (const Edge &E : Edges)
    if (E.From.Local || !P.isForeign(E.From.Id))
      To.edge(node(E.From), node(E.To), E.Kind);
  auto FirstArgument = static_cast<uint32_t>(To.Arguments.size());
  for (End A : Arguments)
    To.Arguments.push_back(node(A));
  for (Call &C : Calls) {
    C.Of.Value = node(C.Value);
    C.Of.Result = node(C.Result);
    C.Of.FirstArgument += FirstArgument;
    To.Calls.push_back(C.Of);
    To.CallInTry.push_back(C.InTry);
  }
  for (const Origin &O : Origins) {
    To.Origins.push_back({O.What, node(O.At)});
    if (O.What != R)
      To.Mentioned[O.What] = true;
  }
  for (End S : Seeds)
    To.Seeds.push_back(node(S));
  for (VarId V = 0; V < P[R].Parameters.size(); ++V)
    To.Parameters.push_back(To.FirstNode[R] + Locals.of(V));
}

void BodyOutliner::add(EntityRef Function) {
  R = Function;
  Started = false;
  Hubs = 0;
  Edges.clear();
  Calls.clear();
  Arguments.clear();
  Seeds.clear();
  Origins.clear();
  Stopping.clear();
  P.linked().scan(P[R].Body, Scratch, [&](uint32_t Block, const Statement &S) {
    if (To.stops(S))
      Stopping.insert(Block);
    see(S);
  });
  To.NeverReturns[R] = !reachesEnd(Scratch.Head.Blocks, [&](uint32_t Block) {
    return Stopping.count(Block) != 0;
  });
  finish();
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

Outline::Outline(const Program &P, const RoleTable &Roles)
    : P(P), Roles(Roles) {
  size_t Count = P.size();
  Exceptions = static_cast<NodeId>(Count);
  NodeCount = Exceptions + 1;
  FirstNode.assign(Count, NoIndex);
  NeverReturns.assign(Count, false);
  Throws.assign(Count, TB_Nothing);
  MayThrow.assign(Count, TB_Nothing);
  Mentioned.assign(Count, false);
  FirstParameter.assign(Count + 1, 0);
  FirstCall.assign(Count + 1, 0);
  FirstOrigin.assign(Count + 1, 0);
  addSlots();
  BodyOutliner Each(*this);
  for (EntityRef R = 0; R < Count; ++R) {
    if (P.isDefined(R)) {
      Functions.push_back(R);
      Each.add(R);
    }
    FirstParameter[R + 1] = static_cast<uint32_t>(Parameters.size());
    FirstCall[R + 1] = static_cast<uint32_t>(Calls.size());
    FirstOrigin[R + 1] = static_cast<uint32_t>(Origins.size());
  }
  connectCalls();
  connectOverriders();
  seedFacts();
  Out = index(Raw, NodeCount, /*Reverse=*/false);
  In = index(Raw, NodeCount, /*Reverse=*/true);
  Raw = {};
  findNeverReturning();
  findThrowing();
}

/// Virtual calls meet overriders at the nodes of the method that both name.
void Outline::addSlots() {
  Slots.assign(P.size(), NoIndex);
  for (EntityRef R = 0; R < P.size(); ++R)
    if (P[R].Kind == EntityKind::Function && P[R].has(EF_Virtual)) {
      Slots[R] = NodeCount;
      NodeCount += static_cast<NodeId>(1 + P[R].Parameters.size());
    }
}

EntityRef Outline::touchOwner(NodeId N) const {
  auto It = std::upper_bound(
      Functions.begin(), Functions.end(), N,
      [&](NodeId Node, EntityRef F) { return Node < FirstNode[F]; });
  if (It == Functions.begin())
    return NoIndex;
  EntityRef F = *std::prev(It);
  return FirstNode[F] + LocalNodes::Touch == N ? F : NoIndex;
}

NodeId Outline::nodesIn(EntityRef R) const {
  auto Next = std::upper_bound(Functions.begin(), Functions.end(), R);
  return (Next == Functions.end() ? NodeCount : FirstNode[*Next]) -
         FirstNode[R];
}

llvm::ArrayRef<OutlineCall> Outline::calls(EntityRef R) const {
  return llvm::ArrayRef(Calls).slice(FirstCall[R], FirstCall[R + 1] - FirstCall[R]);
}

llvm::ArrayRef<OutlineOrigin> Outline::origins(EntityRef R) const {
  return llvm::ArrayRef(Origins).slice(FirstOrigin[R],
                                       FirstOrigin[R + 1] - FirstOrigin[R]);
}

/// Arguments to parameters and the result back. The parameters of \p Callee
/// are nodes from \p First on, or what the function's own body made of them.
void Outline::connect(const OutlineCall &C, EntityRef Callee, NodeId First,
                      NodeId ResultNode, bool Contiguous) {
  const Entity &E = P[Callee];
  llvm::ArrayRef<NodeId> Given = arguments(C);
  size_t Count = E.Parameters.size();
  for (size_t I = 0; I < Given.size() && Count; ++I) {
    if (Given[I] == NoIndex)
      continue;
    size_t J = std::min(I, Count - 1);
    NodeId To = Contiguous ? First + static_cast<NodeId>(J)
                           : parameter(Callee, J);
    edge(Given[I], To, EdgeKind::Value);
    if (canChange(E.Parameters[J].How, E.Parameters[J].Class))
      edge(To, Given[I], EdgeKind::Value);
  }
  if (C.Result == NoIndex)
    return;
  edge(ResultNode, C.Result, EdgeKind::Value);
  if (canChange(E.Result, E.ResultClass))
    edge(C.Result, ResultNode, EdgeKind::Value);
}

void Outline::connectCalls() {
  for (const OutlineCall &C : Calls) {
    if (C.Kind == CallKind::Virtual && Slots[C.Callee] != NoIndex)
      connect(C, C.Callee, Slots[C.Callee] + 1, Slots[C.Callee],
              /*Contiguous=*/true);
    else if (C.Callee != NoIndex && P.isDefined(C.Callee))
      connect(C, C.Callee, 0, result(C.Callee), /*Contiguous=*/false);
    if (!C.isMixing())
      continue;
    for (EntityRef F : modelCallees(C.Callee)) {
      for (size_t I = 0; I < parameters(F); ++I)
        both(C.Value, parameter(F, I));
      both(C.Value, result(F));
    }
  }
}

void Outline::connectOverriders() {
  for (EntityRef R : Functions) {
    if (!P[R].has(EF_Virtual))
      continue;
    for (EntityRef M : P.overriddenBy(R)) {
      if (Slots[M] == NoIndex)
        continue;
      size_t Count = std::min(P[M].Parameters.size(), parameters(R));
      for (size_t I = 0; I < Count; ++I)
        both(Slots[M] + 1 + static_cast<NodeId>(I), parameter(R, I));
      both(Slots[M], result(R));
    }
  }
}

/// Facts of own functions are on their results and on what they write; what a
/// site is given and makes is its output.
void Outline::seedFacts() {
  for (EntityRef R : Functions) {
    const Entity &E = P[R];
    bool Site = Roles.isSite(E);
    bool Travels = Roles.anyPlays(E.Facts, FactRoles::Travels);
    if (Site || Travels)
      Seeds.push_back(result(R));
    for (size_t I = 0; I < parameters(R); ++I)
      if (Site || (Travels && E.Parameters[I].How == Passing::Pointer) ||
          Roles.anyPlays(E.Parameters[I].Facts, FactRoles::Travels))
        Seeds.push_back(parameter(R, I));
  }
  llvm::sort(Seeds);
  Seeds.erase(std::unique(Seeds.begin(), Seeds.end()), Seeds.end());
}

std::vector<EntityRef> Outline::modelCallees(EntityRef R) const {
  std::vector<EntityRef> Result;
  if (const Body *B = P.modelBody(R))
    for (const Block &K : B->Blocks)
      for (const Statement &S : K.Statements)
        if (S.Kind == Op::Call && S.Callee == CallKind::Direct &&
            S.Entity != NoIndex && P.isDefined(S.Entity) &&
            !llvm::is_contained(Result, S.Entity))
          Result.push_back(S.Entity);
  return Result;
}

Outline::Csr Outline::index(const std::vector<RawEdge> &Raw, size_t Nodes,
                            bool Reverse) {
  Csr C;
  C.First.assign(Nodes + 1, 0);
  for (const RawEdge &E : Raw)
    ++C.First[(Reverse ? E.Edge.To : E.From) + 1];
  for (size_t I = 1; I <= Nodes; ++I)
    C.First[I] += C.First[I - 1];
  C.Edges.resize(Raw.size());
  std::vector<uint32_t> Next(C.First.begin(), C.First.end() - 1);
  for (const RawEdge &E : Raw)
    if (Reverse)
      C.Edges[Next[E.Edge.To]++] = {E.From, E.Edge.Kind};
    else
      C.Edges[Next[E.From]++] = E.Edge;
  return C;
}

//===----------------------------------------------------------------------===//
// Ends of functions
//===----------------------------------------------------------------------===//

/// Whether some way through \p Blocks leads to the end.
static bool reachesEnd(const std::vector<Block> &Blocks,
                       llvm::function_ref<bool(uint32_t)> Stops) {
  if (Blocks.empty())
    return true;
  std::vector<uint32_t> Queue{0};
  std::vector<bool> Seen(Blocks.size());
  Seen[0] = true;
  for (size_t I = 0; I < Queue.size(); ++I) {
    const Block &K = Blocks[Queue[I]];
    if (Stops(Queue[I]))
      continue;
    if (K.Successors.empty() && !K.DeadEnd)
      return true;
    for (uint32_t Next : K.Successors)
      if (!Seen[Next]) {
        Seen[Next] = true;
        Queue.push_back(Next);
      }
  }
  return false;
}

bool Outline::stops(const Statement &S) const {
  if (S.Try != NoIndex)
    return false;
  if (S.Kind == Op::Throw || S.Kind == Op::Rethrow)
    return true;
  return S.Kind == Op::Call && S.Callee == CallKind::Direct &&
         S.Entity != NoIndex &&
         (P[S.Entity].has(EF_NoReturn) || NeverReturns[S.Entity]);
}

bool Outline::exits(EntityRef R) const {
  Body B = P.linked().body(P[R].Body);
  return reachesEnd(B.Blocks, [&](uint32_t Block) {
    return llvm::any_of(B.Blocks[Block].Statements,
                        [&](const Statement &S) { return stops(S); });
  });
}

void Outline::findNeverReturning() {
  std::vector<EntityRef> Queue;
  for (EntityRef R : Functions)
    if (NeverReturns[R])
      Queue.push_back(R);
  if (Queue.empty())
    return;
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Callers;
  for (const OutlineCall &C : Calls)
    if (C.Kind == CallKind::Direct)
      Callers[C.Callee].push_back(C.In);
  for (size_t I = 0; I < Queue.size(); ++I)
    if (auto It = Callers.find(Queue[I]); It != Callers.end())
      for (EntityRef Caller : It->second)
        if (!NeverReturns[Caller] && !exits(Caller)) {
          NeverReturns[Caller] = true;
          Queue.push_back(Caller);
        }
}

void Outline::findThrowing() {
  std::vector<EntityRef> Queue;
  auto Note = [&](EntityRef R, ThrowBits Bits) {
    ThrowBits Before = MayThrow[R];
    if (P[R].has(EF_NoExcept))
      return;
    MayThrow[R] |= Bits;
    if (MayThrow[R] != Before)
      Queue.push_back(R);
  };
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Callers;
  for (size_t I = 0; I < Calls.size(); ++I) {
    if (CallInTry[I])
      continue;
    const OutlineCall &C = Calls[I];
    if (C.Kind != CallKind::Direct)
      Note(C.In, TB_Anything);
    else if (P.isDefined(C.Callee))
      Callers[C.Callee].push_back(C.In);
    else if (!P[C.Callee].has(EF_NoExcept))
      Note(C.In, P[C.Callee].has(EF_System) ? TB_Library : TB_Anything);
  }
  for (EntityRef R : Functions)
    Note(R, Throws[R]);
  for (size_t I = 0; I < Queue.size(); ++I)
    if (auto It = Callers.find(Queue[I]); It != Callers.end())
      for (EntityRef Caller : It->second)
        Note(Caller, MayThrow[Queue[I]]);
}

} // namespace art5
