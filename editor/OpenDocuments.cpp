// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/OpenDocuments.h"
#include "llvm/ADT/StringExtras.h"

using namespace art5;
using llvm::StringRef;
using llvm::json::Object;
using llvm::json::Value;

//===----------------------------------------------------------------------===//
// Positions
//===----------------------------------------------------------------------===//

std::optional<PositionEncoding> art5::parsePositionEncoding(StringRef Name) {
  if (Name == "utf-8")
    return PositionEncoding::UTF8;
  if (Name == "utf-16")
    return PositionEncoding::UTF16;
  if (Name == "utf-32")
    return PositionEncoding::UTF32;
  return std::nullopt;
}

PositionEncoding art5::negotiatedEncoding(const Object &Result) {
  StringRef Name = Result.getString("offsetEncoding").value_or("");
  if (const Object *Capabilities = Result.getObject("capabilities"))
    Name = Capabilities->getString("positionEncoding").value_or(Name);
  return parsePositionEncoding(Name).value_or(PositionEncoding::UTF16);
}

std::optional<Position> art5::parsePosition(const Value *V) {
  const Object *O = V ? V->getAsObject() : nullptr;
  if (!O)
    return std::nullopt;
  std::optional<int64_t> Line = O->getInteger("line"),
                         Character = O->getInteger("character");
  if (!Line || !Character || *Line < 0 || *Character < 0)
    return std::nullopt;
  return Position{static_cast<size_t>(*Line), static_cast<size_t>(*Character)};
}

Value art5::toJson(const Position &P) {
  return Object{{"line", static_cast<int64_t>(P.Line)},
                {"character", static_cast<int64_t>(P.Character)}};
}

/// What the byte \p C adds to the count of characters: a code point counts
/// where it starts.
static size_t unitsOf(unsigned char C, PositionEncoding In) {
  if (In == PositionEncoding::UTF8)
    return 1;
  if ((C & 0xC0) == 0x80) // Goes on with a code point.
    return 0;
  return In == PositionEncoding::UTF16 && C >= 0xF0 ? 2 : 1;
}

std::optional<size_t> art5::offsetOf(StringRef Text, const Position &P,
                                     PositionEncoding In) {
  size_t At = 0;
  for (size_t Line = 0; Line != P.Line; ++Line) {
    size_t End = Text.find('\n', At);
    if (End == StringRef::npos)
      return std::nullopt;
    At = End + 1;
  }
  size_t Units = 0;
  while (Units < P.Character || (At < Text.size() && Units == P.Character &&
                                 unitsOf(Text[At], In) == 0)) {
    if (At == Text.size() || Text[At] == '\n')
      return std::nullopt;
    Units += unitsOf(Text[At++], In);
  }
  return At;
}

Position art5::positionOf(StringRef Text, size_t Offset, PositionEncoding In) {
  StringRef Before = Text.take_front(Offset);
  size_t Newline = Before.rfind('\n');
  Position P;
  P.Line = Before.count('\n');
  for (char C :
       Newline == StringRef::npos ? Before : Before.substr(Newline + 1))
    P.Character += unitsOf(C, In);
  return P;
}

//===----------------------------------------------------------------------===//
// Documents
//===----------------------------------------------------------------------===//

/// \p Uri with its escapes undone: an editor may write one in several ways.
static std::string plainUri(StringRef Uri) {
  std::string Plain;
  for (size_t I = 0; I < Uri.size(); ++I) {
    uint8_t Byte;
    if (Uri[I] == '%' && I + 2 < Uri.size() &&
        llvm::tryGetHexFromNibbles(Uri[I + 1], Uri[I + 2], Byte)) {
      Plain += static_cast<char>(Byte);
      I += 2;
    } else {
      Plain += Uri[I];
    }
  }
  return Plain;
}

std::string art5::pathOfUri(StringRef Uri) {
  std::string Plain = plainUri(Uri);
  StringRef Path = Plain;
  if (!Path.consume_front("file://"))
    return "";
  return Path.substr(Path.find('/')).str();
}

const Object *art5::objectIn(const Value &V, StringRef Name) {
  const Object *O = V.getAsObject();
  return O ? O->getObject(Name) : nullptr;
}

/// The document that \p Params is about.
static std::optional<std::string> uriOf(const Value &Params) {
  const Object *Identifier = objectIn(Params, "textDocument");
  std::optional<StringRef> Uri =
      Identifier ? Identifier->getString("uri") : std::nullopt;
  return Uri ? std::optional(plainUri(*Uri)) : std::nullopt;
}

void OpenDocuments::open(const Value &Params) {
  std::optional<std::string> Uri = uriOf(Params);
  if (!Uri)
    return;
  const Object &Item = *objectIn(Params, "textDocument");
  std::optional<StringRef> Text = Item.getString("text");
  if (!Text) {
    Documents.erase(*Uri);
    return;
  }
  Documents[*Uri] = {Text->str(), Item.getString("languageId") == "c"};
}

bool OpenDocuments::apply(const Value &Change, std::string &Text) const {
  const Object *O = Change.getAsObject();
  std::optional<StringRef> New = O ? O->getString("text") : std::nullopt;
  if (!New)
    return false;
  const Value *Range = O->get("range");
  if (!Range || Range->getAsNull()) {
    Text = New->str();
    return true;
  }
  const Object *Ends = Range->getAsObject();
  if (!Ends)
    return false;
  std::optional<Position> Start = parsePosition(Ends->get("start")),
                          End = parsePosition(Ends->get("end"));
  if (!Start || !End)
    return false;
  std::optional<size_t> From = offsetOf(Text, *Start, Encoding),
                        To = offsetOf(Text, *End, Encoding);
  if (!From || !To || *To < *From)
    return false;
  Text.replace(*From, *To - *From, New->data(), New->size());
  return true;
}

void OpenDocuments::change(const Value &Params) {
  std::optional<std::string> Uri = uriOf(Params);
  auto It = Uri ? Documents.find(*Uri) : Documents.end();
  if (It == Documents.end())
    return;
  const llvm::json::Array *Changes =
      Params.getAsObject()->getArray("contentChanges");
  bool Fits = Changes;
  if (Changes)
    for (const Value &Change : *Changes)
      Fits = Fits && apply(Change, It->second.Text);
  if (!Fits)
    Documents.erase(It);
}

void OpenDocuments::close(const Value &Params) {
  if (std::optional<std::string> Uri = uriOf(Params))
    Documents.erase(*Uri);
}

const Document *OpenDocuments::find(const Value &Params) const {
  std::optional<std::string> Uri = uriOf(Params);
  auto It = Uri ? Documents.find(*Uri) : Documents.end();
  return It == Documents.end() ? nullptr : &It->second;
}
