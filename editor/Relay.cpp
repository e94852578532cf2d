// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/Relay.h"

using namespace art5;
using llvm::StringRef;
using llvm::json::Value;

/// How the requests of art5 are told from those of clangd, which counts.
static constexpr llvm::StringLiteral OwnCall = "art5:";

/// Takes the editor's messages in clangd's place.
class Relay::Ear final : public MessageHandler {
public:
  explicit Ear(Relay &R) : R(R) {}

  bool onNotify(StringRef Method, Value Params) override {
    R.beginTurn();
    for (const std::unique_ptr<Observer> &O : R.Observers)
      O->onNotification(Method, Params);
    bool More = R.Server->onNotify(Method, std::move(Params));
    R.endTurn();
    return More;
  }

  bool onCall(StringRef Method, Value Params, Value ID) override {
    R.beginTurn();
    bool More = true;
    if (std::optional<Value> Answer = R.answer(Method, Params)) {
      R.reply(std::move(ID), std::move(*Answer));
    } else {
      if (Method == "initialize") {
        std::lock_guard<std::mutex> Lock(R.Sending);
        R.InitializeId = ID;
      }
      More = R.Server->onCall(Method, std::move(Params), std::move(ID));
    }
    R.endTurn();
    return More;
  }

  bool onReply(Value ID, llvm::Expected<Value> Result) override {
    if (std::optional<StringRef> Name = ID.getAsString();
        Name && Name->starts_with(OwnCall)) {
      if (!Result)
        llvm::consumeError(Result.takeError());
      return true;
    }
    R.beginTurn();
    bool More = R.Server->onReply(std::move(ID), std::move(Result));
    R.endTurn();
    return More;
  }

private:
  Relay &R;
};

std::optional<Value> Relay::answer(StringRef Method, const Value &Params) {
  std::optional<Value> Answer;
  for (const std::unique_ptr<Observer> &O : Observers)
    if (std::optional<Value> Its = O->onRequest(Method, Params); Its && !Answer)
      Answer = std::move(Its);
  return Answer;
}

//===----------------------------------------------------------------------===//
// To clangd
//===----------------------------------------------------------------------===//

void Relay::beginTurn() {
  std::unique_lock<std::mutex> Lock(Turns);
  TurnEnded.wait(Lock, [&] { return !Taken; });
  Taken = true;
}

/// Gives clangd what was sent to it meanwhile, and lets go of the turn.
void Relay::endTurn() {
  std::unique_lock<std::mutex> Lock(Turns);
  while (Server && !Waiting.empty()) {
    Notification Next = std::move(Waiting.front());
    Waiting.pop_front();
    Lock.unlock();
    Server->onNotify(Next.Method, std::move(Next.Params));
    Lock.lock();
  }
  Taken = false;
  Lock.unlock();
  TurnEnded.notify_one();
}

void Relay::notifyServer(StringRef Method, Value Params) {
  {
    std::lock_guard<std::mutex> Lock(Turns);
    if (!Server)
      return;
    Waiting.push_back({Method.str(), std::move(Params)});
    if (Taken)
      return; // Whose turn it is delivers it.
    Taken = true;
  }
  endTurn();
}

void Relay::inTurn(llvm::function_ref<void()> What) {
  beginTurn();
  What();
  endTurn();
}

llvm::Error Relay::loop(MessageHandler &Handler) {
  {
    std::lock_guard<std::mutex> Lock(Turns);
    Server = &Handler;
  }
  Ear Listener(*this);
  llvm::Error Result = Editor->loop(Listener);
  beginTurn();
  {
    std::lock_guard<std::mutex> Lock(Turns);
    Server = nullptr;
    Waiting.clear();
  }
  endTurn();
  return Result;
}

//===----------------------------------------------------------------------===//
// To the editor
//===----------------------------------------------------------------------===//

void Relay::notify(StringRef Method, Value Params) {
  std::lock_guard<std::mutex> Lock(Sending);
  Editor->notify(Method, std::move(Params));
}

void Relay::call(StringRef Method, Value Params, Value ID) {
  std::lock_guard<std::mutex> Lock(Sending);
  Editor->call(Method, std::move(Params), std::move(ID));
}

void Relay::reply(Value ID, llvm::Expected<Value> Result) {
  std::unique_lock<std::mutex> Lock(Sending);
  if (InitializeId && *InitializeId == ID) {
    InitializeId.reset();
    if (Result)
      if (llvm::json::Object *Capabilities = Result->getAsObject()) {
        Lock.unlock(); // Observers may speak.
        for (const std::unique_ptr<Observer> &O : Observers)
          O->onInitializeResult(*Capabilities);
        Lock.lock();
      }
  }
  Editor->reply(std::move(ID), std::move(Result));
}

void Relay::notifyEditor(StringRef Method, Value Params) {
  notify(Method, std::move(Params));
}

void Relay::callEditor(StringRef Method, Value Params) {
  std::lock_guard<std::mutex> Lock(Sending);
  Editor->call(Method, std::move(Params),
               (OwnCall + std::to_string(++Calls)).str());
}
