// Two out-parameters; the caller gives one variable for both and the later
// wins; twin: the harmless one is written last.
#include "art5_test.h"

static void fill(int *A, int *B) {
#ifdef TWIN
  *A = readGaze();
  *B = 0;
#else
  *A = 0;
  *B = readGaze();
#endif
}
CONTEXT("workplace") int main(void) {
  int X = 0;
  fill(&X, &X);
  return inferFromGaze(X); // CLOSES
}
