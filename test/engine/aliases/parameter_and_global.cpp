// A parameter points to a global; twin: to a local.
#include "art5_test.h"

static Image Shared;
static void refresh(const Image *I) {
  Shared = grabFace();
  inferEmotion(*I); // CLOSES
}
CONTEXT("workplace") int main() {
  Image Own = blankImage();
#ifdef TWIN
  refresh(&Own);
#else
  refresh(&Shared);
#endif
  return Own.id;
}
