// The branch with the face depends on the world; twin: on the literal zero.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
#ifdef TWIN
  if (0)
#else
  if (chance())
#endif
    Frame = grabFace();
  return inferEmotion(Frame); // CLOSES
}
