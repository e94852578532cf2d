// Only one branch overwrites the face; twin: both branches do.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  if (chance())
    Frame = blankImage();
#ifdef TWIN
  else
    Frame = blankImage();
#endif
  return inferEmotion(Frame); // CLOSES
}
