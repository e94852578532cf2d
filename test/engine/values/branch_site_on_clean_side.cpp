// The site stands on the branch that keeps the face; twin: on the other one.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  Image Frame = grabFace();
  int Mood = 0;
  if (chance()) {
    Frame = blankImage();
#ifdef TWIN
    Mood = inferEmotion(Frame);
  }
#else
  } else {
    Mood = inferEmotion(Frame); // CLOSES
  }
#endif
  return Mood + Frame.id;
}
