// An implicit conversion wraps the face; twin: the constructor drops it.
#include "art5_test.h"

struct Portrait {
#ifdef TWIN
  Portrait(const Image &) : View(blankImage()) {}
#else
  Portrait(const Image &Frame) : View(Frame) {}
#endif
  Image View;
};

static int judge(const Portrait &Who) {
  return inferEmotion(Who.View); // CLOSES
}

CONTEXT("workplace") int main() { return judge(grabFace()); }
