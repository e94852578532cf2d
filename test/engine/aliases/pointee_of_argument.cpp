// What one argument points to is the other argument; twin: another object.
#include "art5_test.h"

struct Context {
  Image *Current;
};
static void step(Context *C, Image *I) {
  *I = grabFace();
  inferEmotion(*C->Current); // CLOSES
}
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage();
  Context C{&A};
#ifdef TWIN
  step(&C, &B);
#else
  step(&C, &A);
#endif
  return B.id;
}
