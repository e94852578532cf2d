// Two objects share one on the heap; twin: each has its own.
#include "art5_test.h"

struct Desk {
  Image *Seen;
};
static void share(Desk *A, const Desk *B) {
  *A->Seen = grabFace();
  inferEmotion(*B->Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  Image *One = new Image(blankImage());
#ifdef TWIN
  Image *Two = new Image(blankImage());
#else
  Image *Two = One;
#endif
  Desk A{One}, B{Two};
  share(&A, &B);
}
