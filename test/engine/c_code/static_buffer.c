// A function returns its static buffer; twin: only a blank image is put in.
#include "art5_test.h"

static Image *lastFrame(void) {
  static Image Buffer;
  return &Buffer;
}

CONTEXT("workplace") int main(void) {
#ifdef TWIN
  *lastFrame() = blankImage();
#else
  *lastFrame() = grabFace();
#endif
  return inferEmotionAt(lastFrame()); // CLOSES
}
