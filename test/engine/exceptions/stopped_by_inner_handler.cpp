// No inner handler stops the face; twin: the helper catches it itself.
#include "art5_test.h"

static void capture() { throw grabFace(); }

static int relay() {
#ifdef TWIN
  try {
    capture();
  } catch (const Image &Frame) {
    return Frame.id;
  }
#else
  capture();
#endif
  return 1;
}

CONTEXT("workplace") int main() {
  try {
    return relay();
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
}
