// Two array parameters are one array; twin: two.
#include "art5_test.h"

static int take(int *A, const int *B) {
  A[1] = readGaze();
  return inferFromGaze(B[1]); // CLOSES
}
CONTEXT("workplace") int main() {
  int X[2] = {0, 0}, Y[2] = {0, 0};
#ifdef TWIN
  return take(X, Y);
#else
  return take(Y, Y) + X[0];
#endif
}
