// catch (...) and throw; let the face through; twin: the handler ends it.
#include "art5_test.h"

static void capture() { throw grabFace(); }

static void guarded() {
  try {
    capture();
  } catch (...) {
    chance();
#ifdef TWIN
    return;
#else
    throw;
#endif
  }
}

CONTEXT("workplace") int main() {
  try {
    guarded();
  } catch (const Image &Frame) {
    return inferEmotion(Frame); // CLOSES
  }
  return 0;
}
