// A setter binds a global pointer that a getter follows; twin: it binds
// another.
#include "art5_test.h"

static Image *Current;
static void bind(Image *To) { Current = To; }
static const Image &current() { return *Current; }
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage();
#ifdef TWIN
  bind(&B);
#else
  bind(&A);
#endif
  A = grabFace();
  inferEmotion(current()); // CLOSES
  return B.id;
}
