// The argument is the object itself; twin: another object.
#include "art5_test.h"

struct Desk {
  Image Seen;
  void update(const Desk &From) {
    Seen = grabFace();
    inferEmotion(From.Seen); // CLOSES
  }
};
CONTEXT("workplace") int main() {
  Desk A{blankImage()}, B{blankImage()};
#ifdef TWIN
  A.update(B);
#else
  A.update(A);
#endif
  return B.Seen.id;
}
