// A bodiless call does not end a flow; twin: an assignment does.
#include "art5_test.h"

void normalise(Image &Frame);

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
#ifdef TWIN
  Frame = blankImage();
#else
  normalise(Frame);
#endif
  return inferEmotion(Frame); // CLOSES
}
