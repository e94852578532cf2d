// A lambda writes the face into the local it refers to; twin: into another one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage(), Spare = blankImage();
  auto Capture = [&] {
#ifdef TWIN
    Spare = grabFace();
#else
    Frame = grabFace();
#endif
  };
  Capture();
  return inferEmotion(Frame) + Spare.id; // CLOSES
}
