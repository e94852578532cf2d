// A callback gets one object twice; twin: two objects.
#include "art5_test.h"

static void take(Image *To, const Image *From) {
  *To = grabFace();
  inferEmotion(*From); // CLOSES
}
static void run(void (*Each)(Image *, const Image *), Image *A, Image *B) {
  Each(A, B);
}
CONTEXT("workplace") int main() {
  Image X = blankImage(), Y = blankImage();
#ifdef TWIN
  run(take, &X, &Y);
#else
  run(take, &X, &X);
#endif
  return Y.id;
}
