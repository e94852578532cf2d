// std::apply spreads a tuple over a call; twin: the tuple holds a blank image.
#include "art5_test.h"
#include <tuple>

static int judge(int Room, const Image &Frame) {
  return inferEmotion(Frame) + Room; // CLOSES
}

CONTEXT("workplace") int main() {
#ifdef TWIN
  std::tuple<int, Image> Arguments{3, blankImage()};
#else
  std::tuple<int, Image> Arguments{3, grabFace()};
#endif
  return std::apply(judge, Arguments);
}
