// A C out-parameter is filled with the face; twin: with the blank image.
#include "art5_test.h"

static int capture(Image *Out) {
#ifdef TWIN
  *Out = blankImage();
#else
  *Out = grabFace();
#endif
  return 0;
}

CONTEXT("workplace") int main(void) {
  Image Frame;
  if (capture(&Frame))
    return 1;
  return inferEmotionAt(&Frame); // CLOSES
}
