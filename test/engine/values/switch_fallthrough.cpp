// A case falls through to the site with its face; twin: a break stands between.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  int Mood = 0;
  switch (chance()) {
  case 1:
    Frame = grabFace();
#ifdef TWIN
    break;
#else
    [[fallthrough]];
#endif
  case 2:
    Mood = inferEmotion(Frame); // CLOSES
    break;
  default:
    break;
  }
  return Mood + Frame.id;
}
