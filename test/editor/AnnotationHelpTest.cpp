// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where an annotation is, and what is said about it. '^' is the cursor.
#include "editor/AnnotationHelp.h"
#include "editor/OpenDocuments.h"
#include <gmock/gmock.h>

using namespace art5;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

struct Pointed {
  Document D;
  size_t Offset;

  explicit Pointed(std::string Text) : Offset(Text.find('^')) {
    Text.erase(Offset, 1);
    D.Text = std::move(Text);
  }
};

/// "RANGE: FIRST LINE", or nothing.
std::string hover(const std::string &Text, Language L = Language::English) {
  Pointed P(Text);
  std::optional<Hover> H = hoverAt(P.D, P.Offset, L);
  if (!H)
    return "";
  std::string Said = H->Text.plain();
  return H->Range.in(P.D.Text).str() + ": " + Said.substr(0, Said.find('\n'));
}

/// "FIRST LABEL, ...: the text with FIRST inserted", "none" if nothing fits,
/// nothing where clangd is asked.
std::string complete(const std::string &Text, bool Snippet = false) {
  Pointed P(Text);
  std::optional<Completion> C = completeAt(P.D, P.Offset, Language::English);
  if (!C)
    return "";
  EXPECT_TRUE(C->Range.touches(P.Offset));
  if (C->Candidates.empty())
    return "none";
  const Candidate &First = C->Candidates.front();
  std::string After = P.D.Text;
  After.replace(C->Range.Begin, C->Range.End - C->Range.Begin,
                Snippet ? First.Snippet : First.Insert);
  return After;
}

std::vector<std::string> labels(const std::string &Text) {
  Pointed P(Text);
  std::vector<std::string> Labels;
  if (std::optional<Completion> C =
          completeAt(P.D, P.Offset, Language::English))
    for (const Candidate &Each : C->Candidates)
      Labels.push_back(Each.Label);
  return Labels;
}

const char Emotion[] =
    "\"emotion_inference\": purpose:emotion_inference: emotion inference";

TEST(HoverOnAToken, IsFoundInEverySpelling) {
  for (const char *Text :
       {"[[art5::purpose(\"emotion^_inference\")]] int f();",
        "[[ art5 :: purpose ( ^\"emotion_inference\" ) ]] int f();",
        "[[using art5: purpose(\"emotion_inference^\")]] int f();",
        "[[nodiscard, art5::source(\"voice_signal\"), "
        "art5::purpose(\"emotion^_inference\")]] int f();",
        "[[deprecated(\"x\"), art5::purpose(\"emotion^_inference\")]] int f();",
        "[[using art5: source(\"x\"), purpose(\"emotion^_inference\")]] int f;",
        "__attribute__((art5_purpose(\"emotion^_inference\"))) int f();",
        "__attribute__((unused, art5_purpose(\"emotion^_inference\"))) int f;",
        "__attribute((annotate(\"art5::purpose\", \"emotion^_inference\"))) x;",
        "[[clang::annotate(\"art5::purpose\", \"emotion^_inference\")]] int f;",
        "[[using clang: annotate(\"art5::purpose\", "
        "\"emotion^_inference\")]] int f;",
        "ART5_PURPOSE(\"emotion^_inference\") int f();",
        "void f(ART5_PURPOSE(\"emotion^_inference\") int x);",
        "#if 0\nART5_PURPOSE(\"emotion^_inference\") int f();\n#endif",
        "#if 0\ndon't\n#endif\nART5_PURPOSE(\"emotion^_inference\") int f();",
        "[[art5::purpose(\n  \"social_scoring\", // one\n  "
        "\"emotion^_inference\" /* two */)]]\nint f();",
        "#define MINE [[art5::purpose(\"emotion^_inference\")]]",
        "auto f = []() ART5_PURPOSE(\"emotion^_inference\") { return 1; };"})
    EXPECT_EQ(hover(Text), Emotion) << Text;
}

