// A lambda's copy of the face reaches the site; twin: it copied a blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
  auto Judge = [Frame] {
    return inferEmotion(Frame); // CLOSES
  };
  return Judge();
}
