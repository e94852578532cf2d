// The site runs behind &&, with the face; twin: behind the constant false.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
#ifdef TWIN
  bool Ready = false && inferEmotion(Frame);
#else
  bool Ready = chance() && inferEmotion(Frame); // CLOSES
#endif
  return Ready ? 0 : Frame.id;
}
