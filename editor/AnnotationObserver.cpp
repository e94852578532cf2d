// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/AnnotationObserver.h"
#include "editor/AnnotationHelp.h"
#include "law/Catalogue.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"
#include <cstdlib>
#include <initializer_list>

using namespace art5;
using llvm::StringRef;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

/// The value at the end of \p Path from \p Root; null if there is none.
static const Value *valueAt(const Value &Root,
                            std::initializer_list<StringRef> Path) {
  const Value *At = &Root;
  for (StringRef Name : Path) {
    const Object *O = At->getAsObject();
    At = O ? O->get(Name) : nullptr;
    if (!At)
      return nullptr;
  }
  return At;
}

static StringRef stringAt(const Value &Root,
                          std::initializer_list<StringRef> Path) {
  const Value *V = valueAt(Root, Path);
  return V ? V->getAsString().value_or("") : "";
}

//===----------------------------------------------------------------------===//
// The editor
//===----------------------------------------------------------------------===//

/// Whether the formats at \p Path, best first, begin with Markdown; a format
/// that nobody knows counts for nothing.
static bool prefersMarkdown(const Value &Root,
                            std::initializer_list<StringRef> Path) {
  const Value *V = valueAt(Root, Path);
  if (const Array *Formats = V ? V->getAsArray() : nullptr)
    for (const Value &Format : *Formats) {
      StringRef Name = Format.getAsString().value_or("");
      if (Name == "markdown" || Name == "plaintext")
        return Name == "markdown";
    }
  return false;
}

ClientSettings art5::readClient(const Value &Initialize,
                                std::optional<Language> Given,
                                StringRef Environment) {
  ClientSettings Client;
  Client.MarkdownHover = prefersMarkdown(
      Initialize, {"capabilities", "textDocument", "hover", "contentFormat"});
  Client.MarkdownDocumentation =
      prefersMarkdown(Initialize, {"capabilities", "textDocument", "completion",
                                   "completionItem", "documentationFormat"});
  const Value *Snippets =
      valueAt(Initialize, {"capabilities", "textDocument", "completion",
                           "completionItem", "snippetSupport"});
  Client.Snippets = Snippets && Snippets->getAsBoolean().value_or(false);

  const Value *Option =
      valueAt(Initialize, {"initializationOptions", "art5", "language"});
  StringRef Wanted = Option ? Option->getAsString().value_or("") : "";
  if (Option && !parseLanguage(Wanted))
    Client.Problem = "initializationOptions.art5.language: " +
                     (Option->kind() == Value::String
                          ? inQuotes(Wanted)
                          : llvm::formatv("{0}", *Option).str()) +
                     " is no language of art5: one of 'en', 'de', 'nl'";
  for (StringRef Locale : {Given ? languageCode(*Given) : StringRef(), Wanted,
                           stringAt(Initialize, {"locale"}), Environment})
    if (std::optional<Language> L = parseLanguage(Locale)) {
      Client.In = *L;
      break;
    }
  return Client;
}

