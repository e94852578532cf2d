// A thread fills an object passed by ref; twin: it fills the other one.
#include "art5_test.h"
#include <functional>
#include <thread>

static void capture(Image &Slot) { Slot = grabFace(); }

CONTEXT("workplace") int main() {
  Image Frame = blankImage(), Spare = blankImage();
#ifdef TWIN
  std::thread Worker(capture, std::ref(Spare));
#else
  std::thread Worker(capture, std::ref(Frame));
#endif
  Worker.join();
  return inferEmotion(Frame) + Spare.id; // CLOSES
}
