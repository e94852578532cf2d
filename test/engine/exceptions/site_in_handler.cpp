// A handler that can run contains the site; twin: nothing in the try can throw.
#include "art5_test.h"

static int Attempts = 0;

static void capture(bool Strict) noexcept(false) {
  ++Attempts;
  if (Strict)
#ifdef TWIN
    ++Attempts;
#else
    throw 1;
#endif
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
  bool Strict = chance();
  try {
    capture(Strict);
  } catch (int) {
    return inferEmotion(Face); // CLOSES
  }
  return Face.id;
}
