// The site after the clean path's return sees the face; twin: the face's path
// returns.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  if (chance()) {
    Frame = grabFace();
#ifdef TWIN
    return Frame.id;
#endif
  }
  return inferEmotion(Frame); // CLOSES
}
