// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fuzz target: any text is a diff or is refused, and ranges are ranges.
#include "tools/art5/UnifiedDiff.h"
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  auto Files = art5::parseUnifiedDiff(
      llvm::StringRef(reinterpret_cast<const char *>(Data), Size));
  if (!Files) {
    consumeError(Files.takeError());
    return 0;
  }
  for (const art5::FileDiff &File : *Files)
    for (const auto &[First, Last] : File.Lines)
      if (Last < First || !File.touches(First, Last))
        std::abort();
  return 0;
}
