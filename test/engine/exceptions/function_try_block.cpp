// A function try block hands the thrown face on; twin: the callee throws a
// blank.
#include "art5_test.h"

static void capture() {
#ifdef TWIN
  throw blankImage();
#else
  throw grabFace();
#endif
}

static int judge() try {
  capture();
  return 0;
} catch (const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() { return judge(); }
