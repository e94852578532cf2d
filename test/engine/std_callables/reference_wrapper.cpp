// std::ref passes the face by reference to a bound call; twin: it is blank.
#include "art5_test.h"
#include <functional>

static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  auto Later = std::bind(judge, std::cref(Frame));
#ifdef TWIN
  Frame = blankImage();
#else
  Frame = grabFace();
#endif
  return Later();
}
