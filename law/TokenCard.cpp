// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/TokenCard.h"
#include "law/Catalogue.h"
#include "llvm/ADT/Twine.h"

namespace art5 {

TokenCard tokenCard(const LawBook &Laws, TokenId Id, Language L) {
  const Vocabulary &V = Vocabulary::get();
  const Token &T = V[Id];
  TokenCard Card;
  Card.Full = T.Full;
  Card.Label = T.label(L);
  Card.Definition = T.definition(L);
  Card.Provision = provisionText(T.Provision, L);
  Card.FacetMeaning = V.facetDefinition(T.In, L);
  for (size_t I : Laws.rulesReading(Id)) {
    const Rule &R = Laws.rules()[I];
    Card.ReadBy.push_back({citation(R.Point, L), title(R, L), R.Check});
  }
  if (T.In != Facet::Evidence)
    Card.Written =
        ("[[art5::" + llvm::Twine(facetName(T.In)) + "(\"" + T.Name + "\")]]")
            .str();
  return Card;
}

/// Facets that may stand in the same places have one sentence.
static llvm::StringRef placesKey(Facet F) {
  switch (F) {
  case Facet::Purpose:
  case Facet::Effect:
    return "facet.places.behaviour";
  case Facet::Context:
  case Facet::Exemption:
    return "facet.places.surroundings";
  case Facet::Source:
    return "facet.places.source";
  case Facet::Domain:
  case Facet::Technique:
  case Facet::Infers:
  case Facet::Subject:
    return "facet.places.carried";
  case Facet::Evidence:
    break;
  }
  return "facet.places.evidence";
}

std::string facetPlaces(Facet F, Language L) {
  return Catalogue::get(L).format(placesKey(F));
}

} // namespace art5
