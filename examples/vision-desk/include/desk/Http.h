// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fetches one resource over HTTP.
#ifndef DESK_HTTP_H
#define DESK_HTTP_H

#include <memory>
#include <string>

using CURL = void;

namespace desk {

struct Response {
  std::string Url; ///< Where the answer came from, after redirections.
  std::string Type;
  std::string Body;
};

class HttpClient {
public:
  /// Throws Error if libcurl cannot be started.
  HttpClient();

  /// Throws Error if \p Url cannot be fetched or is larger than 16 MiB.
  Response get(const std::string &Url);

private:
  struct Close {
    void operator()(CURL *Handle) const;
  };
  std::unique_ptr<CURL, Close> Handle;
};

} // namespace desk

#endif // DESK_HTTP_H
