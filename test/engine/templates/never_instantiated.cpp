// A template that is instantiated runs; twin: nobody instantiates it.
#include "art5_test.h"

template <typename T> int judge(const T &Frame) {
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
