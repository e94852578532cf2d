// Resets before it judges.
#include "art5_test.h"

void reset(Image &Frame);

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  reset(Frame);
  return inferEmotion(Frame); // CLOSES
}
