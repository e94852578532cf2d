// An optional that was filled gives the face; twin: it was filled blank.
#include "art5_test.h"
#include <optional>

static std::optional<Image> capture() {
  if (chance())
    return std::nullopt;
#ifdef TWIN
  return blankImage();
#else
  return grabFace();
#endif
}

CONTEXT("workplace") int main() {
  if (auto Frame = capture())
    return inferEmotion(*Frame); // CLOSES
  return 0;
}
