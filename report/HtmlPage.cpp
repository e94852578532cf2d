// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/HtmlPage.h"
#include "law/Catalogue.h"
#include "support/Embedded.h"
#include "support/Text.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/JSON.h"
#include <nlohmann/json.hpp>

namespace art5::html {

/// Entries of a list that are shown without a click.
static constexpr size_t MaxShown = 25;

std::string clean(llvm::StringRef Text) {
  return printable(llvm::json::fixUTF8(Text), llvm::StringRef::npos);
}

Data text(llvm::StringRef Text) {
  return Text.empty() ? Data(false) : Data(clean(Text));
}

HtmlPhrases::HtmlPhrases(Language In) {
  for (const EmbeddedFile &F : embedded::htmlFiles()) {
    if (F.Name != "phrases.json")
      continue;
    auto Root = nlohmann::json::parse(F.Text.begin(), F.Text.end(), nullptr,
                                      /*allow_exceptions=*/false);
    if (!Root.is_object())
      llvm::report_fatal_error("broken phrases of the HTML report");
    for (const auto &[Key, Each] : Root.items())
      Texts[Key] = Each.value(languageCode(In).str(), std::string());
  }
}

std::string HtmlPhrases::say(llvm::StringRef Key,
                             llvm::ArrayRef<std::string> Args) const {
  auto It = Texts.find(Key.str());
  return It == Texts.end() ? Key.str() : fillIn(It->second, Args);
}

void HtmlPhrases::define(Data &Root) const {
  for (const auto &[Key, Text] : Texts)
    Root.set("t_" + Key, Text);
}

llvm::ArrayRef<Verdict> verdictsByGravity() {
  static constexpr Verdict All[] = {Verdict::Prohibited, Verdict::Conditional,
                                    Verdict::NotYetApplicable,
                                    Verdict::Allowed};
  return All;
}

std::string verdictClass(Verdict V) { return verdictName(V).str(); }

const char *verdictMark(Verdict V) {
  switch (V) {
  case Verdict::Prohibited:
    return "\xE2\x9C\x95"; // A cross.
  case Verdict::Conditional:
    return "?";
  case Verdict::NotYetApplicable:
    return "\xE2\x80\xA6"; // An ellipsis.
  case Verdict::Allowed:
    return "\xE2\x9C\x93"; // A tick.
  }
  return "";
}

Page::Page(const Report &R)
    : R(R), Words(*R.Words), In(R.Words->language()), Phrases(In) {
  for (Verdict V : verdictsByGravity())
    for (const Finding &F : R.Result->All)
      if (F.Result.Is == V)
        Ordered.push_back(&F);
}

std::string Page::label(llvm::StringRef Fact) const {
  const Vocabulary &V = Vocabulary::get();
  if (std::optional<TokenId> T = V.find(Fact))
    return V[*T].label(In).str();
  auto [Key, Value] = Fact.split(':');
  std::string Name = (Key + "_" + Value).str();
  std::string Said = say(Name);
  return Said == Name ? std::string() : Said;
}

std::string Page::place(const Location &L) const {
  return L.isValid() ? Words.place(L) : std::string();
}

std::string Page::nameOf(const Finding &F) const {
  return F.In ? F.In->Name : "default";
}

std::string Page::oneLine(const Finding &F) const {
  return F.Id + ": " + place(F.Where) + ": " + Words.headline(F);
}

std::string Page::originWord(Origin O) const {
  return Catalogue::get(In).format(("origin." + originName(O)).str());
}

void addItems(const Page &P, Data &To, List Items) {
  To.set("count", P.count(Items.size()));
  To.set("has_items", !Items.empty());
  To.set("long", Items.size() > MaxShown);
  To.set("show", P.say("show", {P.count(Items.size())}));
  To.set("items", Data(Items));
}

} // namespace art5::html
