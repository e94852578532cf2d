// A write through const_cast reaches the object; twin: it goes to another one.
#include "art5_test.h"

static void patch(const Image &Frame) {
  const_cast<Image &>(Frame) = grabFace();
}

CONTEXT("workplace") int main() {
  Image Frame = blankImage(), Spare = blankImage();
#ifdef TWIN
  patch(Spare);
#else
  patch(Frame);
#endif
  return inferEmotion(Frame) + Spare.id; // CLOSES
}
