// A field of a value from a source carries it; twin: of the blank value.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  int Feature = Blank.pixels[2];
#else
  int Feature = Face.pixels[2];
#endif
  return inferFromGaze(Feature) + Face.id + Blank.id; // CLOSES
}
