// Writing the first element leaves the second; twin: the second is written.
#include "art5_test.h"

static int take(int *A) {
  A[1] = readGaze();
#ifdef TWIN
  int *P = A + 1;
  *A = 0;
  return inferFromGaze(*A) + *P;
#else
  A[0] = 0;
  return inferFromGaze(A[1]); // CLOSES
#endif
}
CONTEXT("workplace") int main() {
  int X[2] = {0, 0};
  return take(X);
}
