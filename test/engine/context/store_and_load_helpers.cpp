// Setter and getter helpers keep two objects apart; twin: the clean one is
// read.
#include "art5_test.h"

struct Slot {
  Image Value{};
};
static void store(Slot &Into, const Image &Frame) { Into.Value = Frame; }
static Image load(const Slot &From) { return From.Value; }

CONTEXT("workplace") int main() {
  Slot Near, Far;
  store(Near, grabFace());
  store(Far, blankImage());
#ifdef TWIN
  return inferEmotion(load(Far));
#else
  return inferEmotion(load(Near)); // CLOSES
#endif
}
