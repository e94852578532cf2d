// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tools/art5-clangd/IndexObserver.h"

using namespace art5;
using llvm::StringRef;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

static const Object *memberOf(const Value &Params, StringRef Name) {
  const Object *O = Params.getAsObject();
  return O ? O->getObject(Name) : nullptr;
}

/// The path of a message about a document; empty if it is none of a file.
static std::string pathIn(const Value &Params) {
  const Object *Document = memberOf(Params, "textDocument");
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
  const Object *Options = memberOf(Params, "initializationOptions");
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

void IndexSession::setEncoding(PositionEncoding E) {
  std::lock_guard<std::mutex> Hold(Lock);
  Documents.setEncoding(E);
}

void IndexSession::open(const Value &Params) {
  std::string Path = pathIn(Params);
  if (Path.empty())
    return;
  const Object &Item = *memberOf(Params, "textDocument");
  std::lock_guard<std::mutex> Hold(Lock);
  Documents.open(Params);
  Files[Path] = {Item.getString("uri")->str(), Item.getInteger("version"),
                 false};
}

void IndexSession::change(const Value &Params) {
  std::string Path = pathIn(Params);
  std::lock_guard<std::mutex> Hold(Lock);
  auto It = Files.find(Path);
  if (It == Files.end())
    return;
  Documents.change(Params);
  It->second.Version = memberOf(Params, "textDocument")->getInteger("version");
}

void IndexSession::close(const Value &Params) {
  std::string Path = pathIn(Params);
  {
    std::lock_guard<std::mutex> Hold(Lock);
    Documents.close(Params);
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

void IndexSession::indexChanged(const ProjectIndex &Index) {
  // Here rather than while somebody waits for diagnostics.
  if (auto Read = readSharedIndex(Index.File); !Read)
    llvm::consumeError(Read.takeError());
  for (const std::string &Path : openFiles())
    if (indexFor(Path) == Index.File)
      diagnoseAgain(Path);
}

/// clangd diagnoses what changed, and there is no request to do it for what did
/// not: forceRebuild parses all headers anew. So a line is added to the end of
/// the text, where it moves nothing, with diagnostics asked for, and taken away
/// again without. clangd may leave out the second and would then take the same
/// text for no change, so every other time it is two lines. The version stays
/// the editor's.
void IndexSession::diagnoseAgain(StringRef File) {
  std::string Path = File.str();
  Out.inTurn([this, Path] {
    std::lock_guard<std::mutex> Hold(Lock);
    auto It = Files.find(Path);
    if (It == Files.end())
      return;
    OpenFile &F = It->second;
    Object Identifier{{"uri", F.Uri}};
    Object About{{"textDocument", Object(Identifier)}};
    const Document *Text = Documents.find(std::move(About));
    if (!Text)
      return;
    if (F.Version)
      Identifier["version"] = *F.Version;
    Position End =
        positionOf(Text->Text, Text->Text.size(), Documents.encoding());
    F.Odd = !F.Odd;
    Position Added{End.Line + (F.Odd ? 1 : 2), 0};
    auto Replace = [&](Position To, StringRef By, bool Diagnose) {
      Object Range{{"start", toJson(End)}, {"end", toJson(To)}};
      Object Change{{"range", std::move(Range)}, {"text", By}};
      Out.notifyServer("textDocument/didChange",
                       Object{{"textDocument", Object(Identifier)},
                              {"contentChanges", Array{std::move(Change)}},
                              {"wantDiagnostics", Diagnose}});
    };
    Replace(End, F.Odd ? "\n" : "\n\n", true);
    Replace(Added, "", false);
  });
}

//===----------------------------------------------------------------------===//
// The observer
//===----------------------------------------------------------------------===//

IndexObserver::IndexObserver(Conversation &Out, IndexSettings Settings)
    : Session(std::make_shared<IndexSession>(Out, std::move(Settings))) {
  Editor::setCurrent(Session);
}

IndexObserver::~IndexObserver() {
  Editor::setCurrent(nullptr);
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

void IndexObserver::onInitializeResult(Object &Result) {
  Session->setEncoding(negotiatedEncoding(Result));
}
