// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "program/SolverStats.h"
#include <sys/resource.h>

namespace art5 {

SolverStats::Stage SolverStats::Stage::upToNow(llvm::StringRef Name,
                                               bool Children) {
  rusage Used{};
  ::getrusage(Children ? RUSAGE_CHILDREN : RUSAGE_SELF, &Used);
  auto Seconds = [](const timeval &T) {
    return double(T.tv_sec) + double(T.tv_usec) / 1e6;
  };
  return {Name.str(), Seconds(Used.ru_utime) + Seconds(Used.ru_stime),
          static_cast<uint64_t>(Used.ru_maxrss) << 10};
}

} // namespace art5