TEST(HoverOnAToken, IsFoundBeforeItsQuoteIsClosed) {
  for (const char *Rest : {")]] int f();", "", "\nint f();"})
    EXPECT_EQ(
        hover(std::string("[[art5::purpose(\"emotion^_inference") + Rest),
        "\"emotion_inference: purpose:emotion_inference: emotion inference")
        << Rest;
}

TEST(HoverOnAToken, IsLeftToClangdElsewhere) {
  for (const char *Text :
       {"// [[art5::purpose(\"emotion^_inference\")]]",
        "/* ART5_PURPOSE(\"emotion^_inference\") */ int art5;",
        "auto s = R\"([[art5::purpose(\"emotion^_inference\")]])\";",
        "auto s = \"[[art5::purpose('emotion^_inference')]]\";",
        "auto art5 = purpose(\"emotion^_inference\");",
        "art5::purpose(\"emotion^_inference\");",
        "[[gnu::purpose(\"emotion^_inference\")]] int art5;",
        "[[clang::annotate(\"other::purpose\", \"emotion^_inference\")]] art5;",
        "annotate(\"art5::purpose\", \"emotion^_inference\");",
        "ART5_PURPOSE(say(\"emotion^_inference\")) int f();",
        "ART5_PURPOSE(L\"emotion^_inference\") int f();",
        "ART5_PURPOSE(\"emotion^_inference\"_x) int f();",
        "ART5_PURPOSE(\"emotion\" \"^_inference\") int f();",
        "ART5_PURPOSE(\"^\") int f();", "ART5_EVIDENCE(\"fri^a\") int f();",
        "ART5_PURPOSE(\"emotion_inference\") int f(^);",
        "[[art5::purpose(\"emotion_inference\")]] int f() { puts(\"^x\"); }",
        "^"})
    EXPECT_EQ(hover(Text), "") << Text;
}

TEST(HoverOnAToken, SaysWhatWasMeant) {
  Pointed P("[[art5::purpose(\"Emotion-Infer^ence\")]] int f();");
  EXPECT_EQ(hoverAt(P.D, P.Offset, Language::English)->Text.plain(),
            "'Emotion-Inference' is no token of 'purpose'.\n"
            "Did you mean 'emotion_inference' (emotion inference)?\n"
            "More: 'art5 explain'");
  Pointed Q("[[art5::purpose(\"face_^image\")]] int f();");
  EXPECT_THAT(hoverAt(Q.D, Q.Offset, Language::Dutch)->Text.markdown(),
              AllOf(HasSubstr("`face_image` is geen teken van `purpose`."),
                    HasSubstr("`face_image` is een teken van `source`.")));
  Pointed R("[[art5::exemption(\"necessity_^assessment\")]] int f();");
  EXPECT_THAT(hoverAt(R.D, R.Offset, Language::German)->Text.plain(),
              HasSubstr("In art5.json, nie im Code."));
}

TEST(HoverOnAToken, ShowsForeignTextAsItIs) {
  Pointed P("[[art5::purpose(\"<b>`*^\")]] int f();");
  EXPECT_THAT(hoverAt(P.D, P.Offset, Language::English)->Text.markdown(),
              HasSubstr("`<b>'*` is no token of `purpose`."));
}

TEST(HoverOnAFacet, IsFoundInEverySpelling) {
  for (auto [Text, Name] :
       {std::pair("[[art5::pur^pose(\"x\")]] int f();", "purpose"),
        std::pair("[[using art5: ^purpose(\"x\")]] int f();", "purpose"),
        std::pair("__attribute__((art5_purpose^(\"x\"))) x;", "art5_purpose"),
        std::pair("[[clang::annotate(\"art5^::purpose\", \"x\")]] int f;",
                  "art5::purpose"),
        std::pair("ART5_PUR^POSE(\"x\") int f();", "ART5_PURPOSE")})
    EXPECT_EQ(hover(Text), std::string(Name) +
                               ": art5::purpose: what the code is made to do")
        << Text;
  EXPECT_EQ(hover("#define ART5_PUR^POSE(...)"), "");
  EXPECT_EQ(hover("[[art5::p^urpse(\"x\")]] int f();"),
            "purpse: 'purpse' is no facet that code can declare.");
}

