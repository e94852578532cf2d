// A lambda given to a template function is called there; twin: it is not
// called.
#include "art5_test.h"

template <typename Fn> static int withFrame(const Image &Frame, Fn Use) {
#ifdef TWIN
  return sizeof(Use) + Frame.id;
#else
  return Use(Frame);
#endif
}

CONTEXT("workplace") int main() {
  return withFrame(grabFace(), [](const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  });
}
