// += adds the gaze to a sum; twin: it adds the clock.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Gaze = readGaze();
  int Sum = readClock();
#ifdef TWIN
  Sum += readClock();
#else
  Sum += Gaze;
#endif
  return inferFromGaze(Sum) + Gaze; // CLOSES
}
