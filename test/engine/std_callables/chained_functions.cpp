// Functions composed in a vector pass the frame along; twin: one replaces it.
#include "art5_test.h"
#include <functional>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<std::function<Image(const Image &)>> Stages;
  Stages.push_back([](const Image &Frame) { return Frame; });
  Image Frame = grabFace();
  for (auto &Stage : Stages)
    Frame = Stage(Frame);
#ifdef TWIN
  Frame = blankImage();
#endif
  return inferEmotion(Frame); // CLOSES
}
