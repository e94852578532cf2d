// A write through a pointer reaches the variable; twin: it goes to another one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage(), Spare = blankImage();
#ifdef TWIN
  Image *Target = &Spare;
#else
  Image *Target = &Frame;
#endif
  *Target = grabFace();
  return inferEmotion(Frame) + Spare.id; // CLOSES
}
