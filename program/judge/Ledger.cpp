// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/judge/Ledger.h"
#include <algorithm>

namespace art5 {

static Location place(const Program &P, const LedgerInput &In,
                      SourcePos Where) {
  return P.locate(Where, In.Options->WorkingDirectory);
}

/// The name of what was not seen. Where its body was left out because its header
/// is included as one of the system, though it lies where no system keeps its
/// headers, also the header and the setting that makes it own code.
static std::string nameOfUnseen(const Program &P, const LedgerInput &In,
                                const Blind &B) {
  if (B.What >= P.size())
    return "";
  std::string Name = P.name(B.What).str();
  const Entity &E = P[B.What];
  if (B.K != LedgerEntry::Kind::UnseenFunction || !E.has(EF_System))
    return Name;
  std::string Header = place(P, In, E.Where).File;
  if (Header.empty() || llvm::StringRef(Header).starts_with("/usr/") ||
      llvm::StringRef(Header).starts_with("/art5-stand-in/"))
    return Name;
  return Name + " [" + Header + ": settings.own_headers]";
}

static void addBlind(const Program &P, const LedgerInput &In, Findings &Out) {
  std::map<std::tuple<LedgerEntry::Kind, std::string, Limit>, LedgerEntry>
      Entries;
  for (const Blind &B : *In.Unseen) {
    std::string What = nameOfUnseen(P, In, B);
    auto [It, New] = Entries.try_emplace({B.K, What, B.Reached});
    LedgerEntry &E = It->second;
    Location Where = place(P, In, B.Where);
    if (New) {
      E.K = B.K;
      E.What = What;
      E.Where = Where;
      E.Detail = limitName(B.Reached).str();
    } else {
      ++E.Count;
      if (Where.isValid())
        E.Where = std::min(E.Where, Where);
    }
    auto Weight = In.Weight->find(B);
    if (Weight != In.Weight->end())
      E.Verdicts = std::max(E.Verdicts, Weight->second);
  }
  for (auto &[Key, E] : Entries)
    Out.Ledger.push_back(std::move(E));
}

static void addUnreached(const Program &P, const Solver &S,
                         const LedgerInput &In, Findings &Out) {
  for (EntityRef R : S.sites()) {
    const Entity &E = P[R];
    if (In.Reached->count(R) || E.has(EF_Pure) || E.has(EF_Implicit) ||
        E.has(EF_System))
      continue;
    LedgerEntry L;
    L.K = LedgerEntry::Kind::UnreachedSite;
    L.What = P.name(R).str();
    L.Where = place(P, In, E.Where);
    Out.Ledger.push_back(std::move(L));
  }
}

void writeLedger(const Program &P, const Solver &S, const LedgerInput &In,
                 Findings &Out) {
  addBlind(P, In, Out);
  if (!In.Options->SingleUnit)
    addUnreached(P, S, In, Out);
  for (const Entity &E : *In.Clashes) {
    LedgerEntry L;
    L.K = LedgerEntry::Kind::OdrClash;
    L.What = P.str(E.Name).str();
    L.Where = place(P, In, E.Where);
    Out.Ledger.push_back(std::move(L));
  }
  std::sort(Out.Ledger.begin(), Out.Ledger.end(),
            [](const LedgerEntry &A, const LedgerEntry &B) {
              // Nobody may overlook a site that was not judged.
              auto Key = [](const LedgerEntry &E) {
                return std::make_tuple(
                    E.K != LedgerEntry::Kind::UnreachedSite, -int(E.Verdicts),
                    E.K, E.What, E.Where);
              };
              return Key(A) < Key(B);
            });
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
          S.isSite(R) || P[R].has(EF_System))
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
        if (auto Near = Words.nearest(Facet::Purpose,
                                      Words[*T].Name + "_inference"))
          U.Suggest = Words[*Near].Full;
        Out.Undeclared.push_back(std::move(U));
      }
    }
  std::sort(Out.Undeclared.begin(), Out.Undeclared.end(),
                   [](const auto &A, const auto &B) {
                     return std::tie(A.Where, A.What, A.In) < std::tie(B.Where, B.What, B.In);
                   });
}

} // namespace art5
