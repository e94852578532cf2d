// Each round starts from the face; twin: it is replaced before the site.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int Sum = 0;
  while (chance()) {
    Image Frame = grabFace();
#ifdef TWIN
    Frame = blankImage();
#endif
    Sum += inferEmotion(Frame); // CLOSES
  }
  return Sum;
}
