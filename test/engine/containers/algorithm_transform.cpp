// transform turns faces into features; twin: its callable drops the face.
#include "art5_test.h"
#include <algorithm>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Frames{grabFace()};
  std::vector<int> Features(1);
  std::transform(Frames.begin(), Frames.end(), Features.begin(),
#ifdef TWIN
                 [](const Image &) { return readClock(); });
#else
  [](const Image &Frame) { return Frame.pixels[0]; });
#endif
  return inferFromGaze(Features[0]); // CLOSES
}
