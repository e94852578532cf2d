// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Names of the record's values, and lookups in the record as written.
#include "deployment/Deployment.h"
#include "support/LocatedJson.h"
#include <nlohmann/json.hpp>

namespace art5 {

static constexpr llvm::StringLiteral Roles[] = {"provider", "deployer", "both"};
static constexpr llvm::StringLiteral Actors[] = {
    "private", "public_authority", "law_enforcement",
    "on_behalf_of_law_enforcement", "natural_person_private"};
static constexpr llvm::StringLiteral Stages[] = {
    "rnd",    "planned",      "placed_on_market", "put_into_service",
    "in_use", "use_completed"};
static constexpr llvm::StringLiteral Grades[] = {"asserted", "filed",
                                                 "verified"};

/// The enumerator whose name is \p Name in \p Names.
template <typename Enum, size_t N>
static std::optional<Enum> parseName(const llvm::StringLiteral (&Names)[N],
                                     llvm::StringRef Name) {
  for (size_t I = 0; I < N; ++I)
    if (Names[I] == Name)
      return static_cast<Enum>(I);
  return std::nullopt;
}

llvm::StringRef roleName(Role R) { return Roles[size_t(R)]; }
llvm::StringRef actorName(Actor A) { return Actors[size_t(A)]; }
llvm::StringRef stageName(Stage S) { return Stages[size_t(S)]; }
llvm::StringRef gradeName(EvidenceGrade G) { return Grades[size_t(G)]; }

std::optional<Role> parseRole(llvm::StringRef Name) {
  return parseName<Role>(Roles, Name);
}
std::optional<Actor> parseActor(llvm::StringRef Name) {
  return parseName<Actor>(Actors, Name);
}
std::optional<Stage> parseStage(llvm::StringRef Name) {
  return parseName<Stage>(Stages, Name);
}
std::optional<EvidenceGrade> parseGrade(llvm::StringRef Name) {
  return parseName<EvidenceGrade>(Grades, Name);
}

Location placeOf(const Deployment &D, llvm::StringRef Pointer) {
  if (!D.Document)
    return D.Where;
  return D.Document->locate(D.RecordPointer + Pointer.str());
}

const nlohmann::json *recordAt(const Deployment &D, llvm::StringRef Pointer) {
  const nlohmann::json *At = D.Record.get();
  for (const std::string &Part : splitPointer(Pointer)) {
    if (!At)
      return nullptr;
    size_t Index = 0;
    if (At->is_object()) {
      auto It = At->find(Part);
      At = It == At->end() ? nullptr : &*It;
    } else if (At->is_array() &&
               !llvm::StringRef(Part).getAsInteger(10, Index) &&
               Index < At->size()) {
      At = &(*At)[Index];
    } else {
      At = nullptr;
    }
  }
  return At;
}

Date judgedOn(const Deployment &D, std::optional<Date> AsOf) {
  return AsOf ? *AsOf : D.AsOf ? *D.AsOf : today();
}

Deployment defaultDeployment() {
  Deployment D;
  D.Record = std::make_shared<const nlohmann::json>(nlohmann::json::object());
  return D;
}

} // namespace art5
