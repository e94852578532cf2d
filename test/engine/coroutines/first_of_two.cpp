// A face is yielded first, a blank image last; twin: the first is blank too.
#include "Generator.h"

static Generator<Image> frames() {
#ifdef TWIN
  co_yield blankImage();
#else
  co_yield grabFace();
#endif
  co_yield blankImage();
}

CONTEXT("workplace") int main() {
  Generator<Image> Frames = frames();
  Frames.next();
  return inferEmotion(Frames.value()); // CLOSES
}
