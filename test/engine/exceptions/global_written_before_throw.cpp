// What was written before a throw stays; twin: a blank was.
#include "art5_test.h"
static Image Held;
static void fail() {
#ifdef TWIN
  Held = blankImage();
#else
  Held = grabFace();
#endif
  throw 1;
}
CONTEXT("workplace") int main() {
  try {
    fail();
  } catch (int) {
  }
  return inferEmotion(Held); // CLOSES
}
