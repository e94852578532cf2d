// std::array filled with the face; twin: filled with the blank image after it.
#include "art5_test.h"
#include <array>

CONTEXT("workplace") int main() {
  std::array<Image, 3> Frames;
  Frames.fill(grabFace());
#ifdef TWIN
  Frames.fill(blankImage());
#endif
  return inferEmotion(Frames[2]); // CLOSES
}
