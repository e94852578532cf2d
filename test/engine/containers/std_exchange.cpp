// exchange returns the old value; twin: the site reads the new one.
#include "art5_test.h"
#include <utility>

CONTEXT("workplace") int main() {
  Image Current = grabFace();
  Image Old = std::exchange(Current, blankImage());
#ifdef TWIN
  return inferEmotion(Current) + Old.id;
#else
  return inferEmotion(Old) + Current.id; // CLOSES
#endif
}
