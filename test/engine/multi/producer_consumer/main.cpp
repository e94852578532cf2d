// Starts both.
#include "Queue.h"
#include "art5_test.h"
#include <thread>

CONTEXT("workplace") int main() {
  FrameQueue Frames;
  std::thread Producer([&Frames] { produce(Frames); });
  Producer.join();
  return consume(Frames);
}
