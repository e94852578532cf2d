// The overlap shows only three calls down; twin: no overlap.
#include "art5_test.h"

static void third(Image *A, const Image *B) {
  *A = grabFace();
  inferEmotion(*B); // CLOSES
}
static void second(Image *A, const Image *B) { third(A, B); }
static void first(Image *A, const Image *B) { second(A, B); }
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
#ifdef TWIN
  first(&X, &Y);
#else
  first(&Y, &Y);
#endif
  return X.id;
}
