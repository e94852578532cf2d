// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the parts of the evidence report share: its phrases, and values for its
// template. Internal to the report; what a program or a person wrote reaches
// the page through text() alone.
#ifndef ART5_REPORT_HTMLPAGE_H
#define ART5_REPORT_HTMLPAGE_H

#include "law/LawBook.h"
#include "report/Report.h"
#include "report/SourceLines.h"
#include "report/Wording.h"
#include <kainjow/mustache.hpp>

namespace art5::html {

using Data = kainjow::mustache::data;
using List = kainjow::mustache::list;

/// Text as it may stand on a page, before it is escaped for HTML: control and
/// text direction characters made visible, bytes that are no UTF-8 replaced.
std::string clean(llvm::StringRef Text);
/// The same for the template, which escapes it. An empty text is false, so that
/// sections can ask for it.
Data text(llvm::StringRef Text);

/// The phrases of the page in one language (html/phrases.json).
class HtmlPhrases {
public:
  explicit HtmlPhrases(Language In);
  /// The phrase with "{0}" and so on replaced; the key if there is none.
  std::string say(llvm::StringRef Key,
                  llvm::ArrayRef<std::string> Args = {}) const;
  /// Defines "t_KEY" for each phrase.
  void define(Data &Root) const;

private:
  std::map<std::string, std::string> Texts;
};

struct Page {
  explicit Page(const Report &R);

  const Report &R;
  const Wording &Words;
  Language In;
  HtmlPhrases Phrases;
  std::vector<const Finding *> Ordered; ///< The gravest first.

  std::string say(llvm::StringRef Key,
                  llvm::ArrayRef<std::string> Args = {}) const {
    return Phrases.say(Key, Args);
  }
  std::string count(size_t N) const { return number(N, In); }
  /// Label of a token ("facet:name"); empty where there is none.
  std::string label(llvm::StringRef Fact) const;
  std::string place(const Location &L) const;
  std::string nameOf(const Finding &F) const;
  /// "f-1234: emotion inference at main.cpp:7:10, deployment hr".
  std::string oneLine(const Finding &F) const;
  std::string originWord(Origin O) const;
};

/// "prohibited", ... as class of the style sheet, and its sign.
std::string verdictClass(Verdict V);
const char *verdictMark(Verdict V);
/// The verdicts, the gravest first.
llvm::ArrayRef<Verdict> verdictsByGravity();

/// A list that says when it is empty: "items", "has_items", "count", and what
/// of it is folded away.
void addItems(const Page &P, Data &To, List Items);

// The parts of the page.
Data assessments(const Page &P);
std::string pathGraph(const Page &P, const Finding &F);
void addExemptions(const Page &P, Data &Root);
void addDates(const Page &P, Data &Root);
void addRegister(const Page &P, Data &Root);
void addLists(const Page &P, Data &Root);
void addDifference(const Page &P, Data &Root);
void addCoverage(const Page &P, Data &Root);

} // namespace art5::html

#endif // ART5_REPORT_HTMLPAGE_H
