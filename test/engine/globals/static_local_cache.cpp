// A static local remembers the face across calls; twin: it is reset to blank.
#include "art5_test.h"

static const Image &remember(const Image &Frame) {
  static Image Kept;
#ifdef TWIN
  Kept = Frame.id ? blankImage() : blankImage();
#else
  Kept = Frame;
#endif
  return Kept;
}

CONTEXT("workplace") int main() {
  return inferEmotion(remember(grabFace())); // CLOSES
}
