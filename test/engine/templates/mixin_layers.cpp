// Mixin layers forward to the one below; twin: a layer in between replaces it.
#include "art5_test.h"

struct Core {
  int use(const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
};
template <typename Next> struct Counting : Next {
  int use(const Image &Frame) { return Next::use(Frame) + 1; }
};
template <typename Next> struct Blurring : Next {
  int use(const Image &Frame) {
#ifdef TWIN
    return Next::use(blankImage()) - Frame.id;
#else
    return Next::use(Frame) - Frame.id;
#endif
  }
};

CONTEXT("workplace") int main() {
  Counting<Blurring<Core>> Stack;
  return Stack.use(grabFace());
}
