// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the links off a page.
#ifndef DESK_HTML_H
#define DESK_HTML_H

#include <string>
#include <vector>

namespace desk {

struct PageLinks {
  std::vector<std::string> Pages;
  std::vector<std::string> Pictures;
};

/// The http(s) targets of `<a href>` and `<img src>` in \p Html, made absolute
/// against \p BaseUrl, without fragments, each once and in order.
PageLinks readLinks(const std::string &Html, const std::string &BaseUrl);

} // namespace desk

#endif // DESK_HTML_H
