// A flag is assigned before a call throws; twin: what was seen is forgotten
// first.
#include "art5_test.h"

static void mayThrow() {
  if (chance())
    throw 1;
}
CONTEXT("workplace") int main() {
  int Stage = 0, Seen = 0;
  try {
    mayThrow();
    Seen = readGaze();
#ifdef TWIN
    Seen = 0;
#endif
    Stage = 1;
    mayThrow();
    Stage = 2;
  } catch (int) {
    if (Stage == 1)
      inferFromGaze(Seen); // CLOSES
  }
}
