// A break before the overwrite keeps the face; twin: the break comes after it.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  for (;;) {
#ifdef TWIN
    Frame = blankImage();
#endif
    if (chance())
      break;
    Frame = blankImage();
  }
  return inferEmotion(Frame); // CLOSES
}
