// What was written before exit is there for its handlers; twin: a blank.
#include "art5_test.h"
#include <stdlib.h>
static Image Held;
static void last(void) {
  (void)inferEmotionAt(&Held); // CLOSES
}
static void leave(void) {
#ifdef TWIN
  Held = blankImage();
#else
  Held = grabFace();
#endif
  exit(0);
}
CONTEXT("workplace") int main(void) {
  atexit(last);
  leave();
  return 0;
}
