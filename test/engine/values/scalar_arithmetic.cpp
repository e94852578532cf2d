// A number computed from gaze carries it; twin: it is computed from the clock.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Gaze = readGaze();
  int Clock = readClock();
#ifdef TWIN
  int Score = Clock * 3 + Clock;
#else
  int Score = Gaze * 3 + Clock;
#endif
  return inferFromGaze(Score) + Gaze; // CLOSES
}
