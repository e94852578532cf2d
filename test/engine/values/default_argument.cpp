// A default argument is the source; twin: the call passes a blank image.
#include "art5_test.h"

static int look(Image Frame = grabFace()) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  return look(blankImage());
#else
  return look();
#endif
}
