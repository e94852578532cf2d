// Pointers are swapped by a callee; twin: swapped twice.
#include "art5_test.h"

static void swap(Image **A, Image **B) {
  Image *Kept = *A;
  *A = *B;
  *B = Kept;
}
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
  Image *P = &X, *Q = &Y;
  swap(&P, &Q);
#ifdef TWIN
  swap(&P, &Q);
#endif
  *P = grabFace();
  inferEmotion(Y); // CLOSES
}
