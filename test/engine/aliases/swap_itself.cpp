// Contents are swapped by a callee; twin: with itself.
#include "art5_test.h"

static void swap(int *A, int *B) {
  int Kept = *A;
  *A = *B;
  *B = Kept;
}
CONTEXT("workplace") int main() {
  int X = readGaze(), Y = 0;
#ifdef TWIN
  swap(&X, &X);
#else
  swap(&X, &Y);
#endif
  return inferFromGaze(Y) + X; // CLOSES
}
