// A global carries the face from one function to another; twin: another global.
#include "art5_test.h"

static Image Latest, Spare;

static void capture() {
#ifdef TWIN
  Spare = grabFace();
#else
  Latest = grabFace();
#endif
}

CONTEXT("workplace") int main() {
  capture();
  return inferEmotion(Latest) + Spare.id; // CLOSES
}
