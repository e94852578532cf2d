// One callee writes, another reads; the caller has one object twice; twin: two.
#include "art5_test.h"

static void put(Image *To) { *To = grabFace(); }
static void look(const Image *From) {
  inferEmotion(*From); // CLOSES
}
static void both(Image *A, const Image *B) {
  put(A);
  look(B);
}
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
#ifdef TWIN
  both(&X, &Y);
#else
  both(&X, &X);
#endif
  return Y.id;
}
