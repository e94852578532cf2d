// Writing through an iterator fills the vector; twin: it fills another one.
#include "art5_test.h"
#include <vector>

CONTEXT("workplace") int main() {
  std::vector<Image> Frames(3), Spare(3);
#ifdef TWIN
  auto Slot = Spare.begin() + 1;
#else
  auto Slot = Frames.begin() + 1;
#endif
  *Slot = grabFace();
  return inferEmotion(Frames[1]) + Spare[1].id; // CLOSES
}
