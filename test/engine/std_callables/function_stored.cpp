// A std::function holds the site; twin: it holds a harmless function.
#include "art5_test.h"
#include <functional>

static int describe(const Image &Frame) { return Frame.id; }

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::function<int(const Image &)> Ask = describe;
#else
  std::function<int(const Image &)> Ask = inferEmotion;
#endif
  return Ask(grabFace()) + describe(blankImage()); // CLOSES
}
