// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stands between clangd and the editor: art5 listens, answers what it knows
// better, and speaks to either side. Everything else passes through as it is.
#ifndef ART5_EDITOR_RELAY_H
#define ART5_EDITOR_RELAY_H

#include "editor/Transport.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace art5 {

/// Speaks to both sides. Every function may be called from any thread, also
/// from within an Observer, and never waits for an answer.
class Conversation {
public:
  virtual ~Conversation() = default;

  /// Sends a notification to clangd, as if it came from the editor. It comes
  /// after the message that is being handled, never within one; nothing is sent
  /// before the first message of the editor or after its last.
  /// A "textDocument/didChange" needs the "version" that the editor said last:
  /// without one clangd counts on, and its diagnostics fit no version of the
  /// editor's any more.
  virtual void notifyServer(llvm::StringRef Method,
                            llvm::json::Value Params) = 0;

  /// Calls \p What while no message of the editor is being handled, so that
  /// what it sends to clangd fits what clangd was told before. Not from within
  /// an Observer.
  virtual void inTurn(llvm::function_ref<void()> What) = 0;

  /// Sends a notification to the editor ("window/showMessage", ...).
  virtual void notifyEditor(llvm::StringRef Method,
                            llvm::json::Value Params) = 0;

  /// Sends a request to the editor ("window/workDoneProgress/create", ...);
  /// what it answers is dropped.
  virtual void callEditor(llvm::StringRef Method, llvm::json::Value Params) = 0;
};

/// Hears what the editor says. Called for one message at a time, in the order
/// in which they came and before clangd is given the message, on the thread
/// that reads them: whoever has much to do does it elsewhere.
class Observer {
public:
  virtual ~Observer() = default;

  /// A notification, such as "textDocument/didOpen" or "textDocument/didSave".
  virtual void onNotification(llvm::StringRef Method,
                              const llvm::json::Value &Params) {}

  /// A request, "initialize" the first of them. A result is the answer, and
  /// clangd is not asked; the first observer that has one wins.
  virtual std::optional<llvm::json::Value>
  onRequest(llvm::StringRef Method, const llvm::json::Value &Params) {
    return std::nullopt;
  }

  /// What clangd answers to "initialize": its capabilities. May be changed.
  /// clangd answers before it is given the next message.
  virtual void onInitializeResult(llvm::json::Object &Result) {}
};

/// A transport of clangd with observers. Owns both.
class Relay final : public clang::clangd::Transport, public Conversation {
public:
  explicit Relay(std::unique_ptr<clang::clangd::Transport> Editor)
      : Editor(std::move(Editor)) {}

  /// Only before loop().
  void add(std::unique_ptr<Observer> O) { Observers.push_back(std::move(O)); }

  void notifyServer(llvm::StringRef Method, llvm::json::Value Params) override;
  void inTurn(llvm::function_ref<void()> What) override;
  void notifyEditor(llvm::StringRef Method, llvm::json::Value Params) override;
  void callEditor(llvm::StringRef Method, llvm::json::Value Params) override;

  // From clangd.
  void notify(llvm::StringRef Method, llvm::json::Value Params) override;
  void call(llvm::StringRef Method, llvm::json::Value Params,
            llvm::json::Value ID) override;
  void reply(llvm::json::Value ID,
             llvm::Expected<llvm::json::Value> Result) override;
  llvm::Error loop(MessageHandler &Server) override;

private:
  class Ear;
  struct Notification {
    std::string Method;
    llvm::json::Value Params;
  };

  std::optional<llvm::json::Value> answer(llvm::StringRef Method,
                                          const llvm::json::Value &Params);
  void beginTurn();
  void endTurn();

  std::unique_ptr<clang::clangd::Transport> Editor;

  /// Guards what is sent to the editor.
  std::mutex Sending;
  std::optional<llvm::json::Value> InitializeId;
  unsigned Calls = 0;

  /// clangd handles one message at a time: who has the turn gives it one.
  std::mutex Turns;
  std::condition_variable TurnEnded;
  bool Taken = false;
  MessageHandler *Server = nullptr;
  std::deque<Notification> Waiting;

  /// The last member, so the first to go: their threads may still speak.
  std::vector<std::unique_ptr<Observer>> Observers;
};

} // namespace art5

#endif // ART5_EDITOR_RELAY_H
