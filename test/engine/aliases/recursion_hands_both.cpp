// A recursive function hands its arguments on; twin: they are two objects.
#include "art5_test.h"

static int down(int *A, int *B, int Depth) {
  if (Depth > 0)
    return down(B, A, Depth - 1);
  *A = readGaze();
  return inferFromGaze(*B); // CLOSES
}
CONTEXT("workplace") int main() {
  int X = 0, Y = 0;
#ifdef TWIN
  return down(&X, &Y, 3);
#else
  return down(&X, &X, 3) + Y;
#endif
}
