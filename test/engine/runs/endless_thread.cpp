// A thread that never ends does not end its creator, and its writes are seen;
// twin: it writes a blank.
#include "art5_test.h"
#include <thread>
static Image Latest;
static void capture() {
  for (;;)
#ifdef TWIN
    Latest = blankImage();
#else
    Latest = grabFace();
#endif
}
CONTEXT("workplace") int main() {
  std::thread Camera(capture);
  int Mood = inferEmotion(Latest); // CLOSES
  Camera.detach();
  return Mood;
}
