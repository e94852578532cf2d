// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What code that nobody sees may call of what it is handed: functions, closures
// and callable objects, members through pointers to them, and the virtual
// functions of its own that a class of the program overrides. It may do so now
// or later, any number of times, beside everything else.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

/// What the code got its hands on.
struct FlowAnalysis::Handed {
  struct Object {
    LocationId At = 0;
    std::vector<EntityRef> Classes;
    EntityRef As = NoIndex; ///< The class that the code knows it by.
  };
  std::vector<Object> Objects;
  std::vector<EntityRef> Functions;
  std::set<LocationId> Seen;

  bool any() const { return !Functions.empty() || !Objects.empty(); }
};

/// Whether a value that lies nowhere yet holds anything to call.
static bool holdsCallable(Domain &D, const Program &P, const TreeRef &T) {
  ValueSet All;
  D.collect(T, All);
  return llvm::any_of(All, [&](const Valued &V) {
    const Symbol S = D.get(V.Symbol);
    return S.Kind == SymbolKind::Function ||
           (S.Kind == SymbolKind::Class &&
            !P.callOperators(S.Payload, 0).empty());
  });
}

/// Notes what lies at \p L, and goes on through members and pointers.
void FlowAnalysis::lookInto(State &St, LocationId L, const TreeRef &T,
                            EntityRef As, const Statement &S, unsigned Depth,
                            Handed &Into) {
  Handed::Object Here{L, {}, As};
  for (const Valued &V : ValueSet(T->Own)) {
    const Symbol Sym = D.get(V.Symbol);
    switch (Sym.Kind) {
    case SymbolKind::Function:
      if (!llvm::is_contained(Into.Functions, Sym.Payload))
        Into.Functions.push_back(Sym.Payload);
      break;
    case SymbolKind::Class:
      Here.Classes.push_back(Sym.Payload);
      break;
    case SymbolKind::Address:
      lookAt(St, Sym.Payload, NoIndex, S, Depth + 1, Into);
      break;
    case SymbolKind::In:
      if (As != NoIndex && P.isPolymorphic(As))
        for (SymbolId Known : dispatchSymbols(Sym.Payload, S, As))
          if (D.get(Known).Kind == SymbolKind::Class)
            Here.Classes.push_back(D.get(Known).Payload);
      break;
    default:
      break;
    }
  }
  for (const auto &[Key, Child] : T->Children)
    lookInto(St, D.child(L, Domain::stepOf(Key)), Child, NoIndex, S, Depth,
             Into);
  Into.Objects.push_back(std::move(Here));
}

void FlowAnalysis::lookAt(State &St, LocationId L, EntityRef As,
                          const Statement &S, unsigned Depth, Handed &Into) {
  if (!Into.Seen.insert(L).second)
    return;
  Limit Reached =
      Depth > Owner.limits().CallablePointers ? Limit::CallablePointers
      : Into.Seen.size() > Owner.limits().FoldedObjects ? Limit::FoldedObjects
                                                        : Limit::None;
  if (Reached == Limit::None)
    return lookInto(St, L, read(St, L), As, S, Depth, Into);
  Out.Unseen.insert(
      {LedgerEntry::Kind::LimitReached, Function, S.Where, Reached});
}

/// Whether a function that nobody sees may call argument \p I: a function, an
/// object with a call operator, or what wraps either.
bool FlowAnalysis::mayCallBack(const Entity &E, size_t I) const {
  if (I >= E.Parameters.size() || P.str(E.Parameters[I].Name) == "...")
    return true;
  const Parameter &Param = E.Parameters[I];
  if (Param.Class == NoIndex)
    return P.str(Param.Type).contains('(') ||
           P.str(Param.Type).contains("void");
  // Members of library classes are not read; std::function and its like say it
  // by their names.
  return P[Param.Class].has(EF_Closure) ||
         !P.callOperators(Param.Class, ~size_t(0)).empty() ||
         (P[Param.Class].has(EF_System) &&
          P.name(Param.Class).contains("function"));
}

/// What the arguments of the call give into other hands.
FlowAnalysis::Handed FlowAnalysis::handedOver(State &St, Application &A) {
  Handed Result;
  const Entity *E = A.Target != NoIndex ? &P[A.Target] : nullptr;
  for (size_t I = 0; I < A.Arguments.size(); ++I) {
    TreeRef T = A.Arguments[I];
    EntityRef As =
        E && I < E->Parameters.size() ? E->Parameters[I].Class : NoIndex;
    if (holdsCallable(D, P, T)) {
      // A callable by value is kept in an object of the library's.
      auto Slot =
          Owner.allocation(Function, NoIndex - static_cast<uint32_t>(I), 0);
      LocationId L = heap(A.CallId, Slot, A.InCycle);
      write(St, L, T, false);
      lookAt(St, L, As, *A.Call, 0, Result);
    }
    for (const Valued &V : ValueSet(T->Own)) {
      const Symbol Sym = D.get(V.Symbol);
      if (Sym.Kind == SymbolKind::Address) {
        lookAt(St, Sym.Payload, As, *A.Call, 1, Result);
      } else if (Sym.Kind == SymbolKind::In) {
        if (!E || mayCallBack(*E, I))
          for (SymbolId Known : dispatchSymbols(Sym.Payload, *A.Call, NoIndex))
            if (D.get(Known).Kind == SymbolKind::Function &&
                !llvm::is_contained(Result.Functions, D.get(Known).Payload))
              Result.Functions.push_back(D.get(Known).Payload);
        if (As != NoIndex && P.isPolymorphic(As)) {
          std::vector<LocationId> At;
          entryPointees(Sym.Payload, At);
          for (LocationId L : At)
            lookAt(St, L, As, *A.Call, 1, Result);
        }
      }
    }
  }
  llvm::sort(Result.Functions);
  return Result;
}

