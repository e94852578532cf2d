// A pointer to a pointer redirects it to the face; twin: to the blank image.
#include "art5_test.h"

static void choose(const Image **Slot, const Image *What) { *Slot = What; }

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  const Image *Current = nullptr;
#ifdef TWIN
  choose(&Current, &Blank);
#else
  choose(&Current, &Face);
#endif
  return inferEmotion(*Current) + Face.id + Blank.id; // CLOSES
}