std::string art5::environmentLocale() {
  for (const char *Name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const char *Locale = std::getenv(Name); Locale && *Locale)
      return Locale;
  return "";
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

void AnnotationObserver::onNotification(StringRef Method, const Value &Params) {
  if (Method == "textDocument/didOpen")
    Documents.open(Params);
  else if (Method == "textDocument/didChange")
    Documents.change(Params);
  else if (Method == "textDocument/didClose")
    Documents.close(Params);
}

std::optional<Value> AnnotationObserver::onRequest(StringRef Method,
                                                   const Value &Params) {
  if (Method == "textDocument/hover")
    return hover(Params);
  if (Method == "textDocument/completion")
    return complete(Params);
  if (Method == "initialize")
    Client = readClient(Params, Given, Environment);
  else if (Method == "shutdown")
    Documents = {}; // clangd alone says that it is too late.
  return std::nullopt;
}

void AnnotationObserver::onInitializeResult(Object &Result) {
  Documents.setEncoding(negotiatedEncoding(Result));
  if (!Client.Problem.empty())
    Out.notifyEditor(
        "window/showMessage",
        Object{{"type", 2}, {"message", "art5: " + Client.Problem}});
  Object *Capabilities = Result.getObject("capabilities");
  Object *Provider =
      Capabilities ? Capabilities->getObject("completionProvider") : nullptr;
  if (!Provider)
    return;
  if (!Provider->getArray("triggerCharacters"))
    (*Provider)["triggerCharacters"] = Array{};
  Array &Triggers = *Provider->getArray("triggerCharacters");
  QuoteIsOurs = !llvm::is_contained(Triggers, Value("\""));
  if (QuoteIsOurs)
    Triggers.push_back("\"");
}

//===----------------------------------------------------------------------===//
// Answers
//===----------------------------------------------------------------------===//

Value AnnotationObserver::rangeJson(const Document &D, size_t Begin,
                                    size_t End) const {
  PositionEncoding E = Documents.encoding();
  return Object{{"start", toJson(positionOf(D.Text, Begin, E))},
                {"end", toJson(positionOf(D.Text, End, E))}};
}

static Value markup(const HelpText &Text, bool Markdown) {
  return Object{{"kind", Markdown ? "markdown" : "plaintext"},
                {"value", Markdown ? Text.markdown() : Text.plain()}};
}

std::optional<AnnotationObserver::Cursor>
AnnotationObserver::cursorIn(const Value &Params) const {
  const Document *D = Documents.find(Params);
  std::optional<Position> P = parsePosition(valueAt(Params, {"position"}));
  if (!D || !P)
    return std::nullopt;
  return Cursor{*D, offsetOf(D->Text, *P, Documents.encoding())};
}

std::optional<Value> AnnotationObserver::hover(const Value &Params) const {
  std::optional<Cursor> At = cursorIn(Params);
  std::optional<Hover> H =
      At && At->Offset ? hoverAt(At->In, *At->Offset, Client.In) : std::nullopt;
  if (!H)
    return std::nullopt;
  return Object{{"contents", markup(H->Text, Client.MarkdownHover)},
                {"range", rangeJson(At->In, H->Range.Begin, H->Range.End)}};
}

/// Kinds of completions, as the protocol numbers them.
static constexpr int FunctionKind = 3, EnumMemberKind = 20;

static Value itemJson(const Candidate &C, size_t Index, const Value &Range,
                      const ClientSettings &Client) {
  bool Snippet = Client.Snippets && !C.Snippet.empty();
  return Object{
      {"label", C.Label},
      {"kind", C.IsFacet ? FunctionKind : EnumMemberKind},
      {"detail", C.Detail},
      {"documentation", markup(C.Text, Client.MarkdownDocumentation)},
      {"filterText", C.Label},
      {"sortText", llvm::formatv("{0,0+3}", Index).str()},
      {"insertTextFormat", Snippet ? 2 : 1},
      {"textEdit",
       Object{{"range", Range}, {"newText", Snippet ? C.Snippet : C.Insert}}}};
}

std::optional<Value> AnnotationObserver::complete(const Value &Params) const {
  std::optional<Cursor> At = cursorIn(Params);
  if (!At)
    return std::nullopt;
  std::optional<Completion> C =
      At->Offset ? completeAt(At->In, *At->Offset, Client.In) : std::nullopt;
  if (!C) {
    bool Quote = stringAt(Params, {"context", "triggerCharacter"}) == "\"";
    if (Quote && QuoteIsOurs)
      return Object{{"isIncomplete", false}, {"items", Array{}}};
    return std::nullopt;
  }
  Value Range = rangeJson(At->In, C->Range.Begin, C->Range.End);
  Array Items;
  for (const Candidate &Each : C->Candidates)
    Items.push_back(itemJson(Each, Items.size(), Range, Client));
  return Object{{"isIncomplete", !C->Complete}, {"items", std::move(Items)}};
}
