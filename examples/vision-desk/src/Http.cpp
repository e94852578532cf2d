// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// HTTP through libcurl.
#include "desk/Http.h"
#include "desk/Error.h"
#include <curl/curl.h>

using namespace desk;

static constexpr size_t LargestBody = size_t{16} << 20;

static size_t appendBody(char *Data, size_t Size, size_t Count, void *Into) {
  auto *Body = static_cast<std::string *>(Into);
  if (Body->size() + Size * Count > LargestBody)
    return 0;
  Body->append(Data, Size * Count);
  return Size * Count;
}

void HttpClient::Close::operator()(CURL *Handle) const {
  curl_easy_cleanup(Handle);
}

HttpClient::HttpClient() : Handle(curl_easy_init()) {
  if (!Handle)
    throw Error("libcurl cannot be started");
}

Response HttpClient::get(const std::string &Url) {
  Response Answer;
  CURL *Easy = Handle.get();
  curl_easy_reset(Easy);
  curl_easy_setopt(Easy, CURLOPT_URL, Url.c_str());
  curl_easy_setopt(Easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(Easy, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(Easy, CURLOPT_MAXREDIRS, 5L);
  curl_easy_setopt(Easy, CURLOPT_TIMEOUT, 20L);
  curl_easy_setopt(Easy, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(Easy, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(Easy, CURLOPT_USERAGENT, "vision-desk");
  curl_easy_setopt(Easy, CURLOPT_WRITEFUNCTION, appendBody);
  curl_easy_setopt(Easy, CURLOPT_WRITEDATA, &Answer.Body);
  CURLcode Code = curl_easy_perform(Easy);
  if (Code != CURLE_OK)
    throw Error("'" + Url + "': " + curl_easy_strerror(Code));

  const char *Text = nullptr;
  curl_easy_getinfo(Easy, CURLINFO_EFFECTIVE_URL, &Text);
  Answer.Url = Text ? Text : Url;
  curl_easy_getinfo(Easy, CURLINFO_CONTENT_TYPE, &Text);
  Answer.Type = Text ? Text : "";
  return Answer;
}
