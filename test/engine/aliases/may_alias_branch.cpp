// A pointer is one of two objects, one of them the other argument; twin:
// neither is.
#include "art5_test.h"

static void take(Image *To, const Image *From) {
  *To = grabFace();
  inferEmotion(*From); // CLOSES
}
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage(), C = blankImage();
#ifdef TWIN
  take(&A, chance() ? &B : &C);
#else
  take(&A, chance() ? &A : &C);
#endif
  return B.id;
}
