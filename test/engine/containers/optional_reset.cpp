// An optional keeps its face; twin: it is replaced by emplace.
#include "art5_test.h"
#include <optional>

CONTEXT("workplace") int main() {
  std::optional<Image> Stored = grabFace();
#ifdef TWIN
  Stored.emplace(blankImage());
#endif
  return inferEmotion(Stored.value()); // CLOSES
}
