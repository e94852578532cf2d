// An array of pointers is handed to a function, which follows one of them;
// twin: nothing was put there.
#include "art5_test.h"

static void second(Image *Frames[]) {
  inferEmotion(*Frames[1]); // CLOSES
}
CONTEXT("workplace") int main() {
  Image Seen = grabFace(), Blank = blankImage();
#ifdef TWIN
  Image *All[2] = {&Blank, &Blank};
#else
  Image *All[2] = {&Blank, &Seen};
#endif
  second(All);
  return Seen.id;
}
