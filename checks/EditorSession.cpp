// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "checks/EditorSession.h"
#include <mutex>

namespace art5 {
namespace {

/// clangd makes checks itself and hands nothing on to them: this is how they
/// find their session.
struct CurrentEditor {
  std::mutex Lock;
  std::shared_ptr<EditorSession> Session;
};

CurrentEditor &place() {
  static CurrentEditor Only;
  return Only;
}

} // namespace

std::shared_ptr<EditorSession> EditorSession::current() {
  std::lock_guard<std::mutex> Hold(place().Lock);
  return place().Session;
}

void EditorSession::setCurrent(std::shared_ptr<EditorSession> Session) {
  std::lock_guard<std::mutex> Hold(place().Lock);
  place().Session = std::move(Session);
}

} // namespace art5
