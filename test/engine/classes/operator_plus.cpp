// An own operator+ mixes two images; twin: neither operand is a face.
#include "art5_test.h"

static Image operator+(const Image &Left, const Image &Right) {
  Image Mixed = Left;
  Mixed.pixels[0] += Right.pixels[0];
  return Mixed;
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return inferEmotion(Blank + Blank) + Face.id;
#else
  return inferEmotion(Blank + Face); // CLOSES
#endif
}
