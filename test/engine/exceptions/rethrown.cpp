// throw; passes the face to the outer handler; twin: the inner one replaces it.
#include "art5_test.h"

static void relay() {
  try {
    throw grabFace();
  } catch (const Image &Frame) {
    if (Frame.id)
#ifdef TWIN
      throw blankImage();
#else
      throw;
#endif
  }
}

CONTEXT("workplace") int main() {
  try {
    relay();
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  return 0;
}
