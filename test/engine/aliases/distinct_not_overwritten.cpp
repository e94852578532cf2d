// Writing one of two objects leaves the other; twin: both are one.
#include "art5_test.h"

static void take(Image *First, Image *Second) {
  *First = grabFace();
  *Second = blankImage();
  inferEmotion(*First); // CLOSES
}
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage();
#ifdef TWIN
  take(&A, &A);
#else
  take(&A, &B);
#endif
  return B.id;
}
