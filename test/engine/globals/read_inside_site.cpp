// The site reads the face from a global itself; twin: from another global.
#include "art5_test.h"

static Image Latest, Spare;

PURPOSE("emotion_inference") static int moodOfLatest() {
  return Latest.id; // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  Spare = grabFace();
#else
  Latest = grabFace();
#endif
  return moodOfLatest() + Spare.id;
}
