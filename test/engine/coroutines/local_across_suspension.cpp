// A local keeps its face across a suspension; twin: it is overwritten after it.
#include "Generator.h"
#include "art5_test.h"

static Generator<int> steps() {
  Image Frame = grabFace();
  co_yield 1;
#ifdef TWIN
  Frame = blankImage();
#endif
  co_yield inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  auto Steps = steps();
  int Sum = 0;
  while (Steps.next())
    Sum += Steps.value();
  return Sum;
}
