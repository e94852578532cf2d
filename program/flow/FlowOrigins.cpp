// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Data of unknown origin: what a site is given of which nothing was seen. It
// establishes nothing, but as long as it is there, nobody can say that nothing
// but what is declared flows in.
#include "program/flow/Flow.h"
#include "program/flow/Solver.h"

namespace art5 {

/// Whether it is known of data made of \p Values where it comes from: its source
/// is declared, a site made it, or its own origin is asked for already.
bool FlowAnalysis::tellsOrigin(const ValueSet &Values) const {
  return llvm::any_of(Values, [&](const Valued &V) {
    const Symbol S = D.get(V.Symbol);
    switch (S.Kind) {
    case SymbolKind::Fact:
      return (Owner.roles(D.factInstance(S.Payload).Fact.Token).Bits &
              FactRoles::Source) != 0;
    case SymbolKind::Output:
    case SymbolKind::Self:
    case SymbolKind::Unknown:
      return true;
    default:
      return false;
    }
  });
}

static std::vector<LocationId> entryLocations(const Domain &D,
                                              const ValueSet &Values) {
  std::vector<LocationId> Out;
  for (const Valued &V : Values)
    if (const Symbol S = D.get(V.Symbol);
        isEntryData(S.Kind) && (S.Passed & TellsOrigin) != TellsOrigin)
      Out.push_back(S.Payload);
  llvm::sort(Out);
  Out.erase(std::unique(Out.begin(), Out.end()), Out.end());
  return Out;
}

/// Adds to \p Out what \p From gives that nobody sees, made of \p MadeOf.
void FlowAnalysis::addUnknown(EntityRef From, SourcePos Where,
                              const ValueSet &MadeOf, ValueSet &Out) {
  if (!Owner.asksOrigins() || tellsOrigin(MadeOf))
    return;
  UnknownOrigin O{From, Where, TellsOrigin, entryLocations(D, MadeOf)};
  // Told for all that it could be made of: past the limit nobody can say so.
  if (O.Unless.size() > Owner.limits().EntrySymbols)
    O.Unless.clear();
  D.insert(Out, D.unknown(std::move(O)), 0);
}

/// Data that \p Facts, declared on \p On, say to be about a person, but not
/// about whom.
void FlowAnalysis::addUnknownSubject(const std::vector<FactDecl> &Facts,
                                     EntityRef On, SourcePos Where,
                                     ValueSet &Out) {
  if (Owner.asksOrigins() && Owner.told(Facts) == TellsSource)
    D.insert(Out, D.unknown({On, Where, TellsSubject, {}}), 0);
}

/// What an unknown origin inside the callee is here.
void FlowAnalysis::substituteUnknown(Application &A, const Valued &V,
                                     ValueSet &Result) {
  const Symbol S = D.get(V.Symbol);
  UnknownOrigin O = D.unknownOrigin(S.Payload);
  if (!O.Where.Line)
    O.Where = A.Call->Where; // Models have no places.
  ValueSet Found;
  for (LocationId L : O.Unless)
    deep(*A.Before, valueOfEntry(A, L), Found);
  if (tellsOrigin(Found))
    return;
  O.Unless = entryLocations(D, Found);
  if (O.Unless.size() > Owner.limits().EntrySymbols)
    O.Unless.clear();
  D.insert(Result, D.unknown(std::move(O), S.Passed), D.join(V.How, A.Pass));
}

/// What a site computes from what it fetched itself, where nobody sees that
/// come in.
void FlowAnalysis::noteUnknownMade() {
  if (!IsSite || !Owner.asksOrigins())
    return;
  auto Note = [&](const TreeRef &T) {
    ValueSet All;
    D.collect(T, All);
    for (const Valued &V : All)
      if (const Symbol S = D.get(V.Symbol); S.Kind == SymbolKind::Unknown)
        if (InnerIds.insert(V.Symbol).second)
          Out.Inner.push_back({V.Symbol, D.unknownOrigin(S.Payload).Where,
                               Function, V.How});
  };
  if (Returned)
    Note(Returned);
  for (const auto &[Root, Tree] : Out.Effects)
    Note(Tree);
}

} // namespace art5
