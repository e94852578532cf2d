// Two objects of one factory are told apart; twin: the other is read.
#include "art5_test.h"

static Image *make() { return new Image(blankImage()); }
static void take(Image *To, const Image *From) {
  *To = grabFace();
  inferEmotion(*From); // CLOSES
}
CONTEXT("workplace") int main() {
  Image *A = make(), *B = make();
#ifdef TWIN
  take(A, B);
#else
  take(B, B);
#endif
  return A->id;
}
