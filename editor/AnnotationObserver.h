// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Hover and completion in annotations, as the language server protocol has
// them. Elsewhere clangd answers.
#ifndef ART5_EDITOR_ANNOTATIONOBSERVER_H
#define ART5_EDITOR_ANNOTATIONOBSERVER_H

#include "annotations/Vocabulary.h"
#include "editor/OpenDocuments.h"
#include "editor/Relay.h"
#include <optional>
#include <string>

namespace art5 {

/// What an editor can show and how its user wants to be addressed.
struct ClientSettings {
  Language In = Language::English;
  bool MarkdownHover = false;
  bool MarkdownDocumentation = false; ///< Of completions.
  bool Snippets = false;
  /// What is wrong with the settings, for the user; empty if nothing is.
  std::string Problem;
};

/// Reads the parameters of "initialize". The language is the first that art5
/// speaks: \p Given, "initializationOptions.art5.language", the editor's
/// "locale", the system's locale \p Environment ("de_DE.UTF-8"), English.
ClientSettings readClient(const llvm::json::Value &Initialize,
                          std::optional<Language> Given,
                          llvm::StringRef Environment);

/// The locale for messages that the environment variables name; may be empty.
std::string environmentLocale();

class AnnotationObserver final : public Observer {
public:
  /// \p Given and \p Environment as for readClient(). \p Out outlives this.
  AnnotationObserver(Conversation &Out, std::optional<Language> Given,
                     std::string Environment)
      : Out(Out), Given(Given), Environment(std::move(Environment)) {}

  void onNotification(llvm::StringRef Method,
                      const llvm::json::Value &Params) override;
  std::optional<llvm::json::Value>
  onRequest(llvm::StringRef Method, const llvm::json::Value &Params) override;
  void onInitializeResult(llvm::json::Object &Result) override;

private:
  /// Where a request points; no Offset: its document has no such place.
  struct Cursor {
    const Document &In;
    std::optional<size_t> Offset;
  };

  /// Nothing if the document is not known or \p Params names no position.
  std::optional<Cursor> cursorIn(const llvm::json::Value &Params) const;
  std::optional<llvm::json::Value> hover(const llvm::json::Value &Params) const;
  std::optional<llvm::json::Value>
  complete(const llvm::json::Value &Params) const;
  llvm::json::Value rangeJson(const Document &D, size_t Begin,
                              size_t End) const;

  Conversation &Out;
  std::optional<Language> Given;
  std::string Environment;

  OpenDocuments Documents;
  ClientSettings Client;
  /// clangd is told nothing of a completion that only our '"' asked for.
  bool QuoteIsOurs = false;
};

} // namespace art5

#endif // ART5_EDITOR_ANNOTATIONOBSERVER_H
