// One of two callers of the judging helper brings a face; twin: neither does.
#include "art5_test.h"

static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}
static int morning() { return judge(blankImage()); }
static int evening() {
#ifdef TWIN
  return judge(blankImage());
#else
  return judge(grabFace());
#endif
}

CONTEXT("workplace") int main() { return morning() + evening(); }
