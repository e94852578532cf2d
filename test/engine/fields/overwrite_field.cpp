// A field of a local object keeps its face; twin: it is overwritten.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  int Door;
};

CONTEXT("workplace") int main() {
  Visit Today;
  Today.Portrait = grabFace();
#ifdef TWIN
  Today.Portrait = blankImage();
#else
  Today.Door = 4;
#endif
  return inferEmotion(Today.Portrait); // CLOSES
}
