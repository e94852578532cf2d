// Two static functions of one name are apart; twin: this file's one is clean.
#include "art5_test.h"

static Image frame() {
#ifdef TWIN
  return blankImage();
#else
  return grabFace();
#endif
}

int review() {
  return inferEmotion(frame()); // CLOSES
}
