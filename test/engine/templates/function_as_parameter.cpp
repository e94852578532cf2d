// A function as a template argument is called; twin: a harmless one.
#include "art5_test.h"

static int describe(const Image &Frame) { return Frame.id; }
template <int (*Use)(const Image &)> static int apply(const Image &Frame) {
  return Use(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return apply<describe>(Face);
#else
  return apply<inferEmotion>(Face) + describe(Face);
#endif
}
