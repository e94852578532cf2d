// An atomic gives out the gaze stored in it; twin: the clock was stored.
#include "art5_test.h"
#include <atomic>

static std::atomic<int> Latest{0};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Latest.store(readClock());
#else
  Latest.store(readGaze());
#endif
  return inferFromGaze(Latest.load()); // CLOSES
}
