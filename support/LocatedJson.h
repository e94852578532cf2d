// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// JSON that remembers where each value stood, so that every later complaint
// about it can name file, line and column.
#ifndef ART5_SUPPORT_LOCATEDJSON_H
#define ART5_SUPPORT_LOCATEDJSON_H

#include "support/Location.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// A parsed document with the position of each value and each key. Immutable;
/// copies share the document.
///
/// Refused with a Problem each: syntax errors, trailing garbage, duplicate
/// keys, nesting deeper than MaxDepth, documents larger than MaxBytes or with
/// more than MaxValues values, invalid UTF-8 (a UTF-8 byte order mark is
/// skipped and counts for no column).
class LocatedJson {
public:
  static constexpr size_t MaxBytes = 64u << 20;
  static constexpr size_t MaxValues = 4u << 20;
  static constexpr unsigned MaxDepth = 64;

  /// Parses \p Text; \p File is only used to name the place of problems.
  static std::optional<LocatedJson> parse(llvm::StringRef Text,
                                          llvm::StringRef File,
                                          std::vector<Problem> &Problems);

  /// Reads and parses the file at \p Path, which must be a regular file (or a
  /// link to one).
  static std::optional<LocatedJson> read(llvm::StringRef Path,
                                         std::vector<Problem> &Problems);

  const nlohmann::json &root() const;
  /// The root, kept alive beyond this object.
  std::shared_ptr<const nlohmann::json> share() const;
  llvm::StringRef file() const { return File; }

  /// Where the value at the JSON pointer \p Pointer starts; for a pointer to
  /// nothing, the innermost value on the way that exists.
  Location locate(llvm::StringRef Pointer) const;
  /// Where the key of the member at \p Pointer starts; for anything but a
  /// member of an object, the same as locate.
  Location locateKey(llvm::StringRef Pointer) const;

private:
  friend class LocatedJsonReader;
  struct Tree;

  std::string File;
  std::shared_ptr<const Tree> Document;
};

/// What to say instead when \p Value, at \p Pointer, is none of the tokens that
/// \p Schema (an object with "enum") lists: message and hint are taken from the
/// result.
using ExplainToken = llvm::function_ref<std::optional<Problem>(
    const nlohmann::json &Schema, llvm::StringRef Pointer,
    llvm::StringRef Value)>;

/// Checks \p Document against the draft-07 \p Schema and reports each
/// violation with its place, its JSON pointer and, for unknown keys and
/// unknown enumerators, what was probably meant. True if it conforms.
///
/// Of several alternatives (anyOf, oneOf) only the one that fits best is
/// explained. A schema with "enum" and "title" names what it lists: "unknown
/// TITLE 'x'". Only references within the schema ("#/...") are followed.
bool validate(const LocatedJson &Document, const nlohmann::json &Schema,
              std::vector<Problem> &Problems);
bool validate(const LocatedJson &Document, const nlohmann::json &Schema,
              std::vector<Problem> &Problems, ExplainToken Explain);

/// "/a/b" + "c~d" -> "/a/b/c~0d".
std::string appendPointer(llvm::StringRef Pointer, llvm::StringRef Key);
std::string appendPointer(llvm::StringRef Pointer, size_t Index);
/// "/a/c~0d" -> "a", "c~d".
std::vector<std::string> splitPointer(llvm::StringRef Pointer);

} // namespace art5

#endif // ART5_SUPPORT_LOCATEDJSON_H
