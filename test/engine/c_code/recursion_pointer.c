// Recursion writes through a pointer at its end; twin: a clean value.
#include "art5_test.h"
static void dive(int N, int *Out, int V) {
  if (N == 0) {
    *Out = V;
    return;
  }
  dive(N - 1, Out, V);
}
CONTEXT("workplace") int main(void) {
  int Gaze = readGaze(), Data = 0;
#ifdef TWIN
  dive(4, &Data, 7);
#else
  dive(4, &Data, Gaze);
#endif
  return inferFromGaze(Data) + Gaze; // CLOSES
}
