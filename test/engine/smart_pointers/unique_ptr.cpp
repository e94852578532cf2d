// A unique_ptr owns the face; twin: it owns the blank image.
#include "art5_test.h"
#include <memory>

CONTEXT("workplace") int main() {
#ifdef TWIN
  auto Frame = std::make_unique<Image>(blankImage());
#else
  auto Frame = std::make_unique<Image>(grabFace());
#endif
  return inferEmotion(*Frame); // CLOSES
}
