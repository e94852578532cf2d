// A pack expansion hands each argument on; twin: all arguments are blank.
#include "art5_test.h"

template <typename... Frames> static int judgeAll(const Frames &...All) {
  return (inferEmotion(All) + ... + 0); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Blank = blankImage();
#ifdef TWIN
  return judgeAll(Blank, blankImage(), Blank);
#else
  return judgeAll(Blank, grabFace(), Blank);
#endif
}