TEST(CompletionOfTokens, ReplacesTheWordThatStandsThere) {
  for (auto [Text, After] :
       {std::pair("[[art5::purpose(\"emo^\")]] int f();",
                  "[[art5::purpose(\"emotion_inference\")]] int f();"),
        std::pair("[[art5::purpose(\"emo^tion\")]] int f();",
                  "[[art5::purpose(\"emotion_inference\")]] int f();"),
        std::pair("[[art5::purpose(\"EMO^\")]] int f();",
                  "[[art5::purpose(\"emotion_inference\")]] int f();"),
        std::pair("[[art5::purpose(\"emo^, \"x\")]] int f();",
                  "[[art5::purpose(\"emotion_inference, \"x\")]] int f();"),
        std::pair("[[art5::purpose(\"emo^)]] int f();",
                  "[[art5::purpose(\"emotion_inference)]] int f();"),
        std::pair("[[art5::purpose(\"emo^\nint f();",
                  "[[art5::purpose(\"emotion_inference\nint f();"),
        std::pair("[[art5::purpose(\"emo^",
                  "[[art5::purpose(\"emotion_inference"),
        std::pair("ART5_PURPOSE(emo^) int f();",
                  "ART5_PURPOSE(\"emotion_inference\") int f();"),
        std::pair("ART5_PURPOSE(\"social_scoring\", emo^",
                  "ART5_PURPOSE(\"social_scoring\", \"emotion_inference\""),
        std::pair("ART5_PURPOSE(^\nint f();",
                  "ART5_PURPOSE(\"behaviour_influence\"\nint f();"),
        std::pair("[[clang::annotate(\"art5::purpose\", \"emo^\")]] int f();",
                  "[[clang::annotate(\"art5::purpose\", "
                  "\"emotion_inference\")]] int f();")})
    EXPECT_EQ(complete(Text), After) << Text;
}

TEST(CompletionOfTokens, LeavesOutWhatIsThere) {
  const char Text[] = "ART5_PURPOSE(\"emotion_inference\", \"^\") int f();";
  EXPECT_THAT(labels(Text), AllOf(Contains("social_scoring"),
                                  Not(Contains("emotion_inference"))));
  EXPECT_THAT(labels("ART5_PURPOSE(\"emotion_inference^\") int f();"),
              Contains("emotion_inference"));
}

TEST(CompletionOfTokens, SaysWhetherThereWouldBeMore) {
  for (auto [Text, Complete] :
       {std::pair("ART5_PURPOSE(\"^\")", true),
        std::pair("ART5_PURPOSE(\"emotion_inference\", \"^\")", true),
        std::pair("ART5_PURPOSE(\"emo^\")", false)}) {
    Pointed P(Text);
    EXPECT_EQ(completeAt(P.D, P.Offset, Language::English)->Complete, Complete)
        << Text;
  }
}

TEST(CompletionOfTokens, PutsTheBestFirst) {
  // Others have these characters in that order too.
  EXPECT_EQ(labels("ART5_PURPOSE(\"emo^\")").front(), "emotion_inference");
  EXPECT_THAT(labels("ART5_PURPOSE(\"eminf^\")"),
              Contains("emotion_inference"));
  EXPECT_EQ(complete("ART5_PURPOSE(\"zzz^\")"), "none");
}

