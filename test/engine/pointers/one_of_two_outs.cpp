// The first out-parameter gets the face, not the second; twin: the second is
// used.
#include "art5_test.h"

static void captureBoth(Image &Face, Image &Scene) {
  Face = grabFace();
  Scene = blankImage();
}

CONTEXT("workplace") int main() {
  Image Near, Far;
  captureBoth(Near, Far);
#ifdef TWIN
  return inferEmotion(Far) + Near.id;
#else
  return inferEmotion(Near) + Far.id; // CLOSES
#endif
}
