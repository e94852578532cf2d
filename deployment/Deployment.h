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

class LocatedJson;

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
std::optional<Role> parseRole(llvm::StringRef Name);
std::optional<Actor> parseActor(llvm::StringRef Name);
std::optional<Stage> parseStage(llvm::StringRef Name);

/// How well a piece of evidence is backed. The verdict does not depend on it
/// unless the knob "evidence_grade" says so.
enum class EvidenceGrade : uint8_t {
  Asserted, ///< A token only.
  Filed,    ///< The file is there.
  Verified  ///< The hash matches, an approver is named, it is in force.
};
llvm::StringRef gradeName(EvidenceGrade G);
std::optional<EvidenceGrade> parseGrade(llvm::StringRef Name);

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
  std::vector<TokenId> Lacks;         ///< Known not to exist, failed, refused.
  std::vector<std::string> AppliesTo; ///< Site globs; empty: all sites.
  std::vector<Location> AppliesToPlaces;
  Location Where;
};

/// A fact that the deployment states (or refutes) of its own knowledge. An
/// evidence token whose file is not there is left out: it is not supplied.
struct StatedFact {
  TokenId Fact = 0;
  std::vector<std::string> AppliesTo; ///< Site globs; empty: all sites.
  std::vector<Location> AppliesToPlaces;
  std::string StatedBy, Reason, File;
  EvidenceGrade Grade = EvidenceGrade::Asserted; ///< Filed if File is there.
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

  std::string Manifest;   ///< Path of the art5.json; empty for the default one.
  std::string Folder;     ///< Its folder, absolute.
  std::string RealFolder; ///< The same with symbolic links resolved.
  Location Where;         ///< Of its name.
  /// The record as written, for `record KEY` conditions ("/rbi/urgent"); an
  /// object, empty for the default deployment. Places: see \ref placeOf.
  std::shared_ptr<const nlohmann::json> Record;
  std::shared_ptr<const LocatedJson> Document; ///< The art5.json; may be null.
  std::string RecordPointer; ///< "/deployments/0" within Document.
};

/// Where the member of \p D's record at \p Pointer ("/rbi/urgent") stands, or
/// the innermost object around it that is there; nowhere for the default
/// deployment.
Location placeOf(const Deployment &D, llvm::StringRef Pointer);

/// What stands at \p Pointer of \p D's record; null if nothing does.
const nlohmann::json *recordAt(const Deployment &D, llvm::StringRef Pointer);

/// The date on which \p D is judged: \p AsOf (--as-of) where given, else its
/// own `date`, else today.
Date judgedOn(const Deployment &D, std::optional<Date> AsOf);

/// The deployment where nobody declared one: named "default", states nothing.
Deployment defaultDeployment();

/// Everything one art5.json says.
struct Manifest {
  std::string Path, Folder; ///< Absolute; empty where there is no art5.json.
  std::string RealFolder;   ///< Folder with symbolic links resolved.
  std::vector<Deployment> Deployments;
  std::vector<std::string> Models; ///< Paths of model files, resolved.
  std::vector<std::string> Laws;   ///< Paths of further law files, resolved.
  std::shared_ptr<const nlohmann::json> Settings; ///< `settings`, an object.
  std::vector<std::string> Exclude;    ///< settings.exclude, path globs.
  std::vector<std::string> OwnHeaders; ///< settings.own_headers, path globs.
  unsigned MaxFactSets = 64;
  /// settings.evidence_grade: evidence below it counts as not supplied.
  EvidenceGrade RequiredGrade = EvidenceGrade::Asserted;
};

} // namespace art5

#endif // ART5_DEPLOYMENT_DEPLOYMENT_H
