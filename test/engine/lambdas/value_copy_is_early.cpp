// A by-value capture keeps what was there before; twin: it is taken afterwards.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
#ifdef TWIN
  Frame = blankImage();
#endif
  auto Judge = [Frame] {
    return inferEmotion(Frame); // CLOSES
  };
  Frame = blankImage();
  return Judge() + Frame.id;
}
