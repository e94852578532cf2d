// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "editor/Editor.h"
#include <mutex>

namespace art5 {
namespace {

/// clangd makes checks itself and hands nothing on to them: this is how they
/// find their session.
struct CurrentEditor {
  std::mutex Lock;
  std::shared_ptr<Editor> Session;
};

CurrentEditor &place() {
  static CurrentEditor Only;
  return Only;
}

} // namespace

std::shared_ptr<Editor> Editor::current() {
  std::lock_guard<std::mutex> Hold(place().Lock);
  return place().Session;
}

void Editor::setCurrent(std::shared_ptr<Editor> Session) {
  std::lock_guard<std::mutex> Hold(place().Lock);
  place().Session = std::move(Session);
}

} // namespace art5
