// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whole texts of a report, of several lines perhaps, as they may be shown.
#ifndef ART5_TOOLS_REPORT_VISIBLE_H
#define ART5_TOOLS_REPORT_VISIBLE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace art5 {

/// \p Text with control and text direction characters escaped, as `printable`
/// has them; line breaks and tabs stay, nothing is cut.
std::string visible(llvm::StringRef Text);

} // namespace art5

#endif // ART5_TOOLS_REPORT_VISIBLE_H
