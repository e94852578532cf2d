// A value declared in an if initialiser reaches the site; twin: it is blank.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  if (Image Frame = blankImage(); chance())
#else
  if (Image Frame = grabFace(); chance())
#endif
    return inferEmotion(Frame); // CLOSES
  return 0;
}
