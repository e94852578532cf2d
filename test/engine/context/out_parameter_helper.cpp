// A helper fills two callers' slots apart; twin: the site reads the clean slot.
#include "art5_test.h"

static void copyTo(Image &Out, const Image &In) { Out = In; }

CONTEXT("workplace") int main() {
  Image Near, Far;
  copyTo(Near, grabFace());
  copyTo(Far, blankImage());
#ifdef TWIN
  return inferEmotion(Far) + Near.id;
#else
  return inferEmotion(Near) + Far.id; // CLOSES
#endif
}
