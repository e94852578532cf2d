// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/flow/CoarseSummary.h"
#include "program/flow/Solver.h"
#include "llvm/ADT/SetVector.h"

namespace art5 {

namespace {

class Coarse {
public:
  Coarse(Solver &S, EntityRef Function)
      : S(S), D(S.domain()), P(S.program()), O(S.outline()),
        Function(Function) {
    FlowStep Step{FlowStep::Text::Widened, P[Function].Where, Function,
                  Function, 0};
    How = D.step(Step, /*Assumed=*/true);
  }
  FunctionSummary run();

private:
  /// A call of something that matters, in the function or in what it calls.
  struct CallSite {
    EntityRef In = NoIndex, Callee = NoIndex;
    SourcePos Where;
  };
  /// A value that may go somewhere, and the nodes that it can get to.
  struct Source {
    SymbolId Symbol = 0;
    llvm::DenseSet<NodeId> Reaches;
    bool Everywhere = false;
  };

  void findCone();
  void lookAt(EntityRef F);
  void call(EntityRef In, EntityRef Callee, SourcePos Where);
  void declared(const std::vector<FactDecl> &Facts, EntityRef On,
                llvm::ArrayRef<NodeId> At);
  Source source(SymbolId Symbol, llvm::ArrayRef<NodeId> From) const;
  std::vector<NodeId> resultNodes(EntityRef F) const;
  llvm::DenseSet<NodeId> reach(llvm::ArrayRef<NodeId> From) const;
  bool reaches(const Source &From, const CallSite &C, int Parameter) const;
  bool reachesNode(const Source &From, NodeId N) const {
    return From.Everywhere || From.Reaches.contains(N);
  }
  void enterSites();
  void addHit(const CallSite &C, int Parameter);
  void feedSinks();
  void feedSink(const CallSite &C, const std::vector<FactDecl> &Facts,
                int Parameter);
  void leave();
  TreeRef leftBehind(NodeId At);

