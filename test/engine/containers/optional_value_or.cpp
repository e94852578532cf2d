// value_or falls back to the face; twin: to the blank image.
#include "art5_test.h"
#include <optional>

CONTEXT("workplace") int main() {
  std::optional<Image> Stored;
  if (chance())
    Stored = blankImage();
#ifdef TWIN
  Image Frame = Stored.value_or(blankImage());
#else
  Image Frame = Stored.value_or(grabFace());
#endif
  return inferEmotion(Frame); // CLOSES
}
