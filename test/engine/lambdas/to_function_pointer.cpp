// A captureless lambda becomes a function pointer; twin: its body does not
// judge.
#include "art5_test.h"

CONTEXT("workplace") int main() {
  int (*Ask)(const Image &) = [](const Image &Frame) {
#ifdef TWIN
    return Frame.id;
#else
    return inferEmotion(Frame); // CLOSES
#endif
  };
  return Ask(grabFace());
}
