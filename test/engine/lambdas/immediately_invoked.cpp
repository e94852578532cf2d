// A lambda invoked at once initialises the frame; twin: its other branch does.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  const Image Frame = [] {
#ifdef TWIN
    return blankImage();
#else
    return grabFace();
#endif
  }();
  return inferEmotion(Frame); // CLOSES
}
