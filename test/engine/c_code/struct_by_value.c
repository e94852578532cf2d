// A struct by value through a call; twin: the other field.
#include "art5_test.h"
typedef struct { int First, Second; } Pack;
static int sink(Pack P) {
#ifdef TWIN
  return inferFromGaze(P.Second);
#else
  return inferFromGaze(P.First); // CLOSES
#endif
}
CONTEXT("workplace") int main(void) {
  Pack P;
  P.First = readGaze();
  P.Second = 0;
  return sink(P);
}
