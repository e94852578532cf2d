// A member pointer in the second of an array of structs; twin: nothing was put
// there.
#include "art5_test.h"

struct Slot {
  Image *Frame;
};
static void slots(Slot *S) {
  inferEmotion(*S[1].Frame); // CLOSES
}
CONTEXT("workplace") int main() {
  Image Seen = grabFace(), Blank = blankImage();
  Slot All[2] = {{&Blank}, {&Blank}};
#ifndef TWIN
  All[1].Frame = &Seen;
#endif
  slots(All);
  return Seen.id;
}
