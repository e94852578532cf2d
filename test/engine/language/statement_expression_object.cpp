// A statement expression's last value; twin: an earlier one is the face.
#include "art5_test.h"
CONTEXT("workplace") int main() {
  Image Frame = __extension__({
#ifdef TWIN
    Image First = grabFace();
    Image Last = blankImage();
#else
    Image First = blankImage();
    Image Last = grabFace();
#endif
    (void)First;
    Last;
  });
  return inferEmotion(Frame); // CLOSES
}
