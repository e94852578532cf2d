// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Calendar dates, as the law counts them: whole days, no clock, no zone.
#ifndef ART5_SUPPORT_DATE_H
#define ART5_SUPPORT_DATE_H

#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <optional>
#include <string>

namespace art5 {

using Date = std::chrono::year_month_day;

/// Reads "YYYY-MM-DD"; nothing for any other form or an impossible day.
std::optional<Date> parseDate(llvm::StringRef Text);

/// "YYYY-MM-DD".
std::string formatDate(Date D);

/// Today in UTC, or what SOURCE_DATE_EPOCH says where it is set.
Date today();

} // namespace art5

#endif // ART5_SUPPORT_DATE_H
