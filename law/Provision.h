// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The names under which people cite Article 5.
#ifndef ART5_LAW_PROVISION_H
#define ART5_LAW_PROVISION_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace art5 {

/// A point of paragraph 1 ("5(1)(f)"), or another paragraph ("5(2)", "5(1a)").
struct CitedProvision {
  std::string Point, Paragraph; ///< One of them is set.
};

/// What \p Text cites, in English, German or Dutch: "f", "b bis", "5-1-f",
/// "Article 5(1)(f)", "Artikel 5 lid 1 onder f", "Art. 5 Abs. 1 lit. f", "1a",
/// "5(8)". Nothing if it cites none of Article 5.
std::optional<CitedProvision> citedProvision(llvm::StringRef Text);

} // namespace art5

#endif // ART5_LAW_PROVISION_H
