// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who hears what between an editor and clangd, and in which order.
#include "editor/Relay.h"
#include "llvm/Support/raw_ostream.h"
#include <atomic>
#include <functional>
#include <gmock/gmock.h>
#include <thread>

using namespace art5;
using clang::clangd::Transport;
using llvm::json::Object;
using llvm::json::Value;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Log = std::vector<std::string>;

std::string text(const Value &V) {
  std::string Out;
  llvm::raw_string_ostream(Out) << V;
  return Out;
}

/// An editor that says what its script says and keeps what it is told.
class FakeEditor final : public Transport {
public:
  FakeEditor(Log &Heard, std::function<void(MessageHandler &)> Script)
      : Heard(Heard), Script(std::move(Script)) {}

  void notify(llvm::StringRef Method, Value Params) override {
    Heard.push_back((Method + " " + text(Params)).str());
  }
  void call(llvm::StringRef Method, Value Params, Value ID) override {
    Heard.push_back((Method + "#" + text(ID) + " " + text(Params)).str());
  }
  void reply(Value ID, llvm::Expected<Value> Result) override {
    Heard.push_back("reply#" + text(ID) + " " +
                    (Result ? text(*Result) : toString(Result.takeError())));
  }
  llvm::Error loop(MessageHandler &Handler) override {
    Script(Handler);
    return llvm::Error::success();
  }

private:
  Log &Heard;
  std::function<void(MessageHandler &)> Script;
};

/// A server that answers every request with its method.
class FakeServer final : public Transport::MessageHandler {
public:
  explicit FakeServer(Transport &Out) : Out(Out) {}

  bool onNotify(llvm::StringRef Method, Value Params) override {
    EXPECT_FALSE(Busy.exchange(true)) << "clangd takes one message at a time";
    Heard.push_back(Method.str());
    std::this_thread::yield();
    Busy = false;
    return Method != "exit";
  }
  bool onCall(llvm::StringRef Method, Value Params, Value ID) override {
    Heard.push_back(Method.str());
    if (Method == "fail")
      Out.reply(std::move(ID), llvm::createStringError("failed"));
    else
      Out.reply(std::move(ID), Object{{"did", Method}});
    return true;
  }
  bool onReply(Value ID, llvm::Expected<Value> Result) override {
    Heard.push_back("reply#" + text(ID));
    if (!Result)
      llvm::consumeError(Result.takeError());
    return true;
  }

  Log Heard;

private:
  Transport &Out;
  std::atomic<bool> Busy = false;
};

/// An observer made of functions.
struct Listener final : Observer {
  std::function<void(llvm::StringRef)> Notified;
  std::function<std::optional<Value>(llvm::StringRef)> Asked;

  void onNotification(llvm::StringRef Method, const Value &) override {
    if (Notified)
      Notified(Method);
  }
  std::optional<Value> onRequest(llvm::StringRef Method,
                                 const Value &) override {
    return Asked ? Asked(Method) : std::nullopt;
  }
  void onInitializeResult(Object &Result) override { Result["changed"] = true; }
};

struct Conversing : testing::Test {
  Log Editor;
  std::unique_ptr<Relay> R;
  Listener *L = nullptr;

  void SetUp() override {
    start([](auto &) {});
  }

  /// The editor will say \p Script.
  void start(std::function<void(Transport::MessageHandler &)> Script) {
    R = std::make_unique<Relay>(
        std::make_unique<FakeEditor>(Editor, std::move(Script)));
    auto Owned = std::make_unique<Listener>();
    L = Owned.get();
    R->add(std::move(Owned));
  }

  /// What the server heard.
  Log run() {
    FakeServer Server(*R);
    llvm::cantFail(R->loop(Server));
    return Server.Heard;
  }
};

TEST_F(Conversing, PassesOnWhatNobodyAnswers) {
  bool More = true;
  start([&](Transport::MessageHandler &H) {
    H.onCall("hover", 1, 7);
    H.onCall("fail", 1, "x");
    H.onReply(3, Value("fine"));
    More = H.onNotify("exit", nullptr);
  });
  EXPECT_THAT(run(), ElementsAre("hover", "fail", "reply#3", "exit"));
  EXPECT_FALSE(More);
  EXPECT_THAT(Editor,
              ElementsAre("reply#7 {\"did\":\"hover\"}", "reply#\"x\" failed"));
}

TEST_F(Conversing, AnAnswerOfAnObserverWins) {
  start([](Transport::MessageHandler &H) {
    H.onCall("ours", nullptr, 1);
    H.onCall("theirs", nullptr, 2);
  });
  L->Asked = [](llvm::StringRef Method) {
    return Method == "ours" ? std::optional<Value>(nullptr) : std::nullopt;
  };
  EXPECT_THAT(run(), ElementsAre("theirs"));
  EXPECT_THAT(Editor,
              ElementsAre("reply#1 null", "reply#2 {\"did\":\"theirs\"}"));
}

TEST_F(Conversing, OnlyTheAnswerToInitializeIsShownToObservers) {
  start([](Transport::MessageHandler &H) {
    H.onCall("initialize", Object{}, 1);
    H.onCall("other", Object{}, 1);
  });
  run();
  EXPECT_THAT(Editor,
              ElementsAre("reply#1 {\"changed\":true,\"did\":\"initialize\"}",
                          "reply#1 {\"did\":\"other\"}"));
}

TEST_F(Conversing, WhatAnObserverSendsComesAfterWhatItHeard) {
  start([](Transport::MessageHandler &H) {
    H.onNotify("didOpen", nullptr);
    H.onNotify("didSave", nullptr);
  });
  L->Notified = [&](llvm::StringRef Method) {
    R->notifyServer(("after " + Method).str(), nullptr);
  };
  EXPECT_THAT(run(), ElementsAre("didOpen", "after didOpen", "didSave",
                                 "after didSave"));
}

TEST_F(Conversing, NothingIsSentWithoutAServer) {
  R->notifyServer("before", nullptr);
  EXPECT_THAT(run(), IsEmpty());
  R->notifyServer("after", nullptr);
}

TEST_F(Conversing, RequestsOfOursHaveIdsAndAnswersOfOurs) {
  start([](Transport::MessageHandler &H) {
    H.onReply("art5:1", Value(1));
    H.onReply("art5:2", llvm::createStringError("no"));
    H.onReply("art", Value(1));
  });
  R->callEditor("create", 1);
  R->callEditor("create", 2);
  R->notifyEditor("tell", 3);
  EXPECT_THAT(run(), ElementsAre("reply#\"art\""));
  EXPECT_THAT(Editor, ElementsAre("create#\"art5:1\" 1", "create#\"art5:2\" 2",
                                  "tell 3"));
}

TEST_F(Conversing, ManyThreadsSpeakOneAtATime) {
  constexpr int Each = 500;
  std::vector<std::thread> Speakers;
  start([&](Transport::MessageHandler &H) {
    for (int I = 0; I < 4; ++I)
      Speakers.emplace_back([&] {
        for (int N = 0; N < Each; ++N) {
          R->notifyServer("injected", nullptr);
          R->notifyEditor("told", nullptr);
        }
      });
    for (int N = 0; N < Each; ++N)
      H.onNotify("typed", nullptr);
    for (std::thread &T : Speakers)
      T.join();
  });
  EXPECT_EQ(run().size(), 5u * Each);
  EXPECT_EQ(Editor.size(), 4u * Each);
}

} // namespace
