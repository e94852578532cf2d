// The face reaches the step that declares the purpose; twin: only the step
// before.
#include "art5_test.h"

PURPOSE("emotion_inference") static int score(const Image &Frame) {
  return Frame.id;
}

static int prepare(const Image &Frame) {
#ifdef TWIN
  return score(blankImage()) + Frame.id;
#else
  return score(Frame); // CLOSES
#endif
}

CONTEXT("workplace") int main() { return prepare(grabFace()); }
