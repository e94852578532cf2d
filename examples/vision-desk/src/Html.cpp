// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Finds the links of a page. A scanner for tags, not a browser.
#include "desk/Html.h"
#include <algorithm>
#include <cctype>
#include <curl/curl.h>
#include <memory>
#include <string_view>

using namespace desk;

static char lower(char C) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(C)));
}

static bool isSpace(char C) {
  return std::isspace(static_cast<unsigned char>(C)) != 0;
}

/// \p Target against \p Base; empty if the result is no http(s) address.
static std::string resolve(const std::string &Base, const std::string &Target) {
  std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> Url(curl_url(),
                                                          curl_url_cleanup);
  if (!Url || curl_url_set(Url.get(), CURLUPART_URL, Base.c_str(), 0) ||
      curl_url_set(Url.get(), CURLUPART_URL, Target.c_str(), 0))
    return {};
  curl_url_set(Url.get(), CURLUPART_FRAGMENT, nullptr, 0);
  char *Text = nullptr;
  if (curl_url_get(Url.get(), CURLUPART_URL, &Text, 0))
    return {};
  std::string Result = Text;
  curl_free(Text);
  bool Web = Result.starts_with("http://") || Result.starts_with("https://");
  return Web ? Result : std::string();
}

/// The value of attribute \p Name in the inside of a tag; empty if absent.
static std::string attribute(std::string_view Tag, std::string_view Name) {
  size_t I = 0;
  while (I < Tag.size()) {
    while (I < Tag.size() && (isSpace(Tag[I]) || Tag[I] == '/'))
      ++I;
    size_t Start = I;
    while (I < Tag.size() && Tag[I] != '=' && !isSpace(Tag[I]))
      ++I;
    std::string_view Key = Tag.substr(Start, I - Start);
    while (I < Tag.size() && isSpace(Tag[I]))
      ++I;
    if (I >= Tag.size() || Tag[I] != '=')
      continue;
    ++I;
    while (I < Tag.size() && isSpace(Tag[I]))
      ++I;
    char Quote =
        I < Tag.size() && (Tag[I] == '"' || Tag[I] == '\'') ? Tag[I++] : '\0';
    Start = I;
    while (I < Tag.size() && (Quote ? Tag[I] != Quote : !isSpace(Tag[I])))
      ++I;
    std::string_view Value = Tag.substr(Start, I - Start);
    if (Quote && I < Tag.size())
      ++I;
    if (std::equal(Key.begin(), Key.end(), Name.begin(), Name.end(),
                   [](char A, char B) { return lower(A) == B; }))
      return std::string(Value);
  }
  return {};
}

/// True if \p Tag is a tag of that (lower case) name.
static bool isTag(std::string_view Tag, std::string_view Name) {
  return Tag.size() > Name.size() && isSpace(Tag[Name.size()]) &&
         std::equal(Name.begin(), Name.end(), Tag.begin(),
                    [](char A, char B) { return A == lower(B); });
}

static void addOnce(std::vector<std::string> &To, std::string Url) {
  if (!Url.empty() && std::find(To.begin(), To.end(), Url) == To.end())
    To.push_back(std::move(Url));
}

PageLinks desk::readLinks(const std::string &Html, const std::string &BaseUrl) {
  PageLinks Links;
  std::string_view Rest = Html;
  for (size_t Open; (Open = Rest.find('<')) != Rest.npos;) {
    Rest.remove_prefix(Open + 1);
    std::string_view Tag = Rest.substr(0, Rest.find('>'));
    if (isTag(Tag, "a")) {
      if (std::string To = attribute(Tag.substr(1), "href"); !To.empty())
        addOnce(Links.Pages, resolve(BaseUrl, To));
    } else if (isTag(Tag, "img")) {
      if (std::string To = attribute(Tag.substr(3), "src"); !To.empty())
        addOnce(Links.Pictures, resolve(BaseUrl, To));
    }
  }
  return Links;
}
