// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// validate-json SCHEMA FILE: ends with 1 and says where FILE does not conform.
#include "support/LocatedJson.h"
#include "llvm/Support/raw_ostream.h"

using namespace art5;

int main(int Argc, const char **Argv) {
  if (Argc != 3) {
    llvm::errs() << "usage: validate-json SCHEMA FILE\n";
    return 2;
  }
  std::vector<Problem> Problems;
  std::optional<LocatedJson> Schema = LocatedJson::read(Argv[1], Problems);
  std::optional<LocatedJson> Document = LocatedJson::read(Argv[2], Problems);
  bool Conforms =
      Schema && Document && validate(*Document, Schema->root(), Problems);
  for (const Problem &P : Problems)
    llvm::errs() << format(P) << '\n';
  return Conforms ? 0 : 1;
}
