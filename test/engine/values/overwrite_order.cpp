// The order of two assignments decides; twin: the blank image comes last.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame;
#ifdef TWIN
  Frame = grabFace();
  Frame = blankImage();
#else
  Frame = blankImage();
  Frame = grabFace();
#endif
  return inferEmotion(Frame); // CLOSES
}
