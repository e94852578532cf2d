// The face of one round reaches the site in the next; twin: a blank one does.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Last = blankImage();
  int Sum = 0;
  for (int Round = 0; Round < 3; ++Round) {
    Sum += inferEmotion(Last); // CLOSES
#ifdef TWIN
    Last = blankImage();
#else
    Last = grabFace();
#endif
  }
  return Sum;
}
