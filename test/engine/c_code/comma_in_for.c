// Commas in a for header; twin: the other order.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int A, B;
#ifdef TWIN
  for (A = readGaze(), A = 0; A < 1; B = A, A++)
#else
  for (A = 0, A = readGaze(); A < 1; B = A, A++)
#endif
    ;
  (void)B;
  return inferFromGaze(A); // CLOSES
}
