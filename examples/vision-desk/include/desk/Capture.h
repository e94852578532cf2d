// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The capture thread: fills a queue from a source, and hands frames out.
#ifndef DESK_CAPTURE_H
#define DESK_CAPTURE_H

#include "desk/FrameQueue.h"
#include "desk/FrameSource.h"
#include <exception>
#include <memory>
#include <thread>

namespace desk {

class Capture {
public:
  /// Starts to read \p Source; at most \p MaxFrames, 0 for all.
  Capture(std::unique_ptr<FrameSource> Source, unsigned MaxFrames);
  ~Capture();
  Capture(const Capture &) = delete;
  Capture &operator=(const Capture &) = delete;

  /// The next frame; nothing at the end. Throws what the source threw.
  std::optional<Frame> next();

private:
  void fill(unsigned MaxFrames);

  std::unique_ptr<FrameSource> Source;
  FrameQueue Queue{8};
  std::exception_ptr Failure;
  std::thread Worker;
};

} // namespace desk

#endif // DESK_CAPTURE_H
