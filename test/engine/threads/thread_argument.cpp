// A thread's argument reaches the site in it; twin: a blank image is passed.
#include "art5_test.h"
#include <thread>

static void judge(Image Frame) {
  inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::thread Worker(judge, blankImage());
#else
  std::thread Worker(judge, grabFace());
#endif
  Worker.join();
}
