// A C++ closure rides through a C void *; twin: it captured the blank image.
#include "art5_test.h"

extern "C" {
static int runLater(int (*Callback)(void *), void *User) {
  return Callback(User);
}
}

CONTEXT("workplace") int main() {
  Image Face = grabFace(), Blank = blankImage();
#ifdef TWIN
  const Image &Frame = Blank;
#else
  const Image &Frame = Face;
#endif
  auto Body = [&Frame] {
    return inferEmotion(Frame); // CLOSES
  };
  using Closure = decltype(Body);
  auto Trampoline = [](void *User) {
    return (*static_cast<Closure *>(User))();
  };
  return runLater(Trampoline, &Body) + Face.id + Blank.id;
}
