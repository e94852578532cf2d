// A generator without an end still returns to its caller; twin: it yields a
// blank image.
#include "Generator.h"

static Generator<Image> frames() {
  for (;;)
#ifdef TWIN
    co_yield blankImage();
#else
    co_yield grabFace();
#endif
}

CONTEXT("workplace") int main() {
  Generator<Image> Frames = frames();
  Frames.next();
  return inferEmotion(Frames.value()); // CLOSES
}
