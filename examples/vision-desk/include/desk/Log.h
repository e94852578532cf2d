// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A log that several threads may write to.
#ifndef DESK_LOG_H
#define DESK_LOG_H

#include <string_view>

namespace desk {

enum class LogLevel { Quiet, Normal, Verbose };

/// Writes whole lines to standard error.
class Log {
public:
  explicit Log(LogLevel Level) : Level(Level) {}
  void info(std::string_view Line) const;
  void detail(std::string_view Line) const;

private:
  LogLevel Level;
};

} // namespace desk

#endif // DESK_LOG_H