  Solver &S;
  Domain &D;
  const Program &P;
  const Outline &O;
  EntityRef Function;
  ProvenanceId How = 0;
  llvm::SetVector<EntityRef> Cone, Globals;
  std::vector<CallSite> Calls;
  std::vector<Source> Sources; ///< Memory at entry and facts.
  std::vector<Source> Outputs; ///< By hit.
  FunctionSummary Out;
};

} // namespace

//===----------------------------------------------------------------------===//
// What may run
//===----------------------------------------------------------------------===//

void Coarse::call(EntityRef In, EntityRef Callee, SourcePos Where) {
  Calls.push_back({In, Callee, Where});
  Cone.insert(Callee);
}

void Coarse::lookAt(EntityRef F) {
  const CodeBody *Body = S.body(F);
  if (!Body)
    return;
  for (const Variable &V : Body->Code.Variables)
    if (V.K == Variable::Kind::Global && V.Global < P.size() &&
        !P.isForeign(V.Global))
      Globals.insert(V.Global);
  for (const Block &K : Body->Code.Blocks)
    for (const Statement &St : K.Statements) {
      if (St.Kind == Op::Fact)
        declared(St.Facts, St.Entity, {});
      if (St.Kind != Op::Call)
        continue;
      if (St.Callee != CallKind::Indirect)
        call(F, St.Entity, St.Where);
      if (St.Callee == CallKind::Virtual)
        for (EntityRef C : P.instantiable(P[St.Entity].Parent))
          if (EntityRef M = P.overrider(C, St.Entity); M != NoIndex)
            call(F, M, St.Where);
    }
  if (Body->IsModel)
    return;
  for (const OutlineCall &C : O.calls(F))
    for (EntityRef Target : S.relevance().targetsOf(C))
      call(F, Target, P[F].Where);
}

void Coarse::findCone() {
  Cone.insert(Function);
  for (size_t I = 0; I < Cone.size(); ++I) {
    EntityRef F = Cone[I];
    Out.Reached.insert(F);
    lookAt(F);
    const Entity &E = P[F];
    for (const FactDecl &Fact : E.Facts)
      if (F != Function && (S.roles(Fact.Token).Bits & FactRoles::Called))
        Out.Called.try_emplace(D.fact(Fact, F), How);
    if (F != Function)
      declared(E.Facts, F, resultNodes(F));
    for (size_t Q = 0; Q < E.Parameters.size(); ++Q)
      declared(E.Parameters[Q].Facts, F,
               P.isDefined(F) ? std::vector<NodeId>{O.parameter(F, Q)}
                              : resultNodes(F));
  }
  for (EntityRef G : Globals)
    declared(P[G].Facts, G, {static_cast<NodeId>(G)});
}

//===----------------------------------------------------------------------===//
// Where values get
//===----------------------------------------------------------------------===//

/// Where what \p F gives comes out: its result, or, where nobody sees it, all
/// that is mixed at its calls.
std::vector<NodeId> Coarse::resultNodes(EntityRef F) const {
  if (P.isDefined(F))
    return {O.result(F)};
  std::vector<NodeId> Nodes;
  for (const CallSite &C : Calls)
    if (C.Callee == F && P.isDefined(C.In))
      for (const OutlineCall &Each : O.calls(C.In))
        if (Each.Callee == F && Each.Value != NoIndex)
          Nodes.push_back(Each.Value);
  return Nodes;
}

llvm::DenseSet<NodeId> Coarse::reach(llvm::ArrayRef<NodeId> From) const {
  llvm::DenseSet<NodeId> Seen(From.begin(), From.end());
  std::vector<NodeId> Queue(From.begin(), From.end());
  while (!Queue.empty()) {
    NodeId N = Queue.back();
    Queue.pop_back();
    S.relevance().forEachSuccessor(N, [&](NodeId To) {
      if (Seen.insert(To).second)
        Queue.push_back(To);
    });
  }
  return Seen;
}

/// What comes from a place that the outline does not tell may be everywhere.
Coarse::Source Coarse::source(SymbolId Symbol,
                              llvm::ArrayRef<NodeId> From) const {
  return {Symbol, reach(From), From.empty()};
}

void Coarse::declared(const std::vector<FactDecl> &Facts, EntityRef On,
                      llvm::ArrayRef<NodeId> At) {
  for (const FactDecl &F : Facts)
    if (S.roles(F.Token).Bits & FactRoles::Travels)
      Sources.push_back(source(D.symbol(SymbolKind::Fact, D.fact(F, On)), At));
}

/// Whether the value may be what \p C is given, as \p Parameter or, for -1, as
/// any of them.
bool Coarse::reaches(const Source &From, const CallSite &C,
                     int Parameter) const {
  if (From.Everywhere)
    return true;
  if (P.isDefined(C.Callee)) {
    for (size_t I = 0; I < O.parameters(C.Callee); ++I)
      if ((Parameter < 0 || static_cast<size_t>(Parameter) == I) &&
          From.Reaches.contains(O.parameter(C.Callee, I)))
        return true;
    return false;
  }
  if (!P.isDefined(C.In))
    return true; // In the body of a model.
  for (const OutlineCall &Each : O.calls(C.In))
    if (Each.Callee == C.Callee)
      for (NodeId A : O.arguments(Each))
        if (A != NoIndex && From.Reaches.contains(A))
          return true;
  return false;
}

//===----------------------------------------------------------------------===//
// Sites and effects
//===----------------------------------------------------------------------===//

void Coarse::addHit(const CallSite &C, int Parameter) {
  Hit H;
  H.Site = C.Callee;
  H.Parameter = Parameter;
  H.Enter = C.Where;
  H.EnterIn = C.In;
  H.Chain = How;
  H.Mixed = true;
  H.InClosed = H.OutClosed = H.CalledClosed = false;
  for (const Source &From : Sources)
    if (reaches(From, C, Parameter))
      H.In.push_back({From.Symbol, C.Where, C.In, How});
  for (const auto &[Fact, Way] : Out.Called)
    H.Called.push_back({Fact, Way});
  auto Id = static_cast<uint32_t>(Out.Hits.size());
  Outputs.push_back(
      source(D.symbol(SymbolKind::Output, Id), resultNodes(C.Callee)));
  Out.Hits.push_back(std::move(H));
}

void Coarse::enterSites() {
  for (const CallSite &C : Calls) {
    const Entity &E = P[C.Callee];
    if (S.anyPlays(E.Facts, FactRoles::Trigger))
      addHit(C, -1);
    for (size_t I = 0; I < E.Parameters.size(); ++I)
      if (S.anyPlays(E.Parameters[I].Facts, FactRoles::Trigger))
        addHit(C, static_cast<int>(I));
  }
}

void Coarse::feedSink(const CallSite &C, const std::vector<FactDecl> &Facts,
                      int Parameter) {
  for (const FactDecl &F : Facts) {
    if (!(S.roles(F.Token).Bits & FactRoles::Sinks))
      continue;
    Outflow Into;
    Into.Fact = D.fact(F, C.Callee);
    Into.Where = C.Where;
    Into.In = C.In;
    Into.Callee = C.Callee;
    Into.How = How;
    for (const Source &From : Sources)
      if (D.get(From.Symbol).Kind != SymbolKind::Fact &&
          reaches(From, C, Parameter))
        Out.Sinks.push_back({From.Symbol, Into});
    for (size_t I = 0; I < Outputs.size(); ++I)
      if (reaches(Outputs[I], C, Parameter))
        Out.Hits[I].Out.push_back(Into);
  }
}

void Coarse::feedSinks() {
  for (const CallSite &C : Calls) {
    const Entity &E = P[C.Callee];
    feedSink(C, E.Facts, -1);
    for (size_t I = 0; I < E.Parameters.size(); ++I)
      feedSink(C, E.Parameters[I].Facts, static_cast<int>(I));
  }
}

//===----------------------------------------------------------------------===//
// What callers see
//===----------------------------------------------------------------------===//

TreeRef Coarse::leftBehind(NodeId At) {
  ValueSet Own;
  for (const auto *List : {&Sources, &Outputs})
    for (const Source &From : *List)
      if (reachesNode(From, At))
        D.insert(Own, From.Symbol, How);
  return D.leaf(std::move(Own));
}

void Coarse::leave() {
  const Entity &E = P[Function];
  LocationId New = D.opaque(S.allocation(Function, 0, 0));
  TreeRef Pointer = D.leaf(D.symbol(SymbolKind::Address, New));
  TreeRef Anything = D.empty();
  auto Write = [&](LocationId Root, NodeId At) {
    TreeRef Value = leftBehind(At);
    Anything = D.joined(Anything, Value);
    TreeRef Before = D.leaf(D.symbol(SymbolKind::In, Root));
    Out.Effects[Root] = D.joined(Before, D.joined(Value, Pointer));
  };
  for (size_t I = 0; I < E.Parameters.size(); ++I)
    if (E.Parameters[I].How == Passing::Pointer)
      Write(D.pre(D.root(RootKind::Entry, static_cast<uint32_t>(I))),
            O.parameter(Function, I));
  for (EntityRef G : Globals)
    Write(D.root(RootKind::Global, G), static_cast<NodeId>(G));
  Out.Result = D.empty();
  if (!E.has(EF_VoidResult)) {
    ValueSet Passed{{D.symbol(SymbolKind::Address, New), 0}};
    for (size_t I = 0; I < E.Parameters.size(); ++I)
      if (E.Parameters[I].How != Passing::Value)
        D.insert(Passed,
                 D.symbol(SymbolKind::In,
                          D.root(RootKind::Entry, static_cast<uint32_t>(I))),
                 How);
    Out.Result = D.joined(leftBehind(O.result(Function)), D.leaf(Passed));
  }
  if (S.isSite(Function))
    Out.Result =
        D.joined(Out.Result, D.leaf(D.symbol(SymbolKind::Self, Function)));
  Anything = D.joined(Anything, Out.Result);
  ValueSet All;
  D.collect(Anything, All);
  D.insert(All, D.symbol(SymbolKind::Address, New), 0);
  Out.Effects[New] = D.collapsed(All);
  // It may also be left by an exception or the end of the program.
  Out.Ends = true;
  Out.EndEffects = Out.Effects;
  if (ThrowBits Bits = O.mayThrow(Function)) {
    Out.MayThrow = Bits;
    Out.ThrowEffects = Out.Effects;
    Out.Throws.push_back({0, NoIndex, Anything});
  }
}

FunctionSummary Coarse::run() {
  const Entity &E = P[Function];
  for (size_t I = 0; I < E.Parameters.size(); ++I)
    Sources.push_back(
        source(D.symbol(SymbolKind::Any,
                        D.root(RootKind::Entry, static_cast<uint32_t>(I))),
               {O.parameter(Function, I)}));
  findCone();
  for (EntityRef G : Globals)
    Sources.push_back(
        source(D.symbol(SymbolKind::Any, D.root(RootKind::Global, G)),
               {static_cast<NodeId>(G)}));
  enterSites();
  feedSinks();
  leave();
  if (S.needsInner(Function))
    for (const Source &From : Sources)
      Out.Inner.push_back({From.Symbol, E.Where, Function, How});
  Out.Computed = true;
  Out.Returns = !O.neverReturns(Function);
  Out.Closed = false;
  Out.Partial = true;
  Out.Unseen.insert(
      {LedgerEntry::Kind::LimitReached, Function, E.Where, Limit::Work});
  return std::move(Out);
}

FunctionSummary coarseSummary(Solver &S, EntityRef Function) {
  return Coarse(S, Function).run();
}

} // namespace art5
