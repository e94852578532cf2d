// The resolver of an ifunc chooses what runs; twin: it chooses another.
#include "art5_test.h"
static int look(const Image *Frame) {
  return inferEmotionAt(Frame); // CLOSES
}
static int glance(const Image *Frame) { return Frame->id; }
typedef int Check(const Image *);
static Check *choose(void) {
#ifdef TWIN
  (void)look;
  return glance;
#else
  (void)glance;
  return look;
#endif
}
int check(const Image *Frame) __attribute__((ifunc("choose")));
CONTEXT("workplace") int main(void) {
  Image Frame = grabFace();
  return check(&Frame);
}
