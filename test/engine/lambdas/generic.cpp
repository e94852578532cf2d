// A generic lambda is called with the face; twin: with a blank image.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  auto Judge = [](const auto &Frame) {
    return inferEmotion(Frame); // CLOSES
  };
#ifdef TWIN
  Image Frame = blankImage();
#else
  Image Frame = grabFace();
#endif
  return Judge(Frame);
}
