// A locked queue between two threads in two files.
#ifndef ART5_TEST_ENGINE_MULTI_PRODUCER_CONSUMER_QUEUE_H
#define ART5_TEST_ENGINE_MULTI_PRODUCER_CONSUMER_QUEUE_H

#include "art5_test.h"
#include <mutex>
#include <queue>

class FrameQueue {
public:
  void put(const Image &Frame) {
    std::lock_guard<std::mutex> Hold(Lock);
    Items.push(Frame);
  }
  bool take(Image &Out) {
    std::lock_guard<std::mutex> Hold(Lock);
    if (Items.empty())
      return false;
    Out = Items.front();
    Items.pop();
    return true;
  }

private:
  std::mutex Lock;
  std::queue<Image> Items;
};

void produce(FrameQueue &Into);
int consume(FrameQueue &From);

#endif // ART5_TEST_ENGINE_MULTI_PRODUCER_CONSUMER_QUEUE_H
