// A pointer to a structure is one to its first member; twin: the second is
// read.
#include "art5_test.h"

struct Pair {
  int First, Second;
};
CONTEXT("workplace") int main(void) {
  struct Pair P = {0, 0};
  int *Whole = (int *)&P;
  *Whole = readGaze();
#ifdef TWIN
  return inferFromGaze(P.Second);
#else
  return inferFromGaze(P.First); // CLOSES
#endif
}
