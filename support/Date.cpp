// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reading and writing calendar dates.
#include "support/Date.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"

namespace art5 {

/// The number that \p Digits spell; nothing if one is no decimal digit.
static std::optional<unsigned> decimal(llvm::StringRef Digits) {
  unsigned Value = 0;
  for (char C : Digits) {
    if (C < '0' || C > '9')
      return std::nullopt;
    Value = Value * 10 + unsigned(C - '0');
  }
  return Value;
}

std::optional<Date> parseDate(llvm::StringRef Text) {
  if (Text.size() != 10 || Text[4] != '-' || Text[7] != '-')
    return std::nullopt;
  auto Year = decimal(Text.substr(0, 4));
  auto Month = decimal(Text.substr(5, 2));
  auto Day = decimal(Text.substr(8, 2));
  if (!Year || !Month || !Day)
    return std::nullopt;
  Date D{std::chrono::year(int(*Year)), std::chrono::month(*Month),
         std::chrono::day(*Day)};
  if (!D.ok())
    return std::nullopt;
  return D;
}

std::string formatDate(Date D) {
  return llvm::formatv("{0,0+4}-{1,0+2}-{2,0+2}", int(D.year()),
                       unsigned(D.month()), unsigned(D.day()))
      .str();
}

Date today() {
  using namespace std::chrono;
  if (auto Epoch = llvm::sys::Process::GetEnv("SOURCE_DATE_EPOCH")) {
    // Up to the end of year 9999, the last one a date can be written in.
    uint64_t Seconds = 0;
    if (!llvm::StringRef(*Epoch).getAsInteger(10, Seconds) &&
        Seconds < 253402300800u)
      return floor<days>(sys_seconds(seconds(Seconds)));
  }
  return floor<days>(system_clock::now());
}

} // namespace art5
