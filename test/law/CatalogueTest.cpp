// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nothing is untranslated, and every language says the same things.
#include "law/Catalogue.h"
#include "law/RuleChecks.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

using namespace art5;

namespace {

const Language Languages[] = {Language::English, Language::German,
                              Language::Dutch};

/// Keys of sentences whose English stands in the law files.
bool isOfRule(llvm::StringRef Key) {
  return Key.starts_with("5(1)") || Key.starts_with("gate.");
}

TEST(Catalogue, TheThreeLanguagesHaveTheSameKeys) {
  std::vector<llvm::StringRef> English =
      Catalogue::get(Language::English).keys();
  ASSERT_FALSE(English.empty());
  for (Language L : {Language::German, Language::Dutch}) {
    std::vector<llvm::StringRef> Keys = Catalogue::get(L).keys();
    llvm::erase_if(Keys, isOfRule);
    EXPECT_EQ(Keys, English) << languageCode(L).str();
  }
  EXPECT_EQ(Catalogue::get(Language::German).keys(),
            Catalogue::get(Language::Dutch).keys());
}

/// Sentences of some length that read the same in two languages were copied.
TEST(Catalogue, NoSentenceIsLeftInEnglish) {
  const Catalogue &English = Catalogue::get(Language::English);
  for (Language L : {Language::German, Language::Dutch})
    for (llvm::StringRef Key : English.keys()) {
      llvm::StringRef Sentence = *English.find(Key);
      bool Alike = Key == "explain.more" || Key == "conflict.guard" ||
                   Key == "law.ask.condition" || Key == "law.ask.is";
      if (Sentence.count(' ') >= 2 && !Alike)
        EXPECT_NE(*Catalogue::get(L).find(Key), Sentence) << Key.str();
    }
  for (const Rule &R : LawBook::builtIn().rules())
    for (const Condition &C : R.Conditions)
      for (Language L : {Language::German, Language::Dutch})
        EXPECT_NE(says(LawBook::builtIn(), &R, C.Id, L),
                  says(LawBook::builtIn(), &R, C.Id, Language::English))
            << R.Point << C.Id;
}

TEST(Catalogue, PlaceholdersAgree) {
  const Catalogue &English = Catalogue::get(Language::English);
  for (Language L : {Language::German, Language::Dutch})
    for (llvm::StringRef Key : English.keys()) {
      const Catalogue &Other = Catalogue::get(L);
      ASSERT_TRUE(Other.find(Key)) << Key.str();
      EXPECT_EQ(Catalogue::placeholders(*English.find(Key)),
                Catalogue::placeholders(*Other.find(Key)))
          << Key.str();
    }
}

TEST(Catalogue, NoSentenceOfARuleIsLeftOver) {
  std::vector<std::string> Known;
  const LawBook &Book = LawBook::builtIn();
  for (llvm::StringRef Key : Catalogue::get(Language::German).keys()) {
    if (!isOfRule(Key))
      continue;
    auto [Point, Id] = Key.rsplit('.');
    if (Point == "gate") {
      auto Is = [&](const auto &Each) { return Each.Id == Id; };
      EXPECT_TRUE(llvm::any_of(Book.gates(), Is) ||
                  llvm::any_of(Book.presumptions(), Is) ||
                  llvm::any_of(Book.scopeNotes(), Is))
          << Key.str();
      continue;
    }
    const Rule *R = Book.find(Point);
    ASSERT_TRUE(R) << Key.str();
    if (Id != "title") {
      EXPECT_NE(says(Book, R, Id, Language::German), "note." + Id.str())
          << Key.str();
    }
  }
}

TEST(Catalogue, NothingIsCalledIllegal) {
  for (Language L : Languages)
    for (llvm::StringRef Key : Catalogue::get(L).keys()) {
      llvm::StringRef Text = *Catalogue::get(L).find(Key);
      for (const char *Word : {"illegal", "unlawful", "rechtswidrig"})
        EXPECT_FALSE(Text.contains_insensitive(Word)) << Text.str();
    }
}

TEST(Catalogue, FormatsNamedArguments) {
  const Catalogue &C = Catalogue::get(Language::English);
  EXPECT_EQ(C.format("list.last", {{"first", "a"}, {"last", "b"}}), "a and b");
  EXPECT_EQ(C.format("list.last", {{"first", "a"}}), "a and {last}");
  EXPECT_EQ(C.format("no.such.key"), "no.such.key");
  EXPECT_EQ(C.format("list.last", {{"first", "{last}"}, {"last", "b"}}),
            "{last} and b");
}

TEST(Catalogue, CitesInEachLanguage) {
  EXPECT_EQ(citation("5(1)(f)", Language::English), "AI Act Article 5(1)(f)");
  EXPECT_EQ(citation("5(1)(f)", Language::German),
            "Artikel 5 Absatz 1 Buchstabe f der KI-Verordnung");
  EXPECT_EQ(citation("5(1)(f)", Language::Dutch),
            "artikel 5, lid 1, punt f), van de AI-verordening");
  EXPECT_EQ(citation("5(1)(ba)", Language::English), "AI Act Article 5(1)(ba)");
  EXPECT_EQ(citation("5(1)(ba)", Language::Dutch),
            "artikel 5, lid 1, punt b bis), van de AI-verordening");
  EXPECT_EQ(citation("5(1)(bb)", Language::Dutch),
            "artikel 5, lid 1, punt b ter), van de AI-verordening");
  EXPECT_EQ(citation("policy 7", Language::German), "policy 7");
}

TEST(Catalogue, ReadsLanguageCodes) {
  EXPECT_EQ(parseLanguage("de"), Language::German);
  EXPECT_EQ(parseLanguage("nl_NL.UTF-8"), Language::Dutch);
  EXPECT_EQ(parseLanguage("EN-gb"), Language::English);
  EXPECT_EQ(parseLanguage("fr"), std::nullopt);
  EXPECT_EQ(parseLanguage(""), std::nullopt);
}

TEST(Catalogue, EachMissingEvidenceIsExplained) {
  const Vocabulary &V = Vocabulary::get();
  for (Language L : Languages)
    for (TokenId T : V.tokensOf(Facet::Evidence))
      EXPECT_NE(missingText(V[T].Name, L), V[T].Name);
  for (const char *Name : {"contexts", "subjects", "entry_points", "source",
                           "technique", "infers", "effect"})
    EXPECT_NE(missingText(Name, Language::Dutch), Name);
}

TEST(Catalogue, EachPointIsExplainedInEachLanguage) {
  const LawBook &Book = LawBook::builtIn();
  EXPECT_EQ(Book.rules().size(), 10u);
  for (Language L : Languages)
    for (const Rule &R : Book.rules()) {
      Explanation E = explain(Book, R, L);
      EXPECT_FALSE(E.Meaning.empty()) << R.Point;
      EXPECT_FALSE(E.Fires.empty()) << R.Point;
      EXPECT_FALSE(E.Lawful.empty()) << R.Point;
      EXPECT_GE(E.Conditions.size(), 3u) << R.Point;
      EXPECT_FALSE(E.StarterTokens.empty()) << R.Point;
      EXPECT_EQ(E.Exceptions.empty(), R.Point == "5(1)(e)") << R.Point;
    }
}

} // namespace
