// A by-reference capture sees a later face; twin: a by-value one does not.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
#ifdef TWIN
  auto Judge = [Frame] {
#else
  auto Judge = [&Frame] {
#endif
    return inferEmotion(Frame); // CLOSES
  };
  Frame = grabFace();
  return Judge() + Frame.id;
}
