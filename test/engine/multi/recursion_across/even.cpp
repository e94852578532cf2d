// Recursion through two files ends and carries the face; twin: it starts blank.
#include "art5_test.h"

int odd(const Image &Frame, int Count);

int even(const Image &Frame, int Count) {
  return Count ? odd(Frame, Count - 1) : inferEmotion(Frame); // CLOSES
}
