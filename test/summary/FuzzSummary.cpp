// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Hostile summary files: none may crash the reader, and what it takes it can
// print and write again.
#include "summary/SummaryFile.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/xxhash.h"
#include <cstdlib>
#include <nlohmann/json.hpp>

using namespace art5;

/// The input as the payload of a file whose checksum is right, so that the
/// fields are reached.
static std::string wrapped(llvm::StringRef Payload) {
  std::string Bytes = writeSummaries({});
  Bytes.back() = 1; // One unit.
  char Sum[8];
  llvm::support::endian::write64le(Sum, llvm::xxh3_64bits(Payload));
  Bytes.append(Sum, 8);
  for (size_t N = Payload.size(); ; N >>= 7) {
    Bytes.push_back(static_cast<char>(N >= 0x80 ? N | 0x80 : N));
    if (N < 0x80)
      break;
  }
  return Bytes + Payload.str();
}

static void read(llvm::StringRef Bytes) {
  auto Units = readSummaries(Bytes, "fuzz");
  if (!Units) {
    consumeError(Units.takeError());
    return;
  }
  for (const PackedUnit &Unit : *Units)
    (void)summaryToJson(Unit.unpack());
  std::string Again = writeSummaries(*Units);
  auto Twice = readSummaries(Again, "again");
  if (!Twice || writeSummaries(*Twice) != Again)
    std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  llvm::StringRef Input(reinterpret_cast<const char *>(Data), Size);
  read(Input);
  read(wrapped(Input));
  return 0;
}
