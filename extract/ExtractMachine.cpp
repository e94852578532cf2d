// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What stands in the source for instructions: atomic operations, inline
// assembly, parts of vectors.
#include "extract/ExtractLowering.h"
#include "clang/AST/Expr.h"
#include "clang/AST/Stmt.h"

using namespace clang;

namespace art5 {

/// *\p Pointer = \p Value; a constant ends what was there.
void Lowering::store(Place Pointer, Place Value, SourceLocation Where,
                     uint8_t Flags) {
  if (Pointer.isNone())
    return;
  Place To = deref(std::move(Pointer));
  if (!Value.isNone())
    copy(std::move(To), std::move(Value), Where, Flags);
  else if (!(Flags & SF_Weak))
    emit(Op::Clear, Where).To = std::move(To);
}

namespace {
/// What an atomic operation does, told by its name: __c11_atomic_fetch_add and
/// the like of every family.
enum class Atomic : uint8_t { Load, Store, Exchange, Compare, Fetch, Result };
} // namespace

static Atomic kindOf(llvm::StringRef Name) {
  if (Name.contains("compare_exchange"))
    return Atomic::Compare;
  if (Name.contains("exchange") || Name.ends_with("test_and_set"))
    return Atomic::Exchange;
  if (Name.contains("_fetch_")) // __atomic_fetch_add; __atomic_add_fetch below.
    return Atomic::Fetch;
  if (Name.contains("_load"))
    return Atomic::Load;
  if (Name.contains("_store") || Name.contains("_init") ||
      Name.ends_with("clear"))
    return Atomic::Store;
  return Atomic::Result;
}

Place Lowering::atomic(const AtomicExpr *E) {
  SourceLocation Where = E->getExprLoc();
  llvm::StringRef Name = E->getOpAsString();
  // The forms that take and give values by address: __atomic_load and so on.
  bool ByAddress = Name == "__atomic_load" || Name == "__atomic_store" ||
                   Name == "__atomic_exchange" ||
                   Name == "__atomic_compare_exchange" ||
                   (Name.starts_with("__scoped_atomic_") &&
                    (Name.ends_with("_load") || Name.ends_with("_store") ||
                     Name.ends_with("exchange")));
  Place Pointer = expr(E->getPtr());
  llvm::SmallVector<Place, 2> Values;
  Atomic Kind = kindOf(Name);
  unsigned Operands = Kind == Atomic::Load ? (ByAddress ? 1 : 0)
                      : Kind == Atomic::Compare ||
                              (Kind == Atomic::Exchange && ByAddress)
                          ? 2
                          : E->getNumSubExprs() > 2;
  if (Operands > 0)
    Values.push_back(expr(E->getVal1()));
  if (Operands > 1)
    Values.push_back(expr(E->getVal2()));
  if (Pointer.isNone())
    return merge(Values, Where);
  Place Held = deref(Pointer);
  auto Given = [&](unsigned I) {
    if (I >= Values.size() || Values[I].isNone())
      return Place();
    return ByAddress ? deref(Values[I]) : Values[I];
  };
  auto Before = [&] { // What was there, before anything is written.
    Place Old = at(temporary());
    copy(Old, Held, Where);
    return Old;
  };
  switch (Kind) {
  case Atomic::Load:
    if (!ByAddress)
      return Before();
    store(Values[0], Held, Where);
    return {};
  case Atomic::Store:
    store(Pointer, Given(0), Where);
    return {};
  case Atomic::Exchange: {
    Place Old = Before();
    store(Pointer, Given(0), Where);
    if (!ByAddress)
      return Old;
    store(Values[1], Old, Where);
    return {};
  }
  case Atomic::Compare: {
    // The expected value is an address in every form.
    Place Old = Before();
    store(Pointer, Given(1), Where, SF_Weak);
    store(Values[0], Old, Where, SF_Weak);
    Place Parts[] = {Old, Values[0].isNone() ? Place() : deref(Values[0])};
    return merge(Parts, Where, SF_Compared);
  }
  case Atomic::Fetch: {
    Place Old = Before();
    store(Pointer, Given(0), Where, SF_Weak | SF_Combined);
    return Old;
  }
  case Atomic::Result:
    store(Pointer, Given(0), Where, SF_Weak | SF_Combined);
    return Before();
  }
  return {};
}

/// The older family, __sync_*: calls of builtin functions.
Place Lowering::syncBuiltin(const CallExpr *E, llvm::StringRef Name,
                            bool &Handled) {
  Handled = Name.consume_front("__sync_") && E->getNumArgs() >= 1;
  if (!Handled)
    return {};
  SourceLocation Where = E->getExprLoc();
  llvm::SmallVector<Place, 3> Args;
  for (const Expr *A : E->arguments())
    Args.push_back(expr(A));
  if (Args[0].isNone())
    return merge(Args, Where);
  Place Old = at(temporary());
  copy(Old, deref(Args[0]), Where);
  if (Name.starts_with("lock_release")) {
    emit(Op::Clear, Where).To = deref(Args[0]);
    return {};
  }
  bool Compares = Name.contains("compare_and_swap");
  size_t New = Compares ? 2 : 1;
  if (Args.size() > New)
    store(Args[0], Args[New], Where,
          Name.starts_with("lock_test_and_set") || Name.starts_with("swap")
              ? 0
              : SF_Weak | (Compares ? 0 : SF_Combined));
  if (Name.starts_with("bool_")) {
    Place Parts[] = {Old, Args.size() > 1 ? Args[1] : Place()};
    return merge(Parts, Where, SF_Compared);
  }
  bool After = Name.contains("_and_fetch");
  if (!After)
    return Old;
  Place Result = at(temporary());
  copy(Result, deref(Args[0]), Where);
  return Result;
}

/// What goes into instructions that nobody reads may come out of any output,
/// and where they may use memory, out of all that was handed to them by
/// address.
void Lowering::inlineAssembly(const AsmStmt *S) {
  SourceLocation Where = S->getAsmLoc();
  llvm::SmallVector<Place, 4> In, Outputs;
  bool Memory = false;
  if (const auto *Gcc = dyn_cast<GCCAsmStmt>(S)) {
    for (unsigned I = 0; I < Gcc->getNumOutputs(); ++I) {
      Outputs.push_back(expr(Gcc->getOutputExpr(I)));
      if (Gcc->isOutputPlusConstraint(I))
        In.push_back(Outputs.back());
    }
    for (unsigned I = 0; I < Gcc->getNumInputs(); ++I)
      In.push_back(expr(Gcc->getInputExpr(I)));
    for (unsigned I = 0; I < Gcc->getNumClobbers(); ++I)
      Memory |= std::string(Gcc->getClobber(I)) == "memory";
  } else if (const auto *Ms = dyn_cast<MSAsmStmt>(S)) {
    Memory = true;
    for (const Expr *Part : Ms->getAllExprs()) {
      In.push_back(expr(Part));
      if (Part->isGLValue())
        Outputs.push_back(In.back());
    }
  }
  size_t Given = In.size();
  llvm::SmallVector<Place, 4> Pointees;
  for (size_t I = 0; Memory && I < Given; ++I)
    if (!In[I].isNone()) {
      Pointees.push_back(deref(In[I]));
      In.push_back(Pointees.back());
    }
  Place All = merge(In, Where);
  for (Place &To : Outputs)
    if (!To.isNone()) {
      if (All.isNone())
        emit(Op::Clear, Where).To = To;
      else
        copy(To, All, Where, SF_Combined);
    }
  for (Place &To : Pointees)
    copy(To, All, Where, SF_Weak | SF_Combined);
}

/// v.x and v.xyz of a vector: one element, or several of them.
Place Lowering::vectorElements(const ExtVectorElementExpr *E) {
  Place Vector = expr(E->getBase());
  if (E->isArrow() && !Vector.isNone())
    Vector = deref(Vector);
  if (Vector.isNone())
    return {};
  llvm::SmallVector<uint32_t, 4> Which;
  E->getEncodedElementAccess(Which);
  if (Which.size() == 1)
    return extend(Vector, {Step::Kind::Index,
                           Entities.string(std::to_string(Which.front()))});
  return extend(Vector, {Step::Kind::Element, 0});
}

} // namespace art5
