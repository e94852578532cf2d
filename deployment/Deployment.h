// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a deployment declares: the record that art5.json holds per deployment.
// Everything is optional; what is missing is unknown, not false.
#ifndef ART5_DEPLOYMENT_DEPLOYMENT_H
#define ART5_DEPLOYMENT_DEPLOYMENT_H

#include "annotations/Vocabulary.h"
#include "support/Date.h"
#include "support/Location.h"
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

enum class Role : uint8_t { Provider, Deployer, Both };
enum class Actor : uint8_t {
  Private,
  PublicAuthority,
  LawEnforcement,
  OnBehalfOfLawEnforcement,
  NaturalPersonPrivate
};
/// In the order of a system's life.
enum class Stage : uint8_t {
  Rnd,
  Planned,
  PlacedOnMarket,
  PutIntoService,
  InUse,
  UseCompleted
};

llvm::StringRef roleName(Role R);
llvm::StringRef actorName(Actor A);
llvm::StringRef stageName(Stage S);

/// How well a piece of evidence is backed. The verdict does not depend on it
/// unless the knob "evidence_grade" says so.
enum class EvidenceGrade : uint8_t {
  Asserted, ///< A token only.
  Filed,    ///< The file is there.
  Verified  ///< The hash matches, an approver is named, it is in force.
};

/// One piece of evidence of a claim, as found on the as-of date.
struct Evidence {
  enum class State : uint8_t {
    Supplied,   ///< In force.
    Expired,    ///< Past valid_until: counts as known to be lacking.
    NotSupplied ///< The file is missing or its hash changed.
  };
  TokenId Kind = 0;
  State Found = State::Supplied;
  EvidenceGrade Grade = EvidenceGrade::Asserted;
  std::string File, Sha256, ApprovedBy;
  std::optional<Date> ValidUntil;
  Location Where;
};

/// A claimed exception. Claims without evidence exempt from nothing.
struct ExemptionClaim {
  TokenId Claim = 0;
  std::vector<Evidence> Supplied;
  std::vector<TokenId> Lacks;        ///< Known not to exist, failed, refused.
  std::vector<std::string> AppliesTo; ///< Site globs; empty: all sites.
  Location Where;
};

/// A fact that the deployment states (or refutes) of its own knowledge.
struct StatedFact {
  TokenId Fact = 0;
  std::vector<std::string> AppliesTo; ///< Site globs; empty: all sites.
  std::string StatedBy, Reason, File;
  Location Where;
};

/// A bare token with its place in art5.json.
struct StatedToken {
  TokenId Token = 0;
  Location Where;
};

/// `scoring`, for point (c).
struct ScoringRecord {
  std::vector<StatedToken> OriginDomains;
  std::optional<StatedToken> UseDomain;
  std::optional<bool> DomainsRelated;
  std::optional<bool> TreatmentProportionate;
};

/// `rbi`, for point (h).
struct RbiRecord {
  std::optional<std::string> Objective; ///< An exemption token, or "none".
  std::optional<bool> AnnexII;
  std::optional<double> MaxPenaltyYears;
  std::vector<Evidence> Supplied;
  std::vector<TokenId> Lacks;
  std::optional<bool> Urgent;
  std::optional<std::string> AuthorisationStatus; ///< granted, requested, ...
  std::optional<double> RequestHours;
  std::string Offence;
  std::optional<bool> UseStopped, DataDeleted;
  Location Where;
};

struct Deployment {
  std::string Name = "default";
  std::vector<std::string> EntryPoints; ///< Names or globs, as written.
  std::vector<Location> EntryPointPlaces;
  std::vector<std::string> Sources; ///< Path globs relative to Folder.
  std::vector<Location> SourcePlaces;
  std::optional<Date> AsOf; ///< `date`.
  std::optional<std::string> MemberState;
  std::optional<Role> As;    ///< `role`; unset: taken as Both, assumed.
  std::optional<Actor> Who;  ///< `actor`; unset: taken as Private, assumed.
  std::optional<Stage> When; ///< `stage`; unset: taken as InUse, assumed.
  std::vector<StatedToken> Contexts, Subjects;
  std::vector<StatedFact> Facts, Refuted;
  std::vector<ExemptionClaim> Exemptions;
  std::optional<ScoringRecord> Scoring;
  std::optional<RbiRecord> Rbi;

  std::string Manifest; ///< Path of the art5.json; empty for the default one.
  std::string Folder;   ///< Its folder, absolute.
  Location Where;       ///< Of its name.
  /// The record as written, for `record KEY` conditions ("/rbi/urgent").
  /// Location of a member: see \ref placeOf.
  std::shared_ptr<const nlohmann::json> Record;
};

/// Everything one art5.json says.
struct Manifest {
  std::string Path, Folder; ///< Absolute.
  std::vector<Deployment> Deployments;
  std::vector<std::string> Models; ///< Paths of model files, resolved.
  std::vector<std::string> Laws;   ///< Paths of further law files, resolved.
  std::shared_ptr<const nlohmann::json> Settings; ///< `settings`, an object.
  std::vector<std::string> Exclude;    ///< settings.exclude, path globs.
  std::vector<std::string> OwnHeaders; ///< settings.own_headers, path globs.
  unsigned MaxFactSets = 64;
};

} // namespace art5

#endif // ART5_DEPLOYMENT_DEPLOYMENT_H
