// An asm label says which function is meant; twin: another one.
#include "art5_test.h"
int look(const Image *Frame);
int glance(const Image *Frame);
int look(const Image *Frame) {
  return inferEmotionAt(Frame); // CLOSES
}
int glance(const Image *Frame) { return Frame->id; }
#ifdef TWIN
int check(const Image *Frame) __asm__("glance");
#else
int check(const Image *Frame) __asm__("look");
#endif
CONTEXT("workplace") int main(void) {
  Image Frame = grabFace();
  return check(&Frame);
}
