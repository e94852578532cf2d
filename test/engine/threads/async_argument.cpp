// async hands its argument to the function; twin: the blank image.
#include "art5_test.h"
#include <future>

static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto Later = std::async(std::launch::async, judge, Blank);
#else
  auto Later = std::async(std::launch::async, judge, Face);
#endif
  return Later.get() + Face.id + Blank.id;
}