TEST(CompletionOfTokens, IsLeftToClangdElsewhere) {
  for (const char *Text :
       {"// ART5_PURPOSE(\"^\")", "const char *art5 = \"^\";",
        "ART5_PURPOSE(\"x\") int f(const char *s = \"^\");",
        "ART5_PURPOSE(\"x\"^) int f();", "ART5_PURPOSE(\"x\")^ int f();",
        "ART5_PURPOSE(^\"x\") int f();",
        // Half-typed annotations do not reach into what follows.
        "ART5_PURPOSE(\"x\",\nint f() { puts(\"^\"); }",
        "[[art5::purpose(\"x\nint f(); int g() { puts(\"^\"); }",
        "[[art5::\nint f() { puts(\"^\"); }", "#include \"^\" // art5",
        "ART5_PURPOSE(\n#include \"^\"", "[[art5::unknown(\"^\")]] int f();",
        "ART5_PUR^POSE(\"x\") int f();", "[[^]] int art5;",
        "[[ar^]] int art5;"})
    EXPECT_EQ(complete(Text), "") << Text;
}

TEST(CompletionOfTokens, AHalfTypedAnnotationEndsWhereAnotherStarts) {
  for (const char *Text :
       {"ART5_SOURCE(\"x\",\nART5_PURPOSE(\"emo^\")",
        "ART5_SOURCE(\n[[art5::purpose(\"emo^\")]] int f();",
        "[[art5::\n__attribute__((art5_purpose(\"emo^\"))) int f();",
        "[[art5::source(\"x\n[[art5::purpose(\"emo^\")]] int f();"})
    EXPECT_THAT(complete(Text), HasSubstr("emotion_inference")) << Text;
}

TEST(CompletionOfFacets, IsSpeltLikeTheRest) {
  for (auto [Text, After] :
       {std::pair("[[art5::^]] int f();", "[[art5::purpose]] int f();"),
        std::pair("[[art5::sou^]] int f();", "[[art5::source]] int f();"),
        std::pair("[[art5::s^ource(\"x\")]] int f();",
                  "[[art5::source(\"x\")]] int f();"),
        std::pair("[[art5::^\nint f();", "[[art5::purpose\nint f();"),
        std::pair("[[nodiscard, art5::^]] int f();",
                  "[[nodiscard, art5::purpose]] int f();"),
        std::pair("[[using art5: ^]] int f();",
                  "[[using art5: purpose]] int f();"),
        std::pair("[[using art5: source(\"x\"), ^]] int f();",
                  "[[using art5: source(\"x\"), purpose]] int f();"),
        std::pair("__attribute__((art5_^)) int f();",
                  "__attribute__((art5_purpose)) int f();"),
        std::pair("[[clang::annotate(\"art5::^\")]] int f();",
                  "[[clang::annotate(\"art5::purpose\")]] int f();"),
        std::pair("[[clang::annotate(\"art5::^)]] int f();",
                  "[[clang::annotate(\"art5::purpose)]] int f();"),
        std::pair("[[clang::annotate(\"ar^\")]] int art5;",
                  "[[clang::annotate(\"art5::purpose\")]] int art5;")})
    EXPECT_EQ(complete(Text), After) << Text;
}

TEST(CompletionOfFacets, HasAPlaceForTheToken) {
  EXPECT_EQ(complete("[[art5::sou^]]", /*Snippet=*/true),
            "[[art5::source(\"$1\")$0]]");
  EXPECT_EQ(complete("__attribute__((art5_sou^))", /*Snippet=*/true),
            "__attribute__((art5_source(\"$1\")$0))");
  Pointed P("[[art5::sou^(\"x\")]]");
  EXPECT_EQ(
      completeAt(P.D, P.Offset, Language::English)->Candidates.front().Snippet,
      "");
}

TEST(Help, SpeaksTheUsersLanguage) {
  const char Text[] = "ART5_SOURCE(\"face^_image\")";
  EXPECT_THAT(hover(Text, Language::German), HasSubstr("Gesichtsaufnahme"));
  Pointed P(Text);
  EXPECT_THAT(
      hoverAt(P.D, P.Offset, Language::German)->Text.markdown(),
      AllOf(HasSubstr("- Artikel 5 Absatz 1 Buchstabe f der KI-Verordnung: "),
            HasSubstr("`art5 explain source:face_image --language de`")));
}

} // namespace
