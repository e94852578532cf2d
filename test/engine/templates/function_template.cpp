// A function template passes its argument on; twin: it is given a blank image.
#include "art5_test.h"

template <typename T> static const T &same(const T &Value) { return Value; }

CONTEXT("workplace") int main() {
#ifdef TWIN
  return inferEmotion(same(blankImage()));
#else
  return inferEmotion(same(grabFace())); // CLOSES
#endif
}
