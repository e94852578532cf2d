// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/relevance/Relevance.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

namespace art5 {

/// Whether the code declares anything on \p E. What models say of libraries
/// matters only where data gets there.
static bool isAnnotated(const Entity &E) {
  auto Declared = [](const FactDecl &F) { return !F.FromModel; };
  return llvm::any_of(E.Facts, Declared) ||
         llvm::any_of(E.Parameters, [&](const Parameter &Q) {
           return llvm::any_of(Q.Facts, Declared);
         });
}

Relevance::Relevance(const Program &P, const Outline &O, const RoleTable &Roles,
                     llvm::ArrayRef<EntityRef> Entries)
    : P(P), O(O), Roles(Roles), Bits(O.nodes() + 1), Reachable(P.size()),
      Live(O.nodes() + 1), Relevant(P.size()), InSites(P.size()),
      Queued(O.nodes() + 1), Anything(static_cast<NodeId>(O.nodes())) {
  findReachable(Entries);
  indexCalls();
  findInSites();
  shareEntryObjects(Entries);
  for (EntityRef R = 0; R < P.size(); ++R)
    if (P[R].Kind == EntityKind::Function && isAnnotated(P[R]))
      add(R);
  for (NodeId N : O.seeds())
    push(N, Data);
  drain();
  seedUnknown(Entries);
  drain();
  // New ways for values may have opened new targets of calls.
  while (Links) {
    Links = 0;
    Callables.forget();
    Handed.forget();
    std::vector<uint32_t> Known;
    for (auto &[Call, Found] : Targets) {
      Found.Known = false;
      Known.push_back(Call);
    }
    llvm::sort(Known);
    for (uint32_t Call : Known)
      resolve(Call);
    drain();
    seedUnknown(Entries);
    drain();
  }
}

/// Nodes from which something may get into a site, or into what one computes.
std::vector<bool> Relevance::intoSites() const {
  std::vector<bool> Into(Bits.size());
  std::vector<NodeId> Queue;
  auto Add = [&](NodeId N) {
    if (N != NoIndex && N < Anything && Live[N] && !Into[N]) {
      Into[N] = true;
      Queue.push_back(N);
    }
  };
  for (EntityRef R = 0; R < P.size(); ++R) {
    if (P[R].Kind != EntityKind::Function || !Roles.isSite(P[R]))
      continue;
    if (P.isDefined(R)) {
      Add(O.result(R));
      for (size_t I = 0; I < O.parameters(R); ++I)
        Add(O.parameter(R, I));
    }
    for (auto *Map : {&Callers, &VirtualCallers})
      if (auto It = Map->find(R); It != Map->end())
        for (uint32_t C : It->second)
          llvm::for_each(O.arguments(O.calls()[C]), Add);
  }
  while (!Queue.empty()) {
    NodeId N = Queue.back();
    Queue.pop_back();
    for (OutlineEdge E : O.edgesInto(N))
      Add(E.To);
    if (auto It = MoreIn.find(N); It != MoreIn.end())
      llvm::for_each(It->second, Add);
  }
  return Into;
}

/// Whether nobody knows what the call gives: its function is neither seen nor
/// declared nor modelled, or its model says so.
bool Relevance::isUnknown(const OutlineCall &C) const {
  if (!C.isMixing())
    return false;
  const Body *Model = P.modelBody(C.Callee);
  if (!Model)
    return P[C.Callee].Facts.empty() && !P[C.Callee].has(EF_Constructor);
  return llvm::any_of(Model->Blocks, [](const Block &K) {
    return llvm::any_of(K.Statements, [](const Statement &S) {
      return S.Kind == Op::Unknown;
    });
  });
}

/// Where data begins of which nobody knows where it comes from, if it may get
/// into a site and something speaks in favour as long as nothing else does.
void Relevance::seedUnknown(llvm::ArrayRef<EntityRef> Entries) {
  if (!Roles.asksOrigins())
    return;
  std::vector<bool> Into = intoSites();
  for (const OutlineCall &C : O.calls())
    if (C.Value != NoIndex && C.Value < Anything && Into[C.Value] &&
        Reachable[C.In] && isUnknown(C))
      push(C.Value, Data);
  for (EntityRef R = 0; R < P.size(); ++R)
    if (Into[R] && P.isOutside(R))
      push(R, Data);
  for (EntityRef R : Entries)
    if (P.isDefined(R))
      for (size_t I = 0; I < O.parameters(R); ++I)
        if (NodeId N = O.parameter(R, I);
            Into[N] && isFromOutside(P[R].Parameters[I], P))
          push(N, Data);
}

/// What may run: from entry points and static initialisers on, whoever is
/// called by name, whose value is taken, and the virtual methods and call
/// operators of classes that objects are made of.
void Relevance::findReachable(llvm::ArrayRef<EntityRef> Entries) {
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Overriders;
  std::vector<EntityRef> Queue;
  std::vector<bool> Seen(P.size());
  auto Add = [&](EntityRef R) {
    if (R < P.size() && !Seen[R]) {
      Seen[R] = true;
      Queue.push_back(R);
    }
  };
  for (EntityRef R = 0; R < P.size(); ++R) {
    for (EntityRef Overridden : P[R].Overrides)
      Overriders[Overridden].push_back(R);
    if (P[R].has(EF_Initializer) || P[R].has(EF_Finalizer))
      Add(R);
  }
  llvm::for_each(Entries, Add);
  while (!Queue.empty()) {
    EntityRef R = Queue.back();
    Queue.pop_back();
    const Entity &E = P[R];
    if (E.Kind == EntityKind::Class) {
      for (EntityRef M : E.Members)
        if (P[M].has(EF_Virtual) || P[M].has(EF_LambdaCall))
          Add(M);
      llvm::for_each(P.callOperators(R, ~size_t(0)), Add);
      llvm::for_each(E.Bases, Add);
      continue;
    }
    if (E.Kind != EntityKind::Function)
      continue;
    if (auto It = Overriders.find(R); It != Overriders.end())
      llvm::for_each(It->second, Add);
    if (!P.isDefined(R)) {
      llvm::for_each(O.modelCallees(R), Add);
      continue;
    }
    Reachable[R] = true;
    for (const OutlineCall &C : O.calls(R))
      Add(C.Callee);
    for (const OutlineOrigin &Origin : O.origins(R))
      Add(Origin.What);
  }
  Live.assign(Live.size(), true);
  for (EntityRef R : O.definedFunctions())
    if (!Reachable[R])
      for (NodeId N = O.firstNode(R), End = N + O.nodesIn(R); N < End; ++N)
        Live[N] = false;
}

void Relevance::indexCalls() {
  llvm::ArrayRef<OutlineCall> Calls = O.calls();
  llvm::DenseMap<EntityRef, std::vector<EntityRef>> Models;
  for (uint32_t I = 0; I < Calls.size(); ++I) {
    const OutlineCall &C = Calls[I];
    if (!Reachable[C.In])
      continue;
    if (C.Kind == CallKind::Virtual)
      VirtualCallers[C.Callee].push_back(I);
    else if (C.Callee != NoIndex)
      Callers[C.Callee].push_back(I);
    if (C.isMixing()) {
      auto [It, New] = Models.try_emplace(C.Callee);
      if (New)
        It->second = O.modelCallees(C.Callee);
      for (EntityRef F : It->second)
        ModelCallers[F].push_back(I);
    }
    if (C.Value == NoIndex)
      continue;
    IndirectAt[C.Value].push_back(I);
    if (C.Kind != CallKind::Indirect)
      continue;
    for (NodeId A : O.arguments(C))
      if (A != NoIndex)
        IndirectAt[A].push_back(I);
    if (C.Result != NoIndex)
      IndirectAt[C.Result].push_back(I);
  }
  for (const OutlineOrigin &Origin : O.origins()) {
    if (!Live[Origin.At])
      continue;
    OriginsOf[Origin.What].push_back(Origin.At);
    OriginsAt[Origin.At].push_back(Origin.What);
  }
  for (EntityRef R = 0; R < P.size(); ++R)
    for (EntityRef Base : P[R].Bases)
      Derived[Base].push_back(R);
}

/// What sites call, as far as names say; closures that they make included.
void Relevance::findInSites() {
  std::vector<EntityRef> Queue;
  auto Add = [&](EntityRef R) {
    if (R < P.size() && P.isDefined(R) && !InSites[R]) {
      InSites[R] = true;
      Queue.push_back(R);
    }
  };
  for (EntityRef R = 0; R < P.size(); ++R)
    if (P[R].Kind == EntityKind::Function &&
        Roles.anyPlays(P[R].Facts, FactRoles::Trigger))
      Add(R);
  while (!Queue.empty()) {
    EntityRef R = Queue.back();
    Queue.pop_back();
    for (const OutlineCall &C : O.calls(R))
      if (C.Callee != NoIndex)
        Add(C.Callee);
    for (const OutlineOrigin &Origin : O.origins(R))
      if (P[Origin.What].Kind == EntityKind::Function)
        Add(Origin.What);
      else
        for (EntityRef M : P.callOperators(Origin.What, ~size_t(0)))
          Add(M);
  }
}

void Relevance::shareEntryObjects(llvm::ArrayRef<EntityRef> Entries) {
  for (EntityRef R : Entries) {
    if (!P.isDefined(R))
      continue;
    for (size_t I = 0; I < O.parameters(R); ++I)
      if (EntityRef Class = P[R].Parameters[I].Class; Class != NoIndex) {
        link(Class, O.parameter(R, I));
        link(O.parameter(R, I), Class);
      }
  }
}

//===----------------------------------------------------------------------===//
// Worklists
//===----------------------------------------------------------------------===//

void Relevance::push(NodeId N, uint8_t More) {
  if (N == NoIndex || (More & ~Bits[N]) == 0 || !Live[N])
    return;
  Bits[N] |= More;
  if (!Queued[N]) {
    Queued[N] = true;
    Nodes.push_back(N);
  }
}

/// A way that only the resolution of a call showed.
void Relevance::link(NodeId From, NodeId To) {
  if (From == NoIndex || To == NoIndex || From == To)
    return;
  if (!Linked.insert({From, To}).second)
    return;
  MoreOut[From].push_back(To);
  MoreIn[To].push_back(From);
  ++Links;
  push(To, Bits[From]);
}

void Relevance::add(EntityRef R) {
  if (R >= P.size() || Relevant[R] || (P.isDefined(R) && !Reachable[R]))
    return;
  Relevant[R] = true;
  Count += P.isDefined(R);
  Functions.push_back(R);
}

void Relevance::drain() {
  while (!Nodes.empty() || !Functions.empty()) {
    if (!Functions.empty()) {
      EntityRef R = Functions.back();
      Functions.pop_back();
      close(R);
      continue;
    }
    NodeId N = Nodes.back();
    Nodes.pop_back();
    Queued[N] = false;
    visit(N);
  }
}

/// Who calls a relevant function is relevant, and so is what decides whether
/// it is the one that is called.
void Relevance::close(EntityRef R) {
  llvm::ArrayRef<OutlineCall> Calls = O.calls();
  for (auto *Map : {&Callers, &ModelCallers})
    if (auto It = Map->find(R); It != Map->end())
      for (uint32_t C : It->second)
        add(Calls[C].In);
  if (auto It = FoundCallers.find(R); It != FoundCallers.end())
    for (EntityRef Caller : std::vector<EntityRef>(It->second))
      add(Caller);
  if (AnyUsed && !AnyRelevant &&
      std::binary_search(AnyTargets.begin(), AnyTargets.end(), R)) {
    AnyRelevant = true;
    llvm::for_each(AnyCallers, [&](EntityRef Caller) { add(Caller); });
  }
  seedCallable(R);
  // A function object is called by its class.
  EntityRef Class = P[R].Parent;
  if (Class != NoIndex &&
      (P[R].has(EF_LambdaCall) || P.name(R).ends_with("operator()")))
    seedCallable(Class);
  if (!P[R].has(EF_Virtual))
    return;
  for (EntityRef M : P.overriddenBy(R)) {
    RelevantSlots.insert(M);
    if (auto It = VirtualCallers.find(M); It != VirtualCallers.end())
      for (uint32_t C : It->second)
        add(Calls[C].In);
    // The classes of all objects that the call may meet.
    std::vector<EntityRef> Classes{P[M].Parent};
    for (size_t J = 0; J < Classes.size(); ++J) {
      if (Classes[J] == NoIndex || !SeededClasses.insert(Classes[J]).second)
        continue;
      seedCallable(Classes[J]);
      if (auto It = Derived.find(Classes[J]); It != Derived.end())
        Classes.insert(Classes.end(), It->second.begin(), It->second.end());
    }
  }
}

void Relevance::seedCallable(EntityRef What) {
  if (auto It = OriginsOf.find(What); It != OriginsOf.end())
    for (NodeId N : It->second)
      push(N, Callable);
}

void Relevance::visit(NodeId N) {
  uint8_t Has = Bits[N];
  for (OutlineEdge E :
       N == Anything ? llvm::ArrayRef<OutlineEdge>() : O.edges(N))
    switch (E.kind()) {
    case EdgeKind::Value:
      push(E.To, Has);
      break;
    case EdgeKind::Part:
      push(E.To, Has & Data);
      break;
    case EdgeKind::Whole:
      push(E.To, Holder);
      break;
    }
  if (auto It = MoreOut.find(N); It != MoreOut.end())
    for (NodeId To : std::vector<NodeId>(It->second))
      push(To, Has);
  if (N == Anything && (Has & (Data | Holder)) &&
      !std::exchange(AnyForced, true))
    for (EntityRef F : AnyTargets)
      add(F);
  if (EntityRef R = O.touchOwner(N); R != NoIndex)
    add(R);
  if (auto It = IndirectAt.find(N); It != IndirectAt.end())
    for (uint32_t Call : std::vector<uint32_t>(It->second))
      resolve(Call);
}

//===----------------------------------------------------------------------===//
// Calls of values
//===----------------------------------------------------------------------===//

/// The functions whose values may get to \p N, by the ways known at the
/// beginning of the round. What is \p HandedOver to code that nobody sees may
/// also be called as a part of it, or as its overrider of a virtual function.
const CallableOrigins::Set &Relevance::callablesAt(NodeId N, bool HandedOver) {
  auto Sources = [&](NodeId At, llvm::SmallVectorImpl<NodeId> &Out) {
    if (At == Anything)
      return false;
    for (OutlineEdge E : O.edgesInto(At))
      if ((E.kind() == EdgeKind::Value ||
           (HandedOver && E.kind() == EdgeKind::Whole)) &&
          Live[E.To])
        Out.push_back(E.To);
    if (auto It = MoreIn.find(At); It != MoreIn.end())
      Out.append(It->second.begin(), It->second.end());
    return true;
  };
  auto Origins = [&](NodeId At, std::vector<EntityRef> &Out) {
    auto It = OriginsAt.find(At);
    if (It == OriginsAt.end())
      return;
    for (EntityRef What : It->second) {
      if (P[What].Kind == EntityKind::Function) {
        Out.push_back(What);
        continue;
      }
      llvm::append_range(Out, P.callOperators(What, ~size_t(0)));
      if (HandedOver)
        for (auto [Overrider, Of] : P.foreignOverrides(What))
          Out.push_back(Overrider);
    }
  };
  return (HandedOver ? Handed : Callables).at(N, {Sources, Origins});
}

llvm::ArrayRef<EntityRef> Relevance::targetsOf(const OutlineCall &C) const {
  auto It = Targets.find(static_cast<uint32_t>(&C - O.calls().data()));
  if (It == Targets.end())
    return {};
  return It->second.Any ? AnyTargets : It->second.Targets;
}

void Relevance::forEachSuccessor(NodeId N,
                                 llvm::function_ref<void(NodeId)> Visit) const {
  if (N != Anything)
    for (OutlineEdge E : O.edges(N))
      Visit(E.To);
  if (auto It = MoreOut.find(N); It != MoreOut.end())
    llvm::for_each(It->second, Visit);
}

bool Relevance::anyData(const OutlineCall &C) const {
  constexpr uint8_t Carries = Data | Holder;
  if (C.isMixing())
    return (Bits[C.Value] & Carries) != 0;
  return (C.Result != NoIndex && (Bits[C.Result] & Carries)) ||
         llvm::any_of(O.arguments(C), [&](NodeId A) {
           return A != NoIndex && (Bits[A] & Carries);
         });
}

/// Finds the targets of a call of a value once something relevant is at it. A
/// target that is handed data is relevant itself: what it makes of the data is
/// part of the flow.
void Relevance::resolve(uint32_t Call) {
  const OutlineCall &C = O.calls()[Call];
  bool Data = anyData(C);
  if (!Data && !Bits[C.Value])
    return;
  Resolved &Found = Targets[Call];
  bool Force = Data && !Found.Forced;
  if (!Found.Known) {
    Found.Known = true;
    if (Found.Any)
      return;
    const CallableOrigins::Set &Search = callablesAt(C.Value, C.isMixing());
    if (Search.Any) {
      Found.Any = true;
      return connectToAny(C);
    }
    const std::vector<EntityRef> Now = Search.Functions;
    if (Now == Found.Targets && !Force)
      return;
    Found.Targets = Now;
    Found.Forced |= Data;
    for (EntityRef F : Now) {
      connect(C, F);
      FoundCallers[F].push_back(C.In);
      if (Relevant[F])
        add(C.In);
      if (Data)
        add(F);
    }
    return;
  }
  if (!Force)
    return;
  Found.Forced = true;
  for (EntityRef F : std::vector<EntityRef>(Found.Targets))
    add(F);
}

/// The call may reach any function whose value is taken: all that such calls
/// are given and give mixes in one node.
void Relevance::connectToAny(const OutlineCall &C) {
  if (!std::exchange(AnyUsed, true)) {
    for (const auto &[What, At] : OriginsOf)
      if (P[What].Kind == EntityKind::Function)
        AnyTargets.push_back(What);
      else
        llvm::append_range(AnyTargets, P.callOperators(What, ~size_t(0)));
    llvm::sort(AnyTargets);
    AnyTargets.erase(std::unique(AnyTargets.begin(), AnyTargets.end()),
                     AnyTargets.end());
    for (EntityRef F : AnyTargets) {
      if (!P.isDefined(F))
        continue;
      for (size_t I = 0; I < O.parameters(F); ++I) {
        link(Anything, O.parameter(F, I));
        link(O.parameter(F, I), Anything);
      }
      link(O.result(F), Anything);
      link(Anything, O.result(F));
    }
  }
  auto Mix = [&](NodeId N) {
    link(N, Anything);
    link(Anything, N);
  };
  Mix(C.Value);
  if (C.Result != NoIndex)
    Mix(C.Result);
  for (NodeId A : O.arguments(C))
    if (A != NoIndex)
      Mix(A);
  AnyCallers.push_back(C.In);
  if (AnyRelevant ||
      llvm::any_of(AnyTargets, [&](EntityRef F) { return Relevant[F]; })) {
    AnyRelevant = true;
    add(C.In);
  }
}

void Relevance::connect(const OutlineCall &C, EntityRef Target) {
  if (!P.isDefined(Target))
    return;
  size_t Count = O.parameters(Target);
  if (C.isMixing()) {
    for (size_t I = 0; I < Count; ++I) {
      link(C.Value, O.parameter(Target, I));
      link(O.parameter(Target, I), C.Value);
    }
    link(C.Value, O.result(Target));
    link(O.result(Target), C.Value);
    return;
  }
  llvm::ArrayRef<NodeId> Given = O.arguments(C);
  bool Method = P[Target].has(EF_Method);
  if (Method && Count) {
    link(C.Value, O.parameter(Target, 0));
    link(O.parameter(Target, 0), C.Value);
  }
  // Closures get their object besides; pointers to members as first argument.
  for (size_t Shift = 0; Shift <= (Method ? 1u : 0u); ++Shift)
    for (size_t I = 0; I < Given.size() && Count; ++I) {
      NodeId To = O.parameter(Target, std::min(I + Shift, Count - 1));
      link(Given[I], To);
      link(To, Given[I]);
    }
  link(O.result(Target), C.Result);
  link(C.Result, O.result(Target));
}

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

const CodeBody *Slice::body(EntityRef F) {
  auto It = Bodies.find(F);
  if (It != Bodies.end())
    return It->second.get();
  std::unique_ptr<CodeBody> Code;
  if (P.isDefined(F)) {
    if (R.contains(F))
      Code = prepare(cut(F), /*IsModel=*/false);
  } else if (const Body *Model = P.modelBody(F)) {
    Code = prepare(*Model, /*IsModel=*/true);
  }
  return (Bodies[F] = std::move(Code)).get();
}

/// Whether what is at \p Where, or an object around it, matters.
bool Slice::matters(const Place &Where, const Body &B, EntityRef F,
                    const LocalNodes &Locals) const {
  PlaceNodes N = O.nodesOf(Where, B, F, Locals);
  return R.matters(N.Value) ||
         llvm::any_of(N.Around, [&](NodeId X) { return R.matters(X); });
}

bool Slice::keepsCall(const Statement &S, const Body &B, EntityRef F,
                      const LocalNodes &Locals) const {
  auto Matters = [&](const Place &Where) {
    return matters(Where, B, F, Locals);
  };
  bool AnyValue = Matters(S.To) || llvm::any_of(S.Arguments, [&](auto &A) {
                    return Matters(A.From);
                  });
  if (S.Callee == CallKind::Indirect)
    return AnyValue || Matters(S.From) || R.isInSite(F);
  const Entity &E = P[S.Entity];
  if (!E.Facts.empty() || llvm::any_of(E.Parameters, [](const Parameter &Q) {
        return !Q.Facts.empty();
      }))
    return true;
  if (S.Callee == CallKind::Virtual)
    return AnyValue || R.contains(S.Entity) || R.isInSite(F) ||
           R.anyOverriderRelevant(S.Entity);
  if (P.isDefined(S.Entity))
    return R.contains(S.Entity);
  return AnyValue || llvm::any_of(O.modelCallees(S.Entity),
                                  [&](EntityRef C) { return R.contains(C); });
}

bool Slice::keeps(const Statement &S, const Body &B, EntityRef F,
                  const LocalNodes &Locals) const {
  switch (S.Kind) {
  case Op::Throw:
  case Op::Rethrow:
  case Op::Catch:
  case Op::Fact:
  case Op::Unknown:
  case Op::MayThrow:
    return true;
  case Op::Call:
    return keepsCall(S, B, F, Locals);
  default:
    break;
  }
  return matters(S.To, B, F, Locals) || matters(S.From, B, F, Locals);
}

/// What is left of a call that makes no difference: it overwrites its result,
/// may throw, or may be the end.
void Slice::replaceCall(const Statement &S, bool ToMatters,
                        std::vector<Statement> &Out) const {
  bool Direct = S.Callee == CallKind::Direct;
  if (Direct && (P[S.Entity].has(EF_NoReturn) || O.neverReturns(S.Entity))) {
    Statement End = S;
    End.Arguments.clear();
    End.To = Place();
    Out.push_back(std::move(End));
    return;
  }
  ThrowBits Throws = TB_Anything;
  if (Direct && P.isDefined(S.Entity))
    Throws = O.mayThrow(S.Entity);
  else if (Direct && P[S.Entity].has(EF_NoExcept))
    Throws = TB_Nothing;
  else if (Direct && P[S.Entity].has(EF_System))
    Throws = TB_Library;
  if (Throws) {
    Statement Mark;
    Mark.Kind = Op::MayThrow;
    // Some type of the library's: handlers of others are out of its way.
    Mark.Type = Throws & TB_Anything ? 0 : P[S.Entity].Name;
    Mark.Try = S.Try;
    Mark.Where = S.Where;
    Out.push_back(std::move(Mark));
  }
  if (ToMatters) {
    Statement Over;
    Over.Kind = Op::Clear;
    Over.To = S.To;
    Over.Try = S.Try;
    Over.Where = S.Where;
    Out.push_back(std::move(Over));
  }
}

Body Slice::cut(EntityRef F) const {
  Body B = P.linked().body(P[F].Body);
  LocalNodes Locals;
  Locals.start(B.Variables.size());
  for (const Block &K : B.Blocks)
    for (const Statement &S : K.Statements)
      Locals.see(S, B);
  Locals.number();
  for (Block &K : B.Blocks) {
    std::vector<Statement> Kept;
    for (Statement &S : K.Statements) {
      if (keeps(S, B, F, Locals)) {
        Kept.push_back(std::move(S));
      } else if (S.Kind == Op::Call) {
        NodeId To = O.nodesOf(S.To, B, F, Locals).Value;
        replaceCall(S, R.matters(To), Kept);
      }
    }
    K.Statements = std::move(Kept);
  }
  return B;
}

} // namespace art5
