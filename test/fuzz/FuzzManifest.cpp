// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Any bytes as an art5.json: either errors and no manifest, or a manifest whose
// entries are of the facets they should be and have a place.
#include "deployment/EntryPoints.h"
#include "deployment/Manifest.h"
#include "support/LocatedJson.h"
#include <cstdlib>
#include <nlohmann/json.hpp>

using namespace art5;

static void require(bool Holds) {
  if (!Holds)
    std::abort();
}

static void checkDeployment(const Deployment &D) {
  const Vocabulary &V = Vocabulary::get();
  require(!D.Name.empty() && D.Record && D.Record->is_object());
  for (const StatedToken &T : D.Contexts)
    require(V[T.Token].In == Facet::Context && T.Where.Line > 0);
  for (const StatedFact &F : D.Facts)
    require(F.Fact < V.tokens().size() && F.Where.Line > 0);
  for (const ExemptionClaim &C : D.Exemptions) {
    require(V[C.Claim].In == Facet::Exemption && C.Where.Line > 0);
    for (const Evidence &E : C.Supplied)
      require(V[E.Kind].In == Facet::Evidence && E.Where.Line > 0);
  }
  if (D.Rbi && D.Rbi->RequestHours)
    require(*D.Rbi->RequestHours >= 0);
  ProgramFunction Main, Run;
  Main.Name = "main";
  Main.File = "/p/main.cpp";
  Run.Name = "a::run";
  Run.File = "/p/src/run.cpp";
  for (const EntryPoint &E : entryPointsOf(D, {}, {Main, Run}).Entries)
    require(E.Function < 2);
  unmatchedSites(D, {"a::run"});
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  llvm::StringRef Text(reinterpret_cast<const char *>(Data), Size);
  std::vector<Problem> Problems;
  auto M = parseManifest(Text, "/nonexistent/art5.json",
                         parseDate("2026-11-22"), Problems);
  require(M.has_value() == !hasError(Problems));
  for (const Problem &P : Problems)
    for (char C : format(P))
      require((unsigned char)C >= 0x20);
  if (!M)
    return 0;
  require(!M->Deployments.empty() && M->Settings && M->Settings->is_object());
  for (const Deployment &D : M->Deployments)
    checkDeployment(D);
  return 0;
}
