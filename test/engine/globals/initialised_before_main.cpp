// A global's initialiser brings the face; twin: it is blank from the start.
#include "art5_test.h"

#ifdef TWIN
static const Image Reference = blankImage();
#else
static const Image Reference = grabFace();
#endif

CONTEXT("workplace") int main() {
  return inferEmotion(Reference); // CLOSES
}
