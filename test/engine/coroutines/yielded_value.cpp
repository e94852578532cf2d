// What co_yield gives reaches the consumer; twin: a blank image is yielded.
#include "Generator.h"
#include "art5_test.h"

static Generator<Image> frames() {
#ifdef TWIN
  co_yield blankImage();
#else
  co_yield grabFace();
#endif
}

CONTEXT("workplace") int main() {
  auto Stream = frames();
  int Sum = 0;
  while (Stream.next())
    Sum += inferEmotion(Stream.value()); // CLOSES
  return Sum;
}
