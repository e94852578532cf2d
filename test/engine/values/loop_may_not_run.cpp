// A loop that may not run does not end the flow; twin: do-while always runs.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
#ifdef TWIN
  do
    Frame = blankImage();
  while (chance());
#else
  while (chance())
    Frame = blankImage();
#endif
  return inferEmotion(Frame); // CLOSES
}
