// An object made with new keeps what is stored in it; twin: a blank one is.
#include "art5_test.h"

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image *Frame = new Image(blankImage());
#else
  Image *Frame = new Image(grabFace());
#endif
  int Mood = inferEmotion(*Frame); // CLOSES
  delete Frame;
  return Mood;
}