/// Adds \p F, called on the object at \p L (NoIndex: on none).
static void addTarget(Domain &D, EntityRef F, LocationId L,
                      std::map<EntityRef, ValueSet> &Into) {
  ValueSet &Objects = Into[F];
  if (L != NoIndex)
    D.insert(Objects, D.symbol(SymbolKind::Address, L), 0);
}

/// The functions that may be called, with the objects that they may be called
/// on.
std::map<EntityRef, ValueSet> FlowAnalysis::callableBy(const Handed &Got) {
  std::map<EntityRef, ValueSet> Result;
  auto Defined = [&](EntityRef F) {
    const CodeBody *Body = F == NoIndex ? nullptr : Owner.body(F);
    return Body && F != Function &&
           (!Body->IsModel || P[F].Parent == NoIndex ||
            P[P[F].Parent].has(EF_Closure));
  };
  for (const Handed::Object &O : Got.Objects)
    for (EntityRef C : O.Classes) {
      for (EntityRef F : P.callOperators(C, ~size_t(0)))
        if (Defined(F))
          addTarget(D, F, O.At, Result);
      for (auto [Overrider, Of] : P.foreignOverrides(C)) {
        EntityRef Interface = P[Of].Parent;
        bool Known = O.As != NoIndex && P.derivesFrom(O.As, Interface);
        if (Defined(Overrider) && (Known || P.isForeignClass(Interface)))
          addTarget(D, Overrider, O.At, Result);
      }
    }
  for (EntityRef F : Got.Functions) {
    if (!P[F].has(EF_Method) || P[F].has(EF_LambdaCall)) {
      if (Defined(F) && !P[F].has(EF_Method))
        addTarget(D, F, NoIndex, Result);
      continue;
    }
    // A pointer to a member: on every object handed over that has it.
    for (const Handed::Object &O : Got.Objects)
      for (EntityRef C : O.Classes)
        if (P.derivesFrom(C, P[F].Parent)) {
          EntityRef Exact = P[F].has(EF_Virtual) ? P.overrider(C, F) : F;
          if (Defined(Exact))
            addTarget(D, Exact, O.At, Result);
        }
  }
  return Result;
}

/// What is passed as \p Param: all data that went in, and the objects that it
/// may point to.
TreeRef FlowAnalysis::guessArgument(const Parameter &Param, const Handed &Got,
                                    const TreeRef &Data) {
  if (Param.How == Passing::Value && Param.Class == NoIndex)
    return Data;
  ValueSet Fitting, All;
  for (const Handed::Object &O : Got.Objects) {
    SymbolId Address = D.symbol(SymbolKind::Address, O.At);
    D.insert(All, Address, 0);
    if (Param.Class != NoIndex && llvm::any_of(O.Classes, [&](EntityRef C) {
          return P.derivesFrom(C, Param.Class);
        }))
      D.insert(Fitting, Address, 0);
  }
  if (Param.Class == NoIndex)
    Fitting = std::move(All);
  return D.joined(Data, D.leaf(std::move(Fitting)));
}

/// Calls what may be called; \p Data is what went in. False: nothing.
bool FlowAnalysis::callBack(State &St, Application &A, const ValueSet &Data) {
  // An object that ends is no longer of a class that overrides anything.
  if (A.Target != NoIndex && P[A.Target].has(EF_Destructor))
    return false;
  Handed Got = handedOver(St, A);
  if (!Got.any())
    return false;
  std::map<EntityRef, ValueSet> Targets = callableBy(Got);
  TreeRef Anything = D.leaf(Data);
  for (const auto &[F, Objects] : Targets) {
    const Entity &E = P[F];
    bool Method = E.has(EF_Method);
    if (Method && Objects.empty())
      continue;
    Statement Guess;
    Guess.Kind = Op::Call;
    Guess.Callee = CallKind::Indirect;
    Guess.Entity = F;
    Guess.Flags = SF_MayBe | SF_Concurrent;
    Guess.Where = A.Call->Where;
    Guess.Try = A.Call->Try;
    std::vector<TreeRef> Arguments;
    for (size_t I = Method ? 1 : 0; I < E.Parameters.size(); ++I)
      Arguments.push_back(guessArgument(E.Parameters[I], Got, Anything));
    Guess.Arguments.resize(Arguments.size());
    Target T{F, nullptr, Method};
    if (Method)
      T.This = D.leaf(Objects);
    State After = St;
    callTarget(After, Guess, A.CallId, T, std::move(Arguments));
    joinInto(St, After);
  }
  return !Targets.empty();
}

} // namespace art5
