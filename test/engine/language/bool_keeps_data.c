// A number turned into bool is still data; twin: a clock.
#include "art5_test.h"
#include <stdbool.h>
CONTEXT("workplace") int main(void) {
#ifdef TWIN
  bool Looks = readClock();
#else
  bool Looks = readGaze();
#endif
  return inferFromGaze(Looks); // CLOSES
}
