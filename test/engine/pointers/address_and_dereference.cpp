// A pointer to the face is dereferenced; twin: it points to the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  const Image *Where = &Blank;
#else
  const Image *Where = &Face;
#endif
  return inferEmotion(*Where) + Face.id + Blank.id; // CLOSES
}
