// A bodiless function may return what it is given; twin: it is given the blank.
#include "art5_test.h"

Image decode(const Image &Raw);

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Image Frame = decode(Blank);
#else
  Image Frame = decode(Face);
#endif
  return inferEmotion(Frame) + Face.id + Blank.id; // CLOSES
}
