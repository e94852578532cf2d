// A vector keeps its faces; twin: it is cleared before it is read.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Frames;
  Frames.push_back(grabFace());
#ifdef TWIN
  Frames.clear();
#else
  Frames.reserve(8);
#endif
  Frames.push_back(blankImage());
  return inferEmotion(Frames.front()); // CLOSES
}
