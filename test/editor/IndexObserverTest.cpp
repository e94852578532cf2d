// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What clangd is sent when the index of an open file became another one.
#include "editor/IndexObserver.h"
#include "summary/SummaryFile.h"
#include "support/AtomicFile.h"
#include "test/summary/TestProgram.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>

using namespace art5;
using llvm::json::Object;
using llvm::json::Value;
using ::testing::ElementsAre;
namespace fs = llvm::sys::fs;

namespace {

/// A clangd that is told to look again.
class FakeClangd final : public Conversation {
public:
  void notifyServer(llvm::StringRef Method, Value Params) override {
    std::lock_guard<std::mutex> Hold(Lock);
    std::string Seen;
    llvm::raw_string_ostream(Seen) << Method << ' ' << Params;
    Heard.push_back(Seen);
    More.notify_all();
  }
  void inTurn(llvm::function_ref<void()> What) override { What(); }
  void notifyEditor(llvm::StringRef, Value) override { FAIL(); }
  void callEditor(llvm::StringRef, Value) override { FAIL(); }

  /// The first \p N notifications, once they are there.
  std::vector<std::string> hear(size_t N) {
    std::unique_lock<std::mutex> Hold(Lock);
    More.wait(Hold, [&] { return Heard.size() >= N; });
    return Heard;
  }

  std::mutex Lock;
  std::condition_variable More;
  std::vector<std::string> Heard;
};

class IndexObserverTest : public ::testing::Test {
protected:
  void SetUp() override {
    ASSERT_FALSE(fs::createUniqueDirectory("art5 session", Folder));
    setProgram({});
    write("art5", "#!/bin/sh\ncp \"$3\" \"$5\"\n");
    ASSERT_FALSE(fs::setPermissions(in("art5"), fs::all_all));
  }
  void TearDown() override { fs::remove_directories(Folder); }

  std::string in(llvm::StringRef Name) { return (Folder + "/" + Name).str(); }
  void write(llvm::StringRef Name, llvm::StringRef Text) {
    ASSERT_FALSE(writeFileAtomically(in(Name), Text));
  }
  /// The script in art5's place takes the database for the index.
  void setProgram(llvm::ArrayRef<PackedUnit> Units) {
    write("compile_commands.json", writeSummaries(Units));
  }
  bool indexHolds(llvm::ArrayRef<PackedUnit> Units) {
    auto Buffer = llvm::MemoryBuffer::getFile(in(".cache/art5/index"));
    return Buffer && (*Buffer)->getBuffer() == writeSummaries(Units);
  }
  /// As editors write it, with the space escaped.
  std::string uri(llvm::StringRef Name) {
    std::string Path = in(Name);
    size_t Space = Path.find(' ');
    return "file://" + Path.replace(Space, 1, "%20");
  }
  void open(IndexObserver &O, llvm::StringRef Name, llvm::StringRef Text) {
    Object Item{{"uri", uri(Name)}, {"version", 7}, {"text", Text}};
    Value Params = Object{{"textDocument", std::move(Item)}};
    O.onNotification("textDocument/didOpen", Params);
  }
  IndexSettings settings() { return {true, "", in("art5")}; }

  llvm::SmallString<128> Folder;
  FakeClangd Clangd;
};

} // namespace

TEST_F(IndexObserverTest, DiagnosesOpenFilesAgainThatKnewOfNoProgram) {
  setProgram({art5::testing::programOn(1, in("b.cpp"))});
  IndexObserver O(Clangd, settings());
  open(O, "a.cpp", "int a;");
  EXPECT_EQ(EditorSession::current()->indexFor(in("a.cpp")),
            in(".cache/art5/index"));
  EXPECT_THAT(Clangd.hear(1),
              ElementsAre("textDocument/didChange {\"contentChanges\":[],"
                          "\"forceRebuild\":true,\"textDocument\":{\"uri\":\"" +
                          uri("a.cpp") + "\",\"version\":7}}"));
  // What it declares is of no concern to a file that asked nothing...
  setProgram({art5::testing::programOn(2, in("b.cpp"))});
  O.onNotification("textDocument/didSave", Object{});
  // ... until nothing is declared any more. The version is the latest.
  Object Identifier{{"uri", uri("a.cpp")}, {"version", 8}};
  O.onNotification("textDocument/didChange",
                   Object{{"textDocument", std::move(Identifier)}});
  while (!indexHolds({art5::testing::programOn(2, in("b.cpp"))}))
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  setProgram({});
  O.onNotification("textDocument/didSave", Object{});
  std::vector<std::string> Heard = Clangd.hear(2);
  EXPECT_EQ(Heard.size(), 2u);
  EXPECT_THAT(Heard[1], ::testing::HasSubstr("\"version\":8"));
}

TEST_F(IndexObserverTest, ThereIsNoneWhereNobodyWantsOne) {
  {
    IndexSettings Off = settings();
    Off.Wanted = false;
    IndexObserver O(Clangd, Off);
    EXPECT_EQ(EditorSession::current()->indexFor(in("a.cpp")), "");
  }
  IndexObserver O(Clangd, settings());
  Object Art5{{"backgroundIndex", false}};
  Object Options{{"art5", std::move(Art5)}};
  O.onRequest("initialize",
              Object{{"initializationOptions", std::move(Options)}});
  EXPECT_EQ(EditorSession::current()->indexFor(in("a.cpp")), "");
  EXPECT_FALSE(fs::exists(in(".cache")));
}

TEST_F(IndexObserverTest, TheSessionEndsWithTheEditor) {
  {
    IndexObserver O(Clangd, settings());
    EXPECT_TRUE(EditorSession::current());
  }
  EXPECT_FALSE(EditorSession::current());
}

TEST_F(IndexObserverTest, TakesWhateverAnEditorSays) {
  IndexObserver O(Clangd, settings());
  for (const char *Method : {"textDocument/didOpen", "textDocument/didChange",
                             "textDocument/didClose", "textDocument/didSave"})
    for (Value Params : {Value(nullptr), Value("text"), Value(Object{}),
                         Value(Object{{"textDocument", 1}}),
                         Value(Object{{"textDocument", Object{{"uri", 1}}}})})
      O.onNotification(Method, Params);
  O.onRequest("initialize", nullptr);
  Object Odd{{"art5", 1}};
  O.onRequest("initialize", Object{{"initializationOptions", std::move(Odd)}});
}
