// The mode that looks at faces is chosen; twin: the other constant is.
#include "art5_test.h"

enum class Mode { Face, Clock };
#ifdef TWIN
constexpr Mode Chosen = Mode::Clock;
#else
constexpr Mode Chosen = Mode::Face;
#endif

CONTEXT("workplace") int main() {
  Image Frame = blankImage();
  if constexpr (Chosen == Mode::Face)
    Frame = grabFace();
  return inferEmotion(Frame); // CLOSES
}
