// A pointer to pointers is walked by moving; twin: they lead to blanks.
#include "art5_test.h"

static void walk(Image **At, Image **End) {
  for (; At != End; ++At)
    inferEmotionAt(*At); // CLOSES
}
CONTEXT("workplace") int main(void) {
  Image Seen = grabFace(), Blank = blankImage();
#ifdef TWIN
  Image *All[2] = {&Blank, &Blank};
#else
  Image *All[2] = {&Blank, &Seen};
#endif
  walk(All, All + 2);
  return Seen.id;
}
