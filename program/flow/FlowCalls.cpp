// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calls: who is called, with which summary, and what is taken of those that
// nobody saw.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

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

/// Whether an object at \p L may be of \p Class or of one that derives from it.
/// \p Known gets the classes that it may be of.
bool FlowAnalysis::mayBe(State &St, LocationId L, const Statement &S,
                         EntityRef Class, ValueSet &Known) {
  TreeRef Held = read(St, L);
  bool Any = false, Is = false;
  for (const Valued &V : Held->Own) {
    const Symbol Sym = D.get(V.Symbol);
    std::vector<SymbolId> Classes;
    if (Sym.Kind == SymbolKind::Class)
      Classes.push_back(V.Symbol);
    else if (Sym.Kind == SymbolKind::In)
      Classes = dispatchSymbols(Sym.Payload, S, Class);
    for (SymbolId C : Classes) {
      const Symbol One = D.get(C);
      if (One.Kind != SymbolKind::Class)
        continue;
      Any = true;
      D.insert(Known, C, 0);
      Is |= P.derivesFrom(One.Payload, Class);
    }
  }
  return Is || !Any;
}

/// A pointer after dynamic_cast to S.Entity: what is surely of another class is
/// not what it leads to. An object of that class that holds nothing stands for
/// it, so that nobody takes the pointer for one to an unknown object.
TreeRef FlowAnalysis::castTo(State &St, const TreeRef &Pointer,
                             const Statement &S, uint32_t Id) {
  ValueSet Failed, Own = Pointer->Own;
  llvm::erase_if(Own, [&](const Valued &V) {
    const Symbol Sym = D.get(V.Symbol);
    std::vector<LocationId> At;
    if (Sym.Kind == SymbolKind::Address)
      At.push_back(Sym.Payload);
    else if (Sym.Kind == SymbolKind::In)
      entryPointees(Sym.Payload, At);
    else
      return false;
    ValueSet Known;
    if (llvm::any_of(At, [&](LocationId L) {
          return mayBe(St, L, S, S.Entity, Known);
        }))
      return false;
    D.unite(Failed, Known);
    return true;
  });
  if (!Failed.empty()) {
    LocationId Nothing = heap(Id, 0, Code.InCycle[CurrentBlock]);
    write(St, Nothing, D.leaf(std::move(Failed)), /*Weak=*/false);
    D.insert(Own, D.symbol(SymbolKind::Address, Nothing), 0);
  }
  return D.withOwn(Pointer, std::move(Own));
}

void FlowAnalysis::virtualTargets(State &St, EntityRef Method,
                                  const TreeRef &Object, const Statement &S,
                                  std::vector<Target> &Out) {
  Where Objects;
  pointees(St, Object, Objects);
  EntityRef Class = P[Method].Parent;
  bool Open = false, Other = false;
  auto AddTarget = [&](EntityRef F, LocationId L) {
    TreeRef This = D.leaf(D.symbol(SymbolKind::Address, L));
    auto Same = llvm::find_if(
        Out, [&](const Target &Y) { return Y.Function == F; });
    if (Same == Out.end())
      Out.push_back({F, This, false});
    else
      Same->This = D.joined(Same->This, This);
  };
  for (LocationId L : Objects.Locations) {
    std::vector<SymbolId> Types;
    TreeRef Held = read(St, L);
    for (const Valued &V : Held->Own) {
      const Symbol Sym = D.get(V.Symbol);
      if (Sym.Kind == SymbolKind::Class) {
        Types.push_back(V.Symbol);
      } else if (Sym.Kind == SymbolKind::In) {
        for (SymbolId T : dispatchSymbols(Sym.Payload, S, Class)) {
          Types.push_back(T);
        }
        Open |= !Special.count(Sym.Payload);
      }
    }
    for (SymbolId T : Types) {
      const Symbol Sym = D.get(T);
      if (Sym.Kind != SymbolKind::Class)
        continue;
      if (!P.derivesFrom(Sym.Payload, Class)) {
        Other = true;
        continue;
      }
      EntityRef Found = P.overrider(Sym.Payload, Method);
      AddTarget(Found == NoIndex ? Method : Found, L);
    }
  }
  // The objects of entry memory keep their symbolic address.
  for (Target &X : Out)
    X.This = X.This ? D.joined(X.This, Object) : Object;
  // Objects of other classes only: the cast to this one failed.
  if (!Out.empty() || (Other && !Open))
    return;
  if (!Open) {
    // Nobody knows the object: any class that the program creates.
    std::set<EntityRef> Overriders;
    for (EntityRef C : P.instantiable(Class))
      if (EntityRef Found = P.overrider(C, Method);
          Found != NoIndex && Overriders.insert(Found).second)
        Out.push_back({Found, nullptr, false});
    if (!Out.empty()) {
      this->Out.Unseen.insert(
          {LedgerEntry::Kind::AssumedTarget, Method, S.Where});
      return;
    }
  }
  Out.push_back({Method, nullptr, false});
  if (!Open && P[Method].has(EF_Pure))
    this->Out.Unseen.insert(
        {LedgerEntry::Kind::UnresolvedCall, Method, S.Where});
}

