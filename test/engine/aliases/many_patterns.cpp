// More overlaps than are told apart, one of them with a face; twin: no overlap
// at all.
#include "art5_test.h"

static int move(int *A, int *B, int *C, int *D, int *E, int *F) {
  *A = *B;
  *C = *D;
  *E = *F;
  return inferFromGaze(*F); // CLOSES
}
CONTEXT("workplace") int main() {
  int V = readGaze(), W = 0, X = 0, Y = 0, Z = 0, U = 0;
#ifdef TWIN
  return move(&U, &V, &W, &X, &Y, &Z);
#else
  return move(&U, &U, &W, &X, &Y, &Z) + move(&U, &W, &W, &X, &Y, &Z) +
         move(&U, &W, &X, &X, &Y, &Z) + move(&U, &W, &X, &Y, &Y, &Z) +
         move(&U, &W, &X, &Y, &Z, &Z) + move(&U, &X, &W, &U, &Y, &Z) +
         move(&U, &Y, &W, &X, &U, &Z) + move(&U, &Z, &W, &U, &W, &Z) +
         move(&W, &U, &W, &U, &W, &X) + move(&X, &V, &Y, &X, &Z, &Y);
#endif
}
