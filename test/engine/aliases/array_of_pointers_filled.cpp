// What an element of an array points to is filled; twin: another array is.
#include "art5_test.h"

static void fill(Image **Frames) { *Frames[1] = grabFace(); }
CONTEXT("workplace") int main() {
  Image Out = blankImage(), Other = blankImage();
#ifdef TWIN
  Image *All[2] = {nullptr, &Other};
#else
  Image *All[2] = {&Other, &Out};
#endif
  fill(All);
  inferEmotion(Out); // CLOSES
}
