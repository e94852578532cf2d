// The result of the source is the argument itself; twin: the blank source.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  return inferEmotion(blankImage());
#else
  return inferEmotion(grabFace()); // CLOSES
#endif
}
