// A function that main calls runs; twin: nothing in the program calls it.
#include "art5_test.h"

int judge(const Image &Frame) {
  return inferEmotion(Frame); // CLOSES
}

CONTEXT("workplace") int main() {
  Image Face = grabFace();
#ifdef TWIN
  return Face.id;
#else
  return judge(Face);
#endif
}
