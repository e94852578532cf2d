// One branch brings the face; twin: that branch brings a blank image too.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  if (chance())
#ifdef TWIN
    Frame = blankImage();
#else
    Frame = grabFace();
#endif
  return inferEmotion(Frame); // CLOSES
}
