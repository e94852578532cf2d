// A pointer is chosen by a flag and written on the same flag; twin: on the
// other.
#include "art5_test.h"

CONTEXT("workplace") int main(void) {
  int Left = chance();
  int A = 0, B = 0, *P;
  if (Left)
    P = &A;
  else
    P = &B;
#ifdef TWIN
  if (!Left)
#else
  if (Left)
#endif
    *P = readGaze();
  return inferFromGaze(A) + B; // CLOSES
}
