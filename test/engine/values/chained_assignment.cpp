// a = b = source fills both; twin: the chain starts from the blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Left, Right;
#ifdef TWIN
  Left = Right = blankImage();
#else
  Left = Right = grabFace();
#endif
  return inferEmotion(Left); // CLOSES
}
