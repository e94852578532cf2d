// A face in a local reaches the site; twin: the local holds a blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
  return inferEmotion(Frame); // CLOSES
}
