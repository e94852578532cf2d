// A function fills its out-pointer with the face; twin: with the blank image.
#include "art5_test.h"

static bool capture(Image *Out) {
#ifdef TWIN
  *Out = blankImage();
#else
  *Out = grabFace();
#endif
  return true;
}

CONTEXT("workplace") int main() {
  Image Frame;
  return capture(&Frame) ? inferEmotion(Frame) : 0; // CLOSES
}
