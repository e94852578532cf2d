// realloc keeps the content; twin: malloc anew.
#include "art5_test.h"
#include <stdlib.h>
CONTEXT("workplace") int main(void) {
  int *P = malloc(4);
  P[0] = readGaze();
#ifdef TWIN
  free(P);
  P = malloc(8);
#else
  P = realloc(P, 8);
#endif
  return inferFromGaze(P[0]); // CLOSES
}
