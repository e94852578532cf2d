// A lambda that calls itself ends and passes the face; twin: it passes a blank.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  auto Walk = [](auto &&Self, const Image &Frame, int Depth) -> int {
    if (Depth == 0)
      return inferEmotion(Frame); // CLOSES
    return Self(Self, Frame, Depth - 1);
  };
#ifdef TWIN
  return Walk(Walk, blankImage(), 3);
#else
  return Walk(Walk, grabFace(), 3);
#endif
}
