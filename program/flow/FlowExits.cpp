// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How a body is left other than by returning: exceptions, and the end of the
// program or of a thread. What was written until then stays.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

//===----------------------------------------------------------------------===//
// Who takes it
//===----------------------------------------------------------------------===//

/// Whether a handler of the library's own types, or of none, is meant.
static bool takesLibrary(const Handler &H, const Program &P) {
  return H.Type == 0 || (H.Class != NoIndex && P[H.Class].has(EF_System));
}

/// \p Bits may be thrown here: to all handlers that could take it, up to one
/// that takes everything.
void FlowAnalysis::noteThrows(ThrowBits Bits, uint32_t Try) {
  if (!Bits)
    return;
  for (; Try != NoIndex; Try = B.Tries[Try].Parent) {
    const std::vector<Handler> &Handlers = B.Tries[Try].Handlers;
    for (uint32_t I = 0; I < Handlers.size(); ++I) {
      if (!(Bits & TB_Anything) && !takesLibrary(Handlers[I], P))
        continue;
      Raised.insert({Try, I});
      CaughtBits[{Try, I}] |= Bits;
      if (Handlers[I].Type == 0)
        return;
    }
  }
  Leaves = true;
  Out.MayThrow |= Bits;
}

/// The classes that an exception of unknown type holds; empty if it says none.
std::vector<EntityRef> FlowAnalysis::thrownClasses(const TreeRef &Value,
                                                   const Statement &S) {
  std::vector<EntityRef> Result;
  auto Add = [&](SymbolId Id) {
    const Symbol Sym = D.get(Id);
    if (Sym.Kind == SymbolKind::Class &&
        !llvm::is_contained(Result, Sym.Payload))
      Result.push_back(Sym.Payload);
  };
  for (const Valued &V : ValueSet(Value->Own)) {
    Add(V.Symbol);
    if (const Symbol Sym = D.get(V.Symbol); Sym.Kind == SymbolKind::In)
      llvm::for_each(dispatchSymbols(Sym.Payload, S, NoIndex), Add);
  }
  return Result;
}

/// To the first handler that takes it, else out of the function. Where nobody
/// knows the type, every handler may be the one.
void FlowAnalysis::routeThrown(const Thrown &T, uint32_t Try) {
  bool Unknown = T.Type == 0 && T.Class == NoIndex;
  for (; Try != NoIndex; Try = B.Tries[Try].Parent) {
    const std::vector<Handler> &Handlers = B.Tries[Try].Handlers;
    for (uint32_t I = 0; I < Handlers.size(); ++I) {
      const Handler &H = Handlers[I];
      bool Surely = H.Type == 0 || (T.Type != 0 && H.Type == T.Type) ||
                    (H.Class != NoIndex && T.Class != NoIndex &&
                     P.derivesFrom(T.Class, H.Class));
      if (!Surely && !Unknown)
        continue;
      Raised.insert({Try, I});
      catchInto({Try, I}, T);
      if (Surely)
        return;
    }
  }
  Leaves = true;
  for (Thrown &Known : Out.Throws)
    if (Known.Type == T.Type && Known.Class == T.Class) {
      Known.Value = D.joined(Known.Value, T.Value);
      return;
    }
  Out.Throws.push_back(T);
}

/// Adds to what handler \p At has to take, which is looked at again if that is
/// new.
void FlowAnalysis::catchInto(HandlerKey At, const Thrown &T) {
  std::vector<Thrown> &Slot = Caught[At];
  auto Known = llvm::find_if(Slot, [&](const Thrown &X) {
    return X.Type == T.Type && X.Class == T.Class;
  });
  if (Known == Slot.end()) {
    Slot.push_back(T);
  } else {
    TreeRef New = D.joined(Known->Value, T.Value);
    if (D.same(Known->Value, New))
      return;
    Known->Value = New;
  }
  for (uint32_t Block = 0; Block < B.Blocks.size(); ++Block)
    for (const Statement &S : B.Blocks[Block].Statements)
      if (S.Kind == Op::Catch && S.Try == At.first && S.Handler == At.second)
        Dirty[Block] = true;
}

/// What the handler that \p S starts has taken so far.
TreeRef FlowAnalysis::caught(const Statement &S) {
  TreeRef Result = D.empty();
  if (auto It = Caught.find({S.Try, S.Handler}); It != Caught.end())
    for (const Thrown &T : It->second)
      Result = D.joined(Result, T.Value);
  return Result;
}

