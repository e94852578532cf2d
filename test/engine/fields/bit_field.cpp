// A bit field keeps the gaze that was stored; twin: its neighbour is read.
#include "art5_test.h"

struct Sample {
  int Gaze : 16;
  int Clock : 16;
};

CONTEXT("workplace") int main() {
  Sample Now{};
  Now.Gaze = readGaze();
  Now.Clock = readClock();
#ifdef TWIN
  return inferFromGaze(Now.Clock);
#else
  return inferFromGaze(Now.Gaze); // CLOSES
#endif
}
