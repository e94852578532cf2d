// A goto jumps over the overwrite; twin: a second one stands after the label.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  if (chance())
    goto Judge;
  Frame = blankImage();
Judge:
#ifdef TWIN
  Frame = blankImage();
#endif
  return inferEmotion(Frame); // CLOSES
}
