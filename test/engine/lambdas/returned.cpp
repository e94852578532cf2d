// A function returns a lambda that keeps its argument; twin: the argument is
// blank.
#include "art5_test.h"

static auto judgeLater(const Image &Frame) {
  return [Frame] {
    return inferEmotion(Frame); // CLOSES
  };
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Later = judgeLater(blankImage());
#else
  auto Later = judgeLater(grabFace());
#endif
  return Later();
}
