// A locked queue carries the face between threads; twin: blanks are queued.
#include "art5_test.h"
#include <mutex>
#include <queue>
#include <thread>

static std::mutex Lock;
static std::queue<Image> Frames;

static void produce() {
  std::lock_guard<std::mutex> Hold(Lock);
#ifdef TWIN
  Frames.push(blankImage());
#else
  Frames.push(grabFace());
#endif
}

static void consume() {
  std::lock_guard<std::mutex> Hold(Lock);
  if (!Frames.empty())
    inferEmotion(Frames.front()); // CLOSES
}

CONTEXT("workplace") int main() {
  std::thread Producer(produce), Consumer(consume);
  Producer.join();
  Consumer.join();
}
