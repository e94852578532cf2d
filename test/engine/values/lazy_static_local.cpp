// A static local keeps the first value it got; twin: that value is blank.
#include "art5_test.h"

static const Image &firstFrame() {
#ifdef TWIN
  static Image First = blankImage();
#else
  static Image First = grabFace();
#endif
  return First;
}

CONTEXT("workplace") int main() {
  return inferEmotion(firstFrame()); // CLOSES
}
