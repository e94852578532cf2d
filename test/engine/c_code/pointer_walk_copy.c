// A loop of *d++ = *s++; twin: from the other array.
#include "art5_test.h"
CONTEXT("workplace") int main(void) {
  int Gazes[4] = {readGaze(), readGaze(), 0, 0}, Clocks[4] = {1, 2, 3, 4}, Out[4];
#ifdef TWIN
  int *S = Clocks;
#else
  int *S = Gazes;
#endif
  int *D = Out, N = 4;
  while (N--)
    *D++ = *S++;
  return inferFromGaze(Out[3]) + Gazes[0] + Clocks[0]; // CLOSES
}
