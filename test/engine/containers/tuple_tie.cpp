// tie unpacks a tuple into two locals; twin: the clock's local is used.
#include "art5_test.h"
#include <tuple>

static std::tuple<int, int> sample() { return {readClock(), readGaze()}; }

CONTEXT("workplace") int main() {
  int Clock = 0, Gaze = 0;
  std::tie(Clock, Gaze) = sample();
#ifdef TWIN
  return inferFromGaze(Clock) + Gaze;
#else
  return inferFromGaze(Gaze) + Clock; // CLOSES
#endif
}
