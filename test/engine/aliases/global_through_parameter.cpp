// A global is written through a parameter and read by name; twin: a local is.
#include "art5_test.h"

static int Shared;
static int fill(int *To) {
  *To = readGaze();
  return inferFromGaze(Shared); // CLOSES
}
CONTEXT("workplace") int main() {
  int Own = 0;
#ifdef TWIN
  return fill(&Own);
#else
  return fill(&Shared) + Own;
#endif
}
