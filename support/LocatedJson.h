// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JSON that remembers where each value stood, so that every later complaint
// about it can name file, line and column.
#ifndef ART5_SUPPORT_LOCATEDJSON_H
#define ART5_SUPPORT_LOCATEDJSON_H

#include "support/Location.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// A parsed document with the position of each value and each key.
///
/// Refused with a Problem each: syntax errors, trailing garbage, duplicate
/// keys, nesting deeper than MaxDepth, documents larger than MaxBytes, invalid
/// UTF-8 (a UTF-8 byte order mark is skipped).
class LocatedJson {
public:
  static constexpr size_t MaxBytes = 64u << 20;
  static constexpr unsigned MaxDepth = 64;

  /// Parses \p Text; \p File is only used to name the place of problems.
  static std::optional<LocatedJson> parse(llvm::StringRef Text,
                                          llvm::StringRef File,
                                          std::vector<Problem> &Problems);

  /// Reads and parses the file at \p Path.
  static std::optional<LocatedJson> read(llvm::StringRef Path,
                                         std::vector<Problem> &Problems);

  const nlohmann::json &root() const { return Root; }
  llvm::StringRef file() const { return File; }

  /// Where the value at the JSON pointer \p Pointer starts.
  Location locate(llvm::StringRef Pointer) const;
  /// Where the key of the member at \p Pointer starts.
  Location locateKey(llvm::StringRef Pointer) const;

private:
  struct Position {
    unsigned Line = 0, Column = 0, KeyLine = 0, KeyColumn = 0;
  };
  friend class LocatedJsonReader;

  std::string File;
  nlohmann::json Root;
  llvm::StringMap<Position> Positions; ///< By JSON pointer.
};

/// Checks \p Document against the draft-07 \p Schema and reports each
/// violation with its place, its JSON pointer and, for unknown keys and
/// unknown enumerators, what was probably meant. True if it conforms.
bool validate(const LocatedJson &Document, const nlohmann::json &Schema,
              std::vector<Problem> &Problems);

/// "/a/b" + "c~d" -> "/a/b/c~0d".
std::string appendPointer(llvm::StringRef Pointer, llvm::StringRef Key);
std::string appendPointer(llvm::StringRef Pointer, size_t Index);

} // namespace art5

#endif // ART5_SUPPORT_LOCATEDJSON_H
