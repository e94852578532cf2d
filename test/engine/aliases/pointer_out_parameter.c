// A pointer is bound through an out-parameter; twin: to another object.
#include "art5_test.h"

static void bind(int **To, int *A, int *B) {
#ifdef TWIN
  *To = B;
#else
  *To = A;
#endif
  (void)A;
  (void)B;
}
CONTEXT("workplace") int main(void) {
  int X = 0, Y = 0;
  int *P = &Y;
  bind(&P, &X, &Y);
  *P = readGaze();
  return inferFromGaze(X); // CLOSES
}
