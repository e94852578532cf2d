// A thrown face is caught and judged; twin: a blank image is thrown.
#include "art5_test.h"

static void capture() {
#ifdef TWIN
  throw blankImage();
#else
  throw grabFace();
#endif
}

CONTEXT("workplace") int main() {
  try {
    capture();
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  return 0;
}
