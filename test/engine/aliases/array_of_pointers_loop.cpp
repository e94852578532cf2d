// A loop follows each pointer of an array; twin: none leads to a face.
#include "art5_test.h"

static void any(Image *const *Frames, int Count) {
  for (int I = 0; I < Count; ++I)
    inferEmotion(*Frames[I]); // CLOSES
}
CONTEXT("workplace") int main() {
  Image Seen = grabFace(), Blank = blankImage();
#ifdef TWIN
  Image *All[3] = {&Blank, nullptr, &Blank};
#else
  Image *All[3] = {&Blank, nullptr, &Seen};
#endif
  any(All, 3);
  return Seen.id;
}
