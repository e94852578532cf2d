// A vector makes the thread from the closure that it is given; twin: the
// closure holds a blank image.
#include "art5_test.h"
#include <thread>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<std::thread> Readers;
#ifdef TWIN
  Readers.emplace_back([Seen = blankImage()] { inferEmotion(Seen); });
#else
  Readers.emplace_back([Seen = grabFace()] {
    inferEmotion(Seen); // CLOSES
  });
#endif
  for (std::thread &One : Readers)
    One.join();
}
