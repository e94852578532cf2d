// An array captured by copy; twin: the array held clocks.
#include "art5_test.h"
CONTEXT("workplace") int main() {
  int All[3] = {0, 0, 0};
#ifdef TWIN
  All[1] = readClock();
#else
  All[1] = readGaze();
#endif
  auto Look = [All] {
    return inferFromGaze(All[1]); // CLOSES
  };
  return Look();
}
