// Written under one name, read under the other; twin: overwritten under that
// one first.
#include "art5_test.h"

static void take(Image *First, Image *Second) {
  *First = grabFace();
#ifdef TWIN
  *Second = blankImage();
#else
  (void)Second;
#endif
  inferEmotion(*First); // CLOSES
}
CONTEXT("workplace") int main() {
  Image A = blankImage();
  take(&A, &A);
}
