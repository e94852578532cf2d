// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/Roles.h"
#include "law/LawBook.h"
#include "program/Limits.h"
#include "llvm/ADT/STLExtras.h"

namespace art5 {

static uint8_t bitsOf(Facet F) {
  switch (F) {
  case Facet::Source:
  case Facet::Domain:
    return FactRoles::Travels;
  case Facet::Subject:
    return FactRoles::Travels | FactRoles::OnPath;
  case Facet::Technique:
  case Facet::Infers:
    return FactRoles::Travels | FactRoles::OnPath | FactRoles::Called;
  case Facet::Context:
    return FactRoles::OnPath;
  case Facet::Exemption:
    return FactRoles::OnPath | FactRoles::Excuses;
  default:
    return 0;
  }
}

RoleTable::RoleTable(const TUSummary &Unit, const LawBook &Laws) {
  const Vocabulary &Words = Vocabulary::get();
  Roles.resize(Unit.Strings.size());
  for (StringId I = 0; I < Roles.size(); ++I) {
    // A token has a colon behind a short facet: most strings are none.
    llvm::StringRef Text = Unit.str(I);
    if (Text.size() > 80 || !Text.take_front(12).contains(':'))
      continue;
    std::optional<TokenId> T = Words.find(Text);
    if (!T)
      continue;
    FactRoles &R = Roles[I];
    R.Bits = bitsOf(Words[*T].In);
    if (Laws.isSiteToken(*T))
      R.Bits |= Laws.isTrigger(*T) ? FactRoles::Trigger
                                   : FactRoles::Trigger | FactRoles::StandIn;
    if (llvm::is_contained(Laws.sinkTokens(), *T))
      R.Bits |= FactRoles::Sinks;
    if (llvm::is_contained(Laws.safeguards(), *T) && 
        Safeguards.size() < MaxSafeguards) {
      R.Mask = SafeguardMask(1u << Safeguards.size());
      R.Bits |= FactRoles::Safeguard;
      Safeguards.push_back(I);
    }
  }
}

bool RoleTable::anyPlays(const std::vector<FactDecl> &Facts,
                         uint8_t Bits) const {
  return llvm::any_of(Facts, [&](const FactDecl &F) {
    return ((*this)[F.Token].Bits & Bits) != 0;
  });
}

bool RoleTable::declaresTrigger(const std::vector<FactDecl> &Facts) const {
  return llvm::any_of(Facts, [&](const FactDecl &F) {
    auto Bits = (*this)[F.Token].Bits;
    return (Bits & FactRoles::Trigger) && !(Bits & FactRoles::StandIn);
  });
}

bool RoleTable::isSite(const Entity &E) const {
  return anyPlays(E.Facts, FactRoles::Trigger) ||
         llvm::any_of(E.Parameters, [&](const Parameter &Each) {
           return anyPlays(Each.Facts, FactRoles::Trigger);
         });
}

} // namespace art5
