// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Summaries on disk: what `art5 summarize` and `art5 link` write and what
// `art5 check --summaries`, the index of the clang-tidy module and the cache
// read. A file is a set of units, ordered and deduplicated by their content, so
// that linking is a union: associative, commutative and idempotent.
//
//   file  = magic(8) version(u32 LE) count(varint) unit*
//   unit  = checksum(u64 LE, xxh3 of the payload) size(varint) payload
//
// The payload is that of a PackedUnit.
#ifndef ART5_SUMMARY_SUMMARYFILE_H
#define ART5_SUMMARY_SUMMARYFILE_H

#include "summary/PackedUnit.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace art5 {

/// Version of the format; files of any other version are refused.
inline constexpr uint32_t SummaryFormat = 3;

/// True if \p Bytes start like a summary file of any version.
bool looksLikeSummaries(llvm::StringRef Bytes);

/// The bytes of a file that holds \p Units, whatever their order.
std::string writeSummaries(llvm::ArrayRef<PackedUnit> Units);

/// Reads what \ref writeSummaries wrote. Anything else (another format, a
/// truncated or damaged file, references out of range, cyclic bases) is an
/// error that names \p Name; no input makes it crash.
llvm::Expected<std::vector<PackedUnit>> readSummaries(llvm::StringRef Bytes,
                                                     llvm::StringRef Name);

/// The same, from the regular file at \p Path.
llvm::Expected<std::vector<PackedUnit>> readSummaryFile(llvm::StringRef Path);

/// A unit as JSON, for people: strings in place of their indices.
nlohmann::ordered_json summaryToJson(const TUSummary &Unit);

} // namespace art5

#endif // ART5_SUMMARY_SUMMARYFILE_H
