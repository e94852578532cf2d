// A member is written through one argument and the whole read through the
// other; twin: a copy of the whole.
#include "art5_test.h"

struct Desk {
  Image Seen;
};
static void take(Image *I, const Desk *D) {
  *I = grabFace();
  inferEmotion(D->Seen); // CLOSES
}
CONTEXT("workplace") int main() {
  Desk D{blankImage()};
  Desk Copy = D;
#ifdef TWIN
  take(&D.Seen, &Copy);
#else
  take(&D.Seen, &D);
#endif
  return Copy.Seen.id;
}
