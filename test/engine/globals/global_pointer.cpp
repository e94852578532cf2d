// A global pointer is aimed at the face; twin: at the blank image.
#include "art5_test.h"

static const Image *Current = nullptr;

static int judge() {
  return inferEmotion(*Current); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  Current = &Blank;
#else
  Current = &Face;
#endif
  return judge() + Face.id + Blank.id;
}
