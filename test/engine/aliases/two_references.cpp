// Both references are one object; twin: two objects.
#include "art5_test.h"

static void take(Image &To, const Image &From) {
  To = grabFace();
  inferEmotion(From); // CLOSES
}
CONTEXT("workplace") int main() {
  Image A = blankImage(), B = blankImage();
#ifdef TWIN
  take(A, B);
#else
  take(A, A);
#endif
  return A.id + B.id;
}
