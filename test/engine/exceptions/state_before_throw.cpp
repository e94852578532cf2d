// What a try block wrote before the throw is seen after; twin: it wrote a
// blank.
#include "art5_test.h"

static void mayFail() {
  if (chance())
    throw 3;
}

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  try {
#ifdef TWIN
    Frame = blankImage();
#else
    Frame = grabFace();
#endif
    mayFail();
    Frame = blankImage();
  } catch (int) {
  }
  return inferEmotion(Frame); // CLOSES
}
