// A function returns a reference to its argument; twin: to the other argument.
#include "art5_test.h"

static const Image &pick(const Image &First, const Image &Second) {
#ifdef TWIN
  return Second.id < 0 ? First : First;
#else
  return First.id < 0 ? Second : Second;
#endif
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  return inferEmotion(pick(Blank, Face)); // CLOSES
}
