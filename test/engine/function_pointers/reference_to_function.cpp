// A reference to a function is bound to the site; twin: to a harmless function.
#include "art5_test.h"

static int describe(const Image &Frame) { return Frame.id; }

CONTEXT("workplace") int main() {
#ifdef TWIN
  int (&Ask)(const Image &) = describe;
#else
  int (&Ask)(const Image &) = inferEmotion;
#endif
  return Ask(grabFace()) + describe(blankImage()); // CLOSES
}
