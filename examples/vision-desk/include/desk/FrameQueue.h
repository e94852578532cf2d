// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A bounded queue between the capture thread and whoever looks at frames.
#ifndef DESK_FRAMEQUEUE_H
#define DESK_FRAMEQUEUE_H

#include "desk/Frame.h"
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace desk {

class FrameQueue {
public:
  explicit FrameQueue(size_t Capacity) : Capacity(Capacity) {}

  /// Waits for room. False once the queue is closed.
  bool push(Frame Next);
  /// Waits for a frame. Nothing once the queue is closed and empty.
  std::optional<Frame> pop();
  void close();

private:
  const size_t Capacity;
  std::mutex Guard;
  std::condition_variable Changed;
  std::deque<Frame> Items;
  bool Closed = false;
};

} // namespace desk

#endif // DESK_FRAMEQUEUE_H