//===----------------------------------------------------------------------===//
// Throwing
//===----------------------------------------------------------------------===//

void FlowAnalysis::throwUnknown(const TreeRef &Value, const Statement &S) {
  std::vector<EntityRef> Classes = thrownClasses(Value, S);
  for (EntityRef C : Classes)
    routeThrown({0, C, Value}, S.Try);
  if (!Classes.empty())
    return;
  routeThrown({0, NoIndex, Value}, S.Try);
  noteThrows(TB_Anything, S.Try);
}

/// throw; hands on what the handler around it caught, as what it was thrown.
void FlowAnalysis::rethrow(State &St, const Statement &S) {
  if (S.Handler == NoIndex)
    return throwUnknown(read(St, resolve(St, S.From, &S)), S);
  uint32_t Number = S.Handler;
  for (uint32_t Try = 0; Try < B.Tries.size(); ++Try) {
    auto Count = static_cast<uint32_t>(B.Tries[Try].Handlers.size());
    if (Number >= Count) {
      Number -= Count;
      continue;
    }
    HandlerKey Key{Try, Number};
    for (const Thrown &T : std::vector<Thrown>(Caught[Key]))
      routeThrown(T, S.Try);
    return noteThrows(CaughtBits[Key], S.Try);
  }
}

void FlowAnalysis::doThrow(State &St, const Statement &S) {
  if (S.Kind == Op::Rethrow) {
    rethrow(St, S);
  } else {
    TreeRef T = read(St, resolve(St, S.From, &S));
    if (!Code.IsModel)
      T = D.withStep(
          T, D.step({FlowStep::Text::Throw, S.Where, Function, NoIndex, 0}));
    if (S.Type == 0 && S.Entity == NoIndex)
      throwUnknown(T, S);
    else
      routeThrown({S.Type, S.Entity, T}, S.Try);
  }
  if (Leaves)
    joinInto(ThrowExit, St);
}

/// What a throwing statement leaves behind is what its handlers start from.
void FlowAnalysis::toHandlers(uint32_t Block, const State &St, bool &Again) {
  for (uint32_t Next : B.Blocks[Block].Successors) {
    const art5::Block &K = B.Blocks[Next];
    if (K.Statements.empty() || K.Statements.front().Kind != Op::Catch)
      continue;
    const Statement &S = K.Statements.front();
    if (Raised.count({S.Try, S.Handler}) && joinInto(BlockIn[Next], St)) {
      Dirty[Next] = true;
      Again |= Next <= Block;
    }
  }
}

//===----------------------------------------------------------------------===//
// Calls that do not come back
//===----------------------------------------------------------------------===//

/// Memory as the callee leaves it where it throws (RaisedIn) and where it ends
/// the program or its thread (EndedIn), for one target of a call.
void FlowAnalysis::leaveCallee(const State &St, Application &A) {
  const FunctionSummary &S = *A.Callee;
  if (!S.ThrowEffects.empty() || !S.Throws.empty()) {
    State Left = St;
    applyWrites(Left, A, writesOf(A, S.ThrowEffects));
    Left.Reachable = true;
    joinInto(RaisedIn, Left);
  }
  if (S.Ends) {
    State Left = St;
    applyWrites(Left, A, writesOf(A, S.EndEffects));
    Left.Reachable = true;
    joinInto(EndedIn, Left);
  }
}

/// After a call of \p A's target: whether the caller goes on, and from where.
void FlowAnalysis::settleExits(State &St, const Application &A) {
  const Entity &E = P[A.Target];
  bool Stops = E.has(EF_NoReturn) || (A.Callee && !A.Callee->Returns);
  bool Beside = A.Call->Flags & SF_Concurrent;
  if (Leaves && RaisedIn.Reachable)
    joinInto(ThrowExit, RaisedIn);
  if (!A.Callee && Stops)
    joinInto(EndedIn, St);
  if (!Beside)
    joinInto(EndExit, EndedIn);
  if (!Beside) {
    St.Reachable = St.Reachable && !Stops;
    return;
  }
  // What runs beside its creator never ends it.
  joinInto(St, RaisedIn);
  joinInto(St, EndedIn);
}

/// A body that neither returns, throws nor ends anything runs for ever: others
/// see what it writes meanwhile.
void FlowAnalysis::noteEndless() {
  if (!Endless && (Exit.Reachable || ThrowExit.Reachable || EndExit.Reachable))
    return;
  Endless = true;
  for (const State &St : BlockIn)
    joinInto(EndExit, St);
}

} // namespace art5
