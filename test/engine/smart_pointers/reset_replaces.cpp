// A unique_ptr keeps its face; twin: reset gives it a blank image.
#include "art5_test.h"
#include <memory>

CONTEXT("workplace") int main() {
  auto Frame = std::make_unique<Image>(grabFace());
#ifdef TWIN
  Frame.reset(new Image(blankImage()));
#endif
  return inferEmotion(*Frame); // CLOSES
}
