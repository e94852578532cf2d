// A std::function runs a lambda with its capture; twin: it captured a blank.
#include "art5_test.h"
#include <functional>

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
  std::function<int()> Later;
#ifdef TWIN
  const Image &Frame = Blank;
#else
  const Image &Frame = Face;
#endif
  Later = [Frame] {
    return inferEmotion(Frame); // CLOSES
  };
  return Later() + Face.id + Blank.id;
}
