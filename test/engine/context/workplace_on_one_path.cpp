// The path through the workplace brings the face; twin: the other path does.
#include "art5_test.h"

static int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") static int staffRoom(const Image &Frame) {
  return judge(Frame);
}
static int arcade(const Image &Frame) { return judge(Frame); }

int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  return staffRoom(Blank) + arcade(Face);
#else
  return staffRoom(Face) + arcade(Blank);
#endif
}
