// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The text that stands in the editor, kept as the language server protocol
// tells it.
#ifndef ART5_EDITOR_OPENDOCUMENTS_H
#define ART5_EDITOR_OPENDOCUMENTS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/JSON.h"
#include <cstddef>
#include <optional>
#include <string>

namespace art5 {

/// What the characters of a position count: bytes of UTF-8, code units of
/// UTF-16, or code points.
enum class PositionEncoding { UTF8, UTF16, UTF32 };

/// The encoding of that name ("utf-16"); nothing if there is none.
std::optional<PositionEncoding> parsePositionEncoding(llvm::StringRef Name);

/// The encoding that a server settled on in its answer to "initialize": in
/// clangd's own extension, or in the protocol's words.
PositionEncoding negotiatedEncoding(const llvm::json::Object &Result);

/// The path of the file that \p Uri names; empty if it names none.
std::string pathOfUri(llvm::StringRef Uri);

/// A place in a text. Both count from 0; '\n' alone ends a line, as in clangd.
struct Position {
  size_t Line = 0;
  size_t Character = 0; ///< In units of a PositionEncoding.

  bool operator==(const Position &) const = default;
};

/// The member \p Name of an object, if it is an object itself; else null.
const llvm::json::Object *objectIn(const llvm::json::Value &V,
                                   llvm::StringRef Name);

/// A position of the protocol; nothing if \p V is none.
std::optional<Position> parsePosition(const llvm::json::Value *V);
llvm::json::Value toJson(const Position &P);

/// The byte of \p Text (UTF-8) at \p P, which may be the end of its line.
/// Nothing if the text has no such line, or the line no such character.
std::optional<size_t> offsetOf(llvm::StringRef Text, const Position &P,
                               PositionEncoding In);
/// The position of the byte \p Offset, at most the size of \p Text.
Position positionOf(llvm::StringRef Text, size_t Offset, PositionEncoding In);

/// A file as it stands in the editor.
struct Document {
  std::string Text; ///< UTF-8.
  bool IsC = false; ///< C, not C++ or one of its relatives.
};

/// The open documents, by URI. Feed it the parameters of the notifications.
class OpenDocuments {
public:
  /// How positions of changes are counted; UTF-16 until told otherwise.
  void setEncoding(PositionEncoding E) { Encoding = E; }
  PositionEncoding encoding() const { return Encoding; }

  /// "textDocument/didOpen".
  void open(const llvm::json::Value &Params);
  /// "textDocument/didChange". A change that does not fit forgets the document:
  /// what stands in the editor is no longer known, and clangd says so.
  void change(const llvm::json::Value &Params);
  /// "textDocument/didClose".
  void close(const llvm::json::Value &Params);

  /// The document that the request with \p Params is about; null if it is not
  /// known. Valid until the next notification.
  const Document *find(const llvm::json::Value &Params) const;

private:
  bool apply(const llvm::json::Value &Change, std::string &Text) const;

  llvm::StringMap<Document> Documents;
  PositionEncoding Encoding = PositionEncoding::UTF16;
};

} // namespace art5

#endif // ART5_EDITOR_OPENDOCUMENTS_H
