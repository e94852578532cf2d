// A structured binding of an array names its elements; twin: of the blank
// array.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Faces[2] = {grabFace(), grabFace()};
  Image Blanks[2] = {blankImage(), blankImage()};
#ifdef TWIN
  auto &[First, Second] = Blanks;
#else
  auto &[First, Second] = Faces;
#endif
  return inferEmotion(First) + Second.id + Faces[0].id + Blanks[0].id; // CLOSES
}
