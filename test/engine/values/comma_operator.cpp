// The right operand of a comma is the value; twin: the face is on the left.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image Frame = (grabFace(), blankImage());
#else
  Image Frame = (blankImage(), grabFace());
#endif
  return inferEmotion(Frame); // CLOSES
}
