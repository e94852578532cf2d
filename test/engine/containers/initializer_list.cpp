// An initializer_list parameter carries its elements; twin: they are blank.
#include "art5_test.h"
#include <initializer_list>

static int judgeAll(std::initializer_list<Image> Frames) {
  int Sum = 0;
  for (const Image &Frame : Frames)
    Sum += inferEmotion(Frame); // CLOSES
  return Sum;
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  return judgeAll({blankImage(), blankImage()});
#else
  return judgeAll({blankImage(), grabFace()});
#endif
}
