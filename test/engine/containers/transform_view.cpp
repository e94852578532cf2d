// A transform view's callable gives the feature; twin: it gives the clock.
#include "art5_test.h"
#include <ranges>
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Frames{grabFace()};
  auto Feature = [](const Image &Frame) {
#ifdef TWIN
    return Frame.id < 0 ? 1 : readClock();
#else
    return Frame.pixels[0];
#endif
  };
  int Sum = 0;
  for (int Number : Frames | std::views::transform(Feature))
    Sum += inferFromGaze(Number); // CLOSES
  return Sum;
}