void FlowAnalysis::callableTargets(State &St, const TreeRef &Value,
                                   const Where &At, const Statement &S,
                                   size_t Count,
                                   const std::vector<TreeRef> &Arguments,
                                   std::vector<Target> &Out, unsigned Depth,
                                   bool Guess) {
  if (Depth > limits::CallablePointers) {
    if (!Guess && !Value->Own.empty())
      giveUp(Limit::CallablePointers, S.Where);
    return;
  }
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
      Add({F, nullptr, false});
      return;
    }
    if (E.has(EF_LambdaCall) && E.Parameters.size() == Count + 1) {
      Add({F, nullptr, true});
      return;
    }
    // A pointer to member: the object is the first argument.
    if (E.has(EF_Virtual) && !Arguments.empty()) {
      std::vector<Target> Found;
      virtualTargets(St, F, Arguments[0], S, Found);
      for (Target &T : Found)
        Add(std::move(T));
    } else {
      Add({F, nullptr, false});
    }
  };
  auto AddClass = [&](EntityRef C) {
    ValueSet This;
    for (LocationId L : At.Locations)
      D.insert(This, D.symbol(SymbolKind::Address, L), 0);
    for (EntityRef F : P.callOperators(C, Count)) {
      std::vector<Target> Found{{F, D.leaf(This), true}};
      if (P[F].has(EF_Virtual)) {
        Found.clear();
        virtualTargets(St, F, D.leaf(This), S, Found);
      }
      for (Target &T : Found) {
        T.ShiftThis = true;
        Add(std::move(T));
      }
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
                      Out, Depth + 1, Guess);
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
        Where Inner;
        entryPointees(Sym.Payload, Inner.Locations);
        TreeRef T = read(St, Inner);
        if (this->Out.Open.count(Sym.Payload) ||
            llvm::any_of(Inner.Locations, [&](LocationId L) {
              return Special.count(L) || St.Roots.count(D.rootOf(L));
            }))
          callableTargets(St, T, Inner, S, Count, Arguments, Out, Depth + 2,
                          Guess);
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
    Found.push_back({S.Entity, nullptr, false});
    break;
  case CallKind::Virtual:
    virtualTargets(St, S.Entity, Arguments.empty() ? D.empty() : Arguments[0],
                   S, Found);
    break;
  case CallKind::Indirect: {
    Where At = resolve(St, S.From, &S);
    callableTargets(St, read(St, At), At, S, Arguments.size(), Arguments,
                    Found, 0, /*Guess=*/false);
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
    TreeRef T = load(St, A.From, S);
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
  if (Owner.leftOut(T.Function))
    return callNothing(St, S, T.Function);
  Application A;
  A.Call = &S;
  A.CallId = Id;
  A.Target = T.Function;
  A.InCycle = Code.InCycle[CurrentBlock];
  const Entity &E = P[T.Function];
  A.Method = E.has(EF_Method);
  if (T.ShiftThis)
    Arguments.insert(Arguments.begin(), T.This ? T.This : D.empty());
  else if (T.This && !Arguments.empty())
    Arguments[0] = T.This;
  A.Arguments = std::move(Arguments);
  // Everything is read before anything is written, except where a site's
  // output must be told from what was there.
  std::optional<State> Copy;
  if (entersSite(E))
    Copy = St;
  A.Before = Copy ? &*Copy : &St;
  const CodeBody *Body = Owner.body(T.Function);
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
      Missing = true;
      CallThrows = Look;
      St.Reachable = Look;
      return;
    }
    enterSites(St, A);
    recordSinks(St, A);
    applySummary(St, A, Result);
    if (A.Twice)
      applyAgain(St, A, Result);
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
  Result = D.guarded(Result, A.Passed);
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

/// The callee makes no difference to anything that is followed.
void FlowAnalysis::callNothing(State &St, const Statement &S,
                               EntityRef Callee) {
  bool Throws = Owner.outline().mayThrow(Callee);
  CallThrows |= Throws;
  Out.MayThrow |= Throws && S.Try == NoIndex;
  if (P[Callee].has(EF_NoReturn) || Owner.outline().neverReturns(Callee))
    St.Reachable = false;
  else if (!S.To.isNone())
    write(St, resolve(St, S.To, &S), D.empty(), false);
}

/// What this call hands to \p S for the calls that it leaves open.
void FlowAnalysis::dispatchAt(Application &A, State &St,
                              const FunctionSummary &S,
                              Specialisation &Wanted) {
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
      Wanted[L] = Known;
  }
}

