// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/IndexObserver.h"

using namespace art5;
using llvm::StringRef;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

/// The path of a message about a document; empty if it is none of a file.
static std::string pathIn(const Value &Params) {
  const Object *Document = objectIn(Params, "textDocument");
  return Document ? pathOfUri(Document->getString("uri").value_or("")) : "";
}

//===----------------------------------------------------------------------===//
// The session
//===----------------------------------------------------------------------===//

IndexSession::IndexSession(Conversation &Out, IndexSettings Settings)
    : Out(Out), Settings(Settings),
      Late([this](StringRef File) { diagnoseAgain(File); }),
      Indexes(Settings.Program,
              [this](const ProjectIndex &Index) { indexChanged(Index); }) {}

void IndexSession::end() {
  Indexes.stop();
  Late.stop();
}

/// Asked by the checks of a file: so a program is indexed once somebody looks
/// at a file of it with checks that want the index.
std::string IndexSession::indexFor(StringRef File) {
  std::string Folder;
  {
    std::lock_guard<std::mutex> Hold(Lock);
    if (!Settings.Wanted)
      return "";
    Folder = Settings.Folder;
  }
  std::optional<ProjectIndex> Index = findProjectIndex(File, Folder);
  if (!Index)
    return "";
  Indexes.keep(*Index);
  return Index->File;
}

void IndexSession::initialize(const Value &Params) {
  const Object *Options = objectIn(Params, "initializationOptions");
  if (!Options)
    return;
  std::lock_guard<std::mutex> Hold(Lock);
  // clangd's own extension.
  if (auto Folder = Options->getString("compilationDatabasePath");
      Folder && !Folder->empty())
    Settings.Folder = Folder->str();
  const Object *Ours = Options->getObject("art5");
  if (Ours)
    Settings.Wanted &= Ours->getBoolean("backgroundIndex").value_or(true);
}

void IndexSession::open(const Value &Params) {
  std::string Path = pathIn(Params);
  if (Path.empty())
    return;
  const Object &Item = *objectIn(Params, "textDocument");
  std::lock_guard<std::mutex> Hold(Lock);
  Files[Path] = {Item.getString("uri")->str(), Item.getInteger("version")};
}

void IndexSession::change(const Value &Params) {
  std::string Path = pathIn(Params);
  std::lock_guard<std::mutex> Hold(Lock);
  auto It = Files.find(Path);
  if (It == Files.end())
    return;
  It->second.Version = objectIn(Params, "textDocument")->getInteger("version");
}

void IndexSession::close(const Value &Params) {
  std::string Path = pathIn(Params);
  {
    std::lock_guard<std::mutex> Hold(Lock);
    Files.erase(Path);
  }
  Late.forget(Path);
}

void IndexSession::save() { Indexes.fileSaved(); }

std::vector<std::string> IndexSession::openFiles() {
  std::lock_guard<std::mutex> Hold(Lock);
  std::vector<std::string> Paths;
  for (const auto &[Path, File] : Files)
    Paths.push_back(Path);
  return Paths;
}

/// What was analysed with the index is analysed again, here: clangd has to look
/// only where something comes of it. Files that were not are worth a look if
/// the program began or ceased to declare anything.
void IndexSession::indexChanged(const ProjectIndex &Index) {
  std::shared_ptr<const SharedIndex> Now;
  if (auto Read = readSharedIndex(Index.File))
    Now = *Read;
  else
    llvm::consumeError(Read.takeError());
  if (!Now)
    return;
  bool Began = false;
  std::string Folder;
  {
    std::lock_guard<std::mutex> Hold(Lock);
    auto [It, New] = Declares.try_emplace(Index.File, false);
    Began = std::exchange(It->second, Now->Declares) != Now->Declares;
    Folder = Settings.Folder;
  }
  Late.askAgain(Index.File, Now);
  if (!Began)
    return;
  for (const std::string &Path : openFiles())
    if (findProjectIndex(Path, Folder) == Index && !Late.knows(Path))
      diagnoseAgain(Path);
}

/// clangd has no request for it, but takes a change of nothing. That parses all
/// headers anew, so it is not for every keystroke. (Two changes that cancel
/// each other out would spare that; but clangd waits for ever at its end if it
/// is left while "wantDiagnostics" and a change behind it are under way.) The
/// version stays the editor's.
void IndexSession::diagnoseAgain(StringRef File) {
  std::string Path = File.str();
  Out.inTurn([this, Path] {
    std::lock_guard<std::mutex> Hold(Lock);
    auto It = Files.find(Path);
    if (It == Files.end())
      return;
    Object Identifier{{"uri", It->second.Uri}};
    if (It->second.Version)
      Identifier["version"] = *It->second.Version;
    Out.notifyServer("textDocument/didChange",
                     Object{{"textDocument", std::move(Identifier)},
                            {"contentChanges", Array{}},
                            {"forceRebuild", true}});
  });
}

//===----------------------------------------------------------------------===//
// The observer
//===----------------------------------------------------------------------===//

IndexObserver::IndexObserver(Conversation &Out, IndexSettings Settings)
    : Session(std::make_shared<IndexSession>(Out, std::move(Settings))) {
  EditorSession::setCurrent(Session);
}

IndexObserver::~IndexObserver() {
  EditorSession::setCurrent(nullptr);
  Session->end();
}

void IndexObserver::onNotification(StringRef Method, const Value &Params) {
  if (Method == "textDocument/didOpen")
    Session->open(Params);
  else if (Method == "textDocument/didChange")
    Session->change(Params);
  else if (Method == "textDocument/didClose")
    Session->close(Params);
  else if (Method == "textDocument/didSave" ||
           Method == "workspace/didChangeWatchedFiles")
    Session->save();
}

std::optional<Value> IndexObserver::onRequest(StringRef Method,
                                              const Value &Params) {
  if (Method == "initialize")
    Session->initialize(Params);
  return std::nullopt;
}
