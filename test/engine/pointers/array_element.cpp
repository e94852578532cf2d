// An element of an array holds the face; twin: another array is read.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Faces[3] = {}, Blanks[3] = {};
  Faces[chance() ? 0 : 1] = grabFace();
  Blanks[0] = blankImage();
#ifdef TWIN
  return inferEmotion(Blanks[1]) + Faces[2].id;
#else
  return inferEmotion(Faces[1]) + Blanks[2].id; // CLOSES
#endif
}
