// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "summary/SummaryFile.h"
#include "summary/SummaryTables.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

using namespace art5::tables;

namespace art5 {
namespace {

// The first byte is no text; CR LF and ^Z show what a careless copy changed.
constexpr llvm::StringLiteral Magic("\x85"
                                    "A5\r\n\x1a"
                                    "tu");
static_assert(Magic.size() == 8);

uint64_t checksum(llvm::StringRef Payload) {
  return llvm::xxh3_64bits(Payload);
}

llvm::Error damaged(llvm::StringRef Name, const llvm::Twine &Why) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                 "'" + Name + "' is damaged: " + Why);
}

/// Takes the header off \p Bytes.
llvm::Error readHeader(llvm::StringRef &Bytes, llvm::StringRef Name) {
  if (!looksLikeSummaries(Bytes))
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "'" + Name + "' is no art5 summary");
  Bytes = Bytes.drop_front(Magic.size());
  if (Bytes.size() < 4)
    return damaged(Name, "it ends too early");
  uint32_t Version = llvm::support::endian::read32le(Bytes.data());
  Bytes = Bytes.drop_front(4);
  if (Version == SummaryFormat)
    return llvm::Error::success();
  return llvm::createStringError(
      llvm::inconvertibleErrorCode(),
      "'" + Name + "' was written by " +
          (Version < SummaryFormat ? "an older" : "a newer") +
          " art5 (summary format " + llvm::Twine(Version) +
          ", this one reads " + llvm::Twine(SummaryFormat) +
          "): write it again");
}

llvm::Expected<PackedUnit> readUnit(Reader &R, llvm::StringRef Name) {
  if (R.Rest.size() < 8)
    return damaged(Name, "it ends too early");
  uint64_t Expected = llvm::support::endian::read64le(R.Rest.data());
  R.Rest = R.Rest.drop_front(8);
  uint64_t Size = R.number();
  if (!R.ok() || Size > R.Rest.size())
    return damaged(Name, "it ends too early");
  llvm::StringRef Payload = R.Rest.take_front(Size);
  R.Rest = R.Rest.drop_front(Size);
  if (checksum(Payload) != Expected)
    return damaged(Name, "its checksum does not match its content");
  llvm::Expected<PackedUnit> Unit = PackedUnit::open(Payload.str());
  if (!Unit)
    return damaged(Name, toString(Unit.takeError()));
  return Unit;
}

} // namespace

bool looksLikeSummaries(llvm::StringRef Bytes) {
  return Bytes.starts_with(Magic);
}

std::string writeSummaries(llvm::ArrayRef<PackedUnit> Units) {
  std::vector<std::pair<uint64_t, llvm::StringRef>> Payloads;
  for (const PackedUnit &Unit : Units)
    Payloads.emplace_back(checksum(Unit.payload()), Unit.payload());
  llvm::sort(Payloads);
  Payloads.erase(std::unique(Payloads.begin(), Payloads.end()), Payloads.end());
  Writer W;
  W.Out = Magic.str();
  char Fixed[8];
  llvm::support::endian::write32le(Fixed, SummaryFormat);
  W.Out.append(Fixed, 4);
  W.number(Payloads.size());
  for (auto &[Sum, Payload] : Payloads) {
    llvm::support::endian::write64le(Fixed, Sum);
    W.Out.append(Fixed, 8);
    W.number(Payload.size());
    W.Out += Payload;
  }
  return std::move(W.Out);
}

llvm::Expected<std::vector<PackedUnit>> readSummaries(llvm::StringRef Bytes,
                                                     llvm::StringRef Name) {
  if (llvm::Error E = readHeader(Bytes, Name))
    return std::move(E);
  Reader R(Bytes);
  uint64_t Count = R.number();
  std::vector<PackedUnit> Units;
  for (uint64_t I = 0; R.ok() && I < Count; ++I) {
    llvm::Expected<PackedUnit> Unit = readUnit(R, Name);
    if (!Unit)
      return Unit.takeError();
    Units.push_back(std::move(*Unit));
  }
  if (!R.ok())
    return damaged(Name, R.Error);
  if (!R.Rest.empty())
    return damaged(Name, "something stands behind its end");
  return Units;
}

llvm::Expected<std::vector<PackedUnit>> readSummaryFile(llvm::StringRef Path) {
  auto Say = [&](const llvm::Twine &Why) {
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "cannot read '" + Path + "': " + Why);
  };
  llvm::sys::fs::file_status Status;
  if (std::error_code EC = llvm::sys::fs::status(Path, Status))
    return Say(EC.message());
  if (!llvm::sys::fs::is_regular_file(Status))
    return Say("it is no regular file");
  auto Buffer = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                            /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return Say(Buffer.getError().message());
  return readSummaries((*Buffer)->getBuffer(), Path);
}

} // namespace art5
