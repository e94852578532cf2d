// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths across files while somebody types: art5 keeps the index of the program
// that is open, and has clangd look again when it knows more.
#ifndef ART5_EDITOR_INDEXOBSERVER_H
#define ART5_EDITOR_INDEXOBSERVER_H

#include "checks/EditorSession.h"
#include "editor/BackgroundIndex.h"
#include "editor/LateAnalysis.h"
#include "editor/OpenDocuments.h"
#include "editor/Relay.h"
#include <memory>
#include <mutex>
#include <string>

namespace art5 {

/// What the command line says about the index.
struct IndexSettings {
  bool Wanted = true;  ///< --background-index
  std::string Folder;  ///< --compile-commands-dir; may be empty.
  std::string Program; ///< The art5 that writes it; see findArt5().
};

/// The session as the checks see it.
class IndexSession final : public EditorSession {
public:
  IndexSession(Conversation &Out, IndexSettings Settings);
  /// Starts nothing any more. What runs ends before this is destroyed.
  void end();

  std::string indexFor(llvm::StringRef File) override;
  std::shared_ptr<const UnitFindings>
  ask(UnitQuestion Q, std::chrono::milliseconds First,
      std::chrono::milliseconds Again) override {
    return Late.ask(std::move(Q), First, Again);
  }

  // What the editor says.
  void initialize(const llvm::json::Value &Params);
  void open(const llvm::json::Value &Params);
  void change(const llvm::json::Value &Params);
  void close(const llvm::json::Value &Params);
  void save();

private:
  struct OpenFile {
    std::string Uri; ///< As the editor writes it.
    std::optional<int64_t> Version;
  };

  void indexChanged(const ProjectIndex &Index);
  void diagnoseAgain(llvm::StringRef File);
  std::vector<std::string> openFiles();

  Conversation &Out;
  std::mutex Lock; ///< Guards what follows, up to Late.
  IndexSettings Settings;
  std::map<std::string, OpenFile> Files; ///< By path.
  std::map<std::string, bool> Declares;  ///< By index: what it last held.

  LateAnalysis Late;
  BackgroundIndex Indexes;
};

/// Ends its session when the editor is gone.
class IndexObserver final : public Observer {
public:
  /// \p Out outlives this.
  IndexObserver(Conversation &Out, IndexSettings Settings);
  ~IndexObserver() override;

  void onNotification(llvm::StringRef Method,
                      const llvm::json::Value &Params) override;
  std::optional<llvm::json::Value>
  onRequest(llvm::StringRef Method, const llvm::json::Value &Params) override;

private:
  std::shared_ptr<IndexSession> Session;
};

} // namespace art5

#endif // ART5_EDITOR_INDEXOBSERVER_H
