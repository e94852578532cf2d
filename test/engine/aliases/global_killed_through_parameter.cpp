// A global stays when a local is overwritten; twin: the parameter is the
// global.
#include "art5_test.h"

static int Shared;
static int clear(int *To) {
  *To = 0;
  return inferFromGaze(Shared); // CLOSES
}
CONTEXT("workplace") int main() {
  int Own = 0;
  Shared = readGaze();
#ifdef TWIN
  return clear(&Shared) + Own;
#else
  return clear(&Own);
#endif
}
