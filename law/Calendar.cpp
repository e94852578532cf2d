// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "law/Calendar.h"
#include "support/Embedded.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include <tuple>

namespace art5 {

llvm::StringRef CalendarEntry::says(Language L) const {
  return L == Language::German  ? Says.De
         : L == Language::Dutch ? Says.Nl
                                : Says.En;
}

static CalendarEntry readEntry(const nlohmann::json &J) {
  CalendarEntry E;
  E.Day = parseDate(J.value("date", ""));
  E.Per = J.value("per", "");
  E.National = J.value("national", false);
  if (J.value("checked", "") == "secondary")
    E.Checked = Confidence::Secondary;
  const nlohmann::json &Says = J.at("says");
  E.Says = {Says.at("en"), Says.at("de"), Says.at("nl")};
  return E;
}

llvm::ArrayRef<CalendarEntry> calendar() {
  static const std::vector<CalendarEntry> Entries = [] {
    std::vector<CalendarEntry> Out;
    for (const EmbeddedFile &F : embedded::catalogues()) {
      if (F.Name != "calendar.json")
        continue;
      auto Root = nlohmann::json::parse(F.Text.begin(), F.Text.end(), nullptr,
                                        /*allow_exceptions=*/false);
      if (!Root.is_array())
        llvm::report_fatal_error("art5: broken calendar.json");
      for (const nlohmann::json &J : Root)
        Out.push_back(readEntry(J));
    }
    auto Key = [](const CalendarEntry &E) {
      return std::tuple(!E.Day, E.Day.value_or(Date()), E.Per);
    };
    llvm::sort(Out, [&](const CalendarEntry &A, const CalendarEntry &B) {
      return Key(A) < Key(B);
    });
    return Out;
  }();
  return Entries;
}

} // namespace art5