/// The callee's summary for the classes and functions that this call hands it,
/// and for what it has under several of the callee's names.
const FunctionSummary *FlowAnalysis::summaryFor(Application &A, State &St) {
  Specialisation Wanted;
  AliasPattern Pattern;
  for (unsigned Round = 0;; ++Round) {
    uint32_t N = Owner.node(A.Target, Wanted, Pattern);
    Dependencies.insert(N);
    const FunctionSummary &S = Owner[N].Summary;
    if (!S.Computed)
      return nullptr;
    A.Aliases = &Owner[N].Aliases;
    A.Known.clear();
    Specialisation More = Wanted;
    dispatchAt(A, St, S, More);
    AliasPattern Wider = aliasesAt(A, S, Pattern);
    if (Wider != Pattern && !Owner.admits(A.Target, Wider)) {
      A.Twice = true;
      Wider = Pattern;
    }
    bool Last = Round == limits::DispatchRounds;
    if (Last)
      giveUp(Limit::DispatchRounds, A.Call->Where);
    if (Last || (More == Wanted && Wider == Pattern)) {
      A.Twice |= Wider != Pattern;
      Used.insert(N);
      return &S;
    }
    Wanted = std::move(More);
    Pattern = std::move(Wider);
  }
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

/// Whether argument \p I of a call of \p E, if that is known, may be a pointer.
static bool mayBePointer(const Entity *E, size_t I) {
  return !E || I >= E->Parameters.size() ||
         E->Parameters[I].How != Passing::Value ||
         E->Parameters[I].Class != NoIndex;
}

/// Whether a function that nobody sees may call argument \p I: a function, an
/// object with a call operator, or what wraps either.
bool FlowAnalysis::mayCallBack(const Entity &E, size_t I) const {
  if (I >= E.Parameters.size() || P.str(E.Parameters[I].Name) == "...")
    return true;
  const Parameter &Param = E.Parameters[I];
  if (Param.Class == NoIndex)
    return P.str(Param.Type).contains('(') || P.str(Param.Type).contains("void");
  // Members of library classes are not read; std::function and its like say it
  // by their names.
  return P[Param.Class].has(EF_Closure) ||
         !P.callOperators(Param.Class, ~size_t(0)).empty() ||
         (P[Param.Class].has(EF_System) &&
          P.name(Param.Class).contains("function"));
}

/// Nobody saw the function: its arguments pass on to its result and to what
/// it can write, and what it can call may be called.
/// Whether \p E declares that its result, an object of its own, is a source
/// that ends what flows into it: words, where a voice went in.
static bool makesItsOwn(const Entity &E, const Solver &Owner) {
  return E.Result == Passing::Value &&
         llvm::any_of(E.Facts, [&](const FactDecl &F) {
           uint8_t Bits = Owner.roles(F.Token).Bits;
           return (Bits & FactRoles::Safeguard) && !(Bits & FactRoles::OnPath);
         });
}

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
    for (const Valued &V : D.smeared(Found))
      D.insert(Kept, V.Symbol, D.join(V.How, Step));
    D.unite(All, Kept);
    PerArgument.push_back(std::move(Kept));
    if (!E || mayCallBack(*E, PerArgument.size() - 1)) {
      Where At;
      // Nearer ones only; that nobody saw the function stands in the ledger.
      callableTargets(St, T, At, *A.Call, 1, {}, Callbacks,
                      limits::CallablePointers - 1, /*Guess=*/true);
    }
  }
  ValueSet Passed = All;
  bool Scalar = E && E->Result == Passing::Value && E->ResultClass == NoIndex;
  bool AnyOpaque = false;
  if (!Scalar && !(E && makesItsOwn(*E, Owner)))
    for (size_t I = 0; I < A.Arguments.size(); ++I)
      for (const Valued &V : A.Arguments[I]->Own) {
        // What was a pointer may come back as it is.
        const Symbol S = D.get(V.Symbol);
        bool Pointer = S.Kind == SymbolKind::Address ||
                       (S.Kind == SymbolKind::In && mayBePointer(E, I));
        AnyOpaque |= S.Kind == SymbolKind::Address && D.isOpaque(S.Payload);
        if (Pointer)
          D.insert(Passed, V.Symbol, D.join(V.How, Step));
      }
  // A pointer from nowhere refers to an object that nobody else has, so that
  // what goes in through a handle comes out through it; and so do pointers in
  // an object from nowhere.
  if (E && !Scalar && !E->has(EF_VoidResult) && !AnyOpaque && !Code.IsModel)
    D.insert(Passed, D.symbol(SymbolKind::Address, opaque(A.CallId, 0)), 0);
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
    const CodeBody *Body = Owner.body(T.Function);
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

} // namespace art5
