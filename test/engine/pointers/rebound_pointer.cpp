// A pointer that still points to the face; twin: it was set to the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  const Image *Where = &Face;
#ifdef TWIN
  Where = &Blank;
#endif
  return inferEmotion(*Where) + Blank.id; // CLOSES
}
