// A bodiless function's by-value input may be in its result; twin: a blank one.
#include "art5_test.h"

int encode(int Level, Image Frame);

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  int Code = encode(3, Blank);
#else
  int Code = encode(3, Face);
#endif
  return inferFromGaze(Code) + Face.id + Blank.id; // CLOSES
}
