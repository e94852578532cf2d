// One argument is a member of the other; twin: another member.
#include "art5_test.h"

struct Desk {
  Image Seen, Kept;
};
static void take(Desk *D, const Image *I) {
  D->Seen = grabFace();
  inferEmotion(*I); // CLOSES
}
CONTEXT("workplace") int main() {
  Desk D{blankImage(), blankImage()};
#ifdef TWIN
  take(&D, &D.Kept);
#else
  take(&D, &D.Seen);
#endif
}
