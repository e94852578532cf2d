// The second half of a pair is the gaze; twin: the first half is used.
#include "art5_test.h"
#include <utility>

CONTEXT("workplace") int main() {
  auto Sample = std::make_pair(readClock(), readGaze());
#ifdef TWIN
  return inferFromGaze(Sample.first);
#else
  return inferFromGaze(Sample.second); // CLOSES
#endif
}
