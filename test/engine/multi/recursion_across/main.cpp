// Starts the recursion.
#include "art5_test.h"

int odd(const Image &Frame, int Count);

CONTEXT("workplace") int main() {
#ifdef TWIN
  return odd(blankImage(), 7);
#else
  return odd(grabFace(), 7);
#endif
}
