// The source is called through a pointer; twin: the pointer gives a blank
// image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image (*Capture)() = blankImage;
#else
  Image (*Capture)() = grabFace;
#endif
  return inferEmotion(Capture()); // CLOSES
}
