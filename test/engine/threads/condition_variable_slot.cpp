// A slot guarded by a condition variable hands the face over; twin: a blank
// one.
#include "art5_test.h"
#include <condition_variable>
#include <mutex>
#include <thread>

struct Mailbox {
  std::mutex Lock;
  std::condition_variable Ready;
  bool Full = false;
  Image Slot{};
  void put(const Image &Frame) {
    std::unique_lock<std::mutex> Hold(Lock);
    Slot = Frame;
    Full = true;
    Ready.notify_one();
  }
  Image take() {
    std::unique_lock<std::mutex> Hold(Lock);
    Ready.wait(Hold, [this] { return Full; });
    return Slot;
  }
};

CONTEXT("workplace") int main() {
  Mailbox Box;
#ifdef TWIN
  std::thread Camera([&Box] { Box.put(blankImage()); });
#else
  std::thread Camera([&Box] { Box.put(grabFace()); });
#endif
  int Mood = inferEmotion(Box.take()); // CLOSES
  Camera.join();
  return Mood;
}
