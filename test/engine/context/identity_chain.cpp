// Three levels of helpers keep their callers apart; twin: the blank one is
// judged.
#include "art5_test.h"

static Image copyOf(const Image &Frame) { return Frame; }
static Image crop(const Image &Frame) { return copyOf(Frame); }
static Image prepare(const Image &Frame) { return crop(Frame); }

CONTEXT("workplace") int main() {
  Image Near = prepare(grabFace());
  Image Far = prepare(blankImage());
#ifdef TWIN
  return inferEmotion(Far) + Near.id;
#else
  return inferEmotion(Near) + Far.id; // CLOSES
#endif
}
