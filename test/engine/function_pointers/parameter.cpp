// A function calls the pointer it is given; twin: it is given another one.
#include "art5_test.h"

static int describe(const Image &Frame) { return Frame.id; }

static int apply(int (*Use)(const Image &), const Image &Frame) {
  return Use(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return apply(describe, Face);
#else
  return apply(inferEmotion, Face) + describe(Face);
#endif
}
