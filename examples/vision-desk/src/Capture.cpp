// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The queue between two threads, and the thread that fills it.
#include "desk/Capture.h"
#include <utility>

using namespace desk;

bool FrameQueue::push(Frame Next) {
  std::unique_lock<std::mutex> Lock(Guard);
  Changed.wait(Lock, [this] { return Closed || Items.size() < Capacity; });
  if (Closed)
    return false;
  Items.push_back(std::move(Next));
  Changed.notify_all();
  return true;
}

std::optional<Frame> FrameQueue::pop() {
  std::unique_lock<std::mutex> Lock(Guard);
  Changed.wait(Lock, [this] { return Closed || !Items.empty(); });
  if (Items.empty())
    return std::nullopt;
  Frame First = std::move(Items.front());
  Items.pop_front();
  Changed.notify_all();
  return First;
}

void FrameQueue::close() {
  std::lock_guard<std::mutex> Lock(Guard);
  Closed = true;
  Changed.notify_all();
}

Capture::Capture(std::unique_ptr<FrameSource> From, unsigned MaxFrames)
    : Source(std::move(From)), Worker([this, MaxFrames] { fill(MaxFrames); }) {}

Capture::~Capture() {
  Queue.close();
  Worker.join();
}

void Capture::fill(unsigned MaxFrames) {
  try {
    unsigned Count = 0;
    while (!MaxFrames || Count++ < MaxFrames) {
      std::optional<Frame> Next = Source->grab();
      if (!Next || !Queue.push(std::move(*Next)))
        break;
    }
  } catch (...) {
    Failure = std::current_exception();
  }
  Queue.close();
}

std::optional<Frame> Capture::next() {
  std::optional<Frame> Next = Queue.pop();
  // The queue was closed after Failure was written.
  if (!Next && Failure)
    std::rethrow_exception(std::exchange(Failure, nullptr));
  return Next;
}
