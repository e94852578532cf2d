// An assignment after the source ends its flow; twin: the assignment is there.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
#ifdef TWIN
  Frame = blankImage();
#endif
  return inferEmotion(Frame); // CLOSES
}
