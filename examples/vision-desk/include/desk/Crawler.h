// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Two ways of getting pictures from the internet: all that can be reached, or
// those that somebody listed.
#ifndef DESK_CRAWLER_H
#define DESK_CRAWLER_H

#include "art5/annotations.h"
#include "desk/Frame.h"
#include "desk/Http.h"
#include "desk/Log.h"
#include <deque>
#include <optional>
#include <set>
#include <vector>

namespace desk {

/// Fetches and decodes one picture; nothing if it is none.
ART5_SOURCE("internet_images")
ART5_SOURCE("face_image")
std::optional<Picture> downloadPicture(HttpClient &Http,
                                       const std::string &Url);

/// Follows every link from its seeds on.
class Crawler {
public:
  Crawler(HttpClient &Http, const Log &Out, std::vector<std::string> Seeds,
          unsigned MaxPages, unsigned MaxDepth);

  /// The next picture that any page shows; nothing when there is no more.
  ART5_TECHNIQUE("untargeted_scraping")
  std::optional<Picture> next();

private:
  struct Stop {
    std::string Url;
    unsigned Depth;
  };
  /// Reads one page and queues what it links to. False when none is left.
  bool visitPage();

  HttpClient &Http;
  const Log &Out;
  unsigned PagesLeft;
  unsigned MaxDepth;
  std::deque<Stop> Pages;
  std::deque<std::string> Pictures;
  std::set<std::string> Seen;
};

/// Fetches the pictures of one named person from a list that a case officer
/// drew up, and nothing else.
class ListedPictures {
public:
  ListedPictures(HttpClient &Http, const Log &Out,
                 std::vector<std::string> Urls);

  ART5_TECHNIQUE("targeted_collection")
  std::optional<Picture> next();

private:
  HttpClient &Http;
  const Log &Out;
  std::deque<std::string> Urls;
};

} // namespace desk

#endif // DESK_CRAWLER_H
