// Each call that passes a face is a finding of its own; twin: both pass a
// blank.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
  int Sum = inferEmotion(Frame); // CLOSES
  Sum += inferEmotion(blankImage());
  Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}
