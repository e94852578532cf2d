// An array of pointers on the heap; twin: another array.
#include "art5_test.h"

static void second(Image **Frames) {
  inferEmotion(*Frames[1]); // CLOSES
}
CONTEXT("workplace") int main() {
  Image Seen = grabFace(), Blank = blankImage();
  Image **A = new Image *[2], **B = new Image *[2];
  A[1] = &Seen;
  B[1] = &Blank;
#ifdef TWIN
  second(B);
#else
  second(A);
#endif
}
