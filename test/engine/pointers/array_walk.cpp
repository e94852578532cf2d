// A pointer walks over an array of faces; twin: over the blank array.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Faces[3] = {grabFace(), grabFace(), grabFace()};
  Image Blanks[3] = {};
#ifdef TWIN
  const Image *At = Blanks;
#else
  const Image *At = Faces;
#endif
  int Sum = Faces[0].id + Blanks[0].id;
  for (const Image *End = At + 3; At != End; ++At)
    Sum += inferEmotion(*At); // CLOSES
  return Sum;
}
