// Source, step and site stand in three files; twin: the blank image is
// prepared.
#include "art5_test.h"

Image capture();
Image prepare(const Image &Frame);

CONTEXT("workplace") int main() {
#ifdef TWIN
  Image Frame = prepare(blankImage());
#else
  Image Frame = prepare(capture());
#endif
  return inferEmotion(Frame) + capture().id; // CLOSES
}
