// Designated initialisers fill the field they name; twin: the names change.
#include "art5_test.h"

struct Visit {
  Image Portrait;
  Image Badge;
};

CONTEXT("workplace") int main() {
#ifdef TWIN
  Visit Today{.Portrait = blankImage(), .Badge = grabFace()};
#else
  Visit Today{.Portrait = grabFace(), .Badge = blankImage()};
#endif
  return inferEmotion(Today.Portrait); // CLOSES
}
