// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finding, reading and checking art5.json.
#ifndef ART5_DEPLOYMENT_MANIFEST_H
#define ART5_DEPLOYMENT_MANIFEST_H

#include "deployment/Deployment.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace art5 {

/// The name under which a manifest is found.
inline constexpr llvm::StringLiteral ManifestName = "art5.json";

/// Reads the art5.json at \p Path. \p AsOf is the date given for the whole run
/// (--as-of), which wins over a deployment's own `date`.
///
/// Nothing, with at least one error among \p Problems, if the file cannot be
/// read, does not conform to the schema or contradicts itself. Warnings are
/// findings of art5-deployment and do not keep it from being used: evidence
/// that expired (counts as lacking), whose file is missing or changed (counts
/// as not supplied), dates in the past, statements that cannot both hold.
///
/// A manifest without deployments has the default one. Places name the file as
/// \p Path does.
std::optional<Manifest> loadManifest(llvm::StringRef Path,
                                     std::optional<Date> AsOf,
                                     std::vector<Problem> &Problems);

/// The same for text that is already there; \p Path need not exist.
std::optional<Manifest> parseManifest(llvm::StringRef Text,
                                      llvm::StringRef Path,
                                      std::optional<Date> AsOf,
                                      std::vector<Problem> &Problems);

/// The absolute path of the art5.json that counts for \p SourceFile (or for a
/// folder): the nearest upwards along the path as written; where there is none,
/// along the path with symbolic links resolved. A link to nothing is found too,
/// so that reading it can say so; a folder of that name is not.
std::optional<std::string> findManifest(llvm::StringRef SourceFile);

/// The next manifest above the one at \p Manifest that belongs to the same
/// project: not above its repository, and not above \p Root.
std::optional<std::string> outerManifest(llvm::StringRef Manifest,
                                         llvm::StringRef Root);

/// What holds where no art5.json was found: one default deployment.
Manifest defaultManifest();

/// An error for each deployment name that stands in two of \p Manifests; with
/// both places. False if there is one.
bool checkNamesUnique(llvm::ArrayRef<const Manifest *> Manifests,
                      std::vector<Problem> &Problems);

} // namespace art5

#endif // ART5_DEPLOYMENT_MANIFEST_H
