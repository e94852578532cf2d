// A handler that ends the program does not end who registered it; twin: blank.
#include "art5_test.h"
#include <signal.h>
#include <stdlib.h>
static Image Last;
static void onSignal(int Which) {
  Last = blankImage();
  _Exit(Which);
}
CONTEXT("workplace") int main(void) {
  signal(SIGTERM, onSignal);
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
  return inferEmotionAt(&Frame) + Last.id; // CLOSES
}
