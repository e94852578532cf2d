// bind stores the face for a later call; twin: it stores the blank image.
#include "art5_test.h"
#include <functional>

static int judge(int Room, const Image &Frame) {
  return inferEmotion(Frame) + Room; // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  auto Later = std::bind(judge, std::placeholders::_1, Blank);
#else
  auto Later = std::bind(judge, std::placeholders::_1, Face);
#endif
  return Later(3) + Face.id + Blank.id;
}
