// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/Ledger.h"
#include <algorithm>

namespace art5 {

static Location place(const Program &P, const LedgerInput &In,
                      SourcePos Where) {
  return P.locate(Where, In.Options->WorkingDirectory);
}

/// One entry for all that is the same but for its place.
static void fold(std::vector<LedgerEntry> &Ledger) {
  using Key = std::tuple<LedgerEntry::Kind, std::string, std::string>;
  std::map<Key, LedgerEntry> Entries;
  for (LedgerEntry &E : Ledger) {
    auto [It, New] = Entries.try_emplace(Key(E.K, E.What, E.Detail), E);
    if (New)
      continue;
    LedgerEntry &Known = It->second;
    Known.Count += E.Count;
    Known.Verdicts = std::max(Known.Verdicts, E.Verdicts);
    if (E.Where.isValid() &&
        (!Known.Where.isValid() || E.Where < Known.Where))
      Known.Where = E.Where;
  }
  Ledger.clear();
  for (auto &[Key, E] : Entries)
    Ledger.push_back(std::move(E));
}

static void addBlind(const Program &P, const LedgerInput &In, Findings &Out) {
  for (const Blind &B : *In.Unseen) {
    LedgerEntry E;
    E.K = B.K;
    E.Where = place(P, In, B.Where);
    if (B.What < P.size()) {
      E.What = P.name(B.What).str();
      if (B.K == LedgerEntry::Kind::UnseenFunction) {
        E.OfLibrary = P[B.What].has(EF_System);
        E.Detail = place(P, In, P[B.What].Where).File;
      }
    }
    if (B.Reached != Limit::None)
      E.Detail = limitName(B.Reached).str();
    auto Weight = In.Weight->find(B);
    if (Weight != In.Weight->end())
      E.Verdicts = Weight->second;
    Out.Ledger.push_back(std::move(E));
  }
}

static void addUnreached(const Program &P, const Solver &S,
                         const LedgerInput &In, Findings &Out) {
  unsigned Declared = 0;
  auto Note = [&](EntityRef R, int Parameter) {
    const Entity &E = P[R];
    if (E.has(EF_Implicit) || E.has(EF_System))
      return;
    ++Declared;
    if (In.Reached->count({R, Parameter}) || E.has(EF_Pure))
      return;
    LedgerEntry L;
    L.K = LedgerEntry::Kind::UnreachedSite;
    L.What = P.name(R).str();
    L.Where = place(P, In, E.Where);
    if (Parameter >= 0) {
      const art5::Parameter &Param = E.Parameters[size_t(Parameter)];
      L.What += "(" + P.str(Param.Name).str() + ")";
      if (Param.Where.Line)
        L.Where = place(P, In, Param.Where);
    }
    ++Out.UnreachedSites;
    Out.Ledger.push_back(std::move(L));
  };
  S.forEachSite(Note);
  Out.NoneReached = Declared && In.Reached->empty();
}

/// Definitions that differ, of functions that make a difference.
static void addClashes(const Program &P, const LedgerInput &In,
                       Findings &Out) {
  for (EntityRef R : *In.Clashes) {
    const Entity &E = P[R];
    if (!In.Which->contains(R))
      continue;
    LedgerEntry L;
    L.K = LedgerEntry::Kind::OdrClash;
    L.What = P.str(E.Name).str();
    L.Where = place(P, In, E.Where);
    Out.Ledger.push_back(std::move(L));
  }
}

/// The user's own models that speak for something that is called on the way.
static void addUserModels(const Program &P, const LedgerInput &In,
                          Findings &Out) {
  std::map<std::string, LedgerEntry> Entries;
  for (const Finding &F : Out.All)
    for (const std::string &Name : F.UserModelled) {
      LedgerEntry &E = Entries[Name];
      E.K = LedgerEntry::Kind::UserModel;
      E.What = Name;
      ++E.Verdicts;
    }
  for (EntityRef R = 0; R < P.size() && !Entries.empty(); ++R)
    if (P.isUserModelled(R))
      if (auto It = Entries.find(P.name(R).str()); It != Entries.end())
        It->second.Where = P.model(R)->Where;
  for (auto &[Name, E] : Entries)
    Out.Ledger.push_back(std::move(E));
}

void writeLedger(const Program &P, const Solver &S, const LedgerInput &In,
                 Findings &Out) {
  addBlind(P, In, Out);
  if (!In.Options->SingleUnit)
    addUnreached(P, S, In, Out);
  addClashes(P, In, Out);
  addUserModels(P, In, Out);
  fold(Out.Ledger);
  rankLedger(Out.Ledger);
}

static bool declaresPurpose(const Program &P, EntityRef R) {
  return llvm::any_of(P[R].Facts, [&](const FactDecl &F) {
    return P.str(F.Token).starts_with("purpose:");
  });
}

/// Functions that a purpose covers: they declare one, or are called from one
/// that does.
static std::set<EntityRef> covered(const Program &P, const Outline &O) {
  std::vector<EntityRef> Queue;
  std::set<EntityRef> Seen;
  for (EntityRef R = 0; R < P.size(); ++R)
    if (P[R].Kind == EntityKind::Function && declaresPurpose(P, R) &&
        Seen.insert(R).second)
      Queue.push_back(R);
  while (!Queue.empty()) {
    EntityRef R = Queue.back();
    Queue.pop_back();
    auto Add = [&](EntityRef Called) {
      if (Called != NoIndex && Seen.insert(Called).second)
        Queue.push_back(Called);
    };
    for (const OutlineCall &C : O.calls(R))
      Add(C.Callee);
    for (const OutlineOrigin &Origin : O.origins(R))
      if (P[Origin.What].Kind == EntityKind::Function)
        Add(Origin.What);
  }
  return Seen;
}

static std::string joined(const std::vector<std::string> &Words) {
  std::string Out;
  for (const std::string &W : Words)
    Out += (Out.empty() ? "" : ", ") + W;
  return Out;
}

void findUndeclared(const Program &P, const Solver &S, const LedgerInput &In,
                    Findings &Out) {
  std::set<EntityRef> Covered = covered(P, *In.Bodies);
  const Vocabulary &Words = Vocabulary::get();
  std::set<std::pair<EntityRef, std::string>> Told;
  for (const CapabilityCall &C : In.Bodies->capabilityCalls()) {
    const FunctionModel &M = *P.model(C.Callee);
    if (Covered.count(C.In) || !Told.insert({C.In, M.Capability}).second)
      continue;
    Findings::UndeclaredPurpose U;
    U.Where = place(P, In, C.Where);
    U.What = P.name(C.Callee).str();
    U.Capability = M.Capability;
    U.In = P.name(C.In).str();
    U.Suggest = joined(M.Suggest);
    Out.Undeclared.push_back(std::move(U));
  }
  if (!In.Options->SingleUnit)
    for (EntityRef R = 0; R < P.size(); ++R) {
      if (P[R].Kind != EntityKind::Function || Covered.count(R) ||
          S.declaresTrigger(P[R].Facts) || P[R].has(EF_System))
        continue;
      for (const FactDecl &F : P[R].Facts) {
        auto T = Words.find(P.str(F.Token));
        if (!T || F.FromModel || !Words[*T].Trigger ||
            Words[*T].In != Facet::Infers)
          continue;
        Findings::UndeclaredPurpose U;
        U.Where = place(P, In, F.Where);
        U.What = P.str(F.Token).str();
        U.In = P.name(R).str();
        U.Orphan = true;
        if (auto Near =
                Words.nearest(Facet::Purpose, Words[*T].Name + "_inference"))
          U.Suggest = Words[*Near].Full;
        Out.Undeclared.push_back(std::move(U));
      }
    }
  std::sort(Out.Undeclared.begin(), Out.Undeclared.end(),
            [](const auto &A, const auto &B) {
              return std::tie(A.Where, A.What, A.In) <
                     std::tie(B.Where, B.What, B.In);
            });
}

} // namespace art5
