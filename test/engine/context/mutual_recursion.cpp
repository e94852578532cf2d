// Two functions that call each other pass the face; twin: one replaces it.
#include "art5_test.h"

static int odd(const Image &Frame, int Count);

static int even(const Image &Frame, int Count) {
  if (Count == 0)
    return inferEmotion(Frame); // CLOSES
  return odd(Frame, Count - 1);
}

static int odd(const Image &Frame, int Count) {
#ifdef TWIN
  return even(blankImage(), Count + Frame.id);
#else
  return even(Frame, Count - 1);
#endif
}

CONTEXT("workplace") int main() { return odd(grabFace(), 5); }
