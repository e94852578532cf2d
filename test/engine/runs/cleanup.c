// Attribute cleanup calls its function at the end of the scope; twin: blank.
#include "art5_test.h"
static void done(Image *Frame) {
  (void)inferEmotionAt(Frame); // CLOSES
}
CONTEXT("workplace") int main(void) {
  Image Frame __attribute__((cleanup(done))) = grabFace();
#ifdef TWIN
  Frame = blankImage();
#endif
  return Frame.id;
}
