// The first of an array on the heap is overwritten, another is read; twin: the
// first is.
#include "art5_test.h"
#include <stdlib.h>

CONTEXT("workplace") int main(void) {
  int *Numbers = malloc(4 * sizeof(int));
#ifdef TWIN
  Numbers[0] = readGaze();
#else
  Numbers[1] = readGaze();
#endif
  Numbers[0] = 0;
  return inferFromGaze(Numbers[1]); // CLOSES
}
