// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Gets pictures from the internet.
#include "desk/Crawler.h"
#include "desk/Error.h"
#include "desk/Html.h"
#include <opencv2/imgcodecs.hpp>

using namespace desk;

std::optional<Picture> desk::downloadPicture(HttpClient &Http,
                                             const std::string &Url) {
  Response Answer = Http.get(Url);
  std::vector<unsigned char> Bytes(Answer.Body.begin(), Answer.Body.end());
  if (Bytes.empty())
    return std::nullopt;
  cv::Mat Pixels = cv::imdecode(Bytes, cv::IMREAD_COLOR);
  if (Pixels.empty())
    return std::nullopt;
  return Picture{Pixels, Answer.Url};
}

/// Like downloadPicture, but a picture that cannot be had is only logged.
static std::optional<Picture> tryDownload(HttpClient &Http, const Log &Out,
                                          const std::string &Url) {
  try {
    return downloadPicture(Http, Url);
  } catch (const Error &Problem) {
    Out.info(Problem.what());
    return std::nullopt;
  }
}

Crawler::Crawler(HttpClient &Http, const Log &Out,
                 std::vector<std::string> Seeds, unsigned MaxPages,
                 unsigned MaxDepth)
    : Http(Http), Out(Out), PagesLeft(MaxPages), MaxDepth(MaxDepth) {
  for (std::string &Seed : Seeds)
    if (Seen.insert(Seed).second)
      Pages.push_back({std::move(Seed), 0});
}

bool Crawler::visitPage() {
  if (Pages.empty() || !PagesLeft)
    return false;
  Stop Here = std::move(Pages.front());
  Pages.pop_front();
  --PagesLeft;
  try {
    Response Page = Http.get(Here.Url);
    Out.detail("read " + Page.Url);
    PageLinks Links = readLinks(Page.Body, Page.Url);
    for (std::string &Url : Links.Pictures)
      if (Seen.insert(Url).second)
        Pictures.push_back(std::move(Url));
    if (Here.Depth < MaxDepth)
      for (std::string &Url : Links.Pages)
        if (Seen.insert(Url).second)
          Pages.push_back({std::move(Url), Here.Depth + 1});
  } catch (const Error &Problem) {
    Out.info(Problem.what());
  }
  return true;
}

std::optional<Picture> Crawler::next() {
  for (;;) {
    while (!Pictures.empty()) {
      std::string Url = std::move(Pictures.front());
      Pictures.pop_front();
      if (std::optional<Picture> Found = tryDownload(Http, Out, Url))
        return Found;
    }
    if (!visitPage())
      return std::nullopt;
  }
}

ListedPictures::ListedPictures(HttpClient &Http, const Log &Out,
                               std::vector<std::string> Urls)
    : Http(Http), Out(Out), Urls(Urls.begin(), Urls.end()) {}

std::optional<Picture> ListedPictures::next() {
  while (!Urls.empty()) {
    std::string Url = std::move(Urls.front());
    Urls.pop_front();
    if (std::optional<Picture> Found = tryDownload(Http, Out, Url))
      return Found;
  }
  return std::nullopt;
}
