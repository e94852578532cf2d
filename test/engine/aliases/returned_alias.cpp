// A function returns its argument, which is then written; twin: it returns the
// other.
#include "art5_test.h"

static Image *pick(Image *A, Image *B) {
#ifdef TWIN
  return A->id >= 0 ? B : B;
#else
  return B->id >= 0 ? A : A;
#endif
}
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
  *pick(&X, &Y) = grabFace();
  inferEmotion(X); // CLOSES
}
