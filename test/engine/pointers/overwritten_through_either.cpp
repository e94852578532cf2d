// What a pointer to either of two objects wrote is read through it; twin:
// overwritten through it.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int X = 0, Y = 0;
  int *P = chance() ? &X : &Y;
  *P = readGaze();
#ifdef TWIN
  *P = 0;
#endif
  inferFromGaze(*P); // CLOSES
}
