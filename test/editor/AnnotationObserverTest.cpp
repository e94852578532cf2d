// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the editor is answered, in the protocol's form.
#include "editor/AnnotationObserver.h"
#include <gmock/gmock.h>

using namespace art5;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

namespace {

Value parsed(llvm::StringRef Json) {
  return llvm::cantFail(llvm::json::parse(Json));
}

TEST(Client, ChoosesTheFirstLanguageThatIsSpoken) {
  struct {
    const char *Initialize;
    std::optional<Language> Given;
    const char *Environment;
    Language Expected;
  } Rows[] = {
      {"{}", std::nullopt, "", Language::English},
      {"null", std::nullopt, "C", Language::English},
      {"{}", std::nullopt, "nl_NL.UTF-8", Language::Dutch},
      {R"({"locale": "de"})", std::nullopt, "nl", Language::German},
      {R"({"locale": "fr"})", std::nullopt, "nl", Language::Dutch},
      {R"({"locale": "en-GB"})", std::nullopt, "nl", Language::English},
      {R"({"locale": "de", "initializationOptions":
           {"art5": {"language": "nl"}}})",
       std::nullopt, "", Language::Dutch},
      {R"({"locale": "de", "initializationOptions":
           {"art5": {"language": "nl"}}})",
       Language::English, "de", Language::English},
      {R"({"locale": 1, "initializationOptions": []})", std::nullopt, "de",
       Language::German},
  };
  for (const auto &Row : Rows) {
    ClientSettings Client =
        readClient(parsed(Row.Initialize), Row.Given, Row.Environment);
    EXPECT_EQ(Client.In, Row.Expected) << Row.Initialize;
    EXPECT_EQ(Client.Problem, "");
  }
}

TEST(Client, SaysWhichLanguagesThereAre) {
  for (auto [Wrong, Said] :
       {std::pair("\"fr\"", "'fr'"), std::pair("1", "1"),
        std::pair("null", "null"), std::pair("\"\"", "''")})
    EXPECT_EQ(
        readClient(
            parsed((R"({"initializationOptions": {"art5": {"language": )" +
                    llvm::StringRef(Wrong) + "}}}")
                       .str()),
            std::nullopt, "")
            .Problem,
        std::string("initializationOptions.art5.language: ") + Said +
            " is no language of art5: one of 'en', 'de', 'nl'");
}

struct NoConversation final : Conversation {
  std::vector<std::string> Told;
  void notifyServer(llvm::StringRef, Value) override {}
  void inTurn(llvm::function_ref<void()> What) override { What(); }
  void notifyEditor(llvm::StringRef Method, Value) override {
    Told.push_back(Method.str());
  }
  void callEditor(llvm::StringRef, Value) override {}
};

struct Answering : testing::Test {
  NoConversation Out;
  AnnotationObserver O{Out, Language::English, ""};

  void open(llvm::StringRef Text) {
    O.onNotification("textDocument/didOpen",
                     Object{{"textDocument", Object{{"uri", "file:///a.cpp"},
                                                    {"languageId", "cpp"},
                                                    {"text", Text}}}});
  }
  std::optional<Value> ask(llvm::StringRef Method, int Character,
                           llvm::StringRef Trigger = "") {
    return O.onRequest(
        Method,
        Object{{"textDocument", Object{{"uri", "file:///a.cpp"}}},
               {"position", Object{{"line", 0}, {"character", Character}}},
               {"context", Object{{"triggerCharacter", Trigger}}}});
  }
};

TEST_F(Answering, TheOpeningQuoteAsksForTokens) {
  Object Result{{"capabilities",
                 Object{{"completionProvider",
                         Object{{"triggerCharacters", Array{".", ":"}}}}}}};
  O.onInitializeResult(Result);
  const Object *Provider =
      Result.getObject("capabilities")->getObject("completionProvider");
  EXPECT_EQ(*Provider->getArray("triggerCharacters"), (Array{".", ":", "\""}));
  // clangd does not know that trigger and is not bothered with it.
  open("int art5; const char *p = \"\";");
  EXPECT_EQ(*ask("textDocument/completion", 27, "\"")->getAsObject(),
            (Object{{"isIncomplete", false}, {"items", Array{}}}));
  EXPECT_FALSE(ask("textDocument/completion", 27, "."));
}

TEST_F(Answering, ATriggerOfClangdStaysClangds) {
  Object Result{
      {"capabilities", Object{{"completionProvider",
                               Object{{"triggerCharacters", Array{"\""}}}}}}};
  Object Before = Result;
  O.onInitializeResult(Result);
  EXPECT_EQ(Result, Before);
  open("int art5;\n#include \"\"");
  EXPECT_FALSE(ask("textDocument/completion", 3, "\""));
}

TEST_F(Answering, AServerWithoutCompletionIsLeftAsItIs) {
  Object Result, Empty;
  O.onInitializeResult(Result);
  EXPECT_EQ(Result, Empty);
}

TEST_F(Answering, ClangdAnswersWhatIsNotKnown) {
  EXPECT_FALSE(ask("textDocument/hover", 0)) << "not open";
  open("ART5_PURPOSE(\"emotion_inference\")");
  EXPECT_TRUE(ask("textDocument/hover", 15));
  EXPECT_FALSE(ask("textDocument/definition", 15));
  EXPECT_FALSE(ask("textDocument/hover", 1000)) << "no such place";
  EXPECT_FALSE(O.onRequest("textDocument/hover", nullptr));
  O.onRequest("shutdown", nullptr);
  EXPECT_FALSE(ask("textDocument/hover", 15)) << "too late";
}

TEST_F(Answering, AWrongSettingIsTold) {
  O.onRequest(
      "initialize",
      parsed(R"({"initializationOptions": {"art5": {"language": 1}}})"));
  Object Result;
  O.onInitializeResult(Result);
  EXPECT_THAT(Out.Told, testing::ElementsAre("window/showMessage"));
}

} // namespace
