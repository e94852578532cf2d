// A function fills its out-reference; twin: it then overwrites it.
#include "art5_test.h"

static void capture(Image &Out) {
  Out = grabFace();
#ifdef TWIN
  Out = blankImage();
#endif
}

CONTEXT("workplace") int main() {
  Image Frame;
  capture(Frame);
  return inferEmotion(Frame); // CLOSES
}
