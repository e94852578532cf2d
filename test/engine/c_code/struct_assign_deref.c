// *p = *q copies a whole struct; twin: the other way round.
#include "art5_test.h"
struct Pair { int A, B; };
CONTEXT("workplace") int main(void) {
  struct Pair X = {readGaze(), 0}, Y = {0, 0};
  struct Pair *P = &Y, *Q = &X;
#ifdef TWIN
  *Q = *P;
#else
  *P = *Q;
#endif
  return inferFromGaze(Y.A); // CLOSES
}
