// A generic selection picks the function by type; twin: by the other type.
#include "art5_test.h"

static int describe(const int *Number) { return *Number; }

#define PROCESS(Value)                                                         \
  _Generic((Value), const Image *: inferEmotionAt, const int *: describe)(Value)

CONTEXT("workplace") int main(void) {
  Image Face = grabFace();
  const Image *Frame = &Face;
  const int *Number = &Face.id;
#ifdef TWIN
  return PROCESS(Number) + Frame->id;
#else
  return PROCESS(Frame) + *Number + describe(Number); // CLOSES
#endif
}
