// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decisions: what a condition carries decides about all that depends on it, the
// calls made there and the values assigned, returned and thrown there.
#include "summary/ControlDependence.h"
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"
#include <algorithm>

namespace art5 {

bool uniteDecisions(Decisions &Into, llvm::ArrayRef<Decision> More) {
  bool New = false;
  for (const Decision &Each : More) {
    auto It = std::lower_bound(Into.begin(), Into.end(), Each.Symbol,
                               [](const Decision &Have, SymbolId S) {
                                 return Have.Symbol < S;
                               });
    if (It != Into.end() && It->Symbol == Each.Symbol)
      continue;
    Into.insert(It, Each);
    New = true;
  }
  return New;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// What is left of \p S where it only decides; NoIndex: nothing.
SymbolId FlowAnalysis::asDecision(SymbolId S) {
  if (isMereOrder(D.get(S).Passed))
    return NoIndex;
  switch (D.get(S).Kind) {
  case SymbolKind::Output:
  case SymbolKind::Self:
    return D.passing(S, DecidesBit);
  case SymbolKind::In:
  case SymbolKind::Any:
  case SymbolKind::Run:
    return D.passing(S, DecidesBit | ControlBit);
  default:
    return NoIndex;
  }
}

/// The data among \p Values.
TreeRef FlowAnalysis::data(const ValueSet &Values) {
  ValueSet Own;
  for (const Valued &V : Values)
    if (travels(D.get(V.Symbol).Kind))
      D.insert(Own, V.Symbol, V.How);
  return D.leaf(std::move(Own));
}

/// The data in \p T and its parts, of no part in particular, and nothing that
/// lies behind its pointers.
TreeRef FlowAnalysis::flat(const TreeRef &T) {
  ValueSet All;
  D.collect(T, All);
  return data(All);
}

/// What the caller has for a callee's symbol of entry data that only decides:
/// a condition and a pointer that is null or not are scalars.
TreeRef FlowAnalysis::decidingEntry(Application &A, const Symbol &S) {
  TreeRef T = valueOfEntry(A, S.Payload);
  return S.Passed & (ControlBit | NullBit) ? data(T->Own) : flat(T);
}

/// What the outcome of a comparison, or a selected value, carries.
TreeRef FlowAnalysis::outcome(const TreeRef &T, const Statement &S) {
  SafeguardMask Mask = DecidesBit;
  if (S.Flags & SF_OutputOnly)
    Mask |= ControlBit;
  if (S.Flags & SF_Ordered)
    Mask |= OrderBit;
  else if (Code.IsModel)
    Mask |= TakenBit;
  if (S.Flags & SF_Null)
    Mask |= NullBit;
  TreeRef Result =
      D.guarded(S.Flags & SF_Null ? data(T->Own) : T, Mask);
  if ((S.Flags & SF_Selected) && !Code.IsModel && !S.To.isNone())
    Result = D.withStep(Result, D.step({FlowStep::Text::Decides, S.Where, Function,
                                      NoIndex, B.Variables[S.To.Base].Name}));
  return Result;
}

/// \p T without what taking a part by order would decide.
TreeRef FlowAnalysis::wholeTaken(const TreeRef &T) {
  ValueSet Kept;
  for (const Valued &V : T->Own)
    if (!(D.get(V.Symbol).Passed & OrderBit))
      D.insert(Kept, V.Symbol, V.How);
  return Kept.size() == T->Own.size() ? T : D.leaf(std::move(Kept));
}

/// An index decides which element is meant.
void FlowAnalysis::selectElement(const State &St, Step S, const Statement *At,
                                 Where &W) {
  VarId Index = indexOf(S);
  if (Index == NoIndex)
    return;
  TreeRef Held = rootTree(St, D.root(RootKind::Variable, Index));
  for (const Valued &V : Held->Own)
    if (travels(D.get(V.Symbol).Kind)) {
      ProvenanceId How = V.How;
      if (At && At->Where.Line)
        How = D.join(How, D.step({FlowStep::Text::Decides, At->Where, Function,
                                  NoIndex, 0}));
      D.insert(W.Floating, D.passing(V.Symbol, DecidesBit), How);
    }
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

void FlowAnalysis::wakeDecided(uint32_t Block) {
  if (Code.Decided.empty())
    return;
  for (uint32_t Other : Code.Decided[Block])
    Dirty[Other] = true;
}

/// What decides that \p Block runs, as far as it is known now.
void FlowAnalysis::startDecided(uint32_t Block) {
  Decisions Found;
  if (Runs && (Code.RunsIn.empty() || Code.RunsIn[Block]))
    Found.push_back({asDecision(D.symbol(SymbolKind::Run, 0)), 0, {}});
  if (!Code.Decided.empty())
    for (const Decider &By : Code.Control.deciders(Block)) {
      if (!By.Caught) {
        uniteDecisions(Found, Deciding[By.Block]);
        for (const Decision &Outer : Control[By.Block])
          if (D.get(Outer.Symbol).Kind != SymbolKind::Run)
            uniteDecisions(Found, Outer);
        continue;
      }
      const Statement &Catch = B.Blocks[By.Block].Statements.front();
      auto It = Caught.find({Catch.Try, Catch.Handler});
      if (It == Caught.end())
        continue;
      // What is thrown need not decide; what decided that it is thrown does.
      for (const Valued &V : It->second->Own)
        if (SymbolId S = asDecision(V.Symbol);
            S != NoIndex && (D.get(V.Symbol).Passed & DecidesBit))
          uniteDecisions(Found, Decision{S, V.How, Catch.Where});
    }
  if (uniteDecisions(Control[Block], Found))
    wakeDecided(Block);
}

/// Keeps what the condition at the end of \p Block carries.
void FlowAnalysis::decideAtEnd(State &St, uint32_t Block) {
  const Terminator &End = B.Blocks[Block].End;
  if (End.Condition.isNone() || Code.Decided.empty())
    return;
  ValueSet All;
  D.collect(read(St, resolve(St, End.Condition)), All);
  bool New = false;
  for (const Valued &V : All)
    if (SymbolId S = asDecision(V.Symbol); S != NoIndex)
      New |= uniteDecisions(Deciding[Block], Decision{S, V.How, End.Where});
  if (New)
    wakeDecided(Block);
}

//===----------------------------------------------------------------------===//
// What is decided
//===----------------------------------------------------------------------===//

/// Whether what is written to \p To outlives the expression at hand.
bool FlowAnalysis::isKept(const Place &To) const {
  return !To.isNone() &&
         (!To.Path.empty() ||
          B.Variables[To.Base].K != Variable::Kind::Temporary);
}

/// What decides here, with the step that tells about what.
ValueSet FlowAnalysis::decisions(EntityRef What, StringId Name) {
  ValueSet Result;
  for (const Decision &Each : Now) {
    ProvenanceId How = Each.How;
    if (Each.At.Line && !Code.IsModel)
      How = D.join(How, D.step({FlowStep::Text::Decides, Each.At, Function,
                                What, Name}));
    D.insert(Result, Each.Symbol, How);
  }
  return Result;
}

static EntityRef decidedEntity(const Place &To, const Body &B) {
  for (const Step &S : llvm::reverse(To.Path))
    if (S.K == Step::Kind::Field)
      return S.Index;
  return B.Variables[To.Base].K == Variable::Kind::Global
             ? B.Variables[To.Base].Global
             : NoIndex;
}

/// \p T as \p S assigns, returns or throws it here.
TreeRef FlowAnalysis::decided(const TreeRef &T, const Statement &S) {
  if (Now.empty())
    return T;
  bool Leaves = S.Kind == Op::Return || S.Kind == Op::Throw;
  if (!Leaves && !isKept(S.To))
    return T;
  // A variable that nobody has given a value yet.
  if (S.Kind == Op::Clear && !(S.Flags & SF_Constant) && !Code.IsModel)
    return T;
  return D.joined(
      T, D.leaf(Leaves ? decisions(NoIndex)
                       : decisions(decidedEntity(S.To, B),
                                   B.Variables[S.To.Base].Name)));
}

/// \p T as a call of \p Callee that is decided here makes it.
TreeRef FlowAnalysis::decidedBy(const TreeRef &T, EntityRef Callee) {
  return Now.empty() ? T : D.joined(T, D.leaf(decisions(Callee)));
}

/// What chose the function or object that is called decides about the call.
void FlowAnalysis::chooseBy(const TreeRef &Callee, const Statement &S) {
  if (!(S.Flags & SF_Chosen) && !(Code.IsModel && Owner.anyDecision()))
    return;
  for (const Valued &V : Callee->Own)
    if (SymbolId By = asDecision(V.Symbol); By != NoIndex)
      uniteDecisions(Now, Decision{By, V.How, S.Where});
}

//===----------------------------------------------------------------------===//
// Effects that are decided
//===----------------------------------------------------------------------===//

/// The function called is an effect, say, and whether it is called is decided.
void FlowAnalysis::decideSinks(Application &A) {
  if (Now.empty())
    return;
  const Entity &E = P[A.Target];
  ValueSet By;
  auto Record = [&](const std::vector<FactDecl> &Facts) {
    for (const FactDecl &F : Facts) {
      if (!(Owner.roles(F.Token).Bits & FactRoles::Sinks))
        continue;
      if (By.empty())
        By = decisions(A.Target);
      Outflow O;
      O.Fact = D.fact(F, A.Target);
      O.Where = A.Call->Where;
      O.In = Function;
      O.Callee = A.Target;
      for (const Valued &V : By)
        attachSink(V.Symbol, V.How, O);
    }
  };
  Record(E.Facts);
  for (const Parameter &Each : E.Parameters)
    Record(Each.Facts);
}

/// \p S happens in the callee where it is called at all.
void FlowAnalysis::importDecidedSinks(Application &A, const Sink &S) {
  for (const Valued &V : decisions(A.Target)) {
    // Called in turn by who is called here for reasons of a caller.
    ProvenanceId How = V.How;
    if (D.get(V.Symbol).Kind == SymbolKind::Run && !Code.IsModel)
      How = D.join(How, D.step({FlowStep::Text::Call, A.Call->Where, Function,
                                A.Target, 0}));
    attachSink(V.Symbol, How, S.Into);
  }
}

/// What decides that the callee throws decides that we go on behind the call,
/// where nothing here catches it.
void FlowAnalysis::rememberThrowing(State &St, Application &A) {
  if (A.Call->Try != NoIndex)
    return;
  for (const Thrown &T : A.Callee->Throws) {
    ValueSet By; // Not that the callee was called at all.
    for (const Valued &V : T.Value->Own)
      if (const Symbol S = D.get(V.Symbol);
          (S.Passed & DecidesBit) && S.Kind != SymbolKind::Run)
        D.insert(By, V.Symbol, V.How);
    TreeRef Value = D.empty();
    substituteOwn(A, By, Value, NoIndex);
    for (const Valued &V : Value->Own)
      if (SymbolId S = asDecision(V.Symbol); S != NoIndex)
        uniteDecisions(St.Since, Decision{S, V.How, A.Call->Where});
  }
}

} // namespace art5
