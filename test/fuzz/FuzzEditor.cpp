// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fuzz target: in any text, and for any message, what is said about an
// annotation is about a part of the text at the cursor.
#include "editor/AnnotationHelp.h"
#include "editor/AnnotationObserver.h"
#include "editor/OpenDocuments.h"
#include <cstdlib>

using namespace art5;
using llvm::json::Object;
using llvm::json::Value;

static void require(bool Holds) {
  if (!Holds)
    std::abort();
}

namespace {
struct NoConversation final : Conversation {
  void notifyServer(llvm::StringRef, Value) override {}
  void notifyEditor(llvm::StringRef, Value) override {}
  void callEditor(llvm::StringRef, Value) override {}
};
} // namespace

static bool isIn(const TextRange &Range, const std::string &Text) {
  return Range.Begin <= Range.End && Range.End <= Text.size();
}

static void askEverywhere(const Document &D) {
  for (const Annotation &A : annotationsIn(D.Text, D.IsC)) {
    require(isIn(A.Name, D.Text));
    for (const TokenLiteral &L : A.Tokens)
      require(isIn(L.Whole, D.Text) && isIn(L.Content, D.Text));
    for (const TextRange &Gap : A.Gaps)
      require(isIn(Gap, D.Text));
  }
  size_t Step = 1 + D.Text.size() / 64; // Keeps long texts quick.
  for (size_t At = 0; At <= D.Text.size(); At += Step) {
    if (auto H = hoverAt(D, At, Language::German))
      require(isIn(H->Range, D.Text) && H->Range.touches(At));
    if (auto C = completeAt(D, At, Language::Dutch))
      require(isIn(C->Range, D.Text) && C->Range.touches(At));
    for (auto In : {PositionEncoding::UTF8, PositionEncoding::UTF16,
                    PositionEncoding::UTF32})
      if (auto Back = offsetOf(D.Text, positionOf(D.Text, At, In), In))
        require(positionOf(D.Text, *Back, In) == positionOf(D.Text, At, In));
  }
}

static void say(const Value &Message) {
  NoConversation Out;
  AnnotationObserver O(Out, std::nullopt, "");
  O.onNotification(
      "textDocument/didOpen",
      Object{{"textDocument",
              Object{{"uri", "file:///a.cpp"}, {"text", "ART5_PURPOSE(\""}}}});
  O.onRequest("initialize", Message);
  if (const Object *Result = Message.getAsObject()) {
    Object Changed = *Result;
    O.onInitializeResult(Changed);
  }
  for (const char *Method : {"textDocument/didOpen", "textDocument/didChange",
                             "textDocument/didClose"}) {
    O.onNotification(Method, Message);
    O.onRequest("textDocument/hover", Message);
    O.onRequest("textDocument/completion", Message);
  }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *Data, size_t Size) {
  llvm::StringRef Text(reinterpret_cast<const char *>(Data), Size);
  if (auto Message = llvm::json::parse(Text))
    say(*Message);
  else
    consumeError(Message.takeError());
  askEverywhere({Text.str(), /*IsC=*/false});
  askEverywhere({Text.str(), /*IsC=*/true});
  return 0;
}
