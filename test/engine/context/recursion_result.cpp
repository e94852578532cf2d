// A recursive function's result carries the face up; twin: its end is blank.
#include "art5_test.h"

static Image search(int Depth) {
  if (Depth == 0)
#ifdef TWIN
    return blankImage();
#else
    return grabFace();
#endif
  Image Found = search(Depth - 1);
  return Found;
}

CONTEXT("workplace") int main() {
  return inferEmotion(search(4)); // CLOSES
}
