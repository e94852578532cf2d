// An alias is the function it names; twin: it names another.
#include "art5_test.h"
int look(const Image *Frame);
int glance(const Image *Frame);
int look(const Image *Frame) {
  return inferEmotionAt(Frame); // CLOSES
}
int glance(const Image *Frame) { return Frame->id; }
#ifdef TWIN
int check(const Image *Frame) __attribute__((alias("glance")));
#else
int check(const Image *Frame) __attribute__((alias("look")));
#endif
CONTEXT("workplace") int main(void) {
  Image Frame = grabFace();
  return check(&Frame);
}
