// The constrained overload is chosen for images; twin: the frame is no image.
#include "art5_test.h"

template <typename T>
concept HasPixels = requires(T Value) {
  Value.pixels[0];
};

static int process(const HasPixels auto &Frame) {
  return inferEmotion(Frame); // CLOSES
}
static int process(const auto &Number) { return Number; }

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return process(Face.id) + process(blankImage());
#else
  return process(Face) + process(3);
#endif
}
