// A std::function keeps its target; twin: another one is assigned.
#include "art5_test.h"
#include <functional>

static int describe(const Image &Frame) { return Frame.id; }
static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  std::function<int(const Image &)> Ask = judge;
#ifdef TWIN
  Ask = describe;
#endif
  return Ask(grabFace()) + describe(blankImage());
}
