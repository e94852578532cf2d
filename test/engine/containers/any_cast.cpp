// any gives back what was stored; twin: a blank image was stored.
#include "art5_test.h"
#include <any>

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::any Box = blankImage();
#else
  std::any Box = grabFace();
#endif
  return inferEmotion(std::any_cast<Image>(Box)); // CLOSES
}
