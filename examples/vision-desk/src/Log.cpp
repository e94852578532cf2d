// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Log and Error.
#include "desk/Log.h"
#include "desk/Error.h"
#include <filesystem>
#include <iostream>
#include <mutex>

using namespace desk;

static void writeLine(std::string_view Line) {
  static std::mutex Guard;
  std::lock_guard<std::mutex> Lock(Guard);
  std::cerr << Line << '\n';
}

void Log::info(std::string_view Line) const {
  if (Level != LogLevel::Quiet)
    writeLine(Line);
}

void Log::detail(std::string_view Line) const {
  if (Level == LogLevel::Verbose)
    writeLine(Line);
}

void desk::requireFile(const std::string &Path, const std::string &Option,
                       const std::string &What) {
  if (Path.empty())
    throw Error(What + " is needed: give it with " + Option + " FILE");
  std::error_code Ignored;
  if (!std::filesystem::is_regular_file(Path, Ignored))
    throw Error(What + " '" + Path + "' (" + Option + ") is not a file");
}
