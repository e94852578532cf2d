// A recursive helper passes the face down and ends; twin: it is given a blank.
#include "art5_test.h"

static int descend(const Image &Frame, int Depth) {
  if (Depth > 0)
    return descend(Frame, Depth - 1);
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return descend(Blank, 5) + Face.id;
#else
  return descend(Face, 5) + Blank.id;
#endif
}
