// std::swap exchanges two locals; twin: the site reads the other one.
#include "art5_test.h"
#include <utility>

CONTEXT("workplace") int main() {
  Image First = grabFace(), Second = blankImage();
  std::swap(First, Second);
#ifdef TWIN
  return inferEmotion(First) + Second.id;
#else
  return inferEmotion(Second) + First.id; // CLOSES
#endif
}
