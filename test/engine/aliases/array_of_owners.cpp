// An array of smart pointers is handed to a function; twin: they own blanks.
#include "art5_test.h"
#include <memory>

static void owned(std::unique_ptr<Image> *Frames) {
  inferEmotion(*Frames[1]); // CLOSES
}
CONTEXT("workplace") int main() {
  std::unique_ptr<Image> All[2];
#ifdef TWIN
  All[1] = std::make_unique<Image>(blankImage());
#else
  All[1] = std::make_unique<Image>(grabFace());
#endif
  owned(All);
}
