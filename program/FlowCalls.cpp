// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: who is called, what the callee's summary means here, which sites are
// entered and which effects are fed.
#include "program/Flow.h"
#include "program/Solver.h"
#include <algorithm>

namespace art5 {

static bool travels(SymbolKind K) {
  return K == SymbolKind::In || K == SymbolKind::Fact ||
         K == SymbolKind::Output || K == SymbolKind::Self;
}

//===----------------------------------------------------------------------===//
// Who is called
//===----------------------------------------------------------------------===//

/// What calls in this function may dispatch on where only a caller knows.
std::vector<SymbolId> FlowAnalysis::dispatchSymbols(LocationId In,
                                                    const Statement &S,
                                                    EntityRef StaticClass) {
  auto It = Special.find(In);
  if (It != Special.end())
    return It->second;
  Out.Open.try_emplace(In, Deferred{StaticClass, S.Where, Function});
  return {};
}

void FlowAnalysis::virtualTargets(State &St, EntityRef Method,
                                  const TreeRef &Object, const Statement &S,
                                  std::vector<Target> &Out) {
  Where Objects;
  pointees(St, Object, Objects);
  EntityRef Class = P[Method].Parent;
  bool Open = false;
  for (LocationId L : Objects.Locations) {
    std::vector<SymbolId> Types;
    bool Known = false;
    TreeRef Held = read(St, L);
    for (const Valued &V : Held->Own) {
      const Symbol Sym = D.get(V.Symbol);
      if (Sym.Kind == SymbolKind::Class) {
        Types.push_back(V.Symbol);
        Known = true;
      } else if (Sym.Kind == SymbolKind::In) {
        for (SymbolId T : dispatchSymbols(Sym.Payload, S, Class)) {
          Types.push_back(T);
          Known = true;
        }
        Open |= !Special.count(Sym.Payload);
      }
    }
    (void)Known;
    for (SymbolId T : Types) {
      const Symbol Sym = D.get(T);
      if (Sym.Kind != SymbolKind::Class || !P.derivesFrom(Sym.Payload, Class))
        continue;
      EntityRef Found = P.overrider(Sym.Payload, Method);
      Target X;
      X.Function = Found == NoIndex ? Method : Found;
      X.This = D.leaf(D.symbol(SymbolKind::Address, L), 0);
      auto Same = llvm::find_if(
          Out, [&](const Target &Y) { return Y.Function == X.Function; });
      if (Same == Out.end())
        Out.push_back(X);
      else
        Same->This = D.joined(Same->This, X.This);
    }
  }
  // The objects of entry memory keep their symbolic address.
  for (Target &X : Out)
    X.This = X.This ? D.joined(X.This, Object) : Object;
  if (!Out.empty())
    return;
  if (!Open) {
    // Nobody knows the object: any class that the program creates.
    for (EntityRef C : P.instantiable(Class)) {
      EntityRef Found = P.overrider(C, Method);
      if (Found == NoIndex)
        continue;
      if (llvm::none_of(Out, [&](const Target &Y) { return Y.Function == Found; }))
        Out.push_back({Found, nullptr, false, true});
      if (Out.size() >= 32)
        break;
    }
    if (!Out.empty()) {
      this->Out.Unseen.insert(
          {LedgerEntry::Kind::AssumedTarget, Method, S.Where});
      return;
    }
  }
  Out.push_back({Method, nullptr, false, true});
  if (!Open && P[Method].has(EF_Pure))
    this->Out.Unseen.insert(
        {LedgerEntry::Kind::UnresolvedCall, Method, S.Where});
}

void FlowAnalysis::callableTargets(State &St, const TreeRef &Value,
                                   const Where &At, const Statement &S,
                                   size_t Count,
                                   const std::vector<TreeRef> &Arguments,
                                   std::vector<Target> &Out, unsigned Depth) {
  if (Depth > 4)
    return;
  auto Add = [&](Target T) {
    auto Same = llvm::find_if(
        Out, [&](const Target &Y) { return Y.Function == T.Function; });
    if (Same == Out.end())
      Out.push_back(std::move(T));
    else if (T.This)
      Same->This = Same->This ? D.joined(Same->This, T.This) : T.This;
  };
  auto AddFunction = [&](EntityRef F) {
    const Entity &E = P[F];
    if (!E.has(EF_Method)) {
      Add({F, nullptr, false, false});
      return;
    }
    if (E.has(EF_LambdaCall) && E.Parameters.size() == Count + 1) {
      Add({F, nullptr, true, false});
      return;
    }
    // A pointer to member: the object is the first argument.
    if (E.has(EF_Virtual) && !Arguments.empty()) {
      std::vector<Target> Found;
      virtualTargets(St, F, Arguments[0], S, Found);
      for (Target &T : Found)
        Add(std::move(T));
    } else {
      Add({F, nullptr, false, false});
    }
  };
  auto AddClass = [&](EntityRef C) {
    ValueSet This;
    for (LocationId L : At.Locations)
      D.insert(This, D.symbol(SymbolKind::Address, L), 0);
    for (EntityRef F : P.callOperators(C, Count)) {
      Target T;
      T.Function = F;
      T.This = D.leaf(This);
      if (P[F].has(EF_Virtual))
        virtualTargets(St, F, T.This, S, Out);
      else
        Add(T);
    }
  };
  for (const Valued &V : Value->Own) {
    const Symbol Sym = D.get(V.Symbol);
    switch (Sym.Kind) {
    case SymbolKind::Function:
      AddFunction(Sym.Payload);
      break;
    case SymbolKind::Class:
      AddClass(Sym.Payload);
      break;
    case SymbolKind::Address: {
      Where Inner;
      Inner.Locations.push_back(Sym.Payload);
      callableTargets(St, read(St, Sym.Payload), Inner, S, Count, Arguments,
                      Out, Depth + 1);
      break;
    }
    case SymbolKind::In:
      for (SymbolId T : dispatchSymbols(Sym.Payload, S, NoIndex)) {
        const Symbol Known = D.get(T);
        if (Known.Kind == SymbolKind::Function)
          AddFunction(Known.Payload);
        else if (Known.Kind == SymbolKind::Class)
          AddClass(Known.Payload);
      }
      // It may be a pointer to something callable.
      if (Depth < 2) {
        LocationId Pointee = D.pre(Sym.Payload);
        Where Inner;
        Inner.Locations.push_back(Pointee);
        TreeRef T = read(St, Pointee);
        if (Special.count(Pointee) || St.Roots.count(Pointee) ||
            this->Out.Open.count(Sym.Payload))
          callableTargets(St, T, Inner, S, Count, Arguments, Out, Depth + 2);
      }
      break;
    default:
      break;
    }
  }
}

std::vector<FlowAnalysis::Target>
FlowAnalysis::targets(State &St, const Statement &S,
                      const std::vector<TreeRef> &Arguments) {
  std::vector<Target> Found;
  switch (S.Callee) {
  case CallKind::Direct:
    Found.push_back({S.Entity, nullptr, false, false});
    break;
  case CallKind::Virtual:
    virtualTargets(St, S.Entity, Arguments.empty() ? D.empty() : Arguments[0],
                   S, Found);
    break;
  case CallKind::Indirect: {
    Where At = resolve(St, S.From, &S);
    callableTargets(St, read(St, At), At, S, Arguments.size(), Arguments,
                    Found, 0);
    break;
  }
  }
  std::sort(Found.begin(), Found.end());
  return Found;
}

//===----------------------------------------------------------------------===//
// The call
//===----------------------------------------------------------------------===//

void FlowAnalysis::call(State &St, const Statement &S, uint32_t Id) {
  std::vector<TreeRef> Arguments;
  for (const Argument &A : S.Arguments) {
    TreeRef T = read(St, resolve(St, A.From, &S));
    if (!Code.IsModel)
      noteRead(T, S);
    Arguments.push_back(T);
  }
  std::vector<Target> Found = targets(St, S, Arguments);
  if (Found.empty()) {
    bool OpenHere = false;
    for (const auto &[L, Info] : Out.Open)
      OpenHere |= Info.Where == S.Where;
    if (!OpenHere && !Code.IsModel)
      Out.Unseen.insert(
          {LedgerEntry::Kind::UnresolvedCall, Function, S.Where});
    Out.Closed = false;
    CallThrows = true;
    Out.MayThrow |= S.Try == NoIndex;
    Application A;
    A.Call = &S;
    A.CallId = Id;
    A.Arguments = Arguments;
    A.Before = &St;
    TreeRef Result = D.empty();
    applyUnseen(St, A, Result, false);
    if (!S.To.isNone())
      write(St, resolve(St, S.To, &S), Result, false);
    return;
  }
  if (Found.size() == 1)
    return callTarget(St, S, Id, Found[0], Arguments);
  State Before = St;
  State After;
  for (const Target &T : Found) {
    State One = Before;
    callTarget(One, S, Id, T, Arguments);
    joinInto(After, One);
  }
  St = std::move(After);
}

void FlowAnalysis::callTarget(State &St, const Statement &S, uint32_t Id,
                              const Target &T,
                              std::vector<TreeRef> Arguments) {
  Application A;
  A.Call = &S;
  A.CallId = Id;
  A.Target = T.Function;
  A.InCycle = Code.InCycle[CurrentBlock];
  const Entity &E = P[T.Function];
  if (T.ShiftThis)
    Arguments.insert(Arguments.begin(), D.empty());
  else if (T.This && S.Callee == CallKind::Indirect &&
           E.Parameters.size() > Arguments.size())
    Arguments.insert(Arguments.begin(), T.This);
  else if (T.This && !Arguments.empty())
    Arguments[0] = T.This;
  A.Arguments = std::move(Arguments);
  // Everything is read before anything is written, except where a site's
  // output must be told from what was there.
  std::optional<State> Copy;
  if (entersSite(E))
    Copy = St;
  A.Before = Copy ? &*Copy : &St;
  const CodeBody *Body = P.body(T.Function);
  bool Own = Body && !Body->IsModel;
  if (!Code.IsModel && (Own || !E.Facts.empty() || Owner.isSite(T.Function)))
    A.Pass = D.step({FlowStep::Text::Pass, S.Where, Function, T.Function, 0});
  for (const FactDecl &F : E.Facts) {
    FactRoles R = Owner.roles(F.Token);
    A.Passed |= R.Mask;
    if (R.Bits & FactRoles::Called)
      Out.Called.try_emplace(
          D.fact(F, T.Function),
          D.step({FlowStep::Text::Pass, S.Where, Function, T.Function, 0}));
  }
  TreeRef Result = D.empty();
  if (Body) {
    A.Callee = summaryFor(A, St);
    if (!A.Callee) {
      CallThrows = false;
      St.Reachable = false;
      return;
    }
    enterSites(St, A);
    recordSinks(St, A);
    applySummary(St, A, Result);
    if (A.Callee->Concurrent || (S.Flags & SF_Concurrent)) {
      Out.Concurrent = true;
      Concurrent.insert(CurrentBlock);
    }
  } else {
    enterSites(St, A);
    recordSinks(St, A);
    bool Done = false;
    applyShape(St, A, Result, Done);
    if (!Done)
      applyUnseen(St, A, Result, true);
  }
  if (!E.has(EF_VoidResult))
    for (uint32_t Hit : A.Entered)
      Result = D.joined(Result, D.leaf(D.symbol(SymbolKind::Output, Hit)));
  Out.Reached.insert(T.Function);
  applyFacts(St, A, Result);
  Result = guarded(Result, A.Passed);
  bool Throws = !E.has(EF_NoExcept) &&
                (Own ? A.Callee->MayThrow : !Body || E.has(EF_System));
  CallThrows |= Throws;
  Out.MayThrow |= Throws && S.Try == NoIndex;
  if (E.has(EF_NoReturn) || (A.Callee && !A.Callee->Returns)) {
    St.Reachable = false;
    return;
  }
  if (!S.To.isNone())
    write(St, resolve(St, S.To, &S), Result, false);
}

/// The callee's summary for the classes and functions that this call hands it.
const FunctionSummary *FlowAnalysis::summaryFor(Application &A, State &St) {
  Specialisation Wanted;
  for (unsigned Round = 0; Round < 6; ++Round) {
    uint32_t N = Owner.node(A.Target, Wanted);
    Dependencies.insert(N);
    const FunctionSummary &S = Owner[N].Summary;
    if (!S.Computed) {
      Pending = true;
      return nullptr;
    }
    Specialisation More = Wanted;
    for (const auto &[L, Info] : S.Open) {
      TreeRef Value = valueOfEntry(A, L);
      std::vector<SymbolId> Known;
      for (const Valued &V : Value->Own) {
        const Symbol Sym = D.get(V.Symbol);
        if (Sym.Kind == SymbolKind::Class || Sym.Kind == SymbolKind::Function) {
          Known.push_back(V.Symbol);
        } else if (Sym.Kind == SymbolKind::In) {
          auto It = Special.find(Sym.Payload);
          if (It != Special.end())
            Known.insert(Known.end(), It->second.begin(), It->second.end());
          else
            Out.Open.try_emplace(Sym.Payload, Info);
        } else if (Sym.Kind == SymbolKind::Address) {
          // A reference to something callable.
          TreeRef Held = read(St, Sym.Payload);
          for (const Valued &W : Held->Own)
            if (D.get(W.Symbol).Kind == SymbolKind::In)
              Out.Open.try_emplace(D.get(W.Symbol).Payload, Info);
        }
      }
      std::sort(Known.begin(), Known.end());
      Known.erase(std::unique(Known.begin(), Known.end()), Known.end());
      if (!Known.empty())
        More[L] = Known;
    }
    if (More == Wanted) {
      Used.insert(N);
      return &S;
    }
    Wanted = std::move(More);
  }
  uint32_t N = Owner.node(A.Target, Wanted);
  Dependencies.insert(N);
  if (!Owner[N].Summary.Computed) {
    Pending = true;
    return nullptr;
  }
  Used.insert(N);
  return &Owner[N].Summary;
}

//===----------------------------------------------------------------------===//
// Substitution
//===----------------------------------------------------------------------===//

/// "$1" in a model stands for the constant that argument 1 is, if it is one.
static Step instantiate(Step S, const Program &P, const Statement &Call,
                        bool Method) {
  if (S.K != Step::Kind::Index)
    return S;
  llvm::StringRef Text = P.str(S.Index);
  unsigned N = 0;
  if (!Text.consume_front("$") || Text.getAsInteger(10, N))
    return S;
  N += Method ? 1 : 0;
  if (N < Call.Arguments.size() && Call.Arguments[N].Literal)
    return {Step::Kind::Index, Call.Arguments[N].Literal};
  return {Step::Kind::Element, 0};
}

/// What the caller has in the callee's entry location \p L.
TreeRef FlowAnalysis::valueOfEntry(Application &A, LocationId L) {
  auto Known = A.Known.find(L);
  if (Known != A.Known.end())
    return Known->second;
  LocationId Root = D.rootOf(L);
  TreeRef T = D.empty();
  const LocationNode N = D[Root];
  switch (N.Root) {
  case RootKind::Entry:
    if (N.Payload < A.Arguments.size())
      T = A.Arguments[N.Payload];
    break;
  case RootKind::Pre: {
    Where W;
    pointees(*A.Before, valueOfEntry(A, N.Payload), W);
    sort(W.Locations.begin(), W.Locations.end());
    T = read(*A.Before, W);
    break;
  }
  case RootKind::Global:
    T = rootTree(*A.Before, Root);
    break;
  default:
    break;
  }
  bool Method = A.Target != NoIndex && A.Target < P.size() &&
                P[A.Target].has(EF_Method);
  for (Step S : D.path(L))
    T = D.project(T, instantiate(S, P, *A.Call, Method));
  A.Known[L] = T;
  return T;
}

/// Where the callee's location \p L is in the caller.
void FlowAnalysis::locationsOf(Application &A, LocationId L, Where &Out) {
  LocationId Root = D.rootOf(L);
  const LocationNode N = D[Root];
  switch (N.Root) {
  case RootKind::Pre:
    pointees(*A.Before, valueOfEntry(A, N.Payload), Out);
    break;
  case RootKind::Global:
    Out.Locations.push_back(Root);
    break;
  case RootKind::Heap:
    Out.Locations.push_back(
        heap(A.CallId, N.Payload, D[Root].Many || A.InCycle));
    break;
  default:
    break;
  }
  std::sort(Out.Locations.begin(), Out.Locations.end());
  Out.Locations.erase(
      std::unique(Out.Locations.begin(), Out.Locations.end()),
      Out.Locations.end());
  Out.Single = Out.Locations.size() == 1;
  bool Method = A.Target != NoIndex && A.Target < P.size() &&
                P[A.Target].has(EF_Method);
  for (Step S : D.path(L)) {
    S = instantiate(S, P, *A.Call, Method);
    for (LocationId &X : Out.Locations)
      X = D.child(X, S);
    if (S.K == Step::Kind::Element)
      Out.Single = false;
  }
}

/// \p Self is the callee's location that the symbols were found in: what was
/// there at entry and still is has not been passed anywhere.
void FlowAnalysis::substituteOwn(Application &A, const ValueSet &Own,
                                 TreeRef &Result, LocationId Self) {
  ValueSet Flat;
  for (const Valued &V : Own) {
    const Symbol S = D.get(V.Symbol);
    switch (S.Kind) {
    case SymbolKind::In: {
      TreeRef T = valueOfEntry(A, S.Payload);
      if (S.Passed)
        T = guarded(T, S.Passed);
      if (S.Payload != Self && (A.Pass || V.How))
        T = withStep(T, D.join(A.Pass, V.How));
      Result = D.joined(Result, T);
      break;
    }
    case SymbolKind::Address: {
      Where W;
      locationsOf(A, S.Payload, W);
      for (LocationId L : W.Locations)
        D.insert(Flat, D.symbol(SymbolKind::Address, L), 0);
      D.unite(Flat, W.Floating);
      break;
    }
    case SymbolKind::Output:
      if (S.Payload < A.HitMap.size())
        D.insert(Flat,
                 D.symbol(SymbolKind::Output, A.HitMap[S.Payload], S.Passed),
                 V.How);
      break;
    case SymbolKind::Self:
      for (uint32_t Id : A.Entered)
        D.insert(Flat, D.symbol(SymbolKind::Output, Id, S.Passed), V.How);
      break;
    default:
      D.insert(Flat, V.Symbol, V.How);
      break;
    }
  }
  if (!Flat.empty())
    Result = D.joined(Result, D.leaf(std::move(Flat)));
}

TreeRef FlowAnalysis::substitute(Application &A, const TreeRef &T,
                                 LocationId Self) {
  TreeRef Result = D.empty();
  substituteOwn(A, T->Own, Result, Self);
  bool Method = A.Target != NoIndex && A.Target < P.size() &&
                P[A.Target].has(EF_Method);
  for (const auto &[Key, Child] : T->Children) {
    Step Own = Domain::stepOf(Key);
    Step S = instantiate(Own, P, *A.Call, Method);
    LocationId Inner = Self == NoIndex ? NoIndex : D.child(Self, Own);
    Result = D.assign(Result, {S}, substitute(A, Child, Inner), false);
  }
  return Result;
}

/// The caller's symbols behind a callee's symbol, all that they reach
/// included.
void FlowAnalysis::substituteFlows(Application &A, SymbolId Id,
                                   ProvenanceId How, ValueSet &Result) {
  const Symbol S = D.get(Id);
  if (S.Kind == SymbolKind::In) {
    ValueSet Found;
    deep(*A.Before, valueOfEntry(A, S.Payload), Found);
    for (const Valued &V : Found)
      if (travels(D.get(V.Symbol).Kind))
        D.insert(Result, D.passing(V.Symbol, S.Passed),
                 D.join(D.join(V.How, A.Pass), How));
    return;
  }
  if (S.Kind == SymbolKind::Output) {
    if (S.Payload < A.HitMap.size())
      D.insert(Result,
               D.symbol(SymbolKind::Output, A.HitMap[S.Payload], S.Passed), How);
    return;
  }
  if (S.Kind == SymbolKind::Fact)
    D.insert(Result, Id, How);
}

//===----------------------------------------------------------------------===//
// Applying a summary
//===----------------------------------------------------------------------===//

void FlowAnalysis::applySummary(State &St, Application &A, TreeRef &Result) {
  const FunctionSummary &S = *A.Callee;
  const CodeBody *Body = P.body(A.Target);
  importHits(St, A);
  importSinks(St, A);
  for (const auto &[Fact, How] : S.Called)
    Out.Called.try_emplace(
        Fact, D.join(D.step({FlowStep::Text::Pass, A.Call->Where, Function,
                             A.Target, 0}),
                     How));
  Out.Closed &= S.Closed;
  if (NeedsInner && !Code.IsModel)
    for (const Inflow &I : S.Inner) {
      ValueSet Found;
      substituteFlows(A, I.Symbol, I.How, Found);
      for (const Valued &V : Found)
        if (D.get(V.Symbol).Kind == SymbolKind::Fact)
          noteInner(V.Symbol, V.How, *A.Call);
        else
          noteRead(D.leaf(V.Symbol, V.How), *A.Call);
    }
  // All substitutions see memory as it was before the call.
  struct Write {
    LocationId To;
    TreeRef Value;
    bool Weak;
  };
  std::vector<Write> Writes;
  for (const auto &[Root, Tree] : S.Effects) {
    Where W;
    locationsOf(A, Root, W);
    TreeRef Value = guarded(substitute(A, Tree, Root), A.Passed);
    bool Weak = W.Locations.size() != 1;
    for (LocationId L : W.Locations) {
      // Two names of the callee for one object of ours: both may hold.
      bool Again = llvm::any_of(Writes, [&](const Write &Other) {
        return D.contains(Other.To, L) || D.contains(L, Other.To);
      });
      Writes.push_back({L, Value, Weak || Again});
    }
  }
  Result = substitute(A, S.Result);
  if (!Code.IsModel && Body && !Body->IsModel && !Result->isEmpty())
    Result = withStep(Result, D.step({FlowStep::Text::Result, A.Call->Where,
                                      Function, A.Target, 0}));
  for (const Thrown &T : S.Throws)
    routeThrown({T.Type, T.Class, substitute(A, T.Value)}, A.Call->Try);
  for (Write &W : Writes)
    write(St, W.To, W.Value, W.Weak);
  // What a site computed is its output, wherever it is left.
  for (uint32_t Id : A.Entered)
    for (Write &W : Writes)
      if (D[W.To].Root != RootKind::Heap)
        markChanged(St, W.To, A, D.symbol(SymbolKind::Output, Id));
}

/// Adds \p Output to the parts of \p To that the call changed.
void FlowAnalysis::markChanged(State &St, LocationId To, Application &A,
                               SymbolId Output) {
  TreeRef Before = read(*A.Before, To), After = read(St, To);
  write(St, To, marked(Before, After, Output), false);
}

TreeRef FlowAnalysis::marked(const TreeRef &Before, const TreeRef &After,
                             SymbolId Output) {
  auto Result = std::make_shared<Tree>(*After);
  bool OwnSame = Before->Own.size() == After->Own.size();
  for (size_t I = 0; OwnSame && I < Before->Own.size(); ++I)
    OwnSame = Before->Own[I].Symbol == After->Own[I].Symbol;
  if (!OwnSame)
    D.insert(Result->Own, Output, 0);
  for (auto &[Key, Child] : Result->Children) {
    TreeRef Old = D.project(Before, Domain::stepOf(Key));
    if (!D.same(Old, Child))
      Child = marked(Old, Child, Output);
  }
  // Written with nothing that the analysis follows: still an output.
  return Result;
}

//===----------------------------------------------------------------------===//
// Functions without a body
//===----------------------------------------------------------------------===//

static llvm::StringRef memberName(llvm::StringRef Name) {
  size_t At = Name.rfind("::");
  return At == llvm::StringRef::npos ? Name : Name.substr(At + 2);
}

/// Iterators of system classes hold the address of an element; operators on
/// them say by their name what they do.
void FlowAnalysis::applyShape(State &St, Application &A, TreeRef &Result,
                              bool &Done) {
  const Entity &E = P[A.Target];
  if (!E.has(EF_System) || A.Arguments.empty())
    return;
  llvm::StringRef Name = memberName(P.str(E.Name));
  bool Iterator = false;
  if (E.Parent != NoIndex)
    Iterator = P.name(E.Parent).contains("iterator");
  else if (Name.starts_with("operator") && !E.Parameters.empty() &&
           E.Parameters[0].Class != NoIndex)
    Iterator = P.name(E.Parameters[0].Class).contains("iterator");
  if (Name == "operator==" || Name == "operator!=" || Name == "operator<" ||
      Name == "operator>" || Name == "operator<=" || Name == "operator>=" ||
      Name == "operator<=>") {
    if (Iterator) {
      Done = true;
      return;
    }
  }
  if (!Iterator)
    return;
  Where Object;
  bool ByValue = !E.Parameters.empty() && E.Parameters[0].How == Passing::Value;
  TreeRef Held = A.Arguments[0];
  if (!ByValue) {
    pointees(St, A.Arguments[0], Object);
    Held = read(St, Object);
  }
  if (E.has(EF_Constructor)) {
    if (A.Arguments.size() > 1) {
      TreeRef From = A.Arguments[1];
      if (E.Parameters.size() > 1 && E.Parameters[1].IsReference) {
        Where W;
        pointees(St, From, W);
        From = read(St, W);
      }
      write(St, Object, From, false);
    }
    Done = true;
    return;
  }
  Done = true;
  if (Name == "operator++" || Name == "operator--" || Name == "operator+=" ||
      Name == "operator-=")
    Result = E.has(EF_ReferenceResult) ? A.Arguments[0] : Held;
  else if (Name == "operator-" && E.Result == Passing::Value &&
           E.ResultClass == NoIndex)
    Result = D.empty();
  else
    Result = Held;
}

/// Nobody saw the function: its arguments pass on to its result and to what
/// it can write, and what it can call may be called.
void FlowAnalysis::applyUnseen(State &St, Application &A, TreeRef &Result,
                               bool Ledger) {
  ValueSet All;
  std::vector<ValueSet> PerArgument;
  ProvenanceId Step =
      D.step({FlowStep::Text::Unseen, A.Call->Where, Function, A.Target, 0},
             /*Assumed=*/true);
  const Entity *E = A.Target != NoIndex ? &P[A.Target] : nullptr;
  bool Declared = E && !E->Facts.empty();
  std::vector<Target> Callbacks;
  for (const TreeRef &T : A.Arguments) {
    ValueSet Found, Kept;
    deep(*A.Before, T, Found);
    for (const Valued &V : Found)
      if (travels(D.get(V.Symbol).Kind))
        D.insert(Kept, V.Symbol, D.join(V.How, Step));
    D.unite(All, Kept);
    PerArgument.push_back(std::move(Kept));
    Where At;
    callableTargets(St, T, At, *A.Call, 1, {}, Callbacks, 3);
  }
  ValueSet Passed = All;
  for (const TreeRef &T : A.Arguments)
    for (const Valued &V : T->Own)
      if (D.get(V.Symbol).Kind == SymbolKind::Address &&
          (!E || E->Result != Passing::Value || E->ResultClass != NoIndex))
        D.insert(Passed, V.Symbol, V.How);
  // A pointer from nowhere refers to an object that nobody else has, so that
  // what goes in through a handle comes out through it.
  if (E && E->Result != Passing::Value && !Code.IsModel)
    D.insert(Passed,
             D.symbol(SymbolKind::Address, heap(A.CallId, 0, A.InCycle)), 0);
  if (!E || !E->has(EF_VoidResult))
    Result = D.leaf(std::move(Passed));
  for (size_t I = 0; I < A.Arguments.size(); ++I) {
    bool Writable = E && I < E->Parameters.size() &&
                    E->Parameters[I].How == Passing::Pointer;
    if (!Writable)
      continue;
    ValueSet Others;
    for (size_t J = 0; J < PerArgument.size(); ++J)
      if (J != I)
        D.unite(Others, PerArgument[J]);
    if (Others.empty())
      continue;
    Where W;
    pointees(St, A.Arguments[I], W);
    for (LocationId L : W.Locations)
      write(St, L, D.leaf(Others), true);
  }
  if (E && !Declared && Ledger && (!All.empty() || !Callbacks.empty()))
    Out.Unseen.insert(
        {LedgerEntry::Kind::UnseenFunction, A.Target, A.Call->Where});
  if (!Declared && !All.empty())
    Out.Closed = false;
  // Callbacks handed to code that nobody sees are taken to be called.
  TreeRef Anything = D.leaf(All);
  for (const Target &T : Callbacks) {
    const CodeBody *Body = P.body(T.Function);
    if (!Body || Body->IsModel || T.Function == Function)
      continue;
    std::vector<TreeRef> Arguments;
    for (size_t I = T.This || T.ShiftThis ? 1 : 0;
         I < P[T.Function].Parameters.size(); ++I)
      Arguments.push_back(Anything);
    if (P[T.Function].has(EF_Method) && !T.This && !T.ShiftThis)
      continue;
    Statement Guess;
    Guess.Kind = Op::Call;
    Guess.Callee = CallKind::Indirect;
    Guess.Entity = T.Function;
    Guess.Where = A.Call->Where;
    Guess.Try = A.Call->Try;
    for (size_t I = 0; I < Arguments.size(); ++I)
      Guess.Arguments.emplace_back();
    State After = St;
    callTarget(After, Guess, A.CallId, T, Arguments);
    joinInto(St, After);
  }
}

//===----------------------------------------------------------------------===//
// Facts, sites and sinks
//===----------------------------------------------------------------------===//

/// A function's result, and what it writes through its parameters, carries the
/// facts declared on it.
void FlowAnalysis::applyFacts(State &St, Application &A, TreeRef &Result) {
  const Entity &E = P[A.Target];
  ValueSet Own;
  for (const FactDecl &F : E.Facts)
    if (Owner.roles(F.Token).Bits & FactRoles::Travels)
      D.insert(Own, D.symbol(SymbolKind::Fact, D.fact(F, A.Target)),
               D.step({FlowStep::Text::Source, A.Call->Where, Function,
                       A.Target, F.Token}));
  if (Own.empty())
    return;
  TreeRef T = D.leaf(Own);
  if (!E.has(EF_VoidResult))
    Result = D.joined(Result, T);
  if (E.has(EF_ReferenceResult) || E.Result != Passing::Value) {
    Where W;
    pointees(St, Result, W);
    for (LocationId L : W.Locations)
      write(St, L, T, true);
  }
  bool Other = !E.has(EF_VoidResult);
  for (size_t I = E.has(EF_Method) ? 1 : 0; I < E.Parameters.size(); ++I)
    Other |= E.Parameters[I].How == Passing::Pointer;
  for (size_t I = 0; I < std::min(E.Parameters.size(), A.Arguments.size()); ++I) {
    if (E.Parameters[I].How != Passing::Pointer)
      continue;
    if (I == 0 && E.has(EF_Method) && (Other || E.has(EF_Destructor)))
      continue;
    Where W;
    pointees(St, A.Arguments[I], W);
    for (LocationId L : W.Locations)
      write(St, L, T, true);
  }
  for (const Valued &V : Own)
    noteInner(V.Symbol, V.How, *A.Call);
  // What a site makes of what it fetched itself is its output too.
  if (IsSite)
    Result = D.joined(Result, D.leaf(D.symbol(SymbolKind::Self, Function)));
}

void FlowAnalysis::flowsIntoHit(Hit &H, const ValueSet &Values,
                                SourcePos Closing, ProvenanceId Pass) {
  for (const Valued &V : Values) {
    SymbolKind K = D.get(V.Symbol).Kind;
    if (K != SymbolKind::In && K != SymbolKind::Fact)
      continue;
    ProvenanceId How = D.join(V.How, Pass);
    auto Same = llvm::find_if(H.In, [&](const Inflow &I) {
      return I.Symbol == V.Symbol && I.Closing == Closing;
    });
    if (Same != H.In.end()) {
      Same->How = D.better(Same->How, How);
      continue;
    }
    H.In.push_back({V.Symbol, Closing, Function, How});
    if (D.assumed(How))
      H.InClosed = false;
  }
}

uint32_t FlowAnalysis::newHit(Application &A, int Parameter) {
  std::string Key = "site " + std::to_string(A.Target) + " " +
                    std::to_string(Parameter) + " " +
                    std::to_string(A.CallId);
  auto [It, New] =
      HitIds.try_emplace(Key, static_cast<uint32_t>(Out.Hits.size()));
  if (New) {
    Hit H;
    H.Site = A.Target;
    H.Parameter = Parameter;
    H.Enter = A.Call->Where;
    H.EnterIn = Function;
    Out.Hits.push_back(H);
  }
  return It->second;
}

/// Whether a call of \p E enters a site: the function or one of its parameters.
bool FlowAnalysis::entersSite(const Entity &E) const {
  auto Trigger = [&](const FactDecl &F) {
    return Owner.roles(F.Token).Bits & FactRoles::Trigger;
  };
  return llvm::any_of(E.Facts, Trigger) ||
         llvm::any_of(E.Parameters, [&](const Parameter &Each) {
           return llvm::any_of(Each.Facts, Trigger);
         });
}

void FlowAnalysis::enterSites(State &St, Application &A) {
  const Entity &E = P[A.Target];
  const CodeBody *Body = P.body(A.Target);
  bool Own = Body && !Body->IsModel;
  if (A.Callee)
    A.HitMap.assign(A.Callee->Hits.size(), NoIndex);
  auto Trigger = [&](const std::vector<FactDecl> &Facts) {
    return llvm::any_of(Facts, [&](const FactDecl &F) {
      return Owner.roles(F.Token).Bits & FactRoles::Trigger;
    });
  };
  for (size_t I = 0; I < E.Parameters.size() && I < A.Arguments.size(); ++I) {
    if (!Trigger(E.Parameters[I].Facts))
      continue;
    uint32_t Id = newHit(A, static_cast<int>(I));
    A.Entered.push_back(Id);
    ValueSet Values;
    deep(St, A.Arguments[I], Values);
    flowsIntoHit(Out.Hits[Id], Values, A.Call->Where, A.Pass);
    if (A.Callee)
      for (const auto &[F, How] : A.Callee->Called)
        addCalled(Out.Hits[Id], F, How);
  }
  if (!Trigger(E.Facts))
    return;
  uint32_t Id = newHit(A, -1);
  A.Entered.push_back(Id);
  for (size_t I = 0; I < A.Arguments.size(); ++I) {
    if (I == 0 && E.has(EF_Method) && (Own || E.has(EF_Constructor)))
      continue;
    ValueSet Values;
    deep(St, A.Arguments[I], Values);
    flowsIntoHit(Out.Hits[Id], Values, A.Call->Where, A.Pass);
  }
  if (!A.Callee) {
    // Where nobody sees the body, everything it can write is its output.
    SymbolId Output = D.symbol(SymbolKind::Output, Id);
    for (size_t I = 0; I < std::min(E.Parameters.size(), A.Arguments.size()); ++I)
      if (E.Parameters[I].How == Passing::Pointer) {
        Where W;
        pointees(St, A.Arguments[I], W);
        for (LocationId L : W.Locations)
          write(St, L, D.leaf(Output), true);
      }
    return;
  }
  Hit &H = Out.Hits[Id];
  H.InClosed &= A.Callee->Closed;
  H.CalledClosed &= A.Callee->Closed;
  for (const Inflow &I : A.Callee->Inner) {
    ValueSet Found;
    substituteFlows(A, I.Symbol, I.How, Found);
    for (const Valued &V : Found) {
      SymbolKind K = D.get(V.Symbol).Kind;
      if (K != SymbolKind::In && K != SymbolKind::Fact)
        continue;
      if (llvm::any_of(H.In, [&](const Inflow &J) {
            return J.Symbol == V.Symbol && J.Closing == I.Closing;
          }))
        continue;
      H.In.push_back({V.Symbol, I.Closing, I.ClosingIn, V.How});
    }
  }
  for (const auto &[F, How] : A.Callee->Called)
    addCalled(H, F, How);
}

void FlowAnalysis::addCalled(Hit &H, uint32_t Fact, ProvenanceId How) {
  if (llvm::none_of(H.Called, [&](auto &C) { return C.first == Fact; }))
    H.Called.push_back({Fact, How});
}

void FlowAnalysis::attachSink(SymbolId Id, ProvenanceId Prefix,
                              const Outflow &O) {
  const Symbol S = D.get(Id);
  Outflow Full = O;
  Full.Passed |= S.Passed;
  Full.How = D.join(Prefix, O.How);
  if (S.Kind == SymbolKind::Output) {
    if (S.Payload >= Out.Hits.size())
      return; // Of a hit that is gone.
    std::vector<Outflow> &List = Out.Hits[S.Payload].Out;
    if (llvm::none_of(List, [&](const Outflow &X) {
          return X.Fact == Full.Fact && X.Passed == Full.Passed &&
                 X.Where == Full.Where;
        }))
      List.push_back(Full);
    if (D.assumed(Full.How))
      Out.Hits[S.Payload].OutClosed = false;
    return;
  }
  if (S.Kind != SymbolKind::In && S.Kind != SymbolKind::Self)
    return;
  SymbolId Bare = D.symbol(S.Kind, S.Payload, 0);
  auto Key = std::make_tuple(Bare, Full.Fact, Full.Where.File, Full.Where.Line,
                             Full.Where.Column, Full.Passed);
  if (SinkIds.insert(Key).second)
    Out.Sinks.push_back({Bare, Full});
}

void FlowAnalysis::recordSinks(State &St, Application &A) {
  const Entity &E = P[A.Target];
  auto Record = [&](const std::vector<FactDecl> &Facts, const ValueSet &Values) {
    for (const FactDecl &F : Facts) {
      if (!(Owner.roles(F.Token).Bits & FactRoles::Sinks))
        continue;
      Outflow O;
      O.Fact = D.fact(F, A.Target);
      O.Where = A.Call->Where;
      O.In = Function;
      O.Callee = A.Target;
      for (const Valued &V : Values)
        attachSink(V.Symbol, V.How, O);
    }
  };
  bool Any = llvm::any_of(E.Facts, [&](const FactDecl &F) {
    return Owner.roles(F.Token).Bits & FactRoles::Sinks;
  });
  ValueSet All;
  if (Any)
    for (const TreeRef &T : A.Arguments)
      deep(*A.Before, T, All);
  // The site's own output, made by this very call, is none of its input.
  Record(E.Facts, All);
  for (size_t I = 0; I < E.Parameters.size() && I < A.Arguments.size(); ++I) {
    if (E.Parameters[I].Facts.empty())
      continue;
    ValueSet Values;
    deep(*A.Before, A.Arguments[I], Values);
    Record(E.Parameters[I].Facts, Values);
  }
}

void FlowAnalysis::importSinks(State &St, Application &A) {
  for (Sink S : A.Callee->Sinks) {
    if (!S.Into.Where.Line) {
      S.Into.Where = A.Call->Where;
      S.Into.In = Function;
    }
    const Symbol Sym = D.get(S.Symbol);
    if (Sym.Kind == SymbolKind::Self) {
      for (uint32_t Id : A.Entered)
        attachSink(D.symbol(SymbolKind::Output, Id), 0, S.Into);
      continue;
    }
    ValueSet Found;
    substituteFlows(A, S.Symbol, 0, Found);
    for (const Valued &V : Found)
      attachSink(V.Symbol, V.How, S.Into);
  }
}

void FlowAnalysis::importHits(State &St, Application &A) {
  ProvenanceId Step = 0;
  for (size_t K = 0; K < A.Callee->Hits.size(); ++K) {
    const Hit &From = A.Callee->Hits[K];
    Hit H;
    H.Site = From.Site;
    H.Parameter = From.Parameter;
    // Models have no places: what happens in them happens at the call.
    bool InModel = !From.Enter.Line && A.Call->Where.Line;
    H.Enter = InModel ? A.Call->Where : From.Enter;
    H.EnterIn = InModel ? Function : From.EnterIn;
    H.Path = From.Path;
    H.Called = From.Called;
    H.Out = From.Out;
    H.InClosed = From.InClosed;
    H.OutClosed = From.OutClosed;
    H.CalledClosed = From.CalledClosed;
    for (const Inflow &I : From.In) {
      ValueSet Found;
      substituteFlows(A, I.Symbol, I.How, Found);
      for (const Valued &V : Found) {
        SymbolKind Kind = D.get(V.Symbol).Kind;
        if (Kind != SymbolKind::In && Kind != SymbolKind::Fact)
          continue;
        if (llvm::any_of(H.In, [&](const Inflow &J) {
              return J.Symbol == V.Symbol && J.Closing == I.Closing;
            }))
          continue;
        H.In.push_back({V.Symbol, I.Closing, I.ClosingIn, V.How});
        if (InModel && !I.Closing.Line) {
          H.In.back().Closing = A.Call->Where;
          H.In.back().ClosingIn = Function;
        }
        if (D.assumed(V.How))
          H.InClosed = false;
      }
    }
    std::sort(H.In.begin(), H.In.end(), [](const Inflow &X, const Inflow &Y) {
      return std::tie(X.Symbol, X.Closing.File, X.Closing.Line,
                      X.Closing.Column) < std::tie(Y.Symbol, Y.Closing.File,
                                                   Y.Closing.Line,
                                                   Y.Closing.Column);
    });
    std::string Key = hitKey(H);
    auto [It, New] =
        HitIds.try_emplace(Key, static_cast<uint32_t>(Out.Hits.size()));
    A.HitMap[K] = It->second;
    if (!New) {
      Hit &Same = Out.Hits[It->second];
      for (const Outflow &O : H.Out)
        if (llvm::none_of(Same.Out, [&](const Outflow &X) {
              return X.Fact == O.Fact && X.Passed == O.Passed &&
                     X.Where == O.Where;
            }))
          Same.Out.push_back(O);
      continue;
    }
    if (!Step)
      Step = D.step({FlowStep::Text::Pass, A.Call->Where, Function, A.Target, 0});
    H.Chain = D.join(Step, From.Chain);
    Out.Hits.push_back(std::move(H));
  }
}

/// Hits that join the same facts are one, whichever call led to them; past
/// max_fact_sets distinct ones, the flows of all further ones are merged.
std::string FlowAnalysis::hitKey(const Hit &H) {
  std::string Base = std::to_string(H.Site) + "." +
                     std::to_string(H.Parameter) + "." +
                     std::to_string(H.Enter.File) + ":" +
                     std::to_string(H.Enter.Line) + ":" +
                     std::to_string(H.Enter.Column);
  std::string Key = Base + " p";
  for (uint32_t F : H.Path)
    Key += "," + std::to_string(F);
  Key += " i";
  for (const Inflow &I : H.In)
    Key += "," + std::to_string(I.Symbol) + "@" +
           std::to_string(I.Closing.Line) + ":" +
           std::to_string(I.Closing.Column);
  Key += " o";
  for (const Outflow &O : H.Out)
    Key += "," + std::to_string(O.Fact) + "/" + std::to_string(O.Passed);
  if (HitIds.count(Key))
    return Key;
  unsigned &Count = HitSets[Base];
  if (Count >= Owner.MaxFactSets) {
    Out.Unseen.insert({LedgerEntry::Kind::FactSetOverflow, H.Site, H.Enter});
    return Key.substr(0, Base.size()) + " more";
  }
  ++Count;
  return Key;
}

} // namespace art5
