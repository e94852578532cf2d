// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Run by the build: writes the schema of art5.json, tokens filled in, for
// editors.
#include "deployment/ManifestSchema.h"
#include "support/AtomicFile.h"
#include "llvm/Support/raw_ostream.h"
#include <nlohmann/json.hpp>

int main(int Count, const char **Arguments) {
  if (Count != 2) {
    llvm::errs() << "usage: art5-write-schema FILE\n";
    return 2;
  }
  auto E = art5::writeFileAtomically(Arguments[1],
                                     art5::manifestSchema().dump(2) + "\n");
  if (!E)
    return 0;
  llvm::errs() << "error: " << llvm::toString(std::move(E)) << "\n";
  return 2;
}
