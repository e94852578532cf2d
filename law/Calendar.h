// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The law's calendar: what applies from when, and what changes around it.
#ifndef ART5_LAW_CALENDAR_H
#define ART5_LAW_CALENDAR_H

#include "law/LawBook.h"

namespace art5 {

/// How far something in the calendar was checked.
enum class Confidence : uint8_t {
  Official,  ///< Read in the official text.
  Secondary, ///< Read about elsewhere.
};

struct CalendarEntry {
  std::optional<Date> Day; ///< Absent: no day was found.
  std::string Per;         ///< The provision or act.
  Confidence Checked = Confidence::Official;
  bool National = false; ///< A Member State's own law; never a verdict.
  RuleSentence Says;

  llvm::StringRef says(Language L) const;
};

/// All entries in the order of their days, those without one last; immutable.
llvm::ArrayRef<CalendarEntry> calendar();

} // namespace art5

#endif // ART5_LAW_CALENDAR_H
