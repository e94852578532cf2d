// get<1> of a tuple is the gaze; twin: get<0> is the clock.
#include "art5_test.h"
#include <tuple>

CONTEXT("workplace") int main() {
  std::tuple<int, int> Sample{readClock(), readGaze()};
#ifdef TWIN
  return inferFromGaze(std::get<0>(Sample));
#else
  return inferFromGaze(std::get<1>(Sample)); // CLOSES
#endif
}
