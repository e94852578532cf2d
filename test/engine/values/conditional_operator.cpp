// One operand of ?: is the face; twin: both operands are blank.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Blank = blankImage();
  Image Face = grabFace();
#ifdef TWIN
  const Image &Frame = chance() ? Blank : Blank;
#else
  const Image &Frame = chance() ? Blank : Face;
#endif
  return inferEmotion(Frame) + Face.id; // CLOSES
}
