// Overwritten through another pointer, which may lead elsewhere; twin: read
// where only that one wrote.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int X = 0, Y = 0;
  int *P = chance() ? &X : &Y, *Q = chance() ? &X : &Y;
  *P = readGaze();
  *Q = 0;
#ifdef TWIN
  inferFromGaze(*Q);
#else
  inferFromGaze(*P); // CLOSES
#endif
}
